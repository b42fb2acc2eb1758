"""Whoever is most worn out counts: how rested the fifth of homes is that has least rest."""

from __future__ import annotations

import numpy as np

from game.rules.core import Rules
from game.rules.scoring.reading import Reading
from game.world.world import World


def measure(world: World, rules: Rules) -> Reading:
    h = world.households
    fifth = np.sort(h.tired)[-max(1, h.n // 5):]
    return Reading("most_tired", 1000 - int(fifth.sum()) // len(fifth), len(fifth), h.n)
