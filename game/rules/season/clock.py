"""The care clock: what somebody has to do every day, and what it takes from whoever does it."""

from __future__ import annotations

from game.rules.core import Context
from game.world.world import World


def step(world: World, ctx: Context) -> None:
    pass
