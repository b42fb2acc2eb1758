"""Apps and what they know: whose they are, who pays."""

from __future__ import annotations

from game.rules.core import Context
from game.world.world import World


def step(world: World, ctx: Context) -> None:
    """Nothing yet."""
