"""Gender: who cares unpaid at home, and who is paid.

Where a woman and a man live together, the level falls with the distance of their parts of the
unpaid care from half (facts E1: women do 76 % of it in the world, E4 to E7 by country) and rises
with the woman's part of the paid work. Where they do not, what the town does counts: how much of
the paid work is the women's.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.core import Context
from game.world.world import World

Ints = NDArray[np.int64]


def measure(world: World, ctx: Context) -> Ints:
    h, r = world.households, ctx.rules
    both = (h.woman > 0) & (h.man > 0)
    shared = h.care_woman + h.care_man
    apart = np.abs(2 * h.care_woman - shared) * 1000 // np.maximum(1, shared)
    care = 1000 - apart * r["needs.gender_care"] // 1000
    paid = np.where(both & (h.paid_minutes > 0),
                    _fair_part(h.paid_woman, h.paid_minutes), _in_town(world))
    care = np.where(both & (shared > 0), care, _care_in_town(care, both))
    weight = r["needs.gender_paid"]
    level: Ints = (care * (1000 - weight) + paid * weight) // 1000
    return level.clip(0, 1000)


def _fair_part(women: Ints, all_of_it: Ints) -> Ints:
    """1000 where women have half of it or more."""
    part: Ints = women * 2000 // np.maximum(1, all_of_it)
    return part.clip(max=1000)


def _in_town(world: World) -> int:
    """The women's part of all paid minutes, for their part of the grown-ups."""
    h = world.households
    women, grown = int(h.woman.sum()), int(h.woman.sum() + h.man.sum())
    paid, theirs = int(h.paid_minutes.sum()), int(h.paid_woman.sum())
    return min(1000, theirs * grown * 1000 // max(1, paid * women)) if grown and paid else 1000


def _care_in_town(care: Ints, both: NDArray[np.bool_]) -> int:
    """What homes with a woman and a man are like on the whole."""
    return int(care[both].sum()) // max(1, int(both.sum())) if both.any() else 1000
