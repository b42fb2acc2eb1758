"""Who gives: whether a neighbour helps is a matter of kind and of what others do (facts G3, G4)."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.core import Context
from game.rules.ties import ties_trust
from game.world.world import World

Mask = NDArray[np.bool_]


def willing(world: World, ctx: Context) -> Mask:
    """Households that give this week, if they are not worn out.

    Conditional cooperators give where the people around them trust, the hump-shaped until trust
    is so high that others will, free riders never, the rest whatever others do (facts G3).
    """
    h, r = world.households, ctx.rules
    around = ties_trust(h)
    trusted = around >= r["gift.trust_from"]
    gives: Mask = (trusted & (h.kind == 0)) | (h.kind == 3)
    gives |= trusted & (h.kind == 2) & (around < r["gift.hump_below"])
    return gives & (h.tired < r["gift.tired_below"])


def willing_permille(world: World, ctx: Context) -> int:
    """Part of the town that gives."""
    return int(willing(world, ctx).sum()) * 1000 // world.households.n
