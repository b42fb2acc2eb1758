"""The debrief: feelings first, then what happened, why, the real world, and what next.

One step at a time; none can be jumped over, and each can be turned back to. Whoever plays alone may
leave earlier by the menu; a lesson may not. Goals stand beside the profile and are never added to
it; nobody is ranked. What each step shows is in `debriefing`.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pygame

from game.rules.actions.move_on import MoveOn
from game.rules.machines.phase import DEBRIEF_STEPS
from game.ui import again, printing
from game.ui.context import Context
from game.ui.scenes import pages
from game.ui.scenes.asking import AsksWhy
from game.ui.scenes.debriefing import IMAGES, LEAVES, leaves_of
from game.ui.scenes.out_of_focus import OutOfFocus
from game.ui.scenes.parts import page, sheet
from game.ui.scenes.stations import stations
from game.ui.scenes.telling import WholeGame
from game.ui.shell import Shell
from game.ui.tree import Node
from game.ui.widgets import Button, Column, Icon, Label, Panel, Row, Space, Tab, Tabs

if TYPE_CHECKING:
    from game.session.explanation import Explanation
    from game.session.story import Story

LOOKS_BACK = ("what_happened", "why", "next")
"""Steps that show causes; they are asked for at the first one already."""


class Debrief(AsksWhy):
    first_focus = "main"
    asking: WholeGame

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        pages.top(self)
        self.behind = OutOfFocus()
        self.back = 0
        """How many steps before the present one are looked at again."""
        self.asking = WholeGame(shell)
        self.open: dict[str, str] = {}
        """Step -> the leaf of it that was chosen."""
        self.principle = self.lens = ""
        self.printed: Path | None = None

    @property
    def step(self) -> str:  # type: ignore[override]
        return DEBRIEF_STEPS[min(self.view.debrief_step, len(DEBRIEF_STEPS) - 1) - self.back]

    @property
    def leaf(self) -> str:
        return self.open.get(self.step, next(iter(LEAVES[self.step])))

    @property
    def story(self) -> Story | None:
        """The decisions of the whole game, as far as they are known."""
        return self.asking.story

    @property
    def whole(self) -> Explanation | None:
        """Every cause of the whole game, where a common has a level to be told of."""
        return self.asking.whole

    def tick(self, seconds: float) -> None:
        """News that this step does not show is kept without building the page anew."""
        if self.waits and self.asking.tick() and self.step in LOOKS_BACK:
            self.shell.stage.changed()

    def build(self, ctx: Context) -> Node:
        step = self.step
        title, body = LEAVES[step][self.leaf](self)
        head = Row(Label(title, "headline", grow=1, min_em=16), *self._tabs(step), gap=6)
        inside = sheet(ctx, head, *body, key=f"debrief.{step}.{self.leaf}", grow=1)
        return page(ctx, self._stations(ctx), None, inside, self._foot(step), self.menu)

    def paint_background(self, surface: pygame.Surface, ctx: Context) -> None:
        self.behind.paint(self, surface, ctx)

    def counting(self) -> Node | None:
        """What is still being worked out, in words; nothing when all is known."""
        asking = self.asking
        if not (asking.counting or asking.failed):
            return None
        key = "failed" if asking.failed else "waiting_range" if asking.story else "waiting"
        words = Label(self.t(f"cause.{key}"), color="soft", grow=1)
        return Row(Icon("clock", "title", "quiet"), words, gap=2, key="cause.waiting")

    def _tabs(self, step: str) -> list[Node]:
        names = leaves_of(self, step)
        if len(names) < 2:
            return []
        tabs = [Tab(name, self.t(f"debrief.leaf_{name}"), IMAGES[name],
                    help=self.t("debrief.leaf.help")) for name in names]
        return [Tabs(self.t("debrief.leaves"), tabs, self.leaf, self.turn_to, key="leaf")]

    def turn_to(self, leaf: str) -> None:
        self.open[self.step] = leaf
        pages.top(self)

    def open_principle(self, name: str) -> None:
        self.principle = name

    def open_lens(self, name: str) -> None:
        self.lens = name

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
        other = self.button("debrief.other_luck", lambda: again.again(self.shell, False))
        same = self.main("debrief.same_luck", lambda: again.again(self.shell, True), "arrow-right")
        return self.foot(title, other, Space(), same)

    def _talk(self, step: str) -> Node:
        """A question to talk about: the team's own feelings first, then the scenario's."""
        goals = self.content.learning_goals
        number = DEBRIEF_STEPS.index(step) - 1
        words = self.t("debrief.feelings_question") if number < 0 or not goals else \
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
        pages.focus(self, "leaf/ending" if last else "main")

    def _leave(self) -> None:
        self.shell.act(MoveOn())

    # -- what next -------------------------------------------------------------------------------

    def go_back(self, season: int) -> None:
        again.go_back(self.shell, season)

    def print_page(self) -> None:
        self.printed = printing.write(self.shell, self.story)
        pages.focus(self, "debrief.print")
