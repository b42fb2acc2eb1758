"""Governing a currency: who decides about it, and how they lean to a change of its design.

Its members decide (before the first day, whoever may join). What they lean to follows from what
the change would do to them, who holds less than they like against who holds more, and from what
they understand of it: while it goes badly, who sees the rule wants it changed, who blames people
wants them held to it (`literacy`).
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from game.rules.core import Rules
from game.rules.currencies import literacy
from game.rules.currencies.accounts import by_household, hold
from game.rules.currencies.design import optional
from game.rules.currencies.joining import may_join
from game.rules.vocabulary import Effect
from game.world.currencies import Currency
from game.world.world import World

Ints = NDArray[np.int64]
Mask = NDArray[np.bool_]

MORE_MONEY = {"currency_issue_extra": 1, "issue_year": 1, "money_target": 1, "issue_step": 1,
              "entry": 1, "dues_paid_out_permille": 1, "dues_year": -1, "exit": -1,
              "demurrage_permille_year": -1}
"""What brings more into circulation (1) or less (-1) if it is raised."""


def members(world: World, rules: Rules, name: str) -> Mask | None:
    """Mask of the households that decide about a currency; None where households do not."""
    currency = world.currencies.get(name)
    if currency is None or not by_household(currency):
        return None
    circle = world.circles.get(name)
    if circle is not None and circle.member.any():
        mask: Mask = circle.member > 0
        return mask
    return may_join(world, rules, currency)


def pull(world: World, rules: Rules, effects: Iterable[Effect], rows: Ints) -> Ints:
    """How far such changes draw each of these households to yes, permille of conviction."""
    total = np.zeros(len(rows), np.int64)
    for effect in effects:
        currency = world.currencies.get(effect.currency or "")
        if currency is not None and currency.id in world.circles:
            total += literacy.draws(rules, currency, effect)
            total += _own_interest(world, rules, currency, effect, rows)
    return total


def _own_interest(world: World, rules: Rules, currency: Currency, effect: Effect,
                  rows: Ints) -> Ints:
    """Who holds less than they like is for more of it, who holds more fears for what they have."""
    circle = world.circles[currency.id]
    sign = _more(rules, currency, effect)
    if not sign or not by_household(currency):
        return np.zeros(len(rows), np.int64)
    held, wants = hold(world, currency)[rows], circle.wants[rows]
    short = np.where(held < wants // 2, 1, np.where(held >= wants, -1, 0)) * (wants > 0)
    result: Ints = sign * short * circle.member[rows] * rules["currency.interest_vote"]
    return result


def _more(rules: Rules, currency: Currency, effect: Effect) -> int:
    """1 if it brings more into circulation, -1 if less, 0 if neither."""
    if effect.do == "currency_issue_extra":
        return 1 if (effect.amount or 0) > 0 else -1
    name = effect.name or ""
    if effect.do != "currency_setting" or name not in MORE_MONEY:
        return 0
    change = (effect.amount or 0) - optional(rules, currency, name)
    return MORE_MONEY[name] * ((change > 0) - (change < 0))
