"""What an attentive novice does at the care clock: it gives work to whoever really has the time.

It reads what the clock shows. A task that is not done, or that takes somebody's night, pay or
school, goes to the person whose day then loses least, if nothing of that kind is lost there; where
there is nobody, to those who do it for many.
"""

from __future__ import annotations

from game.rules.actions.place import Place
from game.rules.core import Action
from game.session.clock_view import DoerView, TaskView
from game.session.session import Session

DEAR = {"sleep": 15, "school": 1, "paid": 1}
"""Minutes of an average day from which it is too much to ask."""
DONE = 750
FOR_MANY = ("process", "route")
MOST = 4
"""Talks that it has in a season."""


def placing(session: Session, refused: set[Action]) -> Action | None:
    """The next task to be placed, the one that is done least far first."""
    clock = session.clock()
    talked = {a.task for a in refused if isinstance(a, Place)}
    if clock is None or not clock.open or len(talked) >= MOST:
        return None
    wanting = [t for t in clock.tasks if t.id not in talked
               and (t.done < DONE or _too_much(t.back))]
    for task in sorted(wanting, key=lambda t: t.done):
        best = _best(task)
        if best is not None:
            return Place(task.id, best.by)
    return None


def _best(task: TaskView) -> DoerView | None:
    free = [d for d in task.doers if d.by != task.by and not d.refusal]
    people = [d for d in free if d.after is not None and not _too_much(d.after.lost)]
    others = sorted((d for d in free if d.kind in FOR_MANY), key=lambda d: d.cents)
    return min(people, key=_loses, default=others[0] if others else None)


def _loses(doer: DoerView) -> int:
    return sum(doer.after.lost.values()) if doer.after is not None else 0


def _too_much(lost: dict[str, int]) -> bool:
    return any(lost.get(what, 0) >= least for what, least in DEAR.items())
