"""A week of the town: the systems in their order, and the frame it leaves behind.

A scenario says which systems are on (`systems`); their order is fixed here. Incidents come
first, so that a week shows what they did; life and death last.
"""

from __future__ import annotations

from types import ModuleType
from typing import Any

from game.rules.core import Context
from game.rules.indicators import measure, short_of_need
from game.rules.pressures import mark
from game.rules.season import (
    beside,
    bread,
    care,
    clock,
    commons,
    cooperatives,
    coproduction,
    currencies,
    defence,
    deliberation,
    digital,
    enterprises,
    environment,
    footprint,
    founding,
    hub,
    incidents,
    income,
    labour,
    laws,
    lifecycle,
    mobility,
    money,
    municipality,
    needs,
    networks,
    partnership,
    people,
    public_goods,
    shocks,
    town_hall,
    transition,
    work,
)
from game.world.world import WEEKS_A_SEASON, World

SYSTEMS: dict[str, ModuleType] = {
    m.__name__.rsplit(".", 1)[-1]: m
    for m in (
        incidents,
        shocks,
        laws,
        founding,
        money,
        bread,
        enterprises,
        labour,
        care,
        clock,
        income,
        work,
        mobility,
        hub,
        cooperatives,
        coproduction,
        currencies,
        needs,
        beside,
        municipality,
        partnership,
        defence,
        digital,
        transition,
        commons,
        people,
        town_hall,
        environment,
        footprint,
        public_goods,
        deliberation,
        networks,
        lifecycle,
    )
}

WEEKS = WEEKS_A_SEASON
YEAR_WEEKS = 4 * WEEKS


def live_week(world: World, ctx: Context) -> None:
    world.week += 1
    for name, system in SYSTEMS.items():
        if ctx.rules.has(name):
            system.step(world, ctx)
            if ctx.probe is not None:
                ctx.probe(name, world)
    if ctx.frames is not None:
        ctx.frames.append(frame(world, ctx))


def frame(world: World, ctx: Context) -> dict[str, Any]:
    """What the window plays back: one week, seen from the street."""
    h = world.households
    return {
        "week": world.week,
        "indicators": measure(world, ctx.rules),
        "supplier": h.supplier.tolist(),
        "short": short_of_need(world, ctx.rules).tolist(),
        "tired": h.tired.tolist(),
        "open": {o.provider: o.stage for o in world.orgs.values()},
        "incidents": [i for i, week in world.happened.items() if week == world.week],
        "broke": [c.id for c in world.commons.values() if c.broke_week == world.week],
        "currencies": {c.id: dict(c.week) for c in world.currencies.values()},
        "moved": [p.id for p in ctx.rules.content.pressures
                  if world.tallies.get(mark(p.id)) == world.week],
    }
