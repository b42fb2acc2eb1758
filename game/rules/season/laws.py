"""Laws on their way: pushed, passed, decreed, stalled, repealed; in force only while decreed."""

from __future__ import annotations

from game.rules.core import Context
from game.rules.effects import apply_all
from game.rules.laws import coalition, force, path, table
from game.world.world import World


def settle(world: World, ctx: Context) -> None:
    path.begin(world, ctx.rules)
    coalition.begin(world, ctx)
    if ctx.rules.content.table is not None and ctx.rules.content.table.begins:
        table.begin(world, ctx)


def step(world: World, ctx: Context) -> None:
    """The country, then who stands for what, then the laws; what they hold is upheld."""
    if ctx.rules.content.laws or ctx.rules.content.allies:
        coalition.mood(world, ctx)
        coalition.week(world, ctx)
        path.week(world, ctx)
        force.uphold(world, ctx.rules)
    apply_all(world, ctx, table.week(world, ctx))
