"""Five questions over the page that is there: before the first season, or after all of it.

Each may be left open, and all may be skipped: nothing in the town depends on them. Before, nothing
is said about an answer; afterwards each is told which fits best and why. In a class everybody
answers on paper first, and the screen asks the team.
"""

from __future__ import annotations

import pygame

from game.rules.actions.reply import TRANSFER, Reply
from game.ui.context import Context
from game.ui.scenes import pages
from game.ui.scenes.out_of_focus import OutOfFocus
from game.ui.scenes.parts import TownScreen, is_wide, kicker, page, sheet
from game.ui.scenes.questions import asked, left
from game.ui.scenes.questions.result import result
from game.ui.shell import Shell
from game.ui.tree import Node
from game.ui.widgets import Fitted, Label, Row, Rule, Space, Stack

SHEET, WIDE_SHEET = 44, 62


class QuestionsScene(TownScreen):
    layers = looks_inside = False

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.behind = OutOfFocus()
        self.open = left(shell)
        self.all = sum(name != TRANSFER for name in self.open)
        self.after = self.view.phase == "debrief"
        self.answered = ""
        """The question that was just answered, while it is told what fits."""
        self.chosen = ""

    @property
    def first_focus(self) -> str:  # type: ignore[override]
        return "main" if self.answered or not self.open else ""

    def paint_background(self, surface: pygame.Surface, ctx: Context) -> None:
        self.behind.paint(self, surface, ctx)

    def build(self, ctx: Context) -> Node:
        name = self.answered or (self.open[0] if self.open else "")
        nodes = self._question(name) if name else result(self)
        top = kicker(self.t("questions.after_all" if self.after else "questions.before_all"),
                     self._place(name))
        title = [] if name else [Label(self.t("questions.result"), "headline")]
        paper = sheet(ctx, top, *title, *nodes, key=f"questions.{name or 'result'}",
                      **self._width(ctx, name))
        body: Node = Stack(paper, grow=1) if is_wide(ctx) else Fitted(paper)
        body.scrolls = True
        return page(ctx, None, None, body, self._foot(name), self._close)

    def _width(self, ctx: Context, name: str) -> dict:
        if not is_wide(ctx):
            return {"grow": 1}
        em = SHEET if name else WIDE_SHEET
        return {"anchor": ("center", "center"), "max_em": em, "min_em": em}

    def _place(self, name: str) -> str:
        """Which of how many; nothing is counted when all is over."""
        if not name:
            return ""
        if name == TRANSFER:
            return self.t("questions.another_town")
        still = sum(other != TRANSFER for other in self.open)
        here = self.all - still + (0 if self.answered else 1)
        return self.t("questions.place", here=here, all=self.all)

    # -- one question --------------------------------------------------------------------------

    def _question(self, name: str) -> list[Node]:
        it = asked.question(self.content, name)
        story = self.s("transfer.text") if name == TRANSFER else ""
        case = [Label(story), Rule()] if story else []
        words = self.s(f"{it.path}.text")
        if self.answered:
            said = asked.told(self, it, self.chosen)
            links = asked.read_on(self, it)
            return [Label(words, color="soft"), *said, *([links] if links else [])]
        team = [Label(self.t("questions.team"), "small", color="soft")] if self.shell.lesson else []
        question = Label(words, "title", "headline", name=f"{story} {words}".strip())
        question.role = "heading"  # it is read aloud before its answers are
        return [*team, *case, question, asked.options(self, it, self.chosen, self._choose)]

    def _choose(self, option: str) -> None:
        self.chosen = option

    def _foot(self, name: str) -> Node:
        if not name:
            back = self.main("questions.done", self.shell.back, "check")
            return Row(Space(), back, gap=4)
        if self.answered:
            key = "questions.next" if self.open else "questions.see"
            return Row(Space(), self.main(key, self._next, "arrow-right"), gap=4)
        skip = self.button("questions.skip", self._close, "skip-forward", key="skip")
        leave = self.button("questions.leave", self._leave, "question", key="leave")
        reason = "" if self.chosen else self.t("questions.choose_first")
        take = self.main("questions.take", self._take, "check", reason=reason)
        return Row(skip, Space(), leave, take, gap=4)

    def _close(self) -> None:
        """Afterwards there is a way back to what is still open, and it says where."""
        self.shell.back()
        if self.after and left(self.shell):
            self.shell.stage.say(self.t("questions.kept", where=self.t("debrief.questions")))

    # -- answering -----------------------------------------------------------------------------

    def _take(self) -> None:
        """This answer. Before the game nothing is said about it."""
        name = self.open[0]
        if self.shell.submit(Reply(name, self.chosen)) is None:
            return
        self.open = self.open[1:]
        if self.after:
            self.answered = name
            pages.top(self)
            pages.focus(self, "main")
        else:
            self._turn()

    def _leave(self) -> None:
        """It stays open: nobody has to know."""
        self.open = self.open[1:]
        self._turn()

    def _next(self) -> None:
        self.answered = ""
        self._turn()

    def _turn(self) -> None:
        """The next question, the result of all, or the town."""
        self.chosen = ""
        if not self.open and not self.after:
            self.shell.back()
            return
        pages.top(self)
        self.shell.stage.changed()
        self.shell.stage.update()
        first = f"reply/{self._first()}" if self.open else "main"
        self.shell.stage.focus_on(first)

    def _first(self) -> str:
        return asked.question(self.content, self.open[0]).asked.options[0].id
