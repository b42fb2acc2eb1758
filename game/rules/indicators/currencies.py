"""Figures of a circle of families that sit for each other, in words of their evenings.

Of the first currency of households that can be paid with; nothing where there is none. A month is
the last four weeks, so that one wet Friday is no news.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from game.rules.core import Rules
from game.rules.currencies.accounts import by_household
from game.rules.currencies.design import minor_of, optional
from game.rules.machines.currency import ALIVE
from game.world.currencies import Currency
from game.world.world import World

MONTH, STUCK_WEEKS = 4, 8
EVENING_HOURS = 2
"""The least that an evening out costs: less than that opens no door (judgement)."""


def circle(world: World) -> Currency | None:
    for currency in world.currencies.values():
        if currency.stage in ALIVE and by_household(currency):
            return currency
    return None


def _month(world: World, name: str) -> int:
    currency = circle(world)
    return sum(w.get(name, 0) for w in currency.weeks[-MONTH:]) if currency else 0


def circle_members(world: World, rules: Rules) -> int:
    currency = circle(world)
    return int(world.circles[currency.id].member.sum()) if currency else 0


def evenings_out(world: World, rules: Rules) -> int:
    """Evenings for which somebody came, a month, of a hundred families."""
    return _month(world, "exchanges") * 100 // max(1, circle_members(world, rules))


def evenings_unmet(world: World, rules: Rules) -> int:
    """Of all wishes for an evening out in a month, permille that came to nothing: nobody had
    time, or they were never put to anybody, to save or for want of coupons."""
    wishes = _month(world, "wishes")
    return (wishes - _month(world, "exchanges")) * 1000 // wishes if wishes else 0


def penniless_families(world: World, rules: Rules) -> int:
    """Members who could not pay for the shortest evening; where the circle has ended, whoever ever
    took part in one."""
    currency = circle(world)
    if currency is None:
        return int(_took_part(world).sum())
    can = world.ledger.of_households(currency.id) + minor_of(
        currency, optional(rules, currency, "limit"))
    poor = can < minor_of(currency, EVENING_HOURS) * currency.price_permille // 1000
    return int((poor & (world.circles[currency.id].member > 0)).sum())


def stuck(world: World) -> NDArray[np.bool_]:
    """Members who have not been out for two months: for want of coupons, of anybody to sit, or to
    save. Where the circle has ended, whoever ever took part in one."""
    currency = circle(world)
    if currency is None:
        return _took_part(world)
    members = world.circles[currency.id]
    since = world.week - STUCK_WEEKS
    out = (members.used > 0) & (members.used > since)
    out[members.trades[members.trades[:, 0] > since, 1]] = True  # before the first morning too
    mask: NDArray[np.bool_] = (members.member > 0) & ~out
    return mask


def _took_part(world: World) -> NDArray[np.bool_]:
    mask = np.zeros(world.households.n, bool)
    for members in world.circles.values():
        if members.n == world.households.n:
            mask |= members.given + members.got > 0
    return mask


def evenings_short(world: World, rules: Rules) -> int:
    return int(stuck(world).sum())


def coupons_each(world: World, rules: Rules) -> int:
    """Half hours that a member holds, on the average; what they owe each other does not count."""
    currency = circle(world)
    if currency is None:
        return 0
    held = np.clip(world.ledger.of_households(currency.id), 0, None)
    held = held * world.circles[currency.id].member
    return int(held.sum()) * 2 // minor_of(currency, 1) // max(1, circle_members(world, rules))


def idle_sitters(world: World, rules: Rules) -> int:
    """Members who would have sat last week, and nobody asked."""
    currency = circle(world)
    return currency.week.get("idle", 0) if currency else 0


FIGURES: dict[str, Callable[[World, Rules], int]] = {
    "evenings_out": evenings_out,
    "evenings_unmet": evenings_unmet,
    "penniless_families": penniless_families,
    "evenings_short": evenings_short,
    "coupons_each": coupons_each,
    "idle_sitters": idle_sitters,
    "circle_members": circle_members,
}
