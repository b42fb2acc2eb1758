"""What an attentive novice does at the care clock: it gives work to whoever really has the time.

It reads what the clock shows. A task that is not done, or that takes somebody's night, pay or
school, goes to the person whose day then loses least, if nothing of that kind is lost there.
"""

from __future__ import annotations

from game.rules.actions.place import Place
from game.rules.core import Action
from game.session.clock_view import DayView, DoerView, TaskView
from game.session.session import Session

DEAR = ("sleep", "school", "paid")
DONE = 750
MOST = 4
"""Talks that it has in a season."""


def placing(session: Session, refused: set[Action]) -> Action | None:
    """The next task to be placed, the one that is done least far first."""
    clock = session.clock()
    talked = {a.task for a in refused if isinstance(a, Place)}
    if clock is None or not clock.open or len(talked) >= MOST:
        return None
    wanting = [t for t in clock.tasks if t.id not in talked
               and (t.done < DONE or any(t.back.get(what) for what in DEAR))]
    for task in sorted(wanting, key=lambda t: t.done):
        best = _best(task)
        if best is not None:
            return Place(task.id, best.by)
    return None


def _best(task: TaskView) -> DoerView | None:
    fits = [d for d in task.doers
            if d.by != task.by and not d.refusal and d.after is not None and not _dear(d.after)]
    return min(fits, key=lambda d: sum(d.after.lost.values()) if d.after else 0, default=None)


def _dear(day: DayView) -> bool:
    return any(day.lost.get(what) for what in DEAR)
