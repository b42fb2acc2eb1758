"""Trust among neighbours: its mean."""

from __future__ import annotations

from game.rules.core import Rules
from game.rules.scoring.reading import Reading
from game.world.world import World


def measure(world: World, rules: Rules) -> Reading:
    level = int(world.households.trust.sum()) // world.households.n
    return Reading("trust", level, level, 1000)
