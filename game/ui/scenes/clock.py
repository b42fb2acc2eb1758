"""The care clock: what has to be done, the 24 hours of people with names, and who does it.

A task is chosen, then somebody's day is looked at with the task in it: what gives way (rest,
sleep, school, paid work) is seen before anybody is asked. Enter on who was chosen asks, as the
main button does. It lies over the screen from which it was asked for, and gives it back.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.rules.actions.place import Place
from game.ui.context import Context
from game.ui.keys import cap_of
from game.ui.scenes import pages
from game.ui.scenes.frame import OPEN, Paper
from game.ui.scenes.hours import big, doers, tasks, words
from game.ui.scenes.hours.beside import three
from game.ui.scenes.parts import TownScreen
from game.ui.scenes.previews import Previews
from game.ui.scenes.spans import long
from game.ui.scenes.undoing import undo
from game.ui.tree import Node
from game.ui.widgets import Button, Column, Label, Panel, Row, Space

if TYPE_CHECKING:
    from game.session.clock_view import ClockView, TaskView
    from game.session.town_view import TownView
    from game.ui.shell import Shell


class ClockScene(TownScreen):
    looks_inside = False
    layers = False

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        pages.top(self)
        self._seen: tuple[TownView, ClockView | None] | None = None
        self.previews = Previews(self)
        it = self._read()
        listed = tasks.in_order(it.tasks) if it is not None else []
        first = next((t for t in listed if not t.by), listed[0] if listed else None)
        self.task = first.id if first is not None else ""
        self.by = ""
        self._look_at_usual()
        shell.stage.ctx.memory[OPEN] = "tasks"

    @property
    def first_focus(self) -> str:  # type: ignore[override]
        return f"task/{self.task}" if self.task else "back"

    def _read(self) -> ClockView | None:
        """What the session says, asked once for each view of the town: every frame reads it."""
        assert self.shell.game is not None
        if self._seen is None or self._seen[0] is not self.view:
            self._seen = self.view, self.shell.game.session.clock()
        return self._seen[1]

    def _task(self) -> TaskView | None:
        it = self._read()
        return next((t for t in it.tasks if t.id == self.task), None) if it is not None else None

    # -- the page ------------------------------------------------------------------------------

    def build(self, ctx: Context) -> Node:
        it = self._read()
        if it is None:
            nothing = Column(Panel(Label(self.t("clock.nothing"), "lead"), padding=5))
            return self._page(ctx, nothing, Row(self._back(), Space()))
        task = self._task()
        sheets = (
            Paper("tasks", self.t("clock.tasks"), "hand-heart",
                  tasks.leaf(self, it, self.task, self._choose), em=23),
            Paper("day", self.t("clock.day"), "clock",
                  big.leaf(self, ctx, it, task, self.by), em=24),
            Paper("people", self.t("clock.people"), "users-three",
                  doers.leaf(self, it, task, self.by, self._look), em=28))
        return self._page(ctx, three(self, ctx, *sheets, bare="day"), self._foot(it, task))

    def _page(self, ctx: Context, body: Node, foot: Node) -> Node:
        page = self.page(ctx, None, body, foot)
        page.on_back = self.shell.back  # type: ignore[attr-defined]
        page.confirm = False  # type: ignore[attr-defined]  # whom one asks is looked at first
        return page

    def _choose(self, task: str) -> None:
        """Take a task up; chosen again, the eyes go on to who could do it."""
        again = self.task == task
        self.task = task
        self._look_at_usual()
        self.shell.sound("paper")
        if again:
            self.shell.stage.focus_on(f"doer/{self.by or words.NOBODY}")

    def _look_at_usual(self) -> None:
        """Whoever does it now; the first who could, where nobody does."""
        task = self._task()
        if task is None:
            return
        able = [d for d in task.doers if d.kind == "person" and not d.refusal]
        easy = sorted(able, key=lambda d: sum(d.takes.get(w, 0) for w in words.LOSS_ICONS))
        self.by = task.by or (easy[0].by if easy else words.NOBODY)

    def _look(self, by: str) -> None:
        """Look at somebody's day with the task in it; chosen again, they are asked."""
        again = self.by == by
        self.by = by
        self.shell.sound("paper")
        if again and self._reason(self._read(), self._task()) == "":
            self._place()

    # -- asking --------------------------------------------------------------------------------

    def _reason(self, it: ClockView | None, task: TaskView | None) -> str | None:
        """Why this cannot be asked now; empty if it can, None if there is nothing to ask."""
        if it is None or task is None or self.by == (task.by or words.NOBODY):
            return None
        if not it.open:
            return self.t("clock.not_now")
        return self.previews.why_not(Place(task.id, self.by))

    def _place(self) -> None:
        task = self._task()
        if task is None:
            return
        who = words.doer(self, self.by)
        if self.shell.submit(Place(task.id, self.by)) is None:
            return
        self.shell.sound("hands")
        key = "clock.placed_nobody" if self.by == words.NOBODY else "clock.placed"
        self.shell.stage.say(self.t(key, who=who, task=words.title(self, task)))

    # -- the foot ------------------------------------------------------------------------------

    def _foot(self, it: ClockView, task: TaskView | None) -> Node:
        reason = self._reason(it, task)
        cost = self.t("clock.talk", long=long(self, it.talk),
                      left=long(self, it.left))
        nobody = self.by == words.NOBODY
        verb = "clock.leave_it" if nobody else "clock.give" if ":" in self.by else "clock.ask"
        text = self.t(verb) if nobody else self.t(verb, who=words.doer(self, self.by))
        cap = cap_of("press", self.shell.words, self.shell.stage.keys)
        why = self.t("clock.as_it_is") if reason is None else reason
        main = Button(text, None if why else self._place, "main", "hand-heart", cap, why,
                      "" if why else cost, key="main", help=self.t(f"{verb}.help"))
        back = undo(self, Place, self._look_at_usual)
        return Row(self._back(), *back, *self._desk(), Space(), main, gap=3)

    def _desk(self) -> list[Node]:
        """On to the time bank, where people are brought together."""
        if not self.unlocked("match"):
            return []
        return [self.button("strip.desk", lambda: self.shell.show("matching"), "phone-call",
                            key="desk")]

    def _back(self) -> Node:
        return self.button("inside.back", self.shell.back, "arrow-left", key="back")
