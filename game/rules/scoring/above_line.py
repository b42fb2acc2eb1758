"""A living: households above the poverty line; of towns where incomes are known."""

from __future__ import annotations

from game.rules.core import Rules
from game.rules.poverty import is_poor
from game.rules.scoring.reading import Reading
from game.world.world import World


def measure(world: World, rules: Rules) -> Reading | None:
    if not rules.has("income"):
        return None
    n = world.households.n
    above = n - int(is_poor(world.households, rules).sum())
    return Reading("above_line", above * 1000 // n, above, n)
