"""Organise: what the team starts, what was agreed, who asks for something, what there is."""

from __future__ import annotations

from game.rules.actions.move_on import MoveOn
from game.session.session import acts_after_undo
from game.ui.context import Context
from game.ui.scenes import offers, standing
from game.ui.scenes.backdrop import DimTown, OnDim
from game.ui.scenes.door import Door
from game.ui.scenes.parts import is_wide
from game.ui.tree import Node
from game.ui.widgets import Button, Column, Label, Panel, Row, Scroll, Space, Stack

PAGE = 3
BEGINS = ("start", "enact", "bargain", "propose", "hand_over")
_SOUNDS = {
    "organisation_started": "cup", "bargain_made": "coin", "bargain_refused": "door",
    "offer_enacted": "paper",
}  # fmt: skip


class Organise(DimTown):
    def __init__(self, shell) -> None:
        super().__init__(shell)
        self.door = Door(self)
        self.section, self.page_number, self.chosen = "ideas", 0, ""

    @property
    def first_focus(self) -> str:  # type: ignore[override]
        shown = self._shown()
        if self.section == "ideas":
            return f"offer/{shown[0].id}" if shown else "main"
        if self.section == "standing" and self.view.handovers:
            return f"hand/{self.view.handovers[0]}"
        return "main" if self._assembly else f"tab/{self.section}"

    @property
    def _assembly(self) -> bool:
        """Whether something waits for the people to decide about it."""
        return any(p.state == "proposed" for p in self.view.proposals)

    # -- odds, worked out while the player reads ---------------------------------------------------

    @property
    def animating(self) -> bool:  # type: ignore[override]
        return bool(self.shell.odds.missing(self._asked()))

    def tick(self, seconds: float) -> None:
        if self.shell.odds.step(self._asked()):
            self.shell.stage.changed()

    def _asked(self) -> list:
        if self.section != "ideas":
            return []
        return [o.action for o in self._shown() if o.affordable]

    # -- the page ----------------------------------------------------------------------------------

    def build(self, ctx: Context) -> Node:
        sections = self._sections()
        if self.section not in sections:
            self.section = "ideas"
        season = self.s(f"seasons.{self.content.seasons[self.view.season - 1].id}.name")
        tabs = [self._tab(name, count) for name, count in sections.items()]
        headline = OnDim(self.t(f"organise.{self.section}", season=season), "headline", grow=1)
        head = Row(headline, *self._pager(), *tabs, gap=2, key="head")
        body = getattr(self, f"_{self.section}")(ctx)
        extra = self._extra()
        if is_wide(ctx):
            return self.page(ctx, head, Scroll(body, key="body"), self._foot(*extra))
        more = [Row(*extra, gap=3)] if extra else []
        return self.page(ctx, head, Column(body, *more, gap=4), self._foot())

    def _sections(self) -> dict[str, int]:
        """What there is to look at, with how many; at most four."""
        found = {"ideas": len(self.view.offers)}
        if self.unlocked("assemble"):
            waiting = sum(p.state == "proposed" for p in self.view.proposals)
            found["agreements"] = len(self.view.agreements) + waiting
        if self.door.open_question() is not None:
            found["door"] = len(self.view.questions)
        return {**found, "standing": len(standing.living(self.view))}

    def _tab(self, name: str, count: int) -> Node:
        words = self.t("organise.tab", name=self.t(f"organise.tab.{name}"), n=count)
        return Button(words, lambda: self._turn(name), selected=name == self.section,
                      key=f"tab/{name}", help=self.t(f"organise.tab.{name}.help"))  # fmt: skip

    def _turn(self, name: str) -> None:
        self.section = name

    # -- sections ----------------------------------------------------------------------------------

    def _on_cards(self) -> tuple:
        """What can be begun, and what only something else begun this season stands in for."""
        return (*self.view.offers, *self.view.set_aside)

    def _shown(self) -> list:
        new = {o.id for o in self.content.offers if o.from_season == self.view.season}
        found = sorted(self._on_cards(),
                       key=lambda o: (not o.affordable, bool(o.instead), o.id not in new))
        pages = max(1, -(-len(found) // PAGE))
        self.page_number %= pages
        return found[self.page_number * PAGE : (self.page_number + 1) * PAGE]

    def _ideas(self, ctx: Context) -> Node:
        shown = self._shown()
        if not shown:
            return Column(Panel(Label(self.t("organise.no_ideas"), "lead"), padding=5))
        return Column(offers.cards(self, ctx, shown, self.chosen, self._choose))

    def _agreements(self, ctx: Context) -> Node:
        return standing.agreements(self, self._write)

    def _standing(self, ctx: Context) -> Node:
        return standing.everything(self, ctx)

    def _door(self, ctx: Context) -> Node:
        inside = Column(*self.door.nodes(), gap=3)
        return Stack(Panel(inside, padding=5, max_em=44 if is_wide(ctx) else None))

    def _write(self, agreement: str) -> None:
        self.shell.topic = agreement
        self.shell.show("propose")

    def _choose(self, offer: str) -> None:
        self.chosen = "" if self.chosen == offer else offer
        self.shell.sound("paper")

    def _pager(self) -> list[Node]:
        """To the other cards, where there are more than fit beside each other."""
        if self.section != "ideas" or len(self._on_cards()) <= PAGE:
            return []
        return [self.button("organise.more", self._more, "caret-right")]

    # -- the foot ----------------------------------------------------------------------------------

    def _extra(self) -> list[Node]:
        """Other ways on than the main one; below the cards where letters are large."""
        found: list[Node | None] = []
        if self.section != "standing" and self.view.handovers:
            found.append(self.button("standing.hand_over", lambda: self._turn("standing"),
                                     "handshake"))  # fmt: skip
        found.append(self._undo())
        if self._picks_a_card:
            found.append(self.button(self._on_key, self._go_on, key="go_on"))
        return [node for node in found if node]

    def _foot(self, *extra: Node) -> Node:
        if self.section == "door" and self.door.open_question() is not None:
            return self.foot(*extra, Space(), *self.door.buttons())
        if self._picks_a_card:
            return self.foot(*extra, Space(), self._start_button())
        return self.foot(*extra, Space(), 
                         self.main(self._on_key, self._go_on, "arrow-right", note=self._resting))

    @property
    def _picks_a_card(self) -> bool:
        """Whether the main button is about a card; else it goes on."""
        return self.section == "ideas" and bool(self.chosen or self._waits_for_a_choice)

    @property
    def _on_key(self) -> str:
        return "organise.go_assembly" if self._assembly else "organise.go_live"

    @property
    def _resting(self) -> str:
        """What still rests on the team and could be handed over before the season is lived."""
        names = [self.s(f"providers.{p}.name") for p in self.view.handovers]
        return self.t("organise.rests", what=self.t("list.and").join(names)) if names else ""

    def _go_on(self) -> None:
        self.shell.act(MoveOn())

    def _undo(self) -> Node | None:
        """Take back the last act; where that was going on from listening, it says so."""
        assert self.shell.game is not None
        session = self.shell.game.session
        if not session.can_undo:
            return None
        last = acts_after_undo(session.log)[-1].action
        key = "organise.back" if isinstance(last, MoveOn) else "play.undo"
        return self.button(key, self.shell.undo, key="undo")

    @property
    def _waits_for_a_choice(self) -> bool:
        """Nothing was begun yet this season and something could be: then a card comes first."""
        assert self.shell.game is not None
        log = acts_after_undo(self.shell.game.session.log)
        begun = any(e.action is not None and e.season == self.view.season
                    and e.action.kind in BEGINS for e in log)  # fmt: skip
        return not begun and any(o.affordable for o in self.view.offers)

    def _start_button(self) -> Node:
        offer = next((o for o in self._shown() if o.id == self.chosen), None)
        if offer is None:
            reason = self.t("organise.choose_first")
            return self.main("organise.start", None, "arrow-right", reason=reason)
        reason = offers.shortage(self, offer)
        title = self.s(f"offers.{offer.id}.title")
        closed = {"reason": reason, "value": reason} if reason else {}
        return self.main("organise.start", lambda: self._start(offer), "arrow-right",
                         note=title, **closed)  # fmt: skip

    def _more(self) -> None:
        self.page_number, self.chosen = self.page_number + 1, ""

    def _start(self, offer) -> None:
        outcome = self.shell.act(offer.action)
        if outcome is not None:
            self.chosen = ""
            title = self.s(f"offers.{offer.id}.title")
            self.shell.sound(_SOUNDS[self._what(outcome)])
            self.shell.stage.say(self.t(f"organise.said.{self._what(outcome)}", title=title))

    @staticmethod
    def _what(outcome) -> str:
        kinds = {e.kind for e in outcome.events}
        return next((k for k in ("bargain_made", "bargain_refused", "organisation_started")
                     if k in kinds), "offer_enacted")  # fmt: skip
