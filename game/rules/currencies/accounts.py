"""A currency's accounts in the one ledger: what members hold, and what stands behind them.

A kind that issues (`ISSUES`: scrip, free money) has `issuer:<id>`: its minus is what people hold.
One that does not (mutual credit, a time bank) has `common:<id>`, a purse that opens empty, so
that all members' balances and the purse add up to zero. All amounts are minor units, by row of
the circle: households, or enterprises where the currency is of firms.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.currencies import kinds
from game.world.currencies import Currency
from game.world.world import World

Ints = NDArray[np.int64]
YEAR = 52
BLOCKS = {"households": "households", "enterprises": "enterprise"}
"""Whose rows a circle has -> their name in the ledger."""


def purse(currency: Currency) -> str:
    """The account behind the circle."""
    return f"{'issuer' if issues(currency) else 'common'}:{currency.id}"


def by_household(currency: Currency) -> bool:
    """Whether its rows are households, and not enterprises."""
    rows: str = kinds.KINDS[currency.kind].OF
    return rows == "households"


def issues(currency: Currency) -> bool:
    says: bool = kinds.KINDS[currency.kind].ISSUES
    return says


def is_backed(world: World, currency: Currency) -> bool:
    """Whether every unit of it was bought with euros that lie in a reserve."""
    return world.ledger.has(f"reserve:{currency.id}")


def hold(world: World, currency: Currency) -> Ints:
    """Balances by row. Read only: see `move`."""
    if by_household(currency):
        return world.ledger.of_households(currency.id)
    return world.ledger.of_block(currency.id, "enterprise")


def held(world: World, currency: Currency) -> Ints:
    """What each member holds, without debts; nothing for whoever does not belong."""
    owned: Ints = hold(world, currency).clip(min=0) * world.circles[currency.id].member
    return owned


def move(world: World, currency: Currency, amounts: Ints, other: str | None = None) -> None:
    """Add these amounts to the balances; the account behind the circle, or another, pays them."""
    if amounts.any():
        block = BLOCKS[kinds.KINDS[currency.kind].OF]
        world.ledger.settle(currency.id, (block, amounts),
                            (other or purse(currency), -int(amounts.sum())))


def give(world: World, currency: Currency, amounts: Ints) -> None:
    """Bring these amounts into circulation, or take them out where they are below zero."""
    move(world, currency, amounts)
    note(currency, "issued", int(amounts.clip(min=0).sum()))
    note(currency, "withdrawn", -int(amounts.clip(max=0).sum()))


def spread(total: int, weights: Ints, first: int = 0) -> Ints:
    """Whole shares of `total` by weight, adding up to it exactly. `first` says with whom the
    rounding begins, so that the odd pieces do not always fall to the same rows."""
    if not weights.any():
        return np.zeros_like(weights)
    turned = np.roll(weights, -first)
    running = np.cumsum(turned) * total // int(weights.sum())
    shares: Ints = np.roll(np.diff(running, prepend=0), first)
    return shares


def of_year(amount: int, week: int) -> int:
    """A week's part of a year's amount; the parts of a year add up to it exactly."""
    at = week % YEAR
    return amount * (at + 1) // YEAR - amount * at // YEAR


def note(currency: Currency, figure: str, amount: int) -> None:
    """Add to a figure of the week."""
    currency.week[figure] = currency.week.get(figure, 0) + amount
