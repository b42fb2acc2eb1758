"""Housing: what the rent leaves, and whether it is paid.

A home is settled while the rent takes a quarter of the income; at four tenths, the usual mark of
an overburdened household, it stands at the floor; rent that is owed weighs until it is paid.
Who was put out of a home, and lives with relatives, is short of one.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.core import Context
from game.rules.purse.owing import rent_due
from game.world.world import World

Ints = NDArray[np.int64]


def measure(world: World, ctx: Context) -> Ints:
    h, r = world.households, ctx.rules
    burden = rent_due(world, r) * 1000 // np.maximum(1, h.income_cents)
    over = (burden.clip(max=1000) - r["needs.rent_light"]).clip(min=0)
    level = 1000 - over * (1000 - r["needs.short_below"]) // (
        r["needs.rent_heavy"] - r["needs.rent_light"])
    weeks_owed = h.arrears_cents // np.maximum(1, h.rent_cents)
    level = level - weeks_owed * r["needs.arrears_week"]
    if out := list(world.defence.lost):
        level[out] -= r["defence.lost_housing"]
    return level.clip(0, 1000)
