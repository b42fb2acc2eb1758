"""Figures of the care clock: what is not done, and what care takes from those who give it."""

from __future__ import annotations

from game.rules.clock.days import on_the_clock, who_is
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


def days_over(world: World, rules: Rules) -> int:
    """Of those on the clock, whose day does not add up: care takes their night, their pay or their
    school from them, or what their own home needs is not done. Whoever gives a task to nobody only
    moves the gap."""
    lost = {person for person, took in world.clock.taken.items()
            if took.get("sleep", 0) >= rules["clock.short_night_minutes"] * DAYS
            or took.get("paid", 0) or took.get("school", 0)}
    lost |= {rules.tasks[t.id].person for t in world.clock.tasks.values()
             if t.minutes and t.done_permille < rules["clock.short_done"]}
    return sum(1 for d in on_the_clock(rules) if d.person in lost)


FIGURES = {
    "days_over": days_over,
    "tasks_undone": undone,
    "sleep_lost": lambda w, r: _taken(w, "sleep") // DAYS,
    "paid_lost": lambda w, r: _taken(w, "paid") // HOUR,
    "tasks_women": women,
    "matches": lambda w, r: sum(1 for m in w.clock.matches if m.ended < 0 and m.kept),
}
