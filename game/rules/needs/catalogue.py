"""A town's routes as arrays: what never changes during a game, worked out once.

Rows are the routes of the needs that are bought or done, need after need in the order in which
households pay for them. `Households.route` counts by `Rules.routes` instead, so both ways are here.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from game.rules.core import Rules
from game.rules.kinds import Route
from game.world.households import NEED
from game.world.luck import Luck

Ints = NDArray[np.int64]
Mask = NDArray[np.bool_]

BOUGHT = ("water", "food", "energy", "health", "care", "learning")
"""Needs met by a route, in the order in which a purse is opened for them. Rent came before."""
BOUGHT_ROWS = np.array([NEED[name] for name in BOUGHT])
SHARED = ("organisation", "co_produced", "exchange", "gift")
"""Routes that people keep up for one another: trust draws to them."""


@dataclass(frozen=True)
class Catalogue:
    routes: tuple[Route, ...]
    names: tuple[tuple[str, int], ...]
    """Id and reach of each: what `reached` and `tastes` are remembered by."""
    owner: tuple[str | None, ...]
    """Row -> the provider whose organisation has to trade."""
    index: Ints
    """Row -> index of `Rules.routes`; one more entry, -1, for doing without."""
    row_of: Ints
    """The way back; its last entry stands for -1, so that it can be asked for a route of none."""
    spans: tuple[tuple[int, int], ...]
    """Need of `BOUGHT` -> its rows, from and to."""
    need: Ints
    """Row -> number of its need in `BOUGHT`."""
    cents: Ints
    minutes: Ints
    met: Ints
    shared: Mask
    market: Mask
    own_care: Mask
    """Rows by which a home cares for its own."""
    limited: Mask
    """Rows that cannot serve everybody, or may come to: organisations and gifts among them."""
    narrow: tuple[int, ...]
    """Rows for some households only, whatever the luck."""

    @property
    def n(self) -> int:
        return len(self.routes)


_KNOWN: dict[int, tuple[tuple[Route, ...], Catalogue]] = {}


def catalogue(rules: Rules) -> Catalogue:
    """The catalogue of these rules, remembered by the very tuple of routes (kept alive here)."""
    known = _KNOWN.get(id(rules.routes))
    if known is not None:
        return known[1]
    if len(_KNOWN) >= 16:
        _KNOWN.clear()
    made = _make(rules)
    _KNOWN[id(rules.routes)] = rules.routes, made
    return made


def _make(rules: Rules) -> Catalogue:
    owners = {route.id: p.id for p in rules.content.providers for route in p.routes}
    index = [i for need in BOUGHT for i, route in enumerate(rules.routes) if route.need == need]
    routes = tuple(rules.routes[i] for i in index)
    row_of = np.full(len(rules.routes) + 1, len(routes), np.int64)
    row_of[index] = np.arange(len(routes))
    need = [BOUGHT.index(route.need) for route in routes]
    spans = tuple((need.index(i), need.index(i) + need.count(i)) if i in need else (0, 0)
                  for i in range(len(BOUGHT)))

    def column(name: str) -> Ints:
        return np.array([getattr(route, name) for route in routes], np.int64)

    owner = tuple(route.provider or owners.get(route.id) for route in routes)
    return Catalogue(
        routes=routes, names=tuple((route.id, route.reach) for route in routes), owner=owner,
        index=np.array([*index, -1], np.int64), row_of=row_of,
        spans=spans, need=np.array(need, np.int64), cents=column("cents_person"),
        minutes=column("minutes"), met=column("met"),
        shared=np.array([route.by in SHARED for route in routes], bool),
        market=np.array([route.by == "market" for route in routes], bool),
        own_care=np.array([route.need == "care" and route.by == "own" for route in routes], bool),
        limited=np.array([route.capacity < 1000 or route.by == "gift" or owner[i] is not None
                          or route.process is not None for i, route in enumerate(routes)], bool),
        narrow=tuple(i for i, route in enumerate(routes)
                     if route.group or route.districts or route.trust_from
                     or route.by == "co_produced"),
    )


@lru_cache(maxsize=4)
def reached(routes: tuple[tuple[str, int], ...], seed: int, n: int) -> Mask:
    """Who can get to each route at all: fixed by the seed, the same every week of a game."""
    mask = np.ones((len(routes), n), bool)
    ids = np.arange(n, dtype=np.int64)
    for row, (name, reach) in enumerate(routes):
        if reach < 1000:
            mask[row] = Luck(seed).permille(0, f"reach:{name}", ids) < reach
    mask.flags.writeable = False
    return mask


@lru_cache(maxsize=4)
def tastes(
    routes: tuple[tuple[str, int], ...], seed: int, n: int, spread: int
) -> NDArray[np.int16]:
    """How much each household is drawn to each route, permille around 1000."""
    ids, rows = np.arange(n, dtype=np.int64), np.empty((len(routes), n), np.int64)
    for row, (name, _) in enumerate(routes):
        rows[row] = Luck(seed).permille(0, f"taste:{name}", ids)
    small = (1000 + (rows - 500) * spread // 500).astype(np.int16)  # remembered, so kept small
    small.flags.writeable = False
    return small
