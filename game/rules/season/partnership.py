"""The town hall as a partner: what it buys by, lets people decide, promises and says of itself."""

from __future__ import annotations

from game.rules.core import Context
from game.world.world import World


def step(world: World, ctx: Context) -> None:
    pass
