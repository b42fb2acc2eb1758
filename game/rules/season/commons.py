"""Commons: aquifer, pasture, fishing ground. What regrows, what is taken, and what breaks.

A stock grows logistically (facts F2.14: r X (1 - X/K) a year, the most that can be taken for ever
is rK/4), each season its part of it, less in a drought. Homes and branches draw on it
(`rules.draws`), and some of it is lost unseen. Below its threshold a common breaks for good: the
sea in the well. What is drawn in a week can never be more than there is.
"""

from __future__ import annotations

from game.rules import allotments, draws
from game.rules.common_goods import CommonSpec
from game.rules.conditions import all_hold
from game.rules.core import Context
from game.rules.season import shocks
from game.rules.stocks import read_off
from game.world.place import Common
from game.world.world import WEEKS_A_SEASON, World

BROKE = "broke:"


def mark(common: str) -> str:
    """What a counterfactual run suppresses to see how far a common falls where it has no line."""
    return BROKE + common


def settle(world: World, ctx: Context) -> None:
    persons = int(world.households.persons.sum())
    for spec in ctx.rules.content.commons:
        full = max(1, spec.capacity_person * persons)
        common = Common(spec.id, full * spec.start_permille // 1000, full, spec.growth_permille)
        world.commons[spec.id] = common
        common.drawn = common.wanted = draws.week(world, ctx.rules, spec).usual


def step(world: World, ctx: Context) -> None:
    for spec in ctx.rules.content.commons:
        common = world.commons[spec.id]
        asked = draws.week(world, ctx.rules, spec)
        unseen = sum(loss.permille for loss in spec.losses
                     if all_hold(world, ctx.rules, loss.when))
        common.wanted = asked.usual
        wants = asked.taken + asked.usual * unseen // 1000
        common.drawn = min(wants, common.stock)
        world.tallies[f"scarce:{spec.id}"] = common.drawn * 1000 // wants if wants else 1000
        grown = regrowth(world, spec, common)
        common.stock = min(common.capacity, common.stock - common.drawn + grown)
        _break(world, ctx, spec, common)
        common.levels += (common.stock * 1000 // common.capacity,)
        if world.dials.get("readings", 0):
            read_off(world, spec)
    allotments.step(world, ctx)


def regrowth(world: World, spec: CommonSpec, common: Common) -> int:
    """Units that grow back in this week of the year."""
    season = (world.week - 1) // WEEKS_A_SEASON % 4
    hurt = sum(part * shocks.strength(world, name) // 1000 for name, part in spec.hurt_by.items())
    yearly = common.growth_permille * common.stock * (common.capacity - common.stock)
    yearly *= spec.seasons[season] * max(0, 1000 - hurt)
    return max(0, yearly // (common.capacity * 1_000_000_000 * WEEKS_A_SEASON))


def _break(world: World, ctx: Context, spec: CommonSpec, common: Common) -> None:
    """What lies below the line is lost with the part of the capacity that is lost."""
    if common.broken or common.stock * 1000 >= common.capacity * spec.threshold_permille:
        return
    if mark(spec.id) in ctx.suppressed:
        return
    common.broke_week = world.week
    common.capacity = max(1, common.capacity * spec.broken_capacity_permille // 1000)
    common.stock = common.stock * spec.broken_capacity_permille // 1000
    ctx.tell("common_broke", common=spec.id)
