"""Whoever trusts least counts: the district where neighbours trust each other least."""

from __future__ import annotations

from game.rules.core import Rules
from game.rules.scoring.reading import Reading
from game.world.world import World


def measure(world: World, rules: Rules) -> Reading:
    h = world.households
    means = [int(h.trust[h.district == i].mean())
             for i in range(len(rules.content.districts)) if (h.district == i).any()]
    return Reading("least_trusting", min(means), min(means), 1000)
