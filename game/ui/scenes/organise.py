"""Organise: what the team starts, what was agreed, who asks for something, what there is."""

from __future__ import annotations

from functools import partial

from game.rules.actions.move_on import MoveOn
from game.session.session import acts_after_undo
from game.session.town_view import OfferView
from game.ui.context import Context
from game.ui.scenes import beginnings, choosing, cost, draw, finding_out, offers, standing
from game.ui.scenes.asks_odds import AsksOdds
from game.ui.scenes.backdrop import DimTown, OnDim
from game.ui.scenes.door import Door
from game.ui.scenes.lesson.asked import Answer
from game.ui.scenes.parts import is_wide
from game.ui.tree import Node
from game.ui.widgets import Button, Column, Label, Panel, Row, Scroll, Space, Stack

PAGE = 3
CROWDED = 5
"""From so many buttons beside it on, the headline is smaller, so that it stays in few lines."""
BEGINS = ("start", "enact", "bargain", "propose", "hand_over")
_SOUNDS = {
    "organisation_started": "cup", "bargain_made": "coin", "bargain_refused": "door",
    "offer_enacted": "paper",
}  # fmt: skip


class Organise(AsksOdds, DimTown):
    def __init__(self, shell) -> None:
        super().__init__(shell)
        self.door = Door(self)
        self.shares = draw.Shares(self)
        self.reports = shell.reports
        self.section, self.page_number, self.chosen = "ideas", 0, ""

    @property
    def first_focus(self) -> str:  # type: ignore[override]
        shown = self._shown()
        if self.section == "ideas":
            closed = not shown or offers.shortage(self, shown[0])
            return "main" if closed else f"offer/{shown[0].id}"
        if self.section == "standing" and self.view.handovers:
            return f"hand/{self.view.handovers[0]}"
        if self.section == "draw":
            return f"share/{self.view.drawers[0].id}"
        return "main" if self._assembly else f"tab/{self.section}"

    @property
    def _assembly(self) -> bool:
        """Whether something waits for the people to decide about it."""
        return any(p.state == "proposed" for p in self.view.proposals)

    # -- odds, worked out while the player reads ---------------------------------------------------

    @property
    def animating(self) -> bool:  # type: ignore[override]
        if self.section == "standing" and self.reports.missing(self.view.evaluated):
            return True
        return super().animating

    def tick(self, seconds: float) -> None:
        if self.section == "standing" and self.reports.step(self.view.evaluated):
            self.shell.stage.changed()
        super().tick(seconds)

    def _asked(self) -> list:
        if self.section == "draw":
            return [draw.AS_IT_IS] if draw.forecasts(self) else []
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
        words = self.t(f"organise.{self.section}", season=season)
        body = getattr(self, f"_{self.section}")(ctx)
        extra, on = self._extra(), self._other_way()
        if is_wide(ctx):
            others = [*self._pager(), *beginnings.ways(self, self.section), *tabs]
            size = "headline" if len(others) < CROWDED else "lead"  # cards want the height
            head = Row(OnDim(words, size, "headline", grow=1), *others, gap=2, key="head")
            return self.page(ctx, head, Scroll(body, key="body"), self._foot(*extra, *on))
        headline = OnDim(words, "lead", "headline", grow=1)
        more = [*beginnings.ways(self, self.section), *extra]
        places = Row(*tabs, *([Space()] if more else []), *more, gap=2)
        head = Column(Row(headline, *self._pager(), gap=3), places, gap=1.5, key="head")
        return self.page(ctx, head, body, self._foot(*on))

    def _sections(self) -> dict[str, int]:
        """What there is to look at, with how many."""
        found = {"ideas": len(self.view.offers)}
        if self.view.drawers and self.unlocked("draw"):
            found["draw"] = len(self.view.drawers)
        if self.unlocked("assemble"):
            waiting = sum(p.state == "proposed" for p in self.view.proposals)
            found["agreements"] = len(self.view.agreements) + waiting
        if self.door.open_question() is not None:
            found["door"] = len(self.view.questions)
        return {**found, "standing": len(standing.living(self.view))}

    def _tab(self, name: str, count: int) -> Node:
        words = self.t("organise.tab", name=self.t(f"organise.tab.{name}"), n=count)
        return Button(words, lambda: self._turn(name), selected=name == self.section,
                      key=f"tab/{name}", help=self._tab_help(name))  # fmt: skip

    def _tab_help(self, name: str) -> str:
        key = f"organise.tab.{name}.help"
        return self.of_need(key) if name == "standing" else self.t(key)

    def _turn(self, name: str) -> None:
        self.section = name
        self.shell.stage.forget_scrolling()

    # -- sections ----------------------------------------------------------------------------------

    def _on_cards(self) -> tuple:
        """What can be begun, and what only something else begun this season stands in for."""
        return (*self.view.offers, *self.view.set_aside)

    def _ordered(self) -> list[OfferView]:
        """What can be begun comes first, and of that what is new."""
        new = {o.id for o in self.content.offers if o.from_season == self.view.season}
        return sorted(self._on_cards(),
                      key=lambda o: (not o.affordable, bool(o.instead), o.id not in new))

    def _shown(self) -> list[OfferView]:
        found = self._ordered()
        many = self._at_a_time
        self.page_number %= self._pages
        return found[self.page_number * many : (self.page_number + 1) * many]

    @property
    def _pages(self) -> int:
        return max(1, -(-len(self._on_cards()) // self._at_a_time))

    @property
    def _at_a_time(self) -> int:
        """How many ideas are seen at a time: large letters have room for one."""
        return PAGE if is_wide(self.shell.stage.ctx) else 1

    def _ideas(self, ctx: Context) -> Node:
        shown = self._shown()
        if not shown:
            return Column(Panel(Label(self.t("organise.no_ideas"), "lead"), padding=5))
        if self._at_a_time == 1:
            if self._waits_for_a_choice or self.chosen:  # the main button names what is seen
                self.chosen = "" if offers.shortage(self, shown[0]) else shown[0].id
            return offers.alone(self, shown[0], shown[0].id == self.chosen, self._choose,
                                self._step, self._nth())  # fmt: skip
        return Column(offers.cards(self, ctx, shown, self.chosen, self._choose))

    def _agreements(self, ctx: Context) -> Node:
        return standing.agreements(self, self._write)

    def _standing(self, ctx: Context) -> Node:
        return standing.everything(self, ctx, finding_out.questions(self, self.reports),
                                   finding_out.services(self))

    def _draw(self, ctx: Context) -> Node:
        return draw.everything(self, ctx, self.shares)

    def _door(self, ctx: Context) -> Node:
        inside = Column(*self.door.nodes(), gap=3)
        return Stack(Panel(inside, padding=5, max_em=44 if is_wide(ctx) else None))

    def _write(self, agreement: str) -> None:
        self.shell.topic = agreement
        self.shell.show("propose")

    def _choose(self, offer: str) -> None:
        """Take a card up or lay it down. One that is closed says why, and the way on stays."""
        why = offers.shortage(self, next(o for o in self._shown() if o.id == offer))
        if why:
            self.shell.stage.say(why)
            return
        self.chosen = "" if self.chosen == offer else offer
        self.shell.sound("paper")

    def ballot(self) -> list[Answer]:
        """For a room that votes: every idea that can be begun, also those on other pages."""
        if self.section == "door":
            return self.door.ballot()
        if self.section != "ideas":
            return []
        return [Answer(self.s(f"offers.{o.id}.title"), cost.price(self, o.hours, o.euros),
                       partial(self._take_up, o.id))
                for o in self._ordered() if not offers.shortage(self, o)]

    def _take_up(self, offer: str) -> None:
        """Turn to that card and take it up; the main button begins it."""
        self.page_number = [o.id for o in self._ordered()].index(offer) // self._at_a_time
        self.chosen = offer
        stage = self.shell.stage
        stage.forget_scrolling()
        stage.update()
        stage.focus_on("main")

    def _pager(self) -> list[Node]:
        """To the other cards, where there are more than are seen at a time."""
        number = self.shell.words.number
        if self.section != "ideas" or len(self._on_cards()) <= self._at_a_time:
            return []
        if self._at_a_time > 1:
            pages = self.t("organise.nth", n=number(self.page_number + 1), all=number(self._pages))
            before = self._paging("before", "arrow-left", -1)
            more = self._paging("more", "arrow-right", 1)
            return [Row(before, OnDim(pages, "body", "strong"), more, gap=2.5, key="pager")]
        back = self._turner("organise.previous", "arrow-left", -1)
        on = self._turner("organise.next", "arrow-right", 1)
        return [Row(back, OnDim(self._nth(), "body", "strong"), on, gap=2, key="pager")]

    def _paging(self, key: str, image: str, by: int) -> Button:
        """To the cards before or after those that are seen."""
        return Button("", lambda: self._more(by), image=image, key=key,
                      name=self.t(f"organise.{key}"), help=self.t("organise.more.help"))

    def _turner(self, key: str, image: str, by: int) -> Button:
        return Button("", lambda: self._turn_by(by), image=image, key=key.split(".")[-1],
                      name=self.t(key), help=self.t(f"{key}.help"))  # fmt: skip

    def _nth(self) -> str:
        number = self.shell.words.number
        return self.t("organise.nth", n=number(self.page_number + 1),
                      all=number(len(self._on_cards())))  # fmt: skip

    def _turn_by(self, by: int) -> None:
        """To the idea before or after; it starts at its top."""
        self.page_number += by
        self.shell.stage.ctx.memory.pop("offer", None)
        self.shell.sound("page")

    def _step(self, by: int) -> None:
        """The same by an arrow key: the focus goes along."""
        self._turn_by(by)
        stage = self.shell.stage
        stage.changed()
        stage.update()
        stage.focus_on(self.first_focus)

    # -- the foot ----------------------------------------------------------------------------------

    def _extra(self) -> list[Node]:
        """What else can be done here; beside the tabs where letters are large."""
        found: list[Node | None] = []
        if self.section != "standing" and self.view.handovers:
            found.append(self.button("standing.hand_over", lambda: self._turn("standing"),
                                     "handshake"))  # fmt: skip
        found.append(self._undo())
        return [node for node in found if node]

    def _other_way(self) -> list[Node]:
        """On without a card, while the main button is about one."""
        return [self.button(self._on_key, self._go_on, key="go_on")] if self._picks_a_card else []

    def _foot(self, *extra: Node) -> Node:
        if self.section == "door" and self.door.open_question() is not None:
            return self.foot(*extra, Space(), *self.door.buttons())
        if self._picks_a_card:
            return self.foot(*extra, Space(), self._start_button())
        if self.section == "draw" and (moved := len(self.shares.changed)):
            return self.foot(*extra, Space(), self.main(
                "draw.set", self.shares.set, "drop", note=self.n("draw.moved", moved)))
        return self.foot(*extra, Space(),
                         self.main(self._on_key, self._go_on, "arrow-right", note=self._left_over))

    @property
    def _picks_a_card(self) -> bool:
        """Whether the main button is about a card; else it goes on: a card that cannot be paid
        must not stand before going on."""
        if self.section != "ideas":
            return False
        offer = self._chosen_offer
        return self._waits_for_a_choice or bool(offer and offer.affordable)

    @property
    def _chosen_offer(self) -> OfferView | None:
        return next((o for o in self._shown() if o.id == self.chosen), None)

    @property
    def _on_key(self) -> str:
        if self._assembly:
            return "organise.go_assembly"
        evening = choosing.to_hold(self)
        return "organise.go_live" if evening is None else "organise.go_choosing"

    @property
    def _resting(self) -> str:
        """What still rests on the team and could be handed over before the season is lived."""
        names = [self.s(f"providers.{p}.name") for p in self.view.handovers]
        return self.t("organise.rests", what=self.t("list.and").join(names)) if names else ""

    @property
    def _left_over(self) -> str:
        """What going on leaves undone: things that rest on the team, else unspent hours."""
        hours = self.view.hours
        return self._resting or (self.n("organise.unspent", hours) if hours else "")

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
        offer = self._chosen_offer
        if offer is None or not offer.affordable:
            reason = offers.shortage(self, offer) if offer else self.t("organise.choose_first")
            return self.main("organise.start", None, "arrow-right", reason=reason)
        title = self.s(f"offers.{offer.id}.title")
        wide = is_wide(self.shell.stage.ctx)
        start = self.main("organise.start", lambda: self._start(offer), "arrow-right",
                          note=title if wide else "")
        start.value = title  # spoken always; of one card at a time it need not be written
        return start

    def _more(self, by: int) -> None:
        self.page_number, self.chosen = (self.page_number + by) % self._pages, ""
        self.shell.stage.forget_scrolling()

    def _start(self, offer) -> None:
        outcome = self.shell.act(offer.action)
        if outcome is not None:
            self.chosen = ""
            title = self.s(f"offers.{offer.id}.title")
            self.shell.sound(_SOUNDS[self._what(outcome)])
            what = self._what(outcome)  # what was enacted has begun, and is seldom done at once
            said = "organisation_started" if what == "offer_enacted" else what
            self.shell.stage.say(self.t(f"organise.said.{said}", title=title))

    @staticmethod
    def _what(outcome) -> str:
        kinds = {e.kind for e in outcome.events}
        return next((k for k in ("bargain_made", "bargain_refused", "organisation_started")
                     if k in kinds), "offer_enacted")  # fmt: skip
