"""A town on its way together: the grid, patterns, tutors, relapse, prototypes."""

from __future__ import annotations

from game.rules.core import Context
from game.world.world import World


def step(world: World, ctx: Context) -> None:
    """Nothing yet."""
