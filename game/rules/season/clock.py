"""The care clock: what somebody has to do every day, and what it takes from whoever does it."""

from __future__ import annotations

from game.rules.clock import living
from game.rules.core import Context
from game.world.world import World


def settle(world: World, ctx: Context) -> None:
    living.begin(world, ctx.rules)
    living.week(world, ctx)


def step(world: World, ctx: Context) -> None:
    living.week(world, ctx)
