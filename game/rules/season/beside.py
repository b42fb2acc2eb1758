"""Beside the market: balances for the common good, loops, sharing, gifts, street work."""

from __future__ import annotations

from game.rules.core import Context
from game.world.world import World


def step(world: World, ctx: Context) -> None:
    pass
