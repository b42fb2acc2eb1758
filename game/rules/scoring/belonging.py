"""Company: its mean among those who live alone or are old."""

from __future__ import annotations

from game.rules.core import Rules
from game.rules.scoring.reading import Reading
from game.world.world import World


def measure(world: World, rules: Rules) -> Reading:
    h = world.households
    mask = (h.persons == 1) | (h.elders > 0)
    level = int(h.company[mask].sum()) // max(1, int(mask.sum()))
    return Reading("belonging", level, int(mask.sum()), h.n)
