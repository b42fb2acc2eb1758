"""What is about to be taken from people, and what they do about it (see `rules.defence`)."""

from __future__ import annotations

from game.rules.core import Context
from game.rules.defence import drift, drives, homes, means, threats
from game.rules.effects import apply_all
from game.world.world import World


def settle(world: World, ctx: Context) -> None:
    threats.settle(world, ctx)
    drives.settle(world, ctx)
    means.settle(world, ctx.rules)


def step(world: World, ctx: Context) -> None:
    """Who organises, what contracts do, what regrows; then the threats' day may have come."""
    apply_all(world, ctx, drives.week(world, ctx))
    drift.week(world, ctx)
    means.regrow(world, ctx.rules)
    homes.unlock_what_nobody_keeps(world, ctx)
    threats.week(world, ctx)
