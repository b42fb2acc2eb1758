"""A town on its way together: the grid, patterns, tutors, relapse, prototypes."""

from __future__ import annotations

from game.rules.core import Context
from game.rules.effects import apply_all
from game.rules.transition import due, life
from game.world.world import World


def settle(world: World, ctx: Context) -> None:
    life.settle(world, ctx)


def step(world: World, ctx: Context) -> None:
    life.week(world, ctx)
    apply_all(world, ctx, due.take(world, ctx.rules))
