"""What stands without the team: of what was begun and lives, the share that its people carry."""

from __future__ import annotations

from game.rules.core import Rules
from game.rules.machines.organisation import EARNING
from game.rules.scoring.reading import Reading
from game.world.world import World


def measure(world: World, rules: Rules) -> Reading:
    living = [o for o in world.orgs.values() if o.stage in EARNING
              and not rules.providers[o.provider].open_from_start]
    carried = sum(not o.team_held for o in living)
    return Reading("handed_over", carried * 1000 // max(1, len(living)), carried, len(living))
