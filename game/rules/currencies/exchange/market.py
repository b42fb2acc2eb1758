"""A week in a town with several currencies: whose wish goes where first, and where next.

A household that belongs to several has one week of wishes and of free hours, not one for each. It
pays first in the currency of which it holds most, or owes least, reckoned in hours (of equal ones,
by lot); what that one leaves unmet it tries in its next.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from game.rules.currencies.design import has
from game.rules.currencies.exchange.terms import rate
from game.rules.machines.currency import ALIVE
from game.world.currencies import Currency
from game.world.luck import Luck
from game.world.world import World

Ints = NDArray[np.int64]


@dataclass
class Wishes:
    """Wishes side by side: who, what service, how long, and its place among its household's own."""

    buyer: Ints
    service: Ints
    minutes: Ints
    place: Ints

    def some(self, mask: NDArray[np.bool_]) -> Wishes:
        return Wishes(self.buyer[mask], self.service[mask], self.minutes[mask], self.place[mask])


@dataclass
class Market:
    week: int
    choice: dict[str, Ints]
    """Currency -> which of its currencies this is to each household, from 0; -1: it is none."""
    asks: Ints | None = None
    """Wishes a week of households with several currencies: as in the one that asks most."""
    given: Ints | None = None
    """Minutes that each has given this week, in all of them."""
    waiting: list[Wishes] = field(default_factory=list)
    """What no currency has met yet."""


def market_of(world: World, luck: Luck) -> Market:
    """How this week's wishes are shared out."""
    ids = [c.id for c in world.currencies.values() if takes_part(c)]
    if len(ids) < 2:
        return Market(world.week, dict.fromkeys(ids, world.circles[ids[0]].member - 1)
                      if ids else {})
    none = np.iinfo(np.int64).min + 1  # it is negated
    held = np.stack([np.where(world.circles[i].member > 0,
                              _held(world, luck, world.currencies[i]), none) for i in ids])
    order = np.argsort(-held, axis=0, kind="stable")
    ranks = np.argsort(order, axis=0, kind="stable")
    ranks[held == none] = -1
    asks = np.max([world.circles[i].asks * world.circles[i].hope // 1000 for i in ids], axis=0)
    return Market(world.week, dict(zip(ids, ranks, strict=True)), asks,
                  np.zeros(world.households.n, np.int64))


def takes_part(currency: Currency) -> bool:
    """Whether people give each other hours for it: its kind has services."""
    return has(currency, "services") and currency.stage in (*ALIVE, "closing")


def _held(world: World, luck: Luck, currency: Currency) -> Ints:
    """Minutes' worth that each holds, and a lot that decides between equal ones."""
    lots = luck.permille(world.week, f"{currency.id}:choice", np.arange(world.households.n))
    worth: Ints = world.ledger.of_households(currency.id) * 60_000 // rate(currency) * 1000 + lots
    return worth
