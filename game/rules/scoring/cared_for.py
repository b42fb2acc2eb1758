"""Care: households that are not short of it."""

from __future__ import annotations

from game.rules.core import Rules
from game.rules.scoring.reading import Reading
from game.world.world import World


def measure(world: World, rules: Rules) -> Reading:
    h = world.households
    cared = int((h.care >= rules["care.short_below"]).sum())
    return Reading("cared_for", cared * 1000 // h.n, cared, h.n)
