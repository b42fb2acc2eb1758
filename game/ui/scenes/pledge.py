"""The round of pledges: everybody concerned is asked in secret, and only the sum is told.

It lies over Organise, and gives it back.
"""

from __future__ import annotations

from functools import partial

from game.rules.actions.pledge import PledgeAct
from game.session.organisation_view import OrganisationView, PledgeView
from game.ui.context import Context
from game.ui.scenes import cost, pages
from game.ui.scenes.asks_odds import AsksOdds
from game.ui.scenes.backdrop import DimTown
from game.ui.scenes.inside import people, pledge_round
from game.ui.scenes.parts import is_wide
from game.ui.shell import Shell
from game.ui.tree import Node
from game.ui.widgets import Column, Label, Panel, Row, Scroll, Space


class PledgeScene(AsksOdds, DimTown):
    first_focus = "main"

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        pages.top(self)
        found = [o.provider for o in self.view.orgs if self._round(o.provider) is not None]
        self.provider = shell.topic if shell.topic in found else next(iter(found), "")
        assert shell.game is not None
        self.hours = int(shell.game.session.rules["pledge.hours"])

    def _org(self, provider: str) -> OrganisationView | None:
        assert self.shell.game is not None
        return self.shell.game.session.organisation(provider)

    def _round(self, provider: str) -> PledgeView | None:
        org = self._org(provider)
        return org.pledge if org is not None else None

    # -- odds, worked out while the player reads ---------------------------------------------------

    def _asked(self) -> list:
        held = self._round(self.provider)
        return [PledgeAct(self.provider)] if held is not None and held.open else []

    # -- the page ----------------------------------------------------------------------------------

    def build(self, ctx: Context) -> Node:
        held = self._round(self.provider)
        body = self._told(ctx, held) if held is not None else Column(
            Panel(Label(self.t("pledge.nobody"), "lead"), padding=5))
        if is_wide(ctx):
            body = Scroll(body, key="body")
        page = self.page(ctx, None, body, self._foot(held))
        page.on_back = self.shell.back  # type: ignore[attr-defined]
        return page

    def _told(self, ctx: Context, held: PledgeView) -> Node:
        """What is asked and who has come; beside it what came of it, or what may."""
        rules = pledge_round.rules(self, self.provider, held.threshold_cents, self.hours)
        before = Panel(Column(*rules, *self._circle(), gap=3), padding=5, grow=1.2, key="pledge")
        beside: list[Node] = []
        if held.held:
            org = self._org(self.provider)
            beside += pledge_round.result(self, self.provider, held, org.members if org else 0)
        if held.open:
            beside += pledge_round.outlook(self, PledgeAct(self.provider))
        if not beside:
            return Column(before)
        after = Panel(Column(*beside, gap=3), padding=5, grow=1, key="pledged")
        if is_wide(ctx):
            return Row(before, after, gap=4, align="top")
        return Column(*((after, before) if held.held else (before, after)), gap=4)

    def _circle(self) -> list[Node]:
        """Who has come together so far."""
        org = self._org(self.provider)
        if org is None:
            return []
        return [Label(people.how_many(self, org), "title", "headline"),
                people.named_row(self, org)]  # fmt: skip

    def _foot(self, held: PledgeView | None) -> Node:
        """Asking, while that can be done; then to their rules, if these can be written now; else
        only the way back."""
        back = self.button("found.back", self.shell.back, "arrow-left", key="back")
        if held is not None and held.open:
            why = cost.shortage(self, self.hours, 0)
            ask = self.main("pledge.ask", None if why else self._ask, "hand",
                            **({"reason": why} if why else {}))  # fmt: skip
            return Row(back, Space(), ask, gap=3)
        rules = [a.id for a in self.content.agreements
                 if a.provider == self.provider and a.id in self.view.agreements]
        if held is not None and held.kept and rules:
            on = self.main("pledge.go_on", partial(self._write, rules[0]), "scales")
            return Row(back, Space(), on, gap=3)
        return Row(Space(), self.main("found.back", self.shell.back, "arrow-left"), gap=3)

    def _write(self, agreement: str) -> None:
        """Their rules lie over Organise, as this does."""
        self.shell.topic = agreement
        self.shell.show("propose")

    def _ask(self) -> None:
        """Ask everybody, and stay: what came of it stands here."""
        if self.shell.submit(PledgeAct(self.provider)) is not None:
            held = self._round(self.provider)
            self.shell.sound("bell" if held is not None and held.kept else "paper")
            pages.top(self)
