"""What was begun and lives: of the organisations that people of the town began, those not over."""

from __future__ import annotations

from game.rules.core import Rules
from game.rules.machines.organisation import OVER
from game.rules.scoring.reading import Reading
from game.world.world import World


def measure(world: World, rules: Rules) -> Reading | None:
    begun = [o for o in world.orgs.values() if not rules.providers[o.provider].open_from_start]
    if not begun:
        return None
    lives = sum(o.stage not in OVER for o in begun)
    return Reading("still_lives", lives * 1000 // len(begun), lives, len(begun))
