"""Networks: not being alone. Home, ties that trust, an hour to spare, places where people meet."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.core import Context
from game.rules.needs.catalogue import BOUGHT_ROWS, catalogue
from game.rules.needs.terms import SERVING
from game.rules.ties import ties_trust
from game.world.world import World

Ints = NDArray[np.int64]


def measure(world: World, ctx: Context) -> Ints:
    h, r = world.households, ctx.rules
    level = r["company.alone"] + (h.persons > 1) * r["company.shared_home"]
    level += ties_trust(h) * r["company.ties"] // 1000
    spare = h.free_minutes * 1000 // np.maximum(1, h.waking_minutes)
    level += spare.clip(0, r["company.time_enough"]) * r["company.time"] // 1000
    together = np.append(catalogue(r).shared, False)
    meets = together[catalogue(r).row_of[h.route[BOUGHT_ROWS]]].any(axis=0)
    for org in world.orgs.values():
        if org.stage in SERVING:
            meets[org.members] = True
    level += meets * r["company.meet"]
    return level.clip(0, 1000)
