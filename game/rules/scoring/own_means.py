"""Own means: what people's enterprises have put by, of the reserve that carries them (B14)."""

from __future__ import annotations

from game.rules.coops.matrix import CELLS
from game.rules.coops.year import read
from game.rules.core import Rules
from game.rules.indicators.coops import of_members
from game.rules.scoring.reading import Reading
from game.world.world import World


def measure(world: World, rules: Rules) -> Reading | None:
    held = CELLS["B1"].measure
    assert held is not None
    levels = [level for org in of_members(world, rules)
              if (level := held(world, rules, org, read(world, org))) is not None]
    if not levels:
        return None
    mean = sum(levels) // len(levels)
    return Reading("own_means", mean, mean, 1000)
