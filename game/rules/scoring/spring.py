"""The spring everyone drinks from: its level."""

from __future__ import annotations

from game.rules.core import Rules
from game.rules.scoring.reading import Reading
from game.world.world import World


def measure(world: World, rules: Rules) -> Reading | None:
    if not rules.has("environment"):
        return None
    level = world.environment.spring_level
    return Reading("spring", level, level, 1000)
