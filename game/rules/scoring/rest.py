"""Work that people can bear: households that are not exhausted."""

from __future__ import annotations

from game.rules.core import Rules
from game.rules.scoring.reading import Reading
from game.world.world import World


def measure(world: World, rules: Rules) -> Reading:
    h = world.households
    rested = int((h.tired < rules["tired.worn"]).sum())
    return Reading("rest", rested * 1000 // h.n, rested, h.n)
