"""Debts that are never paid back, and what they do to trust (facts A4.8).

Somebody takes and never gives, up to the limit, and leaves. At first the others are better off:
they have worked for claims that they count as good. When such debts surface, the common purse
has the loss, and beyond a small part of all claims members trust the currency less, week after
week.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.core import Context, Rules
from game.rules.currencies.accounts import by_household, held, hold, issues, note
from game.rules.currencies.design import has, minor_of, optional
from game.rules.currencies.exchange.terms import floors
from game.rules.currencies.strains import recent
from game.world.currencies import Currency
from game.world.world import WEEKS_A_SEASON, World

Ints = NDArray[np.int64]
RIDDEN = "ridden"
"""Figure of a week: debts of those who left it and had only taken, since they offer nothing."""
MOST = 200
"""Permille of trust that a week of bad news can cost."""


def taken_all(world: World, rules: Rules, currency: Currency) -> Ints:
    """1 for members who only take and have taken three quarters of what they may owe."""
    circle = world.circles[currency.id]
    takes = (circle.asks > 0) & (circle.offers == 0) & (circle.member > 0)
    if issues(currency) or not optional(rules, currency, "services") or not takes.any() \
            or not has(currency, "limit"):
        return np.zeros(circle.n, np.int64)
    at_end = hold(world, currency) <= floors(rules, currency, circle) * 3 // 4
    found: Ints = (takes & at_end).astype(np.int64)
    return found


def surfaced(world: World, currency: Currency) -> int:
    """What leavers of the last quarter had only taken, permille of all that members have to their
    credit and a unit for each of them: in a young circle a few hours are most of what there is."""
    members = int(world.circles[currency.id].member.sum())
    claims = int(held(world, currency).sum()) + minor_of(currency, max(1, members))
    return recent(currency, RIDDEN, WEEKS_A_SEASON) * 1000 // claims


def left_behind(world: World, currency: Currency, rows: Ints) -> None:
    """Note what those who leave now have taken and never meant to give. Who would have given and
    moves away in debt is not resented, nor an enterprise that closes: it offered what it sells."""
    circle = world.circles[currency.id]
    if not issues(currency) and by_household(currency):
        debts = -hold(world, currency)[rows].clip(max=0)
        note(currency, RIDDEN, int(debts[circle.offers[rows] == 0].sum()))


def step(world: World, ctx: Context, currency: Currency) -> None:
    """What surfaced lately costs trust in the currency."""
    if issues(currency):
        return
    beyond = surfaced(world, currency) - ctx.rules["currency.default_from"]
    if beyond > 0:
        circle = world.circles[currency.id]
        loss = min(MOST, beyond * ctx.rules["currency.default_trust"] // 1000)
        circle.trust = (circle.trust - loss * circle.member).clip(min=0)
