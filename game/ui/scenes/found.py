"""Found: which form it shall have.

Every form that can be begun now stands beside the others of its kind, in the same plain lines; the
rest of the library can be read for comparison. It lies over Organise, and gives it back.
"""

from __future__ import annotations

from functools import partial

from game.rules.actions.start import Start
from game.session.town_view import OfferView
from game.ui.context import Context
from game.ui.scenes import cost, offers, pages
from game.ui.scenes.asks_odds import AsksOdds
from game.ui.scenes.backdrop import DimTown
from game.ui.scenes.inside import form_sheet
from game.ui.scenes.parts import heading, is_wide
from game.ui.shell import Shell
from game.ui.tree import Node
from game.ui.widgets import Choice, Column, Label, Option, Panel, Row, Scroll, Space

FORM = "form/"
"""Before the name of a form that nobody proposes here; it can be read and not begun."""


class FoundScene(AsksOdds, DimTown):
    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        pages.top(self)
        self.open_offers = [o for o in self.view.offers if o.verb == "start"]
        self.chosen = self.open_offers[0].id if self.open_offers else ""
        self.others = not self.open_offers
        assert shell.game is not None
        self.rules = shell.game.session.rules
        if self.others:
            self.chosen = FORM + next(iter(self.rules.forms), "")

    @property
    def first_focus(self) -> str:  # type: ignore[override]
        return f"which/{self.chosen}" if self.chosen else "back"

    # -- odds, worked out while the player reads ---------------------------------------------------

    def _asked(self) -> list:
        offer = self._offer
        return [offer.action] if offer and offer.affordable else []

    @property
    def _offer(self) -> OfferView | None:
        return next((o for o in self.open_offers if o.id == self.chosen), None)

    # -- the page ----------------------------------------------------------------------------------

    def build(self, ctx: Context) -> Node:
        body = self._forms(ctx)
        if is_wide(ctx):
            body = Scroll(body, key="body")
        back = self.button("found.back", self.shell.back, "arrow-left", key="back")
        page = self.page(ctx, None, body, Row(back, Space(), self._start_button(), gap=3))
        page.on_back = self.shell.back  # type: ignore[attr-defined]
        return page

    def _forms(self, ctx: Context) -> Node:
        which = Panel(Column(*self._which(), gap=3), padding=4.5, grow=1, key="forms")
        name = self.chosen.removeprefix(FORM)
        offer = self._offer
        capital = 0
        if offer is not None:
            provider = self._provider(offer)
            name, capital = provider.form, provider.capital_cents
        form = self.rules.forms.get(name)
        if form is None:
            return which
        title = [heading(self.t("found.in_words")), Label(self.t(f"form.{form.id}"), "headline"),
                 Label(self.t(f"form.{form.id}.plain"), color="soft")]  # fmt: skip
        lines = [*title, *form_sheet.sheet(self, form, capital)]
        sheet = Panel(Column(*lines, gap=2.5), padding=5, grow=1.3, key="form")
        more = [*form_sheet.law(self, form, self.rules.law),
                *form_sheet.usual_statutes(self, form)]  # fmt: skip
        if offer is not None:
            more += [heading(self.t("found.chances")), *self._odds(offer)]
        law = Panel(Column(*more, gap=2), padding=4.5, grow=1, key="law")
        if is_wide(ctx):
            return Row(which, sheet, law, gap=4, align="top")
        return Column(which, sheet, law, gap=4)

    def _which(self) -> list[Node]:
        """What can be begun now; on asking, every other form there is."""
        title, tip = self.t("found.which"), self.t("found.which.help")
        options = [Option(o.id, self.t(f"form.{self._provider(o).form}"),
                          self.s(f"offers.{o.id}.title"), help=tip) for o in self.open_offers]
        if self.others:
            mine = {self._provider(o).form for o in self.open_offers}
            options += [Option(FORM + f, self.t(f"form.{f}"), help=tip)
                        for f in self.rules.forms if f not in mine]
        nodes: list[Node] = [Label(title, "title", "headline"),
                             Choice(title, options, self.chosen, self._choose, key="which")]
        if not self.others:
            rest = len(self.rules.forms) - len({self._provider(o).form for o in self.open_offers})
            nodes.append(self.button("found.others", self._show_others, "book-open",
                                     value=self.n("found.more", rest)))
        return nodes

    def _provider(self, offer: OfferView):
        told = self.rules.offers[offer.id].provider or ""
        return self.rules.providers[told]

    def _choose(self, which: str) -> None:
        self.chosen = which

    def _show_others(self) -> None:
        self.others = True

    def _odds(self, offer: OfferView) -> list[Node]:
        found = self.shell.odds.of(offer.action)
        if found is None:
            key = "odds.asking" if offer.affordable else "odds.not_asked"
            return [Label(self.t(key), "small", color="soft")]
        return [offers.houses(found),
                Label(offers.in_towns(self, found, self.t(offers.meant(self, offer))), "small",
                      "strong")]

    def _start_button(self) -> Node:
        offer = self._offer
        if offer is None:
            return self.main("found.start", None, "users-three", reason=self.t("found.nobody"))
        why = offers.shortage(self, offer)
        press = None if why else partial(self._start, offer)
        price = cost.price(self, offer.hours, offer.euros)
        return self.main("found.start", press, "users-three",
                         **({"reason": why} if why else {"note": price}))

    def _start(self, offer: OfferView) -> None:
        title = self.s(f"offers.{offer.id}.title")
        if self.shell.act(Start(offer.id)) is not None:
            self.shell.sound("cup")
            self.shell.stage.say(self.t("organise.said.organisation_started", title=title))
