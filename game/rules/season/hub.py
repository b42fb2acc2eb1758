"""A support hub: counters, queue, ladder, and what it lives on (see `rules.hub`)."""

from __future__ import annotations

from game.rules.core import Context
from game.rules.hub import counters, life
from game.world.world import World


def settle(world: World, ctx: Context) -> None:
    life.settle(world, ctx)


def step(world: World, ctx: Context) -> None:
    if counters.spec_of(ctx.rules) is not None:
        life.week(world, ctx)
