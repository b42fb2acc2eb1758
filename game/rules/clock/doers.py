"""Who does a task: a named person, a process, a route, a circle; and why somebody cannot.

By name: a person is named as such, the others as `process:<id>`, `route:<id>`, `currency:<id>`.
"""

from __future__ import annotations

from game.rules.clock.days import day, on_the_clock
from game.rules.clock.fitting import Fit, fit
from game.rules.content import TaskSpec
from game.rules.core import Rejected, Rules
from game.rules.machines.currency import ALIVE
from game.rules.machines.process import AT_WORK
from game.rules.needs.terms import quality
from game.world.clock import Task
from game.world.world import World

KINDS = ("process", "route", "currency")


def kind_of(by: str) -> tuple[str, str]:
    """What kind of doer this is (`person`, one of `KINDS`, or nothing), and its id."""
    kind, colon, name = by.partition(":")
    if colon:
        return (kind, name) if kind in KINDS else ("", by)
    return ("person", by) if by else ("", "")


def may(rules: Rules, spec: TaskSpec) -> list[str]:
    """Who may be asked for it, by name."""
    return spec.may or [d.person for d in on_the_clock(rules) if d.person != spec.person]


def wanted(rules: Rules, task: Task) -> int:
    """Minutes a week that the task takes."""
    return task.minutes * rules.tasks[task.id].days


def tasks_of(world: World, by: str) -> list[Task]:
    """What somebody does, in the scenario's order."""
    return [t for t in world.clock.tasks.values() if t.by == by and t.minutes]


def tried(world: World, rules: Rules, person: str, task: Task, lived: bool = True) -> Fit:
    """What the task would take of somebody's week beside what they do already."""
    usual = day(world, rules, person, lived)
    for other in tasks_of(world, person):
        if other.id != task.id:
            fit(rules, usual, other.id, rules.tasks[other.id].part, wanted(rules, other))
    return fit(rules, usual, task.id, rules.tasks[task.id].part, wanted(rules, task))


def refusal(world: World, rules: Rules, task: Task, by: str) -> Rejected | None:
    """Why this task cannot be theirs now, or None."""
    spec = rules.tasks[task.id]
    kind, name = kind_of(by)
    if by not in may(rules, spec):
        return Rejected("not_for_them", task=task.id, by=by)
    if kind == "person":
        return _person(world, rules, task, name)
    if kind == "process":
        process = world.processes.get(name)
        if process is None or process.stage != AT_WORK:
            return Rejected("doer_not_at_work", task=task.id, by=by)
    elif kind == "route":
        if not is_open(world, rules, name):
            return Rejected("doer_not_at_work", task=task.id, by=by)
    elif kind == "currency":
        currency = world.currencies.get(name)
        if currency is None or currency.stage not in ALIVE:
            return Rejected("doer_not_at_work", task=task.id, by=by)
        if not world.circles[name].member[world.people[spec.person]]:
            return Rejected("home_not_in_circle", task=task.id, person=spec.person)
    return None


def _person(world: World, rules: Rules, task: Task, name: str) -> Rejected | None:
    h, row = world.households, world.people[name]
    home = world.people[rules.tasks[task.id].person]
    if row != home and int(h.trust[row]) < rules["clock.refuses_trust"]:
        return Rejected("will_not_help", task=task.id, person=name)
    found = tried(world, rules, name, task)
    if found.left * 1000 > wanted(rules, task) * rules["clock.full_permille"]:
        return Rejected("day_is_full", task=task.id, person=name)
    return None


def is_open(world: World, rules: Rules, route: str) -> bool:
    """Whether anybody can be had by this way of being cared for."""
    spec = next((r for r in rules.routes if r.id == route), None)
    change = world.routes.get(route)
    if spec is None:
        return False
    if spec.process is not None and (
            spec.process not in world.processes
            or world.processes[spec.process].stage != AT_WORK):
        return False
    if spec.provider is not None and world.org_in(spec.provider) is None:
        return False
    return spec.open if change is None else change.open


def by_process(world: World, rules: Rules, name: str) -> int:
    """How much of what is placed on it a process does, permille: as much as those who take part
    gave last week, as well as it is done."""
    process, takers = world.processes.get(name), world.takers.get(name)
    asked = sum(wanted(rules, t) for t in tasks_of(world, f"process:{name}"))
    if process is None or takers is None or process.stage != AT_WORK or not asked:
        return 0
    return min(1000, int(takers.minutes.sum()) * 1000 // asked) * process.quality // 1000


def by_route(world: World, rules: Rules, name: str) -> int:
    """The same of a route: as many minutes as its people have, as good as its service is."""
    asked = sum(wanted(rules, t) for t in tasks_of(world, f"route:{name}"))
    if not asked or not is_open(world, rules, name):
        return 0
    spec = next(r for r in rules.routes if r.id == name)
    change = world.routes.get(name)
    good = max(0, min(1000, spec.met + (change.met if change is not None else 0)))
    if spec.service is not None:
        good = good * quality(world, rules, spec.service) // 1000
    return min(1000, rules["clock.route_minutes"] * 1000 // asked) * good // 1000
