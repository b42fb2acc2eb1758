"""A living town for tests of what is beside the market, and a way to do things in it."""

from __future__ import annotations

from game.lab.laboratory import laboratory
from game.rules import invariants
from game.rules.core import Context
from game.rules.effects import apply_all
from game.rules.indicators import measure
from game.rules.season.week import live_week
from game.rules.vocabulary import LIVING_TOWN, Effect, SystemName
from game.scenario.build import build_world
from game.scenario.rules_for import make_rules
from game.world.luck import Luck
from game.world.world import World

BESIDE: tuple[SystemName, ...] = (*LIVING_TOWN, "beside")


def town(kind: str = "iberian", households: int = 120, seed: int = 1,
         systems: tuple[SystemName, ...] = BESIDE, **numbers: int) -> tuple[World, Context]:
    """A built town; numbers as `beside__label_draw=0`."""
    overrides = {name.replace("__", "."): value for name, value in numbers.items()}
    rules = make_rules(laboratory(kind, households, systems), overrides)
    return build_world(rules, seed).copy(), Context(rules, Luck(seed))


def do(world: World, ctx: Context, **effect: object) -> None:
    apply_all(world, ctx, [Effect(**effect)])  # type: ignore[arg-type]


def live(world: World, ctx: Context, weeks: int) -> dict[str, int]:
    """So many weeks, each of which keeps the invariants; then what is counted."""
    for _ in range(weeks):
        live_week(world, ctx)
        assert invariants.check(world, ctx.rules) == ""
    return measure(world, ctx.rules)


def told(ctx: Context) -> list[str]:
    return [event.kind for event in ctx.events]
