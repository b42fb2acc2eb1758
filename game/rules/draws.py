"""Draws: what a week takes from a common, home by home and branch by branch, in its units.

A home draws by the routes it lives by: persons x what a person's week takes, more with more income
(lawns, pools), more from pipes that leak, more water in heat and drought, less where used water
is used again. Branches draw by their workers; who lives on a stock catches in proportion to it
(Gordon-Schaefer, facts F2.14).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from game.rules import allotments, stocks
from game.rules.common_goods import CommonSpec
from game.rules.core import Rules
from game.rules.kinds import Route, Sector
from game.rules.season import shocks
from game.world.households import NEED
from game.world.world import World

Ints = NDArray[np.int64]


@dataclass(frozen=True)
class Draws:
    """A week's draw on a common: without any rule, and as people keep to the rules there are."""

    usual: int
    taken: int


def week(world: World, rules: Rules, spec: CommonSpec) -> Draws:
    homes = by_home(world, rules, spec)
    usual = int(homes.sum())
    taken = usual - _left_in_the_ground(world, rules, spec, homes)
    for sector in rules.sectors:
        if sector.draws == spec.kind:
            asks = by_sector(world, rules, spec, sector)
            usual += asks
            taken += asks * allotments.of_sector(world, rules, spec, sector) // 1000
    return Draws(usual, taken)


def by_home(world: World, rules: Rules, spec: CommonSpec) -> Ints:
    """What each home would take this week, with what its pipes lose on the way."""
    h, a_person = world.households, np.zeros(world.households.n, np.int64)
    for need, routes in _drawing(rules, spec.kind).items():
        takes = np.zeros(len(rules.routes) + 1, np.int64)
        for index, route in routes.items():
            kept = 1000 - (leak(world, rules) if route.service is not None else 0)
            takes[index] = route.draw_person * 1000 // kept
        a_person = a_person + takes[h.route[NEED[need]]]
    factor = better_off(world, rules) * thirst(world, rules, spec) // 1000
    return a_person * h.persons * factor // 1000


def by_sector(world: World, rules: Rules, spec: CommonSpec, sector: Sector) -> int:
    """What a branch would take this week: its filled posts, or its usual part of all who work
    where enterprises are not told apart."""
    firms = world.enterprises
    if rules.has("enterprises"):
        mine = (firms.sector == rules.sector_index[sector.id]) & (firms.alive > 0)
        workers = int(firms.workers[mine].sum())
    else:
        workers = int((world.households.paid_minutes > 0).sum()) * sector.workers // 1000
    factor = stocks.catch(world, spec) if sector.lives_on else thirst(world, rules, spec)
    return workers * sector.draw_litres_worker * factor // 1000


def thirst(world: World, rules: Rules, spec: CommonSpec) -> int:
    """How much water a week asks for, permille of a usual one."""
    if spec.kind != "aquifer":
        return 1000
    more = sum(rules[f"commons.thirst_{name}"] * shocks.strength(world, name) // 1000
               for name in ("drought", "heat"))
    saved = world.dials.get("water_reuse", 0) * rules["commons.reuse_saves"] // 1000
    return (1000 + more) * (1000 - saved) // 1000


def leak(world: World, rules: Rules) -> int:
    """Part of what is pumped that pipes lose, permille: dial `mains` and public works mend them."""
    persons = int(world.households.persons.sum())
    works = world.municipality.infrastructure * 1000 // (persons * rules["commons.mains_cents"])
    mended = min(1000, world.dials.get("mains", 0) + works)
    return min(800, rules["commons.leak"] * (1000 - mended) // 1000)


def better_off(world: World, rules: Rules) -> Ints:
    """How much a person of each home draws, permille of the town's mean: more with more income."""
    h = world.households
    mean = max(1, int(h.income_cents.sum()) // int(h.persons.sum()))
    each: Ints = h.income_cents * 1000 // (np.maximum(1, h.persons) * mean)
    richer = (each - 1000).clip(-1000, 2000)
    return 1000 + richer * rules["commons.richer"] // 1000


def left_for(
    world: World, rules: Rules, spec: CommonSpec, hidden: bool, yields: int
) -> Ints | int:
    """How far what is left after cuts covers what each home needs of it, permille.

    The last litres matter least: what is short counts squared. Who usually draws much has much
    that can be spared, so that the same cut weighs most on those who draw little."""
    asked = allotments.cut(world, rules, spec)
    if asked is None:
        return 1000 - (1000 - yields) * (1000 - yields) // 1000
    if hidden:
        asked = asked * world.dials.get("registered_boreholes", 0) // 1000
    taken = (1000 - asked * allotments.keeps(world, rules) // 1000) * yields // 1000
    usually = better_off(world, rules)
    enough = np.minimum(usually, rules["commons.enough"]).clip(min=1)
    short = 1000 - (usually * taken // enough).clip(max=1000)
    result: Ints = 1000 - short * short // 1000
    return result


def _left_in_the_ground(world: World, rules: Rules, spec: CommonSpec, homes: Ints) -> int:
    """What homes leave by keeping to a cut. Boreholes count as far as they are registered."""
    asked = allotments.cut(world, rules, spec)
    if asked is None:
        return 0
    left = homes * (asked * allotments.keeps(world, rules) // 1000) // 1000
    seen = world.dials.get("registered_boreholes", 0)
    for need, routes in _drawing(rules, spec.kind).items():
        unseen = [index for index, route in routes.items() if route.hidden_draw]
        if unseen and seen < 1000:
            secret = np.isin(world.households.route[NEED[need]], unseen)
            left = left - left * secret * (1000 - seen) // 1000
    return int(left.sum())


def _drawing(rules: Rules, kind: str) -> dict[str, dict[int, Route]]:
    """Need -> the routes to it that draw on a kind of common, by their place among all routes."""
    found: dict[str, dict[int, Route]] = {}
    for index, route in enumerate(rules.routes):
        if route.draws == kind:
            found.setdefault(route.need, {})[index] = route
    return found
