"""The worst-off fifth counts: how far bread, or all core needs, reach the fifth that has least."""

from __future__ import annotations

from game.rules.core import Rules
from game.rules.needs.consequences import CORE
from game.rules.scoring.reading import Reading
from game.world.world import World


def measure(world: World, rules: Rules) -> Reading:
    h = world.households
    levels = h.needs[CORE].sum(axis=0) // len(CORE) if rules.has("needs") else h.bread
    fifth = sorted(levels.tolist())[: max(1, h.n // 5)]
    return Reading("least_served", sum(fifth) // len(fifth), len(fifth), h.n)
