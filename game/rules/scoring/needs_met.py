"""Needs met together: households short of neither bread nor care; where all needs are told apart,
short of none of the core needs."""

from __future__ import annotations

from game.rules.core import Rules
from game.rules.needs.consequences import core_short
from game.rules.scoring.reading import Reading
from game.world.world import World


def measure(world: World, rules: Rules) -> Reading:
    h = world.households
    if rules.has("needs"):
        fed = int((core_short(h, rules) == 0).sum())
        return Reading("needs_met", fed * 1000 // h.n, fed, h.n)
    fine = (h.bread >= rules["bread.short_below"]) & (h.care >= rules["care.short_below"])
    return Reading("needs_met", int(fine.sum()) * 1000 // h.n, int(fine.sum()), h.n)
