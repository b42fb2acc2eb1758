"""In an assembly the room decides for its named people: hands for each, typed by the host.

Each person votes with most of those who speak for them, and abstains where they are split. For
whom nobody raises a hand nothing is handed in: that person decides as in any other evening.
"""

from __future__ import annotations

from functools import partial

import pygame

from game.rules.actions.hands import Hands
from game.session.lesson import seats_of
from game.session.town_view import ProposalView
from game.ui.context import Context
from game.ui.scenes import faces
from game.ui.scenes.backdrop import DimTown, OnDim
from game.ui.scenes.lesson import signs
from game.ui.scenes.lesson.counts import Counted, Tally, digit_of
from game.ui.scenes.parts import is_wide
from game.ui.tree import Node
from game.ui.widgets import Column, Icon, Label, Panel, Row, Rule, Scroll, Space, Stack

ANSWERS = {"yes": ("check", "olive"), "no": ("x", "terracotta"),
           "abstain": ("circle-half", "ochre")}  # fmt: skip
_FACE_EM = 3
_NAME_EM = 9
_SHEET_EM = 52


class HandsScene(DimTown):
    looks_inside = False

    def __init__(self, shell) -> None:
        super().__init__(shell)
        self.tally = Tally(self._free)
        self.spoken = [n.person for n in self._proposal.named if self._seats(n.person)]
        self.keys = [_key(p, answer) for p in self.spoken for answer in ANSWERS]

    @property
    def _proposal(self) -> ProposalView:
        return next(p for p in self.view.proposals if p.state == "proposed")

    @property
    def first_focus(self) -> str:  # type: ignore[override]
        return self.keys[0] if self.keys else "back"

    def _seats(self, person: str) -> int:
        assert self.shell.lesson is not None
        return len(seats_of(self.shell.lesson, person))

    def _free(self, key: str) -> int:
        """Hands of a person's seats that were not raised yet."""
        person = key.split("/")[1]
        return self._seats(person) - sum(self.tally.of(_key(person, a)) for a in ANSWERS)

    # -- the page ------------------------------------------------------------------------------

    def build(self, ctx: Context) -> Node:
        title = self.s(f"agreements.{self._proposal.agreement}.title")
        head = Column(OnDim(self.t("lesson.hands.ask", title=title), "headline", "headline"),
                      OnDim(self.t("lesson.hands.how"), "small"), gap=0)
        rows: list[Node] = []
        for person in self.spoken:
            rows += [*([Rule()] if rows else []), self._row(ctx, person)]
        rows = rows or [Label(self.t("lesson.hands.none"), "lead")]
        wide = _SHEET_EM if is_wide(ctx) else None
        sheet = Panel(Column(*rows, gap=3), padding=4, key="hands", max_em=wide)
        body = Scroll(Stack(sheet), key="page")
        back = self.button("lesson.hands.leave", self.shell.back, key="back")
        page = self.page(ctx, head, body, Row(back, Space(), self._main(), gap=3))
        page.on_back = self.shell.back  # type: ignore[attr-defined]
        return page

    def _row(self, ctx: Context, person: str) -> Node:
        """Who it is, whose hands count, and the three numbers."""
        number, seen = next((i, p) for i, p in enumerate(self.view.people) if p.id == person)
        assert self.shell.lesson is not None
        seats = seats_of(self.shell.lesson, person)
        name = self.s(f"people.{person}.name")
        count = self.n("lesson.seats", len(seats))
        shown: Node = Label(count, "small", color="soft")
        if is_wide(ctx) and len(seats) <= signs.A_LINE:
            shown = signs.signs(self.shell, seats, "small")
        who = Row(faces.face_of(seen, number, _FACE_EM),
                  Column(Label(name, "title", "headline"), shown, gap=0), gap=2, min_em=_NAME_EM,
                  grow=1)  # fmt: skip
        return Row(who, *(self._count(person, answer, name) for answer in ANSWERS), gap=2)

    def _count(self, person: str, answer: str, name: str) -> Node:
        key, (image, color) = _key(person, answer), ANSWERS[answer]
        hands = self.tally.of(key)
        word = self.t(f"lesson.hands.{answer}")
        words = Row(Icon(image, "title", color, "fill" if image == "circle-half" else "bold"),
                    Column(Label(word, "small", "strong", name=""),
                           Label(self.shell.words.number(hands), "headline", name="", ltr=True),
                           gap=0), gap=2)  # fmt: skip
        on = partial(self._next, key)
        return Counted(words, self.tally, on, partial(self._refuse, person), key=key, padding=2,
                       across=3, tone="well", name=self.t("lesson.hands.for", name=name, word=word),
                       value=self.n("lesson.hands_up", hands), min_em=6,
                       help=self.t("lesson.hands.for.help"))

    def _main(self) -> Node:
        none = "" if any(self.tally.counts.values()) else self.t("lesson.vote.none")
        return self.main("lesson.hands.in", self._hand_in, "hand", reason=none)

    # -- counting ------------------------------------------------------------------------------

    def on_event(self, event: pygame.event.Event) -> bool:
        digit, key = digit_of(event), self.shell.stage.ctx.focus
        if digit is None or key not in self.keys:
            return False
        if not self.tally.type(key, digit):
            self._refuse(key.split("/")[1])
        self.shell.stage.changed()
        return True

    def _next(self, key: str) -> None:
        at = self.keys.index(key) + 1
        self.shell.stage.focus_on(self.keys[at] if at < len(self.keys) else "main")

    def _refuse(self, person: str) -> None:
        name = self.s(f"people.{person}.name")
        self.shell.stage.say(self.n("lesson.hands.not_so_many", self._seats(person), name=name))

    def _hand_in(self) -> None:
        """One act for each person for whom hands were raised; then the assembly as it is now."""
        agreement = self._proposal.agreement
        for person in self.spoken:
            counts = [self.tally.of(_key(person, answer)) for answer in ANSWERS]
            if any(counts) and self.shell.submit(Hands(agreement, person, *counts)) is None:
                return
        self.shell.sound("hands")
        self.shell.back()


def _key(person: str, answer: str) -> str:
    return f"hands/{person}/{answer}"
