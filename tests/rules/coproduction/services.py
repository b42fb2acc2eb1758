"""Towns with a service that is made together, for the tests of co-production."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from game.lab.laboratory import laboratory
from game.rules.content import Content, ProcessSpec
from game.rules.coproduction.figures import FIGURES
from game.rules.coproduction.supports import SUPPORTS
from game.rules.core import Context, Event
from game.rules.effects import apply_all
from game.rules.invariants import check
from game.rules.season.week import live_week
from game.rules.vocabulary import LIVING_TOWN, Effect, SystemName
from game.scenario.build import build_world
from game.scenario.rules_for import make_rules
from game.world.coproduction import Process
from game.world.luck import Luck
from game.world.world import World

SYSTEMS: tuple[SystemName, ...] = (*LIVING_TOWN, "coproduction")
DAY = ProcessSpec("day", "Day centre", "For the old.", "day_centre", "elders")


def whole(level: int = 700) -> dict[str, int]:
    """All six prerequisites met so far."""
    return dict.fromkeys(SUPPORTS, level)


def at_work(planning: str = "both", delivery: str = "both", level: int = 700,
            **more: Any) -> ProcessSpec:
    return replace(DAY, begins="implement", planning=planning, delivery=delivery,
                   supports=whole(level), **more)


def content(*specs: ProcessSpec, households: int = 200,
            systems: tuple[SystemName, ...] = SYSTEMS, **parts: Any) -> Content:
    return replace(laboratory("iberian", households, systems), processes=list(specs), **parts)


def town(*specs: ProcessSpec, seed: int = 1, households: int = 200,
         numbers: dict[str, int] | None = None, systems: tuple[SystemName, ...] = SYSTEMS,
         **parts: Any) -> tuple[World, Context]:
    rules = make_rules(content(*specs, households=households, systems=systems, **parts),
                       numbers or {})
    return build_world(rules, seed, households).copy(), Context(rules, Luck(seed))


def live(world: World, ctx: Context, weeks: int, *effects: Effect) -> Process:
    """Some weeks after these effects; all invariants hold at the end of each."""
    apply_all(world, ctx, list(effects))
    for _ in range(weeks):
        live_week(world, ctx)
        assert check(world, ctx.rules) == ""
    return first(world)


def first(world: World) -> Process:
    return next(iter(world.processes.values()))


def figure(world: World, ctx: Context, name: str) -> int:
    return FIGURES[name](world, ctx.rules, first(world))


def told(ctx: Context, kind: str) -> list[Event]:
    return [e for e in ctx.events if e.kind == kind]
