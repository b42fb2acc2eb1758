"""A day as arcs of a clock. Within a part of the day, things lie so that the same ones meet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.rules.clock.fitting import LOSSES
from game.rules.clock.hours import PARTS
from game.ui.widgets.clockface import Arc

if TYPE_CHECKING:
    from game.session.clock_view import DayView, DoneView

_BEFORE_WORK = ("sleep", "free", "own", "care", "tasks", "errands", "org", "school", "paid")
_AT_WORK = ("sleep", "paid", "school", "tasks", "care", "errands", "org", "own", "free")
_AFTER_WORK = ("paid", "school", "errands", "org", "tasks", "care", "own", "free", "sleep")
ORDER = {
    "night": ("free", "own", "care", "errands", "org", "school", "sleep", "tasks", "paid"),
    "morning": _BEFORE_WORK, "forenoon": _AT_WORK, "noon": _AT_WORK, "afternoon": _AT_WORK,
    "evening": _AFTER_WORK,
}
HOUR = 60


def arcs(day: DayView, new: str = "") -> list[Arc]:
    """What fills a day, from six in the morning on. `new` is a task that is only thought of."""
    found: list[Arc] = []
    for part, activities in day.parts:
        start, end = PARTS[part]
        hours, here = float((end - start) % 24), dict(activities)
        whole = max(1, sum(here.values()))
        at = float(start)
        tasks = [t for t in day.tasks if t.part == part]
        for what in ORDER[part]:
            long = hours * here.get(what, 0) / whole
            if what == "sleep" and part == "night" and tasks and long:
                _add(found, what, at, long / 2)  # a task at night breaks it
                at += long / 2
                at = _tasks(found, tasks, at, new)
                _add(found, what, at, long / 2)
                at += long / 2
                tasks = []
            elif what == "tasks":
                at = _tasks(found, tasks, at, new)
            elif long:
                _add(found, what, at, long)
                at += long
    return found


def _tasks(found: list[Arc], tasks: list[DoneView], at: float, new: str) -> float:
    for task in tasks:
        hours = task.minutes / HOUR
        takes = tuple((what, task.takes[what] / HOUR) for what in LOSSES if task.takes.get(what))
        found.append(Arc("tasks", at, hours, task.task, task.task == new, takes))
        at += hours
    return at


def _add(found: list[Arc], what: str, at: float, hours: float) -> None:
    """One more, or the last one goes on."""
    last = found[-1] if found else None
    if last is not None and last.what == what and not last.task \
            and abs((last.start + last.hours) % 24 - at % 24) < 0.01:
        found[-1] = Arc(what, last.start, last.hours + hours)
    else:
        found.append(Arc(what, at, hours))
