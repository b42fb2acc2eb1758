"""The debrief: feelings first, then what happened, why, the real world, and what next.

One step at a time; none can be jumped over, and each can be turned back to. Goals stand beside the
profile and are never added to it; nobody is ranked. What each step shows is in `debrief_steps`.
"""

from __future__ import annotations

import pygame

from game.rules.actions.move_on import MoveOn
from game.rules.machines.phase import DEBRIEF_STEPS
from game.ui.context import Context
from game.ui.scenes import debrief_steps, pages
from game.ui.scenes.asking import AsksWhy, whole_game
from game.ui.scenes.out_of_focus import OutOfFocus
from game.ui.scenes.parts import page, sheet
from game.ui.scenes.stations import stations
from game.ui.shell import Shell
from game.ui.tree import Node, walk
from game.ui.widgets import Button, Column, Label, Panel, Row, Space

LOOKS_BACK = ("what_happened", "why", "next")
"""Steps that show causes; they are asked for at the first one already."""


class Debrief(AsksWhy):
    first_focus = "main"

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        pages.top(self)
        self.behind = OutOfFocus()
        self.back = 0
        """How many steps before the present one are looked at again."""
        self.asking = whole_game(shell)

    @property
    def step(self) -> str:  # type: ignore[override]
        return DEBRIEF_STEPS[min(self.view.debrief_step, len(DEBRIEF_STEPS) - 1) - self.back]

    def tick(self, seconds: float) -> None:
        """News that this step does not show is kept without building the page anew."""
        if self.waits and self.asking is not None and self.asking.tick():
            if self.step in LOOKS_BACK:
                self.shell.stage.changed()

    def build(self, ctx: Context) -> Node:
        step = self.step
        title, body = debrief_steps.BUILD[step](self)
        head = Label(title, "headline") if isinstance(title, str) else title
        inside = sheet(ctx, head, *body, key=f"debrief.{step}", grow=1)
        return page(ctx, self._stations(ctx), None, inside, self._foot(step), self.menu)

    def paint_background(self, surface: pygame.Surface, ctx: Context) -> None:
        self.behind.paint(self, surface, ctx)

    def _stations(self, ctx: Context) -> Node:
        here = DEBRIEF_STEPS.index(self.step)
        names = [self.t(f"debrief.step_{step}") for step in DEBRIEF_STEPS]
        numbers = [self.shell.words.number(i + 1) for i in range(len(names))]
        line = stations(ctx, self.t("debrief.steps"), names, numbers, here)
        name = Label(self.t("debrief.name"), "title", "headline")
        before = [Button("", self._turn_back, image="arrow-left", key="debrief.back",
                         name=self.t("debrief.back"), help=self.t("debrief.back.help"))]
        return Panel(Row(*(before if here else []), name, line, gap=6), padding=3,
                     key="debrief.steps")  # fmt: skip

    def _turn_back(self) -> None:
        """To the step before, as it was shown; nothing is undone."""
        self.back += 1
        pages.top(self)
        pages.focus(self, "main")

    # -- the foot: something to talk about, and the way on ---------------------------------------

    def _foot(self, step: str) -> Node:
        if step != DEBRIEF_STEPS[-1]:
            after = DEBRIEF_STEPS[DEBRIEF_STEPS.index(step) + 1]
            go = Button(self.t(f"debrief.to_{after}"), self._on, "main", "arrow-right", key="main",
                        cap=self.shell.cap("press"), help=self.t("debrief.to.help"))
            return self.foot(self._talk(step), go)
        title = self.button("debrief.title", self._leave)
        other = self.button("debrief.other_luck", lambda: self._again(same=False))
        same = self.main("debrief.same_luck", lambda: self._again(same=True), "arrow-right")
        return self.foot(title, other, Space(), same)

    def _talk(self, step: str) -> Node:
        """A question to talk about: the team's own feelings first, then the scenario's."""
        goals = self.content.learning_goals
        number = DEBRIEF_STEPS.index(step) - 1
        words = self.t("debrief.feelings_question") if number < 0 else \
            self.s(f"learning_goals.{goals[number % len(goals)].id}.question")
        title = Label(self.t("debrief.talk"), "small", "bold", "terracotta")
        return Panel(Column(title, Label(words, "body", "quote"), gap=0), 2.5, grow=1,
                     key="debrief.talk", min_em=14)

    def _on(self) -> None:
        """The next step. At the last one, Enter pressed once more must not start a new game."""
        if self.back:
            self.back -= 1
        else:
            self.shell.act(MoveOn())
        pages.top(self)
        last = self.step == DEBRIEF_STEPS[-1]
        pages.focus(self, (self._first_wonder() or "menu") if last else "main")

    def _first_wonder(self) -> str:
        """Key of the first decision that may be left out; looking at it changes nothing."""
        stage = self.shell.stage
        stage.changed()
        stage.update()
        return next((n.key for n in walk(stage.tree) if n.key.startswith("without/")), "")

    def _leave(self) -> None:
        self.shell.act(MoveOn())

    def _again(self, same: bool) -> None:
        """The same town once more: on the same luck, so that only decisions differ, or another."""
        shell = self.shell
        assert shell.game is not None and shell.folder is not None
        folder, seed = shell.folder, shell.game.session.seed if same else None
        if shell.act(MoveOn()) is not None:
            shell.new_game(folder, seed)
            shell.to("begin")
