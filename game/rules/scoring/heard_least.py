"""Whoever has least of a say counts: the fifth of homes that is heard least, or, where needs are
not told apart, that believes least that it can change anything."""

from __future__ import annotations

import numpy as np

from game.rules.core import Rules
from game.rules.scoring.reading import Reading
from game.world.world import World


def measure(world: World, rules: Rules) -> Reading:
    h = world.households
    levels = h.level("voice") if rules.has("needs") else h.efficacy
    fifth = np.sort(levels)[: max(1, h.n // 5)]
    return Reading("heard_least", int(fifth.sum()) // len(fifth), len(fifth), h.n)
