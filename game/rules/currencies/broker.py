"""The broker: somebody who looks for both sides, paid for it or not.

A paid broker works as many hours as can be paid: when the grant ends and nothing else comes in, the
hours go, and most of the matches with them (facts A3.8, A3.14). Volunteers are the members who give
most; their hours fall as these are worn out.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.core import Rules
from game.rules.currencies.design import optional, word_or
from game.world.currencies import Currency
from game.world.world import World

Ints = NDArray[np.int64]

PAID = "paid_permille"
"""Mark of a currency: of its running cost, what was paid last week (see `running`)."""
CORE_PERMILLE = 200
"""The members who give most: the fifth that gives 40 to 60 % of the hours (facts A4.7)."""


def promised(rules: Rules, currency: Currency) -> int:
    """Minutes a week that the design asks for; none where nobody is to look for both sides."""
    if word_or(rules, currency, "matching", "contacts") != "broker":
        return 0
    return optional(rules, currency, "broker_hours_week", 0) * 60


def as_designed(rules: Rules, currency: Currency) -> int:
    """Minutes a week of the design as it began, before anybody changed it."""
    return promised(rules, Currency(currency.id, currency.kind))


def minutes(world: World, rules: Rules, currency: Currency) -> int:
    """Minutes that somebody really looks for both sides this week."""
    wanted = promised(rules, currency)
    if not wanted:
        return 0
    if word_or(rules, currency, "broker", "paid") == "paid":
        return wanted * currency.marks.get(PAID, 1000) // 1000
    return wanted * (1000 - core_weary(world, currency)) // 1000


def core(world: World, currency: Currency) -> Ints:
    """Rows of the members who give most of late."""
    circle = world.circles[currency.id]
    rows = np.flatnonzero(circle.member > 0)
    most = max(1, len(rows) * CORE_PERMILLE // 1000)
    key = (-circle.load[rows] << 24) + np.arange(len(rows))  # of equal ones the first
    order = np.sort(np.partition(key, most - 1)[:most] if most < len(rows) else key)
    result: Ints = rows[order & ((1 << 24) - 1)]
    return result


def core_weary(world: World, currency: Currency) -> int:
    """How worn out they are, permille; weighed by what they give, so that who gives more counts
    more."""
    circle = world.circles[currency.id]
    rows = core(world, currency)
    load = circle.load[rows] + 1
    return int((circle.weary[rows] * load).sum() // load.sum()) if len(rows) else 0


def on_core(world: World, rules: Rules, currency: Currency) -> int:
    """Minutes a week of looking after the circle that fall on each of the core: all of it where
    nobody is paid."""
    if word_or(rules, currency, "broker", "paid") == "paid":
        return 0
    size = max(1, int(world.circles[currency.id].member.sum()) * CORE_PERMILLE // 1000)
    return promised(rules, currency) // size
