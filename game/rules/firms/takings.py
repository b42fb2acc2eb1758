"""Takings: what each enterprise earns in a week, and what it pays before anybody is paid.

A sector's money is shared by productivity times customers; nobody serves more than twice the
customers its people are for. What it has been paid for already, in whatever money, counts as
taken and moves no euro here. Of what comes in, a part buys things from outside
the town; some of that, and the upkeep of premises and machines, stays the same whatever comes in:
so a small fall of takings is a large one of what is left.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.beside.label import attraction
from game.rules.core import Context
from game.rules.digital import fees
from game.rules.firms import machines
from game.rules.firms.branches import (
    branches,
    local_demand,
    outside_demand,
    sums,
    usual_takings,
)
from game.rules.networks.orders import orders
from game.world.world import EURO, World

Ints = NDArray[np.int64]


def take(world: World, ctx: Context) -> Ints:
    """Share each sector's money among its enterprises, post it, and say how much room there is:
    what is asked for, permille of what its enterprises are made for (0..3000)."""
    e, rules = world.enterprises, ctx.rules
    sectors, b = len(rules.sectors), branches(rules)
    from_sisters = orders(world, rules)
    abroad, local = outside_demand(world, ctx), local_demand(world, rules)
    asked = np.array(abroad, np.int64) + np.array(local, np.int64)
    able = np.minimum(e.custom, e.workers * rules["enterprise.stretch_permille"])
    weight = e.productivity * able * e.alive
    drawn = attraction(world, rules)
    if drawn is not None:
        weight = weight * drawn // 1000
    whole = sums(weight, e.sector, sectors)
    e.sales_cents = asked[e.sector] * weight // np.maximum(1, whole)[e.sector]
    taken = sums(e.sales_cents, e.sector, sectors).tolist()
    spent: list[tuple[str, int]] = []
    for s, near, total, served in zip(
            rules.sectors, local, taken, whole.tolist(), strict=True):
        here = min(near, total) if served else near
        if here:
            spent.append((f"market:{s.id}", -here))
    abroad_pays = -sum(taken) - sum(cents for _, cents in spent)
    world.ledger.settle(EURO, ("enterprise", e.sales_cents), ("outside", abroad_pays), *spent)
    _among_sisters(world, from_sisters)
    e.sales_cents = e.sales_cents + e.other_sales
    e.other_sales = np.zeros_like(e.other_sales)
    made_for = sums(usual_takings(e, b), e.sector, sectors) \
        * machines.takes_in(world, rules) // 1000
    room: Ints = (asked * 1000 // np.maximum(1, made_for)).clip(max=3000)
    return room


def _among_sisters(world: World, cents: Ints) -> None:
    """What sisters of a federation order of each other, on top: the buyer's payment reaches the
    seller instead of somebody outside."""
    if cents.any():
        world.enterprises.sales_cents += cents
        world.ledger.settle(EURO, ("enterprise", cents), ("outside", -int(cents.sum())))


def pay_costs(world: World, ctx: Context) -> Ints:
    """Things from outside and upkeep, and what an app keeps, paid at once; what they come to with
    the local tax on takings, which the town hall collects."""
    e, r, b = world.enterprises, ctx.rules, branches(ctx.rules)
    leaks = b.leaks[e.sector]
    fixed = leaks * r["enterprise.fixed_leaks_permille"] // 1000
    bought = e.sales_cents * (leaks - fixed) // 1000
    bought = bought * (1000 - fees.spared(world, r)) // 1000
    kept_up = usual_takings(e, b) * (fixed + r["enterprise.upkeep_permille"]) // 1000
    tax = e.sales_cents * (world.municipality.tax_permille * r.has("municipality")) // 1000
    costs = bought + kept_up
    world.ledger.settle(EURO, ("enterprise", -costs), ("outside", int(costs.sum())))
    kept = fees.keeps(world, r)
    total: Ints = costs + tax if kept is None else costs + tax + kept
    return total
