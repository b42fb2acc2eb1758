"""Towns with a town hall to ask and little else, for its tests."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from game.lab.laboratory import laboratory
from game.rules.content import CivicProject, Season
from game.rules.core import Context
from game.rules.effects import apply_all
from game.rules.partnership.participatory import SWITCHES
from game.rules.season.week import live_week
from game.rules.vocabulary import Effect, SystemName
from game.scenario.build import build_world
from game.scenario.rules_for import make_rules
from game.session.session import Session
from game.world.luck import Luck
from game.world.world import EURO, World

HALL: tuple[SystemName, ...] = ("incidents", "municipality", "partnership")
HOURS = 200


def town(systems: tuple[SystemName, ...] = HALL, households: int = 300, seed: int = 1,
         projects: Sequence[CivicProject] = (), kind: str = "iberian",
         **numbers: int) -> tuple[World, Context]:
    """A town on its first morning, numbers of the model replaced by `name__of_it=value`."""
    content = dataclasses.replace(laboratory(kind, households, systems),
                                  participatory=list(projects))
    rules = make_rules(content, {name.replace("__", "."): n for name, n in numbers.items()})
    return build_world(rules, seed).copy(), Context(rules, Luck(seed), "test")


def game(systems: tuple[SystemName, ...] = HALL, unlocks: str = "request",
         cents: int = 10_000_000, **numbers: int) -> Session:
    """A town in play, whose story has come to where the town hall can be asked, or has not."""
    content = laboratory("iberian", 120, systems)
    opened = ["organise", *([unlocks] if unlocks else [])]
    seasons = [Season(f"season_{i}", "One", "x", "x", opened, phases=["organise", "live"])
               for i in range(2)]
    content = dataclasses.replace(content, seasons=seasons, organising_hours=HOURS)
    rules = make_rules(content, {name.replace("__", "."): n for name, n in numbers.items()})
    world = build_world(rules, 1).copy()
    fill(world, cents)
    return Session(rules, 1, world.freeze())


def live(world: World, ctx: Context, weeks: int) -> World:
    for _ in range(weeks):
        live_week(world, ctx)
    return world


def do(world: World, ctx: Context, effect: str, **fields: str | int) -> World:
    apply_all(world, ctx, [Effect(effect, **fields)])
    return world


def share_out(world: World, ctx: Context, share: int = 80, without: Sequence[str] = ()) -> World:
    """A participatory budget with all five key issues answered, or without some."""
    do(world, ctx, "participatory", name="share", amount=share)
    for switch in SWITCHES:
        if switch not in without:
            do(world, ctx, "participatory", name=switch, amount=1)
    return world


def purse(world: World) -> int:
    return world.ledger.balance(EURO, "town_hall")


def fill(world: World, cents: int) -> None:
    """Let the purse hold exactly this."""
    world.ledger.pay(EURO, "outside", "town_hall", cents - purse(world))


def kinds(ctx: Context) -> list[str]:
    return [event.kind for event in ctx.events]
