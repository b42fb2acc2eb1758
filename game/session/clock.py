"""Reading the care clock and the desk of the time bank for the team (see `clock_view`)."""

from __future__ import annotations

from game.rules.actions import match as matches
from game.rules.clock import doers, living, matching
from game.rules.clock.days import Day, day, on_the_clock
from game.rules.clock.fitting import LOSSES, fit
from game.rules.clock.hours import DAYS
from game.rules.core import Rejected, Rules
from game.rules.currencies import broker
from game.rules.unlocks import unlocked
from game.session.clock_view import (
    ClockView,
    DayView,
    DoerView,
    DoneView,
    GiverView,
    HomeCard,
    MatchingView,
    PairView,
    RequestView,
    TaskView,
)
from game.world.clock import Match, Request, Task
from game.world.households import SKILLS
from game.world.world import HOURS, WEEKS_A_SEASON, World

GIVERS_SHOWN = 5
WEARY = 500
FITS = {"good": 700, "fair": 500, "poor": 0}
"""In words, since what it is made of (how far people trust) is not for the team to read."""


def clock_view(world: World, rules: Rules) -> ClockView | None:
    """None in a town without a care clock."""
    if not rules.has("clock"):
        return None
    days = tuple(_now(world, rules, spec.person) for spec in on_the_clock(rules))
    tasks = tuple(_task(world, rules, task) for task in world.clock.tasks.values()
                  if task.minutes)
    return ClockView(
        unlocked(world, rules, "clock") and world.phase == "organise",
        rules["clock.place_minutes"], world.ledger.balance(HOURS, "team"), days, tasks)


def _now(world: World, rules: Rules, person: str, more: Task | None = None, less: str = ""
         ) -> DayView:
    """Their day with what they do, and one task more or less if there is one."""
    usual, lost = day(world, rules, person), dict.fromkeys(LOSSES, 0)
    done: list[DoneView] = []
    out = (less, more.id if more is not None else "")
    tasks = [t for t in doers.tasks_of(world, person) if t.id not in out]
    for task in [*tasks, *([more] if more is not None else [])]:
        found = fit(rules, usual, task.id, rules.tasks[task.id].part, doers.wanted(rules, task))
        for what in LOSSES:
            lost[what] += found.takes.get(what, 0)
        done.append(DoneView(task.id, rules.tasks[task.id].part, found.done // DAYS,
                             _a_day(found.takes)))
    return DayView(person, usual.who, _parts(usual), tuple(done), _a_day(lost))


def _a_day(week: dict[str, int]) -> dict[str, int]:
    return {what: minutes // DAYS for what, minutes in week.items()}


def _parts(usual: Day) -> tuple[tuple[str, tuple[tuple[str, int], ...]], ...]:
    return tuple((part, tuple((activity, minutes // DAYS) for activity, minutes in here.items()))
                 for part, here in usual.parts.items())


def _task(world: World, rules: Rules, task: Task) -> TaskView:
    spec, freed, back = rules.tasks[task.id], None, {}
    if doers.kind_of(task.by)[0] == "person":
        now, freed = _now(world, rules, task.by), _now(world, rules, task.by, less=task.id)
        back = {what: now.lost[what] - freed.lost[what] for what in LOSSES
                if now.lost[what] > freed.lost[what]}
    return TaskView(
        task.id, spec.person, spec.part, task.minutes, spec.days, task.by, task.done_permille,
        tuple(_doer(world, rules, task, by) for by in doers.may(rules, spec)), freed, back)


def _doer(world: World, rules: Rules, task: Task, by: str) -> DoerView:
    kind, name = doers.kind_of(by)
    why: Rejected | None = None if by == task.by else doers.refusal(world, rules, task, by)
    code = why.code if why is not None else ""
    if kind != "person":
        cents = living.price(world, rules, task, name) if kind == "route" else 0
        return DoerView(by, kind, code, cents=cents)
    found = doers.tried(world, rules, name, task)
    return DoerView(by, kind, code, _a_day(found.takes), after=_now(world, rules, name, task))


def matching_view(world: World, rules: Rules) -> MatchingView | None:
    """None in a town without a time bank, or where nothing is matched by hand."""
    currency = matching.circle_of(world, rules)
    if not rules.has("clock") or currency is None or currency.id not in world.circles:
        return None
    why = matches.refusal(world, rules)
    quarter = currency.weeks[-WEEKS_A_SEASON:]
    before = currency.weeks[-2 * WEEKS_A_SEASON : -WEEKS_A_SEASON]
    return MatchingView(
        matching.alive(currency), why is None and world.phase == "organise",
        why.code if why is not None else "", rules["clock.match_minutes"],
        world.ledger.balance(HOURS, "team"), matches.made_now(world),
        rules["clock.matches_turn"],
        broker.minutes(world, rules, currency) if matching.alive(currency) else 0,
        broker.as_designed(rules, currency),
        tuple(_request(world, rules, r) for r in matching.requests(world, rules)),
        tuple(_pair(world, rules, m) for m in world.clock.matches),
        *(sum(week.get(what, 0) for week in weeks)
          for weeks in (quarter, before) for what in ("unmet", "asked")))


def _home(world: World, rules: Rules, row: int) -> HomeCard:
    h = world.households
    named = {r: person for person, r in world.people.items()}
    return HomeCard(
        row, named.get(row, ""), rules.content.districts[int(h.district[row])].id,
        int(h.adults[row]), int(h.children[row]), int(h.elders[row]))


def _request(world: World, rules: Rules, request: Request) -> RequestView:
    task = next((t.id for t in world.clock.tasks.values()
                 if doers.kind_of(t.by)[0] == "currency" and request.skill == matching.CARE
                 and world.people[rules.tasks[t.id].person] == request.asker), "")
    rows = matching.givers(world, rules, request)[:GIVERS_SHOWN]
    return RequestView(
        _home(world, rules, request.asker), SKILLS[request.skill], request.minutes,
        world.week - request.week, task,
        tuple(_giver(world, rules, request.asker, row) for row in rows))


def _giver(world: World, rules: Rules, asker: int, row: int) -> GiverView:
    h, currency = world.households, matching.circle_of(world, rules)
    assert currency is not None
    return GiverView(
        _home(world, rules, row), bool(h.district[row] == h.district[asker]),
        matching.knows(world, asker, row),
        int(world.circles[currency.id].weary[row]) >= WEARY,
        next(word for word, least in FITS.items()
             if matching.chance(world, rules, asker, row) >= least))


def _pair(world: World, rules: Rules, match: Match) -> PairView:
    return PairView(
        _home(world, rules, match.asker), _home(world, rules, match.giver), SKILLS[match.skill],
        match.kept, match.minutes, match.kept >= rules["clock.match_settles"], match.ended >= 0,
        match.week == world.week)
