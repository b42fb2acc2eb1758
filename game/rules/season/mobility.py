"""Ways by hour and for whom: who can get to work, care and meetings, and back."""

from __future__ import annotations

from game.rules.core import Context
from game.world.world import World


def step(world: World, ctx: Context) -> None:
    """Nothing yet."""
