"""Peace: a service that comes, neighbours one trusts, and a town not shaken by shocks.

A shock shakes by its kind (a drought is not violence), and least where ties hold.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.core import Context
from game.rules.needs.terms import quality
from game.rules.season import shocks
from game.rules.ties import ties_trust
from game.world.world import World

Ints = NDArray[np.int64]


def measure(world: World, ctx: Context) -> Ints:
    h, r = world.households, ctx.rules
    serving = [s.id for s in r.services.values() if s.need == "peace"]
    kept = sum(quality(world, r, s) for s in serving) // max(1, len(serving))
    shaken = sum(shocks.strength(world, name) * r[f"needs.shaken_{name}"] // 1000
                 for name in world.shocks)
    ties = (h.trust + ties_trust(h)) // 2
    base = r["needs.peace_base"] + kept * r["needs.peace_service"] // 1000
    level: Ints = base + ties * r["needs.peace_trust"] // 1000 - shaken * (1000 - ties) // 1000
    return level.clip(0, 1000)
