"""A goal that does not say what it measures, or that asks for bread in another town."""

from __future__ import annotations

from collections.abc import Iterator

from game.rules.content import Goal
from game.scenario.checks.look import Finding, Look

NEEDS = {"year_mean": "indicator", "gain": "indicator", "standing": "provider"}
OF_A_BAKERY = ("bread_short_year", "baker_standing")


def check(look: Look) -> Iterator[Finding]:
    for path, goal in look.items:
        if isinstance(goal, Goal):
            key = NEEDS.get(goal.measure)
            if key is not None and getattr(goal, key) is None:
                yield Finding("goal_needs", (*path, "measure"),
                              {"measure": goal.measure, "field": key})
            if goal.measure in OF_A_BAKERY and look.content is not None \
                    and "bread" not in look.content.systems:
                yield Finding("goal_of_a_bakery", (*path, "measure"), {"measure": goal.measure})
