"""Needs: every household meets its needs as it can, and lives with what stays unmet.

Each week it chooses a route for what is bought or done (`rules.needs.choice`) and pays
(`spending`); the other needs are measured from how it lives. Levels move towards what was met over
the weeks that each need remembers (`needs.memory_*`): thirst is felt at once, schooling in years.
What is measured and has no route keeps -1 in `Households.route`.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules import dials
from game.rules.clock import felt
from game.rules.core import Context, move_towards
from game.rules.mobility import trips
from game.rules.needs import MEASURED, consequences, recovery, relief
from game.rules.needs.catalogue import BOUGHT_ROWS, catalogue
from game.rules.needs.choice import Choice, choose
from game.rules.needs.spending import market, pay
from game.rules.season.care import direct_minutes
from game.world.households import NEED, NEEDS
from game.world.world import World

Ints = NDArray[np.int64]


def settle(world: World, ctx: Context) -> None:
    """The first morning: everybody has lived here for long, so levels are what is met."""
    for sector in ctx.rules.sectors:
        world.ledger.account(market(sector.id))
    made = choose(world, ctx)
    _take_up(world, ctx, made)
    world.households.needs[:] = _met(world, ctx, made)


def step(world: World, ctx: Context) -> None:
    h, r = world.households, ctx.rules
    recovery.begin(world, r)
    made = choose(world, ctx)
    pay(world, ctx, made)
    _take_up(world, ctx, made)
    met = _met(world, ctx, made)
    weeks = np.array([[r[f"needs.memory_{name}"]] for name in NEEDS], np.int64)
    h.needs = move_towards(h.needs, met, weeks).clip(0, 1000)
    consequences.step(world, ctx)
    recovery.step(world, r)
    relief.wear(world)


def _take_up(world: World, ctx: Context, made: Choice) -> None:
    """Live by what was chosen; what the town's policies ask comes after it, as far as there is
    time."""
    h = world.households
    h.route[BOUGHT_ROWS] = catalogue(ctx.rules).index[made.row]
    h.errand_minutes = made.minutes.sum(axis=0)
    along = trips.taken_along(world, ctx.rules, catalogue(ctx.rules).names, made.row, made.minutes)
    h.errand_minutes = h.errand_minutes + np.minimum(along, h.free_minutes.clip(min=0))
    asked = dials.minutes(world, ctx.rules)
    if asked:
        h.errand_minutes = h.errand_minutes + np.minimum(asked, h.free_minutes.clip(min=0))


def _met(world: World, ctx: Context, made: Choice) -> Ints:
    """How far each need was met this week, permille: rows as in `NEEDS`. Whoever is ill is not
    well, however good the doctor."""
    h = world.households
    met = np.empty_like(h.needs)
    met[BOUGHT_ROWS] = made.met
    met[NEED["health"]] -= (h.ill_weeks > 0) * ctx.rules["needs.ill_takes"]
    for name, measure in MEASURED.items():
        met[NEED[name]] = measure(world, ctx)
    if ctx.rules.has("clock"):
        felt.met(world, ctx.rules, met, direct_minutes(world.households, ctx.rules))
    relief.lift_needs(world, ctx.rules, met)
    return met.clip(0, 1000)
