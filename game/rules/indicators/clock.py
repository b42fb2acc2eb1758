"""Figures of the care clock: what is not done, and what care takes from those who give it."""

from __future__ import annotations

from game.rules.clock.days import who_is
from game.rules.clock.doers import kind_of, wanted
from game.rules.clock.hours import DAYS
from game.rules.core import Rules
from game.world.world import World

HOUR = 60


def undone(world: World, rules: Rules) -> int:
    """Tasks of which less than half was done last week."""
    return sum(1 for t in world.clock.tasks.values()
               if t.minutes and t.done_permille < rules["clock.undone_below"])


def _taken(world: World, what: str) -> int:
    return sum(took.get(what, 0) for took in world.clock.taken.values())


def women(world: World, rules: Rules) -> int:
    """Of the minutes that named women and men of working age do, the women's part, permille."""
    people = {p.id: p for p in rules.content.people}
    minutes = {"woman": 0, "man": 0}
    for task in world.clock.tasks.values():
        if kind_of(task.by)[0] == "person":
            who = who_is(world, rules, people[task.by])
            if who in minutes:
                minutes[who] += wanted(rules, task)
    both = sum(minutes.values())
    return minutes["woman"] * 1000 // both if both else 0


FIGURES = {
    "tasks_undone": undone,
    "sleep_lost": lambda w, r: _taken(w, "sleep") // DAYS,
    "paid_lost": lambda w, r: _taken(w, "paid") // HOUR,
    "tasks_women": women,
    "matches": lambda w, r: sum(1 for m in w.clock.matches if m.ended < 0 and m.kept),
}
