"""The town hall as a partner: how far it is ready to share what it has."""

from __future__ import annotations

from game.rules.core import Rules
from game.rules.scoring.reading import Reading
from game.world.world import World


def measure(world: World, rules: Rules) -> Reading | None:
    if not rules.has("partnership"):
        return None
    level = world.partnership.openness
    return Reading("open_town_hall", level, level, 1000)
