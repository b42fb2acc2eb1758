"""Independent support for the excluded: somebody at their side who is neither of the service nor
of those who run things already (concept 96).

Newcomers, the poor and those who are not sure of themselves are asked last and listened to least;
without such support a process is carried by those who are well off anyhow. Full support lifts
what keeps them away; what it costs is the prerequisite's affair (`supports`).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.core import Rules
from game.rules.groups import group
from game.world.world import World

Mask = NDArray[np.bool_]

SUPPORT = "independent"
"""Its name among the prerequisites of a process."""


def excluded(world: World, rules: Rules) -> dict[str, Mask]:
    """Number `coproducer.bar_<name>` -> whom nobody asks or understands."""
    h = world.households
    return {"newcomer": h.newcomer > 0, "poor": group(world, rules, "poor"),
            "unsure": h.efficacy < rules["coproducer.unsure_below"]}


def anyhow(world: World, rules: Rules) -> Mask:
    """Whoever is excluded for at least one of these reasons."""
    mask: Mask = np.logical_or.reduce(list(excluded(world, rules).values()))
    return mask
