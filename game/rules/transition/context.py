"""Whether something fits here: how much of the context that it needs is so."""

from __future__ import annotations

from game.rules.conditions import all_hold
from game.rules.core import Rules
from game.rules.vocabulary import Condition
from game.world.world import World


def fits(world: World, rules: Rules, context: list[Condition]) -> int:
    """Of its conditions, those that hold, permille; all of none."""
    if not context:
        return 1000
    return sum(all_hold(world, rules, [c]) for c in context) * 1000 // len(context)
