"""A named person's day: the week of their home by the clock, without the tasks of care.

A home's week is kept for its woman, its man and its elders (`world.households`); a named person
is one of them. Errands and work for organisations are shared by the grown-ups. What is left of
the waking week is first one's own needs, then free. A child's week is not among the town's
arrays: it is school, sleep and its own needs, and what it does for others comes out of these.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from game.rules.clock.hours import ACTIVITIES, DAYS, INTO, LENGTH, PARTS, pour, prefers
from game.rules.content import DaySpec, Person
from game.rules.core import Rules
from game.world.households import WAKING_MINUTES
from game.world.world import World

OF_AGE, OLD = 18, 65


@dataclass
class Day:
    """Minutes a week by part of the day and activity; each part is full."""

    person: str
    who: str
    """`woman`, `man`, `elder` or `child`."""
    parts: dict[str, dict[str, int]] = field(default_factory=dict)
    tasks: dict[str, dict[str, int]] = field(default_factory=dict)
    """Task -> minutes of it by part of the day: those of `parts[...]["tasks"]`."""

    def total(self, activity: str) -> int:
        return sum(part.get(activity, 0) for part in self.parts.values())


def on_the_clock(rules: Rules) -> list[DaySpec]:
    """Whose days are shown, and may be asked for."""
    return rules.content.days or [DaySpec(p.id) for p in rules.content.people]


def spec_of(rules: Rules, person: str) -> DaySpec:
    return next((d for d in on_the_clock(rules) if d.person == person), DaySpec(person))


def who_is(world: World, rules: Rules, person: Person) -> str:
    """Which member of the home: as the scenario says, or by age and by who lives there."""
    said = spec_of(rules, person.id).who
    if said is not None:
        return said
    h, row = world.households, world.people[person.id]
    if person.age < OF_AGE:
        return "child"
    if h.elders[row] and (person.age >= OLD or not h.adults[row]):
        return "elder"
    return "woman" if h.woman[row] else "man"


def day(world: World, rules: Rules, name: str, lived: bool = True) -> Day:
    """Their usual day. `lived`: last week's tasks are in the arrays, and are taken out again."""
    person = next(p for p in rules.content.people if p.id == name)
    who = who_is(world, rules, person)
    minutes = _child(rules) if who == "child" else _grown(world, rules, name, who, lived)
    room = dict(LENGTH)
    parts: dict[str, dict[str, int]] = {part: {} for part in PARTS}
    works = spec_of(rules, name).works
    for activity in INTO:
        for part, laid in pour(room, minutes.get(activity, 0), prefers(activity, works)).items():
            parts[part][activity] = laid
    for part, left in room.items():
        if left:
            parts[part]["free"] = left
    return Day(name, who, {part: {a: parts[part][a] for a in ACTIVITIES if a in parts[part]}
                           for part in PARTS})


def _child(rules: Rules) -> dict[str, int]:
    return {"school": rules["clock.school_minutes"],
            "sleep": rules["clock.child_sleep_minutes"] * DAYS,
            "own": rules["care.own_minutes"]}


def _grown(world: World, rules: Rules, name: str, who: str, lived: bool) -> dict[str, int]:
    h, row = world.households, world.people[name]
    column = column_of(world, row, who)
    paid = {"woman": h.paid_woman, "man": h.paid_man}.get(column)
    care = {"woman": h.care_woman, "man": h.care_man}.get(column)
    elders = h.care_minutes - h.care_woman - h.care_man
    took = world.clock.taken.get(name, {}) if lived else {}
    grown = max(1, int(h.adults[row] + h.elders[row]))
    week = {
        "paid": (int(paid[row]) if paid is not None else 0) + took.get("paid", 0),
        "care": (int(care[row]) if care is not None else
                 int(elders[row]) // max(1, int(h.elders[row]))) - took.get("awake", 0),
        "errands": int(h.errand_minutes[row]) // grown,
        "org": int(h.org_minutes[row]) // grown,
    }
    left = WAKING_MINUTES
    for activity, minutes in week.items():
        week[activity] = min(max(0, minutes), left)
        left -= week[activity]
    return {**week, "sleep": LENGTH_OF_NIGHT, "own": min(left, rules["care.own_minutes"])}


LENGTH_OF_NIGHT = 24 * 60 * DAYS - WAKING_MINUTES
"""The other third of the week: a convention of `world.households`."""


def column_of(world: World, row: int, who: str) -> str:
    """Whose minutes these are in the home's week: a grown-up's where only the other one is kept."""
    h = world.households
    if who == "woman" and not h.woman[row]:
        who = "man"
    if who == "man" and not h.man[row]:
        who = "woman" if h.woman[row] else "elder"
    return who if who != "elder" or h.elders[row] else ("woman" if h.woman[row] else "man")
