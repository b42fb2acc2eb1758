"""Needs met together: households that are short of neither bread nor care."""

from __future__ import annotations

from game.rules.core import Rules
from game.rules.scoring.reading import Reading
from game.world.world import World


def measure(world: World, rules: Rules) -> Reading:
    h = world.households
    fine = (h.bread >= rules["bread.short_below"]) & (h.care >= rules["care.short_below"])
    return Reading("needs_met", int(fine.sum()) * 1000 // h.n, int(fine.sum()), h.n)
