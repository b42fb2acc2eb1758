"""Laws on their way: pushed, passed, decreed, stalled, repealed; in force only while decreed."""

from __future__ import annotations

from game.rules.core import Context
from game.world.world import World


def step(world: World, ctx: Context) -> None:
    """Nothing yet."""
