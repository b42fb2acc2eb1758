"""Pressures: an announced move comes in its week, unless somebody bargained it away.

A pressure has an interest and a clock; the team hears of it and may offer terms (`bargain`).
If it did not, or they were not worth enough, what was announced happens. Kept apart from
incidents: a move is recorded as the tally `moved:<id>` with its week.
"""

from __future__ import annotations

from game.rules.conditions import all_hold
from game.rules.content import Pressure
from game.rules.core import Context
from game.rules.effects import apply_all
from game.world.world import World


def move(world: World, ctx: Context, week: int) -> None:
    """Let the pressures of this week of the season do what they announced."""
    for pressure in ctx.rules.content.pressures:
        if pressure.effects and (pressure.season, pressure.week) == (world.season, week) \
                and _is_free(world, ctx, pressure):
            world.tallies[f"moved:{pressure.id}"] = world.week
            apply_all(world, ctx, pressure.effects)
            ctx.tell("pressure_moved", pressure=pressure.id)


def has_moved(world: World, pressure: str) -> bool:
    return f"moved:{pressure}" in world.tallies


def _is_free(world: World, ctx: Context, pressure: Pressure) -> bool:
    """Nothing was agreed with it, what it presses on is still there, and its conditions hold."""
    there = pressure.provider is None or world.org_in(pressure.provider) is not None
    return there and pressure.id not in world.bargains and \
        all_hold(world, ctx.rules, pressure.when)
