"""Small towns with a municipality and little else, for its tests."""

from __future__ import annotations

import dataclasses

from game.lab.laboratory import laboratory
from game.rules.common_goods import ContractSpec
from game.rules.core import Context
from game.rules.effects import apply_all
from game.rules.season import municipality
from game.rules.vocabulary import Effect, SystemName
from game.scenario.build import build_world
from game.scenario.rules_for import make_rules
from game.world.luck import Luck
from game.world.world import EURO, World

ALONE: tuple[SystemName, ...] = ("incidents", "municipality")
PARTNERSHIP = ContractSpec("lease", "water_works", risk_permille=700, price_cap_permille=1300,
                           weeks=104, cushion_cents_person=500)
SALE = ContractSpec("sale", "water_works", risk_permille=1000, price_cap_permille=1500,
                    weeks=1040, cushion_cents_person=900, sold=True)


def town_hall(systems: tuple[SystemName, ...] = ALONE, households: int = 60, seed: int = 1,
              **numbers: int) -> tuple[World, Context]:
    """A town on its first morning, numbers of the model replaced by `name__of_it=value`."""
    content = dataclasses.replace(
        laboratory("coastal_mediterranean", households, systems), contracts=[PARTNERSHIP, SALE])
    rules = make_rules(content, {name.replace("__", "."): n for name, n in numbers.items()})
    return build_world(rules, seed).copy(), Context(rules, Luck(seed), "test")


def weeks(world: World, ctx: Context, count: int = 1) -> World:
    """So many weeks of the municipality alone."""
    for _ in range(count):
        world.week += 1
        municipality.step(world, ctx)
    return world


def do(world: World, ctx: Context, effect: str, **fields: str | int) -> World:
    apply_all(world, ctx, [Effect(effect, **fields)])
    return world


def purse(world: World) -> int:
    return world.ledger.balance(EURO, "town_hall")


def fill(world: World, cents: int) -> None:
    """Let the purse hold exactly this."""
    world.ledger.pay(EURO, "outside", "town_hall", cents - purse(world))
