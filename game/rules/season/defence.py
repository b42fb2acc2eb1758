"""What is about to be taken from people, and what they do about it."""

from __future__ import annotations

from game.rules.core import Context
from game.world.world import World


def step(world: World, ctx: Context) -> None:
    """Nothing yet."""
