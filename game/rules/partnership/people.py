"""Who is worse off, and how far public services miss each household.

Where people's needs are counted, what a household lacks is told by its own level; in a town that
counts none, by how far the service falls short.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.core import Rules
from game.world.world import World

Ints = NDArray[np.int64]
Mask = NDArray[np.bool_]

BASICS = ("water", "health")
"""Needs that poor districts in Brazil voted for, and whose share of spending rose (facts D6)."""


def worse_off(world: World) -> Mask:
    """The third of households with least income a person once the rent is paid."""
    h = world.households
    left = (h.income_cents - h.rent_cents) // h.persons.clip(min=1)
    third: Mask = left <= np.partition(left, h.n // 3)[h.n // 3]
    return third


def lack(world: World, rules: Rules, need: str) -> Ints:
    """How far a need is not met, permille, household by household."""
    h = world.households
    if rules.has("needs"):
        return 1000 - h.level(need)
    levels = [s.quality for s in world.municipality.services.values()
              if rules.services[s.id].need == need]
    missing = 1000 - sum(levels) // len(levels) if levels else 0
    return np.full(h.n, missing, np.int64)


def basics_missed(world: World, rules: Rules) -> int:
    """How far water and health miss those who are worse off: mean of both, permille."""
    who = worse_off(world)
    means = [int(lack(world, rules, need)[who].mean()) for need in BASICS]
    return sum(means) // len(means)
