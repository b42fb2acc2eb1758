"""What has to be done for whom, part of the day by part of the day, and who does it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from game.rules.clock.doers import kind_of
from game.rules.clock.hours import PARTS
from game.ui.scenes.faces import face_of
from game.ui.scenes.hours import words
from game.ui.tree import Node
from game.ui.widgets import Column, Icon, Label, Row
from game.ui.widgets.clockface import Moment
from game.ui.widgets.picks import Pick, Picks

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.session.clock_view import ClockView, TaskView
    from game.ui.scenes.parts import TownScreen

FROM_MORNING = ("morning", "forenoon", "noon", "afternoon", "evening", "night")
UNDONE = 500
"""Of a task, what has to be done (permille) for it to count as done."""
assert set(FROM_MORNING) == set(PARTS)


def in_order(tasks: tuple[TaskView, ...]) -> list[TaskView]:
    """As a day goes on."""
    return sorted(tasks, key=lambda t: FROM_MORNING.index(t.part))


def leaf(screen: TownScreen, it: ClockView, chosen: str, choose: Callable[[str], None]
         ) -> list[Node]:
    """The list. One radio group, so that the arrows go through the whole day."""
    undone = [t for t in it.tasks if not t.by]
    lead = screen.n("clock.undone", len(undone)) if undone else screen.t("clock.all_done")
    new = words.placed_now(screen)
    cards = [_card(screen, t, t.id == chosen, t.id in new, choose) for t in in_order(it.tasks)]
    return [Label(lead, "title", "headline"),
            Picks(*cards, columns=1, gap=1.5, name=screen.t("clock.tasks"), key="task")]


def _card(screen: TownScreen, task: TaskView, chosen: bool, new: bool,
          choose: Callable[[str], None]) -> Node:
    name = screen.t("clock.task_for", task=words.title(screen, task),
                    person=words.person(screen, task.person))
    by = words.doer(screen, task.by)
    said = screen.t("clock.done_by", who=by) if task.by else screen.t("clock.done_by_nobody")
    note = " · ".join([words.when(screen, task), *_how_far(screen, task, new)])
    lines = Column(Label(name, "body", "strong"), Label(note, "small", color="soft"),
                   Label(said, "small", "strong" if task.by else "bold",
                         "soft" if task.by else "terracotta"), gap=0, grow=1)
    start, end = PARTS[task.part]
    body = Row(Moment(start, (end - start) % 24), lines, _doer(screen, task.by), gap=2)
    return Pick(body, chosen, partial(choose, task.id), name, f"{note}. {said}", padding=1.5,
                across=2.5, key=f"task/{task.id}", help=screen.t("clock.task.help"))


def _how_far(screen: TownScreen, task: TaskView, new: bool) -> list[str]:
    """That it is hardly done, once it could have been: what was arranged today begins next week."""
    if not task.by:
        return []
    if new:
        return [screen.t("clock.begins")]
    done = screen.shell.words.number(task.done // 10)
    return [screen.t("clock.half_done", n=done)] if task.done < UNDONE else []


def _doer(screen: TownScreen, by: str) -> Node:
    """The face of whoever does it, or what it is."""
    kind, name = kind_of(by)
    if kind == "person":
        found = next(((i, p) for i, p in enumerate(screen.view.people) if p.id == name), None)
        if found is not None:
            return face_of(found[1], found[0], 2.4)
    color = "sea" if kind else "terracotta"
    return Icon(words.doer_icon(screen, by) if kind else "question", "headline", color)
