"""The room votes on what lies before it: the cards wear A, B, C, and the host types the hands.

As many for one as for another is told, and then the rule holds that was said before the lesson:
talk and vote again, or a lot that everybody sees. Whoever raised no hand is counted for nothing.
"""

from __future__ import annotations

import random
from functools import partial

import pygame

from game.session.lesson import Ballot
from game.ui.context import Context
from game.ui.scenes.backdrop import DimTown, OnDim
from game.ui.scenes.lesson import asked
from game.ui.scenes.lesson.counts import Counted, Tally, digit_of
from game.ui.scenes.parts import is_wide
from game.ui.tree import Node
from game.ui.widgets import Column, Fitted, Grid, Label, Row, Scroll, Space

A_ROW = 4
"""Cards beside each other. More are lines in two columns, so that all are seen at once."""


class VoteScene(DimTown):
    looks_inside = False

    def __init__(self, shell) -> None:
        super().__init__(shell)
        self.about = shell.names[-1]
        self.answers = asked.answers(shell)[: asked.MOST]
        self.question = asked.question(shell)
        self.tally = Tally(self._free)
        self.taken = -1
        """Which the room takes, once the hands are counted."""
        self.tied: list[int] = []
        self.even = 0
        """How many hands each of those had."""
        self.drawn = False

    @property
    def first_focus(self) -> str:  # type: ignore[override]
        return "main" if self.taken >= 0 else _key(0)

    @property
    def present(self) -> int:
        assert self.shell.lesson is not None
        return len(self.shell.lesson.here)

    def _free(self, key: str) -> int:
        """Hands that nobody has raised yet."""
        return self.present - sum(self.tally.counts.values())

    # -- the page ------------------------------------------------------------------------------

    def build(self, ctx: Context) -> Node:
        lesson, n = self.shell.lesson, len(self.answers)
        assert lesson is not None
        grid: Node = Grid(*(self._card(i) for i in range(n)),
                          columns=n if n <= A_ROW else 2, gap=4 if n <= A_ROW else 2,
                          key="answers")
        question = [OnDim(self.question, "lead")] if self.question else []
        how = [OnDim(self.t("lesson.vote.how"), "small")] if n <= A_ROW and not question else []
        rule = [OnDim(self.t(f"lesson.vote.rule.{lesson.ties}"), "small")] * (self.taken < 0)
        said = OnDim(self._said(), "title" if question else "headline", "headline")
        head: Node | None = Column(*question, said, *how, *rule, gap=0)
        body: Node = Scroll(Column(grid, gap=3), key="page")
        if ctx.look.projector:  # what is asked stays in sight, with all that can be answered
            head, body = None, Fitted(Column(head, body, gap=3))
        leave = self.button("lesson.vote.leave", self.shell.back, key="leave")
        page = self.page(ctx, head, body, Row(leave, Space(), self._main(), gap=3))
        page.on_back = self.shell.back  # type: ignore[attr-defined]
        return page

    def _said(self) -> str:
        """The question, or what came of it."""
        if self.taken >= 0:
            letter = asked.letter(self.shell, self.taken)
            if self.drawn:
                tied = self._letters(self.tied)
                return self.n("lesson.vote.lot", self.even, tied=tied, letter=letter)
            return self.n("lesson.vote.won", self.tally.of(_key(self.taken)), letter=letter,
                          all=self.present)
        if self.tied:
            return self.n("lesson.vote.tied", self.even, tied=self._letters(self.tied))
        return self.n("lesson.vote.ask", self.present)

    def _letters(self, which: list[int]) -> str:
        return self.t("list.and").join(asked.letter(self.shell, i) for i in which)

    def _card(self, i: int) -> Node:
        """A letter that is read from the last row, what it stands for, and its hands."""
        answer, key, letter = self.answers[i], _key(i), asked.letter(self.shell, i)
        hands = self.tally.of(key)
        said = self.n("lesson.hands_up", hands)
        words = self._large(letter, answer, hands) if len(self.answers) <= A_ROW else Row(
            Label(letter, "headline", color="sea", name=""),
            Label(answer.name, "lead", "headline", grow=1),
            Label(self.shell.words.number(hands), "headline", name="", ltr=True), gap=3)
        state = ("selected",) if i == self.taken else ()
        return Counted(words, self.tally, partial(self._next, i), self._refuse, key=key,
                       name=self.t("lesson.vote.card", letter=letter, name=answer.name),
                       value=said, help=self.t("lesson.vote.card.help"), state=state,
                       padding=4 if len(self.answers) <= A_ROW else 2, across=4,
                       tone="paper" if i in (self.taken, -1) or self.taken < 0 else "well")

    def _large(self, letter: str, answer: asked.Answer, hands: int) -> Node:
        ctx = self.shell.stage.ctx
        large = not is_wide(ctx)
        shown = answer.note and (not large or ctx.look.projector)  # a room compares what it costs
        note = [Label(answer.note, "small", color="soft")] if shown else []
        return Column(
            Row(Label(letter, "display", color="sea", name=""), Space(),
                Label(self.shell.words.number(hands), "number", name="", ltr=True), gap=2),
            Label(answer.name, "title" if large else "headline", "headline"), *note, gap=1.5,
        )  # fmt: skip

    def _main(self) -> Node:
        if self.taken >= 0:
            return self.main("lesson.vote.take", self._take, "check")
        none = "" if any(self.tally.counts.values()) else self.t("lesson.vote.none")
        return self.main("lesson.vote.count", self._count, "hand", reason=none)

    # -- counting ------------------------------------------------------------------------------

    def on_event(self, event: pygame.event.Event) -> bool:
        """Digits belong to the card that has the focus."""
        digit, key = digit_of(event), self.shell.stage.ctx.focus
        if digit is None or key not in [_key(i) for i in range(len(self.answers))]:
            return False
        self._open_again()
        if not self.tally.type(key, digit):
            self._refuse()
        self.shell.stage.changed()
        return True

    def _open_again(self) -> None:
        """Somebody counts anew."""
        self.taken, self.tied, self.drawn = -1, [], False

    def _refuse(self) -> None:
        self.shell.stage.say(self.n("lesson.not_so_many", self.present))

    def _next(self, i: int) -> None:
        to = _key(i + 1) if i + 1 < len(self.answers) else "main"
        self.shell.stage.focus_on(to)

    def _count(self) -> None:
        counts = tuple(self.tally.of(_key(i)) for i in range(len(self.answers)))
        best = [i for i, hands in enumerate(counts) if hands == max(counts)]
        assert self.shell.room is not None and self.shell.lesson is not None
        lesson = self.shell.lesson
        how = "most" if len(best) == 1 else lesson.ties
        if how != "again":
            self.taken = best[0] if how == "most" else self._lot(best)
        self.even = max(counts)
        self.tied, self.drawn = best if len(best) > 1 else [], how == "lot"
        ballot = Ballot(self.view.season, self.about, counts, self.present, self.taken, how)
        self.shell.room.put(lesson.voted(ballot))
        self.shell.sound("hands")
        if self.taken < 0:  # talk about it, and raise hands once more
            self.tally.counts.clear()
            self.shell.stage.update()
            self.shell.stage.focus_on(_key(0))
        else:
            self.shell.stage.update()
            self.shell.stage.focus_on("main")

    def _lot(self, best: list[int]) -> int:
        """Drawn from the town's own seed, so that nobody in the room could have chosen it."""
        assert self.shell.game is not None and self.shell.lesson is not None
        session = self.shell.game.session
        drawn = f"{session.seed}:{len(session.log)}:{len(self.shell.lesson.ballots)}"
        return random.Random(drawn).choice(best)

    def _take(self) -> None:
        answer = self.answers[self.taken]
        self.shell.back()
        answer.take()


def _key(i: int) -> str:
    return f"answer/{i + 1}"
