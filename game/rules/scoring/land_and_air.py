"""Footprint a person against the world's biocapacity a person (facts F2.1): 1 when inside."""

from __future__ import annotations

from game.rules.core import Rules
from game.rules.scoring.reading import Reading
from game.world.world import World


def measure(world: World, rules: Rules) -> Reading:
    footprint = max(1, world.environment.footprint_mgha)
    limit = rules["footprint.fair_share_mgha"]
    return Reading("land_and_air", min(1000, limit * 1000 // footprint), footprint, limit)
