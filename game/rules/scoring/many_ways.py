"""Many ways: how little the town hangs on one single way to meet what its story is about.

One less the chance that two homes taken by lot are served the same way (Simpson's index); homes
that nobody serves are not asked.
"""

from __future__ import annotations

import numpy as np

from game.rules.core import Rules
from game.rules.scoring.reading import Reading
from game.world.households import NEED
from game.world.world import World


def measure(world: World, rules: Rules) -> Reading | None:
    h = world.households
    ways = h.supplier if rules.has("bread") else h.route[NEED[rules.content.need]]
    _, homes = np.unique(ways[ways >= 0], return_counts=True)
    served = int(homes.sum())
    if not served:
        return None
    alike = int((homes * homes).sum()) * 1000 // (served * served)
    return Reading("many_ways", 1000 - alike, len(homes), served)
