"""Networks: each week the sisters stand in for whoever has an empty account, up to a limit.

Joining and leaving are acts and effects; orders among sisters are taken in with everybody's
takings (`firms.takings`). What an organisation pays into the fund is a part of its surplus.
"""

from __future__ import annotations

from game.rules.core import Context
from game.rules.networks.joining import begin, keep
from game.rules.networks.solidarity import help_out
from game.world.world import World


def settle(world: World, ctx: Context) -> None:
    begin(world, ctx.rules)


def step(world: World, ctx: Context) -> None:
    keep(world, ctx)
    for network in world.networks.values():
        help_out(world, ctx, network)
