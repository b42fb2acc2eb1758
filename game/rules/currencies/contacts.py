"""Contacts: whom members know of each other, from the street and from what they have exchanged."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.currencies.accounts import by_household
from game.world.currencies import Currency
from game.world.world import World

Ints = NDArray[np.int64]
MET = 6
"""How many of those one has exchanged with one would go back to (judgement)."""


def known(world: World, currency: Currency) -> Ints:
    """Shape (rows, k): members whom each row knows, -1 where there are fewer. Neighbours and
    friends first (`ties`), then those it gave to or got from within the last season, the latest
    first. In a circle too large for a log of trades, ties alone."""
    circle = world.circles[currency.id]
    met = _met(circle.n, circle.trades)
    if not by_household(currency):
        everybody = met
    else:
        everybody = np.concatenate((world.households.ties, met), axis=1)
    belongs = np.append(circle.member, 0) > 0  # the last one stands for -1
    found: Ints = np.where(belongs[everybody], everybody, -1)
    return found


def members_known(world: World, currency: Currency) -> Ints:
    """How many of its ties belong, row by row; none for firms, which have no ties."""
    circle = world.circles[currency.id]
    if not by_household(currency):
        return np.zeros(circle.n, np.int64)
    count: Ints = circle.member[world.households.ties].sum(axis=1)
    return count


def _met(n: int, trades: Ints) -> Ints:
    """The last `MET` partners of each row, -1 where there were fewer."""
    found = np.full((n, MET), -1, np.int64)
    if not len(trades):
        return found
    one = np.concatenate((trades[:, 1], trades[:, 2]))
    other = np.concatenate((trades[:, 2], trades[:, 1]))
    when = np.concatenate((trades[:, 0], trades[:, 0]))
    inside = (one < n) & (other < n)
    one, other, when = one[inside], other[inside], when[inside]
    order = np.lexsort((other, -when, one))
    one, other = one[order], other[order]
    pair = np.unique(one * n + other, return_index=True)[1]  # each partner once
    keep = np.sort(pair)
    one, other = one[keep], other[keep]
    place = np.arange(len(one)) - np.searchsorted(one, one, side="left")
    near = place < MET
    found[one[near], place[near]] = other[near]
    return found
