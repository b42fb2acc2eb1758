"""What can be counted of ways and of a line of carts: in conditions, experiments, on the screen."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from game.rules.core import Rules
from game.rules.jobs import people
from game.rules.mobility import drivers, lines
from game.rules.mobility.reach import can_take, needed, safety, works_at
from game.rules.mobility.trips import to_meetings
from game.rules.mobility.ways import PARTS, SHIFTS, spec_of
from game.world.households import JOBLESS
from game.world.mobility import Line
from game.world.world import World

Figure = Callable[[World, Rules], int]


def safe(world: World, rules: Rules, part: str) -> int:
    """Permille of women's ways to other districts that are held safe enough to be gone daily."""
    h = world.households
    if spec_of(rules) is None or not h.n:
        return 0
    women = np.flatnonzero(h.woman > 0)
    there = safety(world, rules)[women, :, PARTS.index(part)]
    fine = there >= needed(world, rules)[women, None]
    other = np.arange(there.shape[1]) != h.district[women, None]
    return int((fine & other).sum()) * 1000 // max(1, int(other.sum()))


def reachable(world: World, rules: Rules) -> list[int]:
    """Of the town's posts, how many each woman could take, permille; -1 where no woman lives."""
    h, e = world.households, world.enterprises
    posts = np.concatenate((e.jobs * e.alive, _holders(world)[-2:]))
    share = can_take(world, rules)[: h.n] @ posts * 1000 // max(1, int(posts.sum()))
    return [int(s) if w else -1 for s, w in zip(share, h.woman > 0, strict=True)]


def _holders(world: World) -> np.ndarray:
    return people.employers(people.jobs(world.households), world.enterprises.n)


def mean_reach(world: World, rules: Rules) -> int:
    """Of the town's posts, how many a woman can take, permille, on the whole."""
    if spec_of(rules) is None:
        return 1000
    shares = [s for s in reachable(world, rules) if s >= 0]
    return sum(shares) // max(1, len(shares))


def held_back(world: World, rules: Rules) -> int:
    """Of the women who look for work, how many find too many posts beyond a way that they do not
    go, permille."""
    h = world.households
    looks = np.flatnonzero(h.job_woman == JOBLESS)
    if spec_of(rules) is None or not len(looks):
        return 0
    shares = np.array(reachable(world, rules))[looks]
    return int((shares < rules["mobility.held_back_below"]).sum()) * 1000 // len(looks)


def beyond(world: World, rules: Rules) -> int:
    """Posts held or open whose ways fewer than half of the women go."""
    h, e = world.households, world.enterprises
    if spec_of(rules) is None:
        return 0
    posts = np.concatenate((e.jobs * e.alive, _holders(world)[-2:]))
    able = can_take(world, rules)[: h.n][h.woman > 0]
    share = (~able).sum(axis=0) * 1000 // max(1, len(able))
    return int((posts * share).sum()) // 1000


def women_late(world: World, rules: Rules) -> int:
    """Women who hold a post that begins or ends in the dark."""
    h, e = world.households, world.enterprises
    slot = people.slots(h.job_woman, e.n)
    held = np.flatnonzero(slot < e.n + 2)
    _, shift = works_at(world, rules)
    dark = [i for i, name in enumerate(SHIFTS) if name != "day"]
    return int(np.isin(shift[held, slot[held]], dark).sum())


def meeting_women(world: World, rules: Rules) -> int:
    """Permille of women who would go to the town's meetings and home again."""
    h = world.households
    able = to_meetings(world, rules)[h.woman > 0]
    return int(able.sum()) * 1000 // max(1, len(able))


def drivers_there(world: World, rules: Rules) -> int:
    """Women who would drive on some line, or do."""
    names = world.mobility.lines
    ready = {p for name in names for p in drivers.willing(world, rules, name, women=True)}
    return len(ready) + len(drivers.places(world))


def _mean(counts: list[int]) -> int:
    return sum(counts) // max(1, len(counts))


FIGURES: dict[str, Figure] = {
    **{f"safe_{part}": (lambda w, r, p=part: safe(w, r, p)) for part in PARTS},  # type: ignore[misc]
    "reachable": mean_reach,
    "held_back": held_back,
    "beyond": beyond,
    "women_late": women_late,
    "meeting_women": meeting_women,
    "drivers_there": drivers_there,
    "escorted": lambda w, r: sum(len(e.homes) for e in w.mobility.escorts.values()),
    "lit": lambda w, r: _mean([way.lit for way in w.mobility.ways.values()]),
    "frights": lambda w, r: _mean([way.fright for way in w.mobility.ways.values()]),
    "quit": lambda w, r: w.mobility.totals.get("women_left", 0),
    "drivers": lambda w, r: len(drivers.places(w)),
    "women_rides": lambda w, r: sum(s.week.get("women", 0) for s in w.mobility.lines.values()),
    "rides": lambda w, r: sum(s.week.get("riders", 0) for s in w.mobility.lines.values()),
    "drivers_left": lambda w, r: w.mobility.totals.get("drivers_left", 0),
    "lines_planned": lambda w, r: len(w.mobility.lines),
    "lines": lambda w, r: sum(s.stage == "running" for s in w.mobility.lines.values()),
    "transfers_took": lambda w, r: sum(t.outcome == "took" for t in w.transfers),
    "transfers_failed": lambda w, r: sum(t.outcome in ("failed", "lacks") for t in w.transfers),
}
"""Name -> how to count it."""


def _week(name: str) -> Callable[[World, Rules, Line], int]:
    return lambda world, rules, line: line.week.get(name, 0)


LINE_FIGURES: dict[str, Callable[[World, Rules, Line], int]] = {
    "drivers": lambda w, r, line: len(line.drivers),
    "known": lambda w, r, line: line.known,
    "served": lambda w, r, line: line.served,
    "weeks": lambda w, r, line: w.week - line.since,
    "least": lambda w, r, line: lines.least_pay(r, line),
    "supported": lambda w, r, line: int(w.week <= line.support_until),
    **{name: _week(name) for name in ("riders", "women", "wished", "fares", "pay", "seats")},
}
"""Drivers; permille of homes that know of it, and of wishes for a seat that were met; weeks in this
stage; cents a week that a driver has to be left with; 1 while somebody adds pay; last week's rides,
women's rides, wishes, fares, pay of a driver, seats."""
