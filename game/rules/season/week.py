"""A week of the town: the systems in their order, and the frame it leaves behind."""

from __future__ import annotations

from typing import Any

from game.rules.core import Context
from game.rules.indicators import measure
from game.rules.season import (
    bread,
    environment,
    founding,
    incidents,
    lifecycle,
    money,
    people,
    town_hall,
    work,
)
from game.world.world import WEEKS_A_SEASON, World

SYSTEMS = (incidents, founding, money, bread, work, people, town_hall, environment, lifecycle)
"""Incidents first, so that a week shows what they did; life and death last."""

WEEKS = WEEKS_A_SEASON
YEAR_WEEKS = 4 * WEEKS


def live_week(world: World, ctx: Context) -> None:
    world.week += 1
    for system in SYSTEMS:
        system.step(world, ctx)
        if ctx.probe is not None:
            ctx.probe(system.__name__.rsplit(".", 1)[-1], world)
    if ctx.frames is not None:
        ctx.frames.append(frame(world, ctx))


def frame(world: World, ctx: Context) -> dict[str, Any]:
    """What the window plays back: one week, seen from the street."""
    h = world.households
    return {
        "week": world.week,
        "indicators": measure(world, ctx.rules),
        "supplier": h.supplier.tolist(),
        "short": (h.bread < ctx.rules["bread.short_below"]).tolist(),
        "tired": h.tired.tolist(),
        "open": {o.provider: o.stage for o in world.orgs.values()},
        "incidents": [i for i, week in world.happened.items() if week == world.week],
    }
