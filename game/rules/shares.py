"""Shares: how much of what a common usually gives each home and each branch still has.

Apart from the commons' own week, because everybody who chooses or earns asks here.
"""

from __future__ import annotations

from game.rules import allotments, draws, stocks
from game.rules.common_goods import CommonSpec
from game.rules.core import Context
from game.rules.draws import Ints
from game.rules.kinds import Route, Sector
from game.world.world import World


def share_for(world: World, ctx: Context, route: Route) -> Ints | int:
    """How much of what this route usually gives each home has, permille: less where its water is
    cut, scarce or salt; what comes from elsewhere stays. Multiply what the route meets with it."""
    spec = stocks.of_kind(ctx.rules, route.draws)
    if spec is None:
        return 1000
    left = draws.left_for(world, ctx.rules, spec, route.hidden_draw, _yields(world, spec))
    if world.commons[spec.id].broken:
        left = left * spec.broken_met_permille // 1000
    return 1000 - route.from_common_permille + left * route.from_common_permille // 1000


def sector_share(world: World, ctx: Context, sector: Sector) -> int:
    """What is left of a branch's takings for want of what it draws, permille."""
    spec = stocks.of_kind(ctx.rules, sector.draws)
    if spec is None:
        return 1000
    if sector.lives_on:
        return stocks.catch(world, spec)
    left = allotments.of_sector(world, ctx.rules, spec, sector) * _yields(world, spec) // 1000
    return left * spec.broken_met_permille // 1000 if world.commons[spec.id].broken else left


def _yields(world: World, spec: CommonSpec) -> int:
    """Part of what was asked of it last week that the common had, permille."""
    return world.tallies.get(f"scarce:{spec.id}", 1000)
