"""Monetary literacy: whether people see the rule behind what happens to them, or blame each other.

When nobody comes, one may say that others are lazy or mean with their scrip, or that there is too
little of it for all to have a reserve (Sweeney & Sweeney 1977: facts A1.4 to A1.7). How many see
the rule is a level of the circle: taught on evenings, learned by living through a crunch that
ended. Blame costs trust between people and draws votes from the cure to discipline.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.core import Rules
from game.rules.currencies.accounts import by_household
from game.rules.vocabulary import Effect
from game.world.currencies import Currency
from game.world.world import World

Ints = NDArray[np.int64]

TROUBLED = ("stagnating", "overheating")
DISCIPLINE = ("oblige_weeks",)
"""Settings that ask people to be different; all others change the rule."""
CHANGES = ("currency_setting", "currency_word", "currency_issue_extra")


def teach(world: World, currency: Currency, permille: int) -> None:
    """Members learn so much of what they lack."""
    currency.literacy += (1000 - currency.literacy) * max(0, min(1000, permille)) // 1000


def lived_through(rules: Rules, currency: Currency) -> None:
    """A crunch or a boom that ended has taught something, the more the less was known."""
    currency.literacy += (1000 - currency.literacy) * rules["currency.literacy_lived"] // 1000


def blame(currency: Currency) -> int:
    """Permille of members who, while it goes badly, put it down to each other."""
    return (1000 - currency.literacy) * (currency.stage in TROUBLED)


def sour(world: World, rules: Rules, currency: Currency) -> None:
    """Blame costs members trust in people, week by week while it lasts."""
    circle, h = world.circles[currency.id], world.households
    if currency.stage not in TROUBLED or not by_household(currency):
        return
    loss = blame(currency) * rules["currency.blame_trust_ppm"]
    # Parts of a permille a week: spread over weeks by turns, so that small losses count too.
    whole = loss * (world.week + 1) // 1_000_000 - loss * world.week // 1_000_000
    if whole:
        h.trust = (h.trust - circle.member * whole).clip(min=0)


def draws(rules: Rules, currency: Currency, effect: Effect) -> int:
    """How far such a change draws a member to yes or no, for what they understand of it: while it
    goes badly, whoever sees the rule is drawn to changing it, whoever blames people to discipline.
    """
    if currency.stage not in TROUBLED or effect.do not in CHANGES:
        return 0
    seen = (currency.literacy - 500) * rules["currency.literacy_vote"] // 500
    return -seen if effect.name in DISCIPLINE else seen
