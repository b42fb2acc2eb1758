"""Each household takes, need after need, the open route that is worth most to it.

Worth is what the route gives (felt the more the fuller the purse) less its price and its minutes,
of one's own care too;
taste, trust (for what people keep up for one another) and habit count. A route must be within
reach, within the purse and within the free minutes; where places run out, the market serves the
fuller purse first, everybody else whom the week's luck lets come first, and the others take their
next best. Whoever can pay for no whole week of anything buys
a part of the cheapest. How price and time are weighed is a judgement, `needs.*`.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from game.rules.core import Context
from game.rules.groups import group
from game.rules.mobility import trips
from game.rules.needs.catalogue import (
    BOUGHT,
    BOUGHT_ROWS,
    Catalogue,
    catalogue,
    reached,
    tastes,
)
from game.rules.needs.demand import Demand, demand
from game.rules.needs.given import given_to
from game.rules.needs.giving import willing
from game.rules.needs.terms import Terms, places, terms
from game.rules.season import care
from game.world.world import World

Ints = NDArray[np.int64]
Mask = NDArray[np.bool_]

NO_WAY = -(1 << 50)


@dataclass
class Choice:
    """What everybody does this week; shapes (needs of `BOUGHT`, n)."""

    row: Ints
    """Row of the catalogue; `Catalogue.n` for nothing."""
    met: Ints
    """Permille; of a need that nobody here has, 1000."""
    cents: Ints
    minutes: Ints


@dataclass(frozen=True)
class Week:
    """What a week's choices are made from; `given` and `price` by row and household."""

    world: World
    ctx: Context
    found: Catalogue
    wants: Demand
    offered: Terms
    given: Ints
    price: Ints


def look_round(world: World, ctx: Context) -> Week:
    """What there is to choose from this week, at which price, for whom."""
    found = catalogue(ctx.rules)
    wants, offered = demand(world, ctx.rules), terms(world, ctx.rules)
    price = offered.cents[:, None] * wants.units[found.need]
    return Week(world, ctx, found, wants, offered, given_to(world, ctx, found, offered), price)


def choose(world: World, ctx: Context) -> Choice:
    """What each household does about each need that is bought or done."""
    week, h = look_round(world, ctx), world.households
    found, offered, wants = week.found, week.offered, week.wants
    bids = _bids(week)
    bids[:-1][~_able(week)] = NO_WAY
    made = Choice(*(np.full((len(BOUGHT), h.n), start, np.int64)
                    for start in (found.n, 1000, 0, 0)))
    purse, free, everybody = wants.purse.copy(), wants.free.copy(), np.arange(h.n)
    for number, (lo, hi) in enumerate(found.spans):
        if lo == hi:
            made.met[number] = h.needs[BOUGHT_ROWS[number]]
            continue
        needed, there = wants.units[number] > 0, bids[lo:hi]
        there[offered.minutes[lo:hi, None] > free] = NO_WAY
        bid = np.where(week.price[lo:hi] > purse, NO_WAY, there)
        best = bid.argmax(axis=0)
        if offered.limited[lo:hi].any():
            _turn_away(week, lo, bid, best, needed)
        served = (bid[best, everybody] > NO_WAY) & needed
        best += lo
        made.row[number] = np.where(served, best, found.n)
        made.met[number] = np.where(needed, week.given[best, everybody] * served, 1000)
        made.cents[number] = week.price[best, everybody] * served
        made.minutes[number] = offered.minutes[best] * served
        if len(without := np.flatnonzero(needed & ~served)):
            _buy_a_part(week, made, number, without, purse, there)
        purse -= made.cents[number]
        free -= made.minutes[number]
    return made


def _able(week: Week) -> Mask:
    """Who may use each route at all this week, money and minutes aside."""
    h, rules = week.world.households, week.ctx.rules
    able = reached(week.found.names, week.ctx.luck.seed, h.n) & week.offered.open[:, None]
    for row in week.found.narrow:
        route = week.found.routes[row]
        able[row] &= h.trust >= route.trust_from
        if route.group is not None:
            able[row] &= group(week.world, rules, route.group)
        if route.districts:
            able[row] &= np.isin(h.district, [rules.district_index[d] for d in route.districts])
        if route.by == "co_produced":
            able[row] &= willing(week.world, week.ctx)
    for row, kept in trips.out_of_reach(week.world, rules, week.found.names):
        able[row] &= ~kept
    return able


def _bids(week: Week) -> Ints:
    """What each route is worth to each household this week, in cents; one more row for none."""
    h, r, found, wants = week.world.households, week.ctx.rules, week.found, week.wants
    whole = np.array([r[f"needs.worth_{name}"] for name in BOUGHT], np.int64)[:, None]
    whole = whole * wants.units * wants.ease // 1000
    worth = felt(week.given)
    drawn = worth * tastes(found.names, week.ctx.luck.seed, h.n, r["needs.taste"])
    drawn[found.shared] += worth[found.shared] * (h.trust * r["needs.warmth"] // 1000)
    bids = np.empty((found.n + 1, h.n), np.int64)
    drawn //= 1000
    drawn *= whole[found.need]
    drawn //= 1000
    drawn -= week.price
    drawn -= week.offered.minutes[:, None] * wants.minute // 1000
    bids[:-1] = drawn
    if r.has("care"):
        own = care.direct_minutes(h, r) * wants.minute // 1000 * r["needs.care_felt"] // 1000
        bids[:-1][found.own_care] -= own
    bids[found.row_of[h.route[BOUGHT_ROWS]], np.arange(h.n)] += whole * r["needs.habit"] // 1000
    return bids


def felt(given: Ints) -> Ints:
    """What is given as it is felt, permille: the first litre or loaf of a need counts three times
    as much as the last."""
    worth: Ints = given * (1500 - given // 2) // 1000
    return worth


def _turn_away(week: Week, lo: int, bid: Ints, best: Ints, needed: Mask) -> None:
    """Let no more come than there are places: the others go to their next best route."""
    world, ctx, found = week.world, week.ctx, week.found
    queue = ctx.luck.permille(world.week, "needs:queue", np.arange(world.households.n))
    left = {row: places(world, ctx, found, lo + row) for row in range(len(bid))
            if week.offered.limited[lo + row]}
    full = True
    while full:
        full = False
        for row, most in list(left.items()):
            come = (best == row) & needed & (bid[row] > NO_WAY)
            if int(come.sum()) <= most:
                continue
            waiting = np.flatnonzero(come)
            first = queue - week.wants.ease * 1000 if found.market[lo + row] else queue
            waiting = waiting[np.argsort(first[waiting], kind="stable")]
            inside = np.zeros(len(best), bool)
            inside[waiting[:most]] = True
            bid[row, ~inside] = NO_WAY
            away = waiting[most:]
            best[away] = bid[:, away].argmax(axis=0)
            del left[row]
            full = True


def _buy_a_part(week: Week, made: Choice, number: int, rows: Ints, purse: Ints,
                there: Ints) -> None:
    """Who cannot pay a whole week of anything buys as much of the cheapest as the purse holds."""
    lo, hi = week.found.spans[number]
    costs = np.where(there[:, rows] > NO_WAY, week.price[lo:hi, rows], -NO_WAY)
    costs[week.offered.limited[lo:hi]] = -NO_WAY
    best = costs.argmin(axis=0)
    cost = costs[best, np.arange(len(rows))]
    can = (cost < -NO_WAY) & (purse[rows] > 0)
    rows, best, cost = rows[can], best[can] + lo, cost[can]
    made.row[number, rows] = best
    made.met[number, rows] = week.given[best, rows] * purse[rows] // cost
    made.cents[number, rows] = purse[rows]
    made.minutes[number, rows] = week.offered.minutes[best]
