"""Figures of needs: who is short, how many floors hold, what recovers, who bears the cost."""

from __future__ import annotations

from collections.abc import Callable

from game.rules.core import Rules
from game.rules.needs import recovery
from game.rules.needs.burden import burden
from game.rules.poverty import poorest_fifth
from game.world.households import NEED, NEEDS
from game.world.world import World


def _short(need: str) -> Callable[[World, Rules], int]:
    row = NEED[need]
    return lambda w, r: int((w.households.needs[row] < r["needs.short_below"]).sum())


SHORT: dict[str, Callable[[World, Rules], int]] = {
    f"{need}_short": _short(need) for need in NEEDS}

TWELVE = [row for need, row in NEED.items() if need != "care"]
"""The Doughnut's inner ring; care stands beside it (facts F2.13 lists the eleven of O'Neill)."""


def floors_met(world: World, rules: Rules) -> int:
    """Of the twelve floors, how many hold: enough households are not short of that need."""
    h = world.households
    fine = (h.needs[TWELVE] >= rules["needs.short_below"]).sum(axis=1) * 1000 // h.n
    return int((fine >= rules["needs.floor_permille"]).sum())


def burden_gap(world: World, rules: Rules) -> int:
    """What the story's need weighs on the poorest fifth (income, time, going without), permille,
    beyond what it weighs on the town (concept 44: left to themselves, the poor carry most)."""
    borne = burden(world, rules, rules.content.need)
    poor = borne[poorest_fifth(world.households)]
    return int(poor.sum()) // len(poor) - int(borne.sum()) // len(borne)


FIGURES: dict[str, Callable[[World, Rules], int]] = {
    **SHORT,
    "floors_met": floors_met,
    "recovery": recovery.permille,
    "burden_gap": burden_gap,
}
"""Households short of each need; floors; permille of before the last shock; permille."""
