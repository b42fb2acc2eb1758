"""Pressures: an announced move comes in its week, unless somebody bargained it away.

A pressure has an interest and a clock; the team hears of it and may offer terms (`bargain`).
If it did not, or they were not worth enough, what was announced happens. A move is recorded as the
tally `moved:<id>` with its week; by that name a re-run may leave it out, as it does an incident.
"""

from __future__ import annotations

from game.rules.conditions import all_hold
from game.rules.content import Pressure
from game.rules.coops import flows
from game.rules.core import Context
from game.rules.effects import apply_all
from game.world.world import World

MOVED = "moved:"


def mark(pressure: str) -> str:
    """The tally of a move, and its name as a cause."""
    return MOVED + pressure


def moves(world: World) -> dict[str, int]:
    """Every move so far by its mark, with its week."""
    return {name: week for name, week in world.tallies.items() if name.startswith(MOVED)}


def move(world: World, ctx: Context, week: int) -> None:
    """Let the pressures of this week of the season do what they announced."""
    for pressure in ctx.rules.content.pressures:
        if pressure.effects and (pressure.season, pressure.week) == (world.season, week) \
                and _is_free(world, ctx, pressure):
            world.tallies[mark(pressure.id)] = world.week
            with flows.named(world, mark(pressure.id)):
                apply_all(world, ctx, pressure.effects)
            ctx.tell("pressure_moved", pressure=pressure.id)


def has_moved(world: World, pressure: str) -> bool:
    return mark(pressure) in world.tallies


def _is_free(world: World, ctx: Context, pressure: Pressure) -> bool:
    """Nothing was agreed with it, what it presses on is still there, and its conditions hold."""
    if mark(pressure.id) in ctx.suppressed:
        return False
    there = pressure.provider is None or world.org_in(pressure.provider) is not None
    return there and pressure.id not in world.bargains and \
        all_hold(world, ctx.rules, pressure.when)
