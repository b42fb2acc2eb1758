"""Work with rights: of those in work, who has a contract."""

from __future__ import annotations

from game.rules.core import Rules
from game.rules.indicators.work import informal
from game.rules.scoring.reading import Reading
from game.world.world import World


def measure(world: World, rules: Rules) -> Reading | None:
    if not rules.has("labour"):
        return None
    held = 1000 - informal(world, rules)
    return Reading("with_contract", held, held, 1000)
