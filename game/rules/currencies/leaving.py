"""Leaving: some move on every year, some are worn out; what they hold or owe is settled.

What becomes of it is `issuing.leave`: the exit amount goes back, debts of leavers in mutual credit
are the common purse's. Whoever is worn out by giving leaves sooner, and whoever has lost trust in
the currency (facts A3.14, I16); those are not replaced.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.core import Context, Rules
from game.rules.currencies import defaults, issuing, law
from game.rules.currencies.accounts import by_household, note
from game.rules.currencies.design import optional
from game.rules.currencies.lots import parts_a_million, weekly_loss
from game.world.currencies import Currency
from game.world.world import World

Ints = NDArray[np.int64]


def step(world: World, ctx: Context, currency: Currency) -> int:
    """Those whom the week takes away. Returns how many of them moved on as every year."""
    circle, r = world.circles[currency.id], ctx.rules
    usual = weekly_loss(optional(r, currency, "turnover_permille_year", 0))
    worn = (circle.weary - r["currency.weary_from"]).clip(min=0)
    wary = (r["currency.distrust_from"] - circle.trust).clip(min=0)
    more = worn * r["currency.weary_leaves_ppm"] + wary * r["currency.distrust_leaves_ppm"]
    more = more // 1000 + _afraid(world, r, currency)
    more = more + defaults.taken_all(world, r, currency) * r["currency.rider_leaves_ppm"]
    if not usual and not more.any():
        return 0
    rows = _may_leave(world, r, currency)
    lots = parts_a_million(ctx.luck, world.week, f"{currency.id}:leave", rows)
    gone = rows[lots < usual + more[rows]]
    moved_on = int((lots < usual).sum())
    if len(gone):
        leave(world, ctx, currency, gone)
        note(currency, "left_worn_out", int((worn[gone] > 0).sum()))
    return moved_on


def _may_leave(world: World, r: Rules, currency: Currency) -> Ints:
    """Members, but for the family through whose eyes a story is seen."""
    mask = world.circles[currency.id].member > 0
    if r.content.family is not None and by_household(currency):
        mask[world.people[r.content.family]] = False
    return np.flatnonzero(mask)


def _afraid(world: World, r: Rules, currency: Currency) -> Ints:
    """Parts a million a week by which those who live on benefits leave while the law is upon a
    currency: what they earn there may be taken off (facts A3.14)."""
    strength = 1000 - law.dare(world, currency)
    circle, h = world.circles[currency.id], world.households
    if not strength or not by_household(currency):
        return np.zeros(circle.n, np.int64)
    risk: Ints = ((h.unemployed > 0) | (h.granted_cents > 0)) * (
        strength * r["currency.afraid_leaves_ppm"] // 1000)
    return risk


def leave(world: World, ctx: Context, currency: Currency, rows: Ints) -> None:
    """These rows belong no more; their accounts are settled and stand at zero."""
    circle = world.circles[currency.id]
    defaults.left_behind(world, currency, rows)
    issuing.leave(world, ctx, currency, rows)
    circle.member[rows] = 0
    circle.joined[rows] = -max(1, world.week)
    note(currency, "left", len(rows))


def drawn(world: World, ctx: Context, currency: Currency, rows: Ints, number: int) -> Ints:
    """Up to `number` of these rows, by lot."""
    lots = parts_a_million(ctx.luck, world.week, f"{currency.id}:drawn", rows)
    result: Ints = np.sort(rows[np.argsort(lots, kind="stable")[:number]])
    return result
