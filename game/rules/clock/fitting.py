"""Fitting a task into somebody's day, and what gives way.

A task lies in its part of the day. There, free time gives way first; then what can be done at
another time of the day, where the other times have some left (errands, the home's own care, work
for organisations); then one's own rest down to a least; then sleep, down to a least; then school
and paid work. Rest and sleep come before the wage because carers keep their jobs as long as they
can, and lose them when they cannot (facts E8, I16); which gives first within a part is a judgement.
What fits nowhere is not done.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from game.rules.clock.days import Day
from game.rules.clock.hours import DAYS
from game.rules.core import Rules

GIVES = ("free", "moved", "own", "sleep", "school", "paid")
"""What a task takes, in this order. `moved`: free time of another part of the day."""
LOSSES = ("own", "sleep", "school", "paid")
"""Of these, what somebody goes without."""
MOVES = ("errands", "org", "care")


@dataclass
class Fit:
    """What a task takes of a week, minutes; `left` is what the day has no room for."""

    takes: dict[str, int] = field(default_factory=dict)
    left: int = 0

    @property
    def done(self) -> int:
        return sum(self.takes.values())

    @property
    def awake(self) -> int:
        """Minutes that come out of the waking week."""
        return self.done - self.takes.get("sleep", 0)


def fit(rules: Rules, day: Day, task: str, part: str, minutes: int) -> Fit:
    """Put a task into a day. The day is changed; what it took is the answer."""
    found, here = Fit(), day.parts[part]
    rest = minutes
    rest = _take(found, here, "free", rest, here.get("free", 0))
    for activity in MOVES:
        rest = _move(found, day, part, activity, rest)
    least = {"own": rules["clock.own_least_minutes"] * DAYS,
             "sleep": rules["clock.sleep_least_minutes"] * DAYS}
    for activity in LOSSES:
        spare = max(0, day.total(activity) - least.get(activity, 0))
        rest = _take(found, here, activity, rest, min(spare, here.get(activity, 0)))
    found.left = rest
    if found.done:
        here["tasks"] = here.get("tasks", 0) + found.done
        day.tasks.setdefault(task, {})[part] = found.done
    return found


def _take(found: Fit, here: dict[str, int], activity: str, rest: int, most: int) -> int:
    """Take up to `most` minutes of an activity of this part; what is still to be found."""
    taken = min(rest, most)
    if taken:
        here[activity] -= taken
        if not here[activity]:
            del here[activity]
        found.takes[activity] = found.takes.get(activity, 0) + taken
    return rest - taken


def _move(found: Fit, day: Day, part: str, activity: str, rest: int) -> int:
    """Do something of this part at another time of the day, where there is free time."""
    here = day.parts[part]
    for other, there in day.parts.items():
        moved = min(rest, here.get(activity, 0), there.get("free", 0)) if other != part else 0
        if not moved:
            continue
        for place, name, amount in ((here, activity, -moved), (there, "free", -moved),
                                    (there, activity, moved)):
            place[name] = place.get(name, 0) + amount
            if not place[name]:
                del place[name]
        found.takes["moved"] = found.takes.get("moved", 0) + moved
        rest -= moved
    return rest
