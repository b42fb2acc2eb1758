"""A small town in which something may be taken: the laboratory with a contract, a common, threats,
a land trust and an association that may open."""

from __future__ import annotations

import dataclasses

from game.lab.laboratory import UNTOLD, laboratory
from game.rules.common_goods import ContractSpec
from game.rules.content import AppSpec, Content, DriveSpec, Ending, Provider, ThreatSpec
from game.rules.core import Context
from game.rules.effects import apply_all
from game.rules.invariants import check
from game.rules.offers import open_organisation
from game.rules.season.week import live_week
from game.rules.vocabulary import LIVING_TOWN, Effect
from game.scenario.build import build_world
from game.scenario.rules_for import make_rules
from game.world.defence import Threat
from game.world.luck import Luck
from game.world.organisations import Organisation
from game.world.world import EURO, World

SALE = ThreatSpec("sale", UNTOLD, UNTOLD, "privatisation", "water_sale", weeks=6)
RENTS = ThreatSpec("rents", UNTOLD, UNTOLD, "eviction", "district_0", weeks=6, amount=600)
FENCE = ThreatSpec("fence", UNTOLD, UNTOLD, "enclosure", "well", weeks=6, amount=400)
WATER_SALE = ContractSpec("water_sale", "water_works", 1000, 1600, 2000, 200, sold=True)
TRUST = Provider("trust", UNTOLD, "land_trust", 0, 0)
CLUB = Provider("club", UNTOLD, "association", 0, 0)
WOMEN = DriveSpec("women", UNTOLD, UNTOLD, "jobless_women", needs=500, weeks=4,
                  effects=[Effect("shift", column="belief", group="everyone", amount=7)])
APP = AppSpec(UNTOLD, UNTOLD, "trade")


def told(**parts: object) -> Content:
    base = dataclasses.replace(
        laboratory("iberian", 200, (*LIVING_TOWN, "defence", "digital")),
        contracts=[WATER_SALE], threats=[SALE, RENTS, FENCE], providers=[TRUST, CLUB],
        drives=[WOMEN], app=APP, endings=[Ending("end", UNTOLD, UNTOLD, 0)], organising_hours=9)
    return dataclasses.replace(base, **parts)


def town(content: Content | None = None, seed: int = 2, **numbers: int) -> tuple[World, Context]:
    """A draft of the first morning; numbers of the model as `defence__tires=0`."""
    rules = make_rules(content or told(), {k.replace("__", "."): v for k, v in numbers.items()})
    return build_world(rules, seed).copy(), Context(rules, Luck(seed), "test")


def do(world: World, ctx: Context, effect: str, **fields: str | int) -> None:
    apply_all(world, ctx, [Effect(effect, **fields)])
    assert check(world, ctx.rules) == ""


def live(world: World, ctx: Context, weeks: int = 1) -> World:
    for _ in range(weeks):
        live_week(world, ctx)
        assert check(world, ctx.rules) == ""
    return world


def announced(world: World, ctx: Context, name: str) -> Threat:
    do(world, ctx, "threat", name=name, word="announce")
    return world.defence.threats[name]


def fight(world: World, ctx: Context, name: str, amount: int = 1000) -> None:
    """Everything that could ever be there is put up at once."""
    for means in ("people", "knowledge", "press", "lawyers"):
        do(world, ctx, "civil_means", name=means, amount=1000)
        do(world, ctx, "contest", name=name, word=means, amount=amount)


def opened(world: World, ctx: Context, provider: str, cents: int = 0) -> Organisation:
    org = open_organisation(world, ctx.rules.providers[provider], "test", "trading",
                            own_account=True)
    world.ledger.pay(EURO, "outside", f"org:{org.id}", cents)
    return org


def events(ctx: Context, kind: str) -> list[dict[str, str | int]]:
    return [event.params for event in ctx.events if event.kind == kind]
