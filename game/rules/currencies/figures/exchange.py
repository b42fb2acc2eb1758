"""Figures of the exchange between people: how much, how well wishes are met, who is left out.

Shares are permille. `stock` and `spread` are thousandths of a unit, `volume` is minor units.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from game.rules.core import Rules
from game.rules.currencies.accounts import held, hold
from game.rules.currencies.design import minor_of
from game.rules.currencies.exchange.terms import floors, rate
from game.world.currencies import Currency
from game.world.world import World

Ints = NDArray[np.int64]
Figure = Callable[[World, Rules, Currency], int]

YEAR = 52


def counted(name: str) -> Figure:
    """A count of the week."""
    return lambda world, rules, currency: currency.week.get(name, 0)


def hours(world: World, rules: Rules, currency: Currency) -> int:
    """Hours that people gave each other this week."""
    return currency.week.get("minutes", 0) // 60


def fill(world: World, rules: Rules, currency: Currency) -> int:
    """Of wishes that were put, how many were met."""
    return share(currency.week.get("exchanges", 0), currency.week.get("asked", 0))


def served(world: World, rules: Rules, currency: Currency) -> int:
    """Of all wishes that arose and were not kept out of shyness, how many were met."""
    week = currency.week
    return share(week.get("exchanges", 0), week.get("wishes", 0) - week.get("unasked", 0))


def realised(world: World, rules: Rules, currency: Currency) -> int:
    """Of exchanges that money could allow or prevent, how many it allowed: it prevents where the
    buyer cannot pay or spares, or nobody will work for more (facts I2, I9)."""
    week = currency.week
    made = week.get("exchanges", 0)
    return share(made, made + sum(week.get(n, 0) for n in ("broke", "held_back", "full")))


def penniless(world: World, rules: Rules, currency: Currency) -> int:
    """Members who could not pay for an hour this morning: at nothing, or at their limit."""
    circle = world.circles[currency.id]
    after = hold(world, currency) - rate(currency) // 1000
    return of_members(circle.member, after < floors(rules, currency, circle))


def negatives(world: World, rules: Rules, currency: Currency) -> int:
    """Members below zero."""
    return of_members(world.circles[currency.id].member, hold(world, currency) < 0)


def inactive(world: World, rules: Rules, currency: Currency) -> int:
    """Members who have never given or got anything (facts A3.5)."""
    circle = world.circles[currency.id]
    return of_members(circle.member, circle.traded < 0)


def spread(world: World, rules: Rules, currency: Currency) -> int:
    """Standard deviation of members' balances, thousandths of a unit."""
    balances = own(world, currency)
    return int(balances.std() * 1000) // minor_of(currency, 1) if len(balances) else 0


def stock(world: World, rules: Rules, currency: Currency) -> int:
    """What members hold, without debts, for each of them; thousandths of a unit."""
    number = int(world.circles[currency.id].member.sum())
    return int(held(world, currency).sum()) * 1000 // (minor_of(currency, 1) * max(1, number))


def velocity(world: World, rules: Rules, currency: Currency) -> int:
    """How often a year what is held changes hands, thousandths: payments of the last year (of as
    much of it as there was) by the stock of today."""
    weeks = currency.weeks[-YEAR:]
    paid = sum(w.get("volume", 0) for w in weeks) * YEAR // max(1, len(weeks))
    return share(paid, int(held(world, currency).sum()))


def top_share(world: World, rules: Rules, currency: Currency) -> int:
    """Of all hours given and got, those of the fifth of members with most (facts A4.7)."""
    circle = world.circles[currency.id]
    each = np.sort((circle.given + circle.got)[circle.member > 0])
    return share(int(each[len(each) - len(each) // 5:].sum()), int(each.sum()))


def unbalanced(world: World, rules: Rules, currency: Currency) -> int:
    """What all accounts of the currency, whoever's, add up to: nothing, always. Minor units."""
    return abs(int(world.ledger.balances[currency.id].sum()))


def gini(world: World, rules: Rules, currency: Currency) -> int:
    """How unequal what members could spend is: balances above the lowest that each may have."""
    circle = world.circles[currency.id]
    room = (hold(world, currency) - floors(rules, currency, circle))[circle.member > 0]
    room = np.sort(room.clip(min=0))
    n, total = len(room), int(room.sum())
    if not total:
        return 0
    ranks = np.arange(1, n + 1, dtype=np.int64)
    return (2 * int((ranks * room).sum()) - (n + 1) * total) * 1000 // (n * total)


def own(world: World, currency: Currency) -> Ints:
    """Members' balances."""
    balances: Ints = hold(world, currency)[world.circles[currency.id].member > 0]
    return balances


def of_members(member: Ints, mask: NDArray[np.bool_]) -> int:
    return share(int((mask & (member > 0)).sum()), int(member.sum()))


def share(part: int, whole: int) -> int:
    return part * 1000 // whole if whole > 0 else 0


FIGURES: dict[str, Figure] = {
    **{name: counted(name) for name in (
        "exchanges", "minutes", "wishes", "asked", "unmet", "unasked", "broke",
        "held_back", "no_giver", "full", "refused", "idle", "searches")},
    "hours": hours, "fill": fill, "realised": realised, "served": served,
    "penniless": penniless, "negatives": negatives, "inactive": inactive,
    "spread": spread, "stock": stock, "velocity": velocity, "top_share": top_share, "gini": gini,
    "unbalanced": unbalanced,
}
