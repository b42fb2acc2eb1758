"""Ways by hour and for whom: what is believed of them, who rides and drives, who walks together;
and what comes of toolkits in other towns. Whom a way keeps from a post is told in `labour`."""

from __future__ import annotations

from game.rules.core import Context
from game.rules.mobility import escorts, lines, ways
from game.rules.transfer.sending import week as hear
from game.world.world import World


def settle(world: World, ctx: Context) -> None:
    """Ways as they have long been held to be, and lines that run already."""
    ways.begin(world, ctx.rules)
    world.ledger.account(lines.PURSE)
    spec = ways.spec_of(ctx.rules)
    for line in spec.lines if spec else ():
        if line.begins:
            lines.start(world, ctx, line.id, line.carts)
            world.mobility.lines[line.id].known = 1000


def step(world: World, ctx: Context) -> None:
    world.tallies[lines.MINUTES] = 0
    escorts.week(world, ctx)
    lines.week(world, ctx)
    ways.perceive(world, ctx.rules)
    hear(world, ctx)
