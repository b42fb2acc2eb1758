"""Who comes: the homes that something asks, and which of them give it an hour this week.

Will is conditional cooperation (facts G3: people give as they believe others do), as far as the
week and tiredness leave room. Minutes are real: they come out of that home's free week.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules import cooperation
from game.rules.core import Context
from game.rules.transition import leading
from game.world.world import World

Rows = NDArray[np.int64]
MINUTES = "transition:minutes"
"""Tally: minutes that people gave on the way this week."""


def circle(world: World, ctx: Context, name: str, permille: int, among: NDArray[np.bool_]) -> Rows:
    """The homes that it asks: the same in every week, and never none where somebody could."""
    rows = np.flatnonzero(among)
    lots = ctx.luck.permille(0, f"transition:circle:{name}", rows)
    most = max(1, len(rows) * permille // 1000)
    return rows[np.argsort(lots, kind="stable")][:most]


def come(world: World, ctx: Context, name: str, rows: Rows, minutes: int, times: int,
         seen: int | None = None) -> int:
    """A week of these homes: how many of them came, permille. `times` is how much readier they are
    than usual, permille; `seen` what they see others give, where they go by that."""
    h, r = world.households, ctx.rules
    if not len(rows):
        return 0
    belief = h.belief[rows] if seen is None else (h.belief[rows] + seen) // 2
    will = cooperation.willing(h.kind[rows], belief, r) * (1000 - h.tired[rows]) // 1000
    will = will * times // 1000 * leading.times(world, r, "part") // 1000
    free = h.free_minutes[rows] - minutes >= r["transition.leisure"]
    comes = free & (ctx.luck.permille(world.week, f"transition:{name}", rows) < will)
    if r.has("work"):
        given = np.zeros(h.n, np.int64)
        given[rows] = comes * minutes
        h.org_minutes = h.org_minutes + given
        world.tallies[MINUTES] = world.tallies.get(MINUTES, 0) + int(given.sum())
    return int(comes.sum()) * 1000 // len(rows)


def trust(world: World, rows: Rows | list[int], amount: int) -> None:
    h = world.households
    h.trust[rows] = (h.trust[rows] + amount).clip(0, 1000)
