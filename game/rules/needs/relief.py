"""Reliefs: help against a symptom. It lifts a level while it lasts, and then is gone."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.core import Rules
from game.rules.groups import group
from game.world.households import NEED
from game.world.world import World

Ints = NDArray[np.int64]

NEEDS_OF = {"bread": "food", "company": "networks"}
"""Needs that scenarios may call by what a town that lives by its bakery calls them."""
MOODS = ("trust", "tired")
EASES = frozenset({*NEED, *NEEDS_OF, *MOODS})
"""What relief eases. What somebody believes (of the others, or able to change) is not of a week:
the checker refuses a relief of it."""


def lift(world: World, rules: Rules, column: str) -> Ints:
    """What all reliefs together add to where a mood (trust, tired) is going."""
    total = np.zeros(world.households.n, np.int64)
    for relief in world.reliefs:
        if relief.column == column:
            total += group(world, rules, relief.group) * relief.amount
    return total


def lift_needs(world: World, rules: Rules, met: Ints) -> None:
    """Add what reliefs bring to what was met of each need this week (shape (needs, n))."""
    for relief in world.reliefs:
        row = NEED.get(NEEDS_OF.get(relief.column, relief.column))
        if row is not None:
            met[row] += group(world, rules, relief.group) * relief.amount


def wear(world: World) -> None:
    """A week less of each; the last week of one ends it."""
    for relief in world.reliefs:
        relief.weeks_left -= 1
    world.reliefs = [relief for relief in world.reliefs if relief.weeks_left > 0]
