"""Commons: aquifer, pasture, fishing ground. What regrows, what is taken, and what breaks.

A stock grows logistically (facts F2.14: dX = r X (1 - X/K), most that can be taken for ever is
rK/4), in each season its part of the year's growth, less in a drought. Homes draw by their route
to a need (the better off more: pools and lawns), branches by their workers. Below its threshold a
common breaks for good: the sea in the well. How homes and branches keep to what was agreed is in
`rules.allotments`.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from game.rules import allotments
from game.rules.content import CommonSpec
from game.rules.core import Context, Rules
from game.rules.kinds import Route, Sector
from game.rules.season import shocks
from game.world.households import NEED
from game.world.place import Common
from game.world.world import WEEKS_A_SEASON, World

Ints = NDArray[np.int64]


def settle(world: World, ctx: Context) -> None:
    persons = int(world.households.persons.sum())
    for spec in ctx.rules.content.commons:
        full = spec.capacity_person * persons
        world.commons[spec.id] = Common(
            spec.id, full * spec.start_permille // 1000, full, spec.growth_permille)


def step(world: World, ctx: Context) -> None:
    for spec in ctx.rules.content.commons:
        common = world.commons[spec.id]
        taken = draws(world, ctx, spec)
        common.wanted = taken.wanted
        common.drawn = min(taken.drawn, common.stock)
        scarce = common.drawn * 1000 // taken.drawn if taken.drawn else 1000
        world.tallies[f"scarce:{spec.id}"] = scarce
        growth = regrowth(world, ctx.rules, spec, common)
        common.stock = min(common.capacity, common.stock - common.drawn + growth)
        _break(world, ctx, spec, common)
    allotments.step(world, ctx)


def regrowth(world: World, rules: Rules, spec: CommonSpec, common: Common) -> int:
    """Units that grow back in this week of the year."""
    season = (world.week - 1) // WEEKS_A_SEASON % 4
    yearly = common.growth_permille * common.stock * (common.capacity - common.stock)
    hurt = sum(part * shocks.strength(world, name) // 1000 for name, part in spec.hurt_by.items())
    share = spec.seasons[season] * max(0, 1000 - hurt)
    return max(0, yearly * share // (max(1, common.capacity) * 1_000_000_000 * WEEKS_A_SEASON))


def _break(world: World, ctx: Context, spec: CommonSpec, common: Common) -> None:
    if common.broken or common.stock * 1000 >= common.capacity * spec.threshold_permille:
        return
    common.broken = True
    common.capacity = common.capacity * spec.broken_capacity_permille // 1000
    common.stock = min(common.stock, common.capacity)
    ctx.tell("common_broke", common=spec.id)


@dataclass(frozen=True)
class Draws:
    """What a week asks of a common, in its units: what each home would take and what it takes,
    the branches with it, and what pipes lose on the way."""

    homes: Ints
    drawn: int
    wanted: int


def draws(world: World, ctx: Context, spec: CommonSpec) -> Draws:
    h, r = world.households, ctx.rules
    thirst = 1000 + sum(
        r[f"commons.thirst_{name}"] * shocks.strength(world, name) // 1000
        for name in ("drought", "heat")) * (spec.kind == "aquifer")
    usual = by_home(world, ctx, spec.kind) * h.persons * better_off(world, r) // 1000
    usual = usual * thirst // 1000
    homes = usual * allotments.taken(world, ctx, spec) // 1000
    used, would = int(homes.sum()), int(usual.sum())
    for sector in r.sectors:
        if sector.draws == spec.kind:
            asks = workers_of(world, ctx, sector) * sector.draw_litres_worker
            if sector.lives_on:
                asks = asks * stock_share(world, spec) // 1000
            else:
                asks = asks * thirst // 1000
            would += asks
            used += asks * allotments.of_sector(world, r, spec, sector) // 1000
    return Draws(homes, used, would)


def by_home(world: World, ctx: Context, kind: str) -> Ints:
    """What a person of each home takes a week by the routes it lives by, with what pipes lose."""
    h, total = world.households, np.zeros(world.households.n, np.int64)
    lost = leak(world, ctx.rules)
    rows: dict[int, list[int]] = {}
    for index, route in enumerate(ctx.rules.routes):
        if route.draws == kind:
            takes = rows.setdefault(NEED[route.need], [0] * (len(ctx.rules.routes) + 1))
            piped = route.service is not None
            takes[index] = route.draw_person * 1000 // (1000 - lost * piped)
    for row, takes in rows.items():
        total = total + np.array(takes, np.int64)[h.route[row]]
    return total


def leak(world: World, rules: Rules) -> int:
    """Part of what is pumped that pipes lose, permille; public works and the dial mend them."""
    persons = int(world.households.persons.sum())
    works = world.municipality.infrastructure * 1000 // (persons * rules["commons.mains_cents"])
    mended = min(1000, world.dials.get("mains", 0) + works)
    return min(800, rules["commons.leak"] * (1000 - mended) // 1000)


def better_off(world: World, rules: Rules) -> Ints:
    """How much a person of each home draws, permille of the mean: more with more income."""
    h = world.households
    each = h.income_cents // np.maximum(1, h.persons)
    mean = max(1, int(h.income_cents.sum()) // max(1, int(h.persons.sum())))
    richer = (each * 1000 // mean - 1000).clip(-1000, 2000)
    return 1000 + richer * rules["commons.richer"] // 1000


def workers_of(world: World, ctx: Context, sector: Sector) -> int:
    """Filled posts of a branch; where firms are not told apart, its usual part of the workers."""
    firms = world.enterprises
    if ctx.rules.has("enterprises"):
        mine = (firms.sector == ctx.rules.sector_index[sector.id]) & (firms.alive > 0)
        return int(firms.workers[mine].sum())
    return int((world.households.paid_minutes > 0).sum()) * sector.workers // 1000


def stock_share(world: World, spec: CommonSpec) -> int:
    """The catch of an unchanged fleet, permille of the first morning's: it follows the stock."""
    common = world.commons[spec.id]
    first = max(1, common.capacity * spec.start_permille // 1000)
    return min(1500, common.stock * 1000 // first)


def share_for(world: World, ctx: Context, route: Route) -> Ints | int:
    """How much of what this route usually gives each home has, permille: less where water is cut,
    scarce or salt. Multiply what the route meets with it. The last litres matter least."""
    spec = next((s for s in ctx.rules.content.commons if s.kind == route.draws), None)
    if spec is None:
        return 1000
    common = world.commons[spec.id]
    left: Ints | int = min(1000, world.tallies.get(f"scarce:{spec.id}", 1000))
    if not (route.hidden_draw and not world.dials.get("registered_boreholes", 0)):
        left = allotments.taken(world, ctx, spec) * left // 1000
    worth = 1000 - (1000 - left) * (1000 - left) // 1000
    return worth * (spec.broken_met_permille if common.broken else 1000) // 1000


def sector_share(world: World, ctx: Context, sector: Sector) -> int:
    """What is left of a branch's takings for want of what it draws, permille."""
    spec = next((s for s in ctx.rules.content.commons if s.kind == sector.draws), None)
    if spec is None:
        return 1000
    if sector.lives_on:
        return stock_share(world, spec)
    left = allotments.of_sector(world, ctx.rules, spec, sector)
    left = left * min(1000, world.tallies.get(f"scarce:{spec.id}", 1000)) // 1000
    return left * (spec.broken_met_permille if world.commons[spec.id].broken else 1000) // 1000
