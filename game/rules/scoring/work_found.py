"""Work: of those who work or look for it, who has some."""

from __future__ import annotations

from game.rules.core import Rules
from game.rules.indicators.work import jobless
from game.rules.scoring.reading import Reading
from game.world.world import World


def measure(world: World, rules: Rules) -> Reading | None:
    if not rules.has("labour"):
        return None
    found = 1000 - jobless(world, rules)
    return Reading("work_found", found, found, 1000)
