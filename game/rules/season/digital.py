"""Apps and what they know: whose they are, who pays (see `rules.digital`)."""

from __future__ import annotations

from game.rules.core import Context
from game.rules.digital import app, data
from game.world.world import World


def settle(world: World, ctx: Context) -> None:
    app.settle(world, ctx)


def step(world: World, ctx: Context) -> None:
    app.week(world, ctx)
    data.week(world, ctx)
