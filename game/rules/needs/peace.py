"""Peace: a service that comes, neighbours one trusts, and a town not shaken by shocks."""

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
    shaken = sum(shocks.strength(world, name) for name in world.shocks)
    level = r["needs.peace_base"] + kept * r["needs.peace_service"] // 1000
    level -= min(1000, shaken) * r["needs.peace_shaken"] // 1000
    return (level + ties_trust(h) * r["needs.peace_trust"] // 1000).clip(0, 1000)
