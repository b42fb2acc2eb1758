"""Leaving: some move on every year, some are worn out; what they hold or owe is settled.

What becomes of it is `issuing.leave`: the exit amount goes back, debts of leavers in mutual credit
are the common purse's. Whoever is worn out by giving leaves sooner (facts A3.14, I16).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.core import Context
from game.rules.currencies import issuing
from game.rules.currencies.accounts import note
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
    if not usual and not worn.any():
        return 0
    rows = np.flatnonzero(circle.member > 0)
    drawn = parts_a_million(ctx.luck, world.week, f"{currency.id}:leave", rows)
    risk = usual + worn[rows] * r["currency.weary_leaves_ppm"] // 1000
    gone = rows[drawn < risk]
    moved_on = int((drawn < usual).sum())
    if len(gone):
        leave(world, ctx, currency, gone)
        note(currency, "left_worn_out", len(gone) - moved_on)
    return moved_on


def leave(world: World, ctx: Context, currency: Currency, rows: Ints) -> None:
    """These rows belong no more; their accounts are settled and stand at zero."""
    circle = world.circles[currency.id]
    issuing.leave(world, ctx, currency, rows)
    circle.member[rows] = 0
    circle.joined[rows] = -max(1, world.week)
    note(currency, "left", len(rows))
