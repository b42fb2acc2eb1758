"""Money that stays: loaves sold by providers that town people own or run, or, where all needs are
paid for, the part of what homes spend that somebody in town earns."""

from __future__ import annotations

from game.rules.core import Rules
from game.rules.needs.spending import SPENT, STAYED
from game.rules.scoring.reading import Reading
from game.world.world import World


def measure(world: World, rules: Rules) -> Reading:
    if rules.has("needs"):
        spent, stays = world.tallies.get(SPENT, 0), world.tallies.get(STAYED, 0)
        return Reading("kept_in_town", stays * 1000 // max(1, spent), stays // 100, spent // 100)
    sold = sum(o.sold for o in world.orgs.values())
    ours = sum(o.sold for o in world.orgs.values() if o.form != "chain")
    return Reading("kept_in_town", ours * 1000 // max(1, sold), ours, sold)
