"""The law: benefit and tax rules, or a ban, that come upon a currency for a time (facts A3.14,
A6.7).

While they last people dare to do less with it, and who lives on benefits leaves sooner (`leaving`).
"""

from __future__ import annotations

from game.world.currencies import Currency
from game.world.world import World


def come_upon(world: World, currency: Currency, permille: int, weeks: int) -> None:
    """From the next week lived, for so many weeks."""
    currency.shock_permille = max(0, min(1000, permille))
    currency.shock_until = world.week + weeks


def dare(world: World, currency: Currency) -> int:
    """Of what people would do with it this week, permille that they dare to."""
    return 1000 - currency.shock_permille * (world.week <= currency.shock_until)
