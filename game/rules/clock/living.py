"""A week of the care clock: each task falls into the day of whoever does it.

A named person's minutes are real: they come out of the waking week of their home (care up, free
time and paid hours down) and out of the night, which is no part of the waking week and is kept in
`world.clock.taken`. Who is worn out does less of what they took on. What a circle does is what was
really given to that home last week. What is paid for goes from the home to the route's branch.
"""

from __future__ import annotations

from game.rules.clock import doers
from game.rules.clock.days import column_of, day, who_is
from game.rules.clock.fitting import Fit, fit
from game.rules.core import Context, Rules
from game.rules.needs.spending import market
from game.world.clock import Task
from game.world.world import EURO, World


def begin(world: World, rules: Rules) -> None:
    """The first morning: everybody does what they always did."""
    for spec in rules.content.tasks:
        world.clock.tasks[spec.id] = Task(
            spec.id, spec.by, minutes=spec.minutes, done_permille=1000 if spec.by else 0)


def week(world: World, ctx: Context) -> None:
    rules, clock = ctx.rules, world.clock
    if not rules.has("labour"):
        _back_to_work(world, rules)
    clock.taken = {}
    for person in sorted({t.by for t in clock.tasks.values()
                          if t.minutes and doers.kind_of(t.by)[0] == "person"}):
        _by_person(world, rules, person)
    for task in clock.tasks.values():
        kind, name = doers.kind_of(task.by)
        if not task.minutes or not kind:
            task.done_permille = 0
        elif kind == "process":
            task.done_permille = doers.by_process(world, rules, name)
        elif kind == "currency":
            task.done_permille = _by_circle(world, rules, task)
        elif kind == "route":
            done = doers.by_route(world, rules, name)
            task.done_permille = done * _paid_for(world, rules, task, name) // 1000


def _back_to_work(world: World, rules: Rules) -> None:
    """Where no posts are kept, hours given up last week come back before this week takes some."""
    h = world.households
    people = {p.id: p for p in rules.content.people}
    for person, took in world.clock.taken.items():
        row, paid = world.people[person], took.get("paid", 0)
        h.paid_minutes[row] += paid
        if column_of(world, row, who_is(world, rules, people[person])) == "woman":
            h.paid_woman[row] += paid


def _by_person(world: World, rules: Rules, person: str) -> None:
    h, row = world.households, world.people[person]
    usual, took = day(world, rules, person, lived=False), Fit()
    worn = max(0, int(h.tired[row]) - rules["clock.worn_from"])
    able = max(0, 1000 - worn * rules["clock.worn_slope"] // 1000)
    for task in doers.tasks_of(world, person):
        asked = doers.wanted(rules, task)
        found = fit(rules, usual, task.id, rules.tasks[task.id].part, asked)
        task.done_permille = found.done * able // asked
        for what, minutes in found.takes.items():
            took.takes[what] = took.takes.get(what, 0) + minutes
    world.clock.taken[person] = _write(world, row, usual.who, took)


def _write(world: World, row: int, who: str, took: Fit) -> dict[str, int]:
    """Into the arrays of the home, and what it was for `world.clock.taken`. A child's minutes are
    in no array."""
    h = world.households
    kept = dict(took.takes)
    if who == "child":
        return kept
    column = column_of(world, row, who)
    paid = min(took.takes.get("paid", 0), int(h.paid_minutes[row]))
    if column == "woman":
        paid = min(paid, int(h.paid_woman[row]))
        h.paid_woman[row] -= paid
    h.paid_minutes[row] -= paid
    awake = min(took.awake, max(0, int(h.free_minutes[row])))
    h.care_minutes[row] += awake
    if column == "woman":
        h.care_woman[row] += awake
    elif column == "man":
        h.care_man[row] += awake
    return {**kept, "paid": paid, "awake": awake}


def _by_circle(world: World, rules: Rules, task: Task) -> int:
    """As much as members of the circle gave this home in care last week."""
    person = rules.tasks[task.id].person
    asked = sum(doers.wanted(rules, t) for t in doers.tasks_of(world, task.by)
                if rules.tasks[t.id].person == person)
    return min(1000, world.clock.helped.get(person, 0) * 1000 // asked)


def price(world: World, rules: Rules, task: Task, name: str) -> int:
    """Cents a week that a route takes for it: by the minute, beside what the route may cost a home
    as its own way of being cared for."""
    spec = next((r for r in rules.routes if r.id == name), None)
    if spec is None:
        return 0
    change = world.routes.get(name)
    cents = max(0, spec.cents_person + (change.cents if change is not None else 0))
    return cents * doers.wanted(rules, task) // rules["clock.route_week_minutes"]


def _paid_for(world: World, rules: Rules, task: Task, name: str) -> int:
    """Permille of a route's price that the home could pay."""
    asked = price(world, rules, task, name)
    if not asked:
        return 1000
    spec = next(r for r in rules.routes if r.id == name)
    home = world.people[rules.tasks[task.id].person]
    has = max(0, int(world.ledger.of_households(EURO)[home]))
    paid = min(asked, has)
    till = market(spec.sector) if spec.sector is not None and rules.has("needs") else "outside"
    world.ledger.post(EURO, {home: -paid, world.ledger.account(till): paid})
    return paid * 1000 // asked
