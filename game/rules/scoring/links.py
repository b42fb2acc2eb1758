"""Cooperation among organisations: networks joined and bargains made, up to three."""

from __future__ import annotations

from game.rules.core import Rules
from game.rules.machines.organisation import OVER
from game.rules.scoring.reading import Reading
from game.world.world import World


def measure(world: World, rules: Rules) -> Reading:
    links = sum(bool(o.network) for o in world.orgs.values() if o.stage not in OVER)
    links += len(world.bargains)
    return Reading("links", min(1000, links * 1000 // 3), links, 3)
