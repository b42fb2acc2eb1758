"""The worst-off fifth counts: how far bread reaches the fifth that has least of it."""

from __future__ import annotations

from game.rules.core import Rules
from game.rules.scoring.reading import Reading
from game.world.world import World


def measure(world: World, rules: Rules) -> Reading:
    bread = sorted(world.households.bread.tolist())
    fifth = bread[: max(1, len(bread) // 5)]
    level = sum(fifth) // len(fifth)
    return Reading("least_served", level, len(fifth), len(bread))
