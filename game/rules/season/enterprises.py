"""Enterprises: takings, costs, what bends, who profits, who leaves and who starts.

A week: what the world outside and the town spend in each sector is shared among its enterprises;
they pay for what they need, agree on pay, set pay and posts by what comes in (facts I13, B10,
B14), their owners take what is not saved; whoever is beyond its credit too long closes, and
newcomers take free rows. Wages are paid in `income`; without that system, to people outside the
town.

How good an enterprise is at what it does drifts by luck, once a quarter: those in whom it falls
leave, so that the chance of closing falls with age (facts B1, B3). That is all there is: no
table of survival.
"""

from __future__ import annotations

import numpy as np

from game.rules.core import Context
from game.rules.firms.advances import agree_yearly
from game.rules.firms.bending import bend, pay_out, wages_due
from game.rules.firms.employers import wear
from game.rules.firms.governing import advised
from game.rules.firms.leaving import leave
from game.rules.firms.opening import enter, open_all
from game.rules.firms.takings import pay_costs, take
from game.world.world import EURO, WEEKS_A_SEASON, World


def settle(world: World, ctx: Context) -> None:
    open_all(world, ctx)


def step(world: World, ctx: Context) -> None:
    e = world.enterprises
    if not e.n:
        return
    _drift(world, ctx)
    room = take(world, ctx)
    costs = pay_costs(world, ctx)
    agree_yearly(world, ctx)
    bend(world, ctx)
    pay_out(world, ctx, e.sales_cents - costs - wages_due(world))
    if not ctx.rules.has("income"):
        wages = wages_due(world)
        world.ledger.settle(EURO, ("enterprise", -wages), ("outside", int(wages.sum())))
    leave(world, ctx)
    enter(world, ctx, room)
    wear(world, ctx.rules)


def _drift(world: World, ctx: Context) -> None:
    """A thirteenth of the enterprises each week become a little better or worse than others."""
    e, r = world.enterprises, ctx.rules
    rows = np.arange(world.week % WEEKS_A_SEASON, e.n, WEEKS_A_SEASON, dtype=np.int64)
    if not len(rows):
        return
    luck = ctx.luck.permille(world.week, "enterprises:drift", rows)
    moved = e.productivity[rows] + (luck - 500) * r["enterprise.drift_permille"] // 500
    moved += advised(world, ctx)[rows] * r["support.training_permille"] // 1000
    e.productivity[rows] = moved.clip(r["enterprise.productivity_least"],
                                      r["enterprise.productivity_most"])
