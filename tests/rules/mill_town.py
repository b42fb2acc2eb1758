"""A town with a mill that its people may take over: the laboratory with one employer by name, a
cooperative that would have its row, and an agreement on its statutes."""

from __future__ import annotations

import dataclasses

import numpy as np

from game.lab.laboratory import UNTOLD, laboratory
from game.rules.content import (
    Agreement,
    Clause,
    ClauseOption,
    Content,
    Employer,
    Ending,
    Offer,
    Provider,
)
from game.rules.core import Context, Rules
from game.rules.effects import apply_all
from game.rules.offers import open_organisation
from game.rules.season.week import live_week
from game.rules.vocabulary import LIVING_TOWN, Effect, SystemName
from game.scenario.build import build_world
from game.scenario.library import resolved
from game.scenario.rules_for import make_rules
from game.session.session import Session
from game.world.luck import Luck
from game.world.organisations import Organisation
from game.world.world import EURO, World

SYSTEMS: tuple[SystemName, ...] = (*LIVING_TOWN, "cooperatives")
MILL = Employer("mill", "industry", 24, UNTOLD)
WEAVERS = Provider("weavers", UNTOLD, "worker_coop", 0, 0, takes_over="mill", posts=20,
                   capital_cents=1_000_000, pledge_cents=400_000)
BUYER = Provider("buyer", UNTOLD, "firm", 0, 0, takes_over="mill", posts=10)
BAKERS = Provider("bakers", UNTOLD, "worker_coop", 0, 0, sector="industry", posts=6,
                  capital_cents=100_000)


def option(name: str, **statutes: int) -> ClauseOption:
    """An option of a clause that writes some statutes of the weavers."""
    return ClauseOption(name, UNTOLD, UNTOLD, [], [
        Effect("statute", org="weavers", name=s, amount=n) for s, n in statutes.items()])


def split(reserves: int, members: int, community: int = 0, education: int = 0,
          federation: int = 0) -> dict[str, int]:
    return {"reserves_permille": reserves, "members_permille": members,
            "community_permille": community, "education_permille": education,
            "federation_permille": federation}


STATUTES = Agreement(
    "statutes", "weavers", UNTOLD, UNTOLD, [
        Clause("surplus", UNTOLD, [option("saving", **split(700, 200, 50, 50)),
                                   option("sharing", **split(200, 700, 50, 50))]),
        Clause("pay", UNTOLD, [option("even", pay_ratio_tenths=10),
                               option("apart", pay_ratio_tenths=30)]),
        Clause("quorum", UNTOLD, [option("half", quorum_permille=500),
                                  option("everybody", quorum_permille=1000)]),
    ], [], {}, hours=1, from_season=1, amendable=True)


def told(**parts: object) -> Content:
    """The scenario, with some parts of it replaced."""
    start = Offer("call", "start", "build", UNTOLD, UNTOLD, UNTOLD, UNTOLD, hours=1,
                  provider="weavers")
    base = dataclasses.replace(
        laboratory("iberian", 240, SYSTEMS), employers=[MILL], organising_hours=9,
        providers=[WEAVERS, BUYER, BAKERS], agreements=[STATUTES], offers=[start],
        endings=[Ending("told", UNTOLD, UNTOLD, 0)], gauges=["trust"], asks=["trust", "tired"])
    return resolved(dataclasses.replace(base, **parts))


def town(seed: int = 1, content: Content | None = None, **numbers: int) -> tuple[World, Context]:
    """A draft of the first morning, numbers of the model replaced by `name__of_it=value`."""
    rules = make_rules(content or told(), {k.replace("__", "."): v for k, v in numbers.items()})
    return build_world(rules, seed).copy(), Context(rules, Luck(seed), "test")


def do(world: World, ctx: Context, effect: str, **fields: str | int) -> None:
    apply_all(world, ctx, [Effect(effect, **fields)])


def weeks(world: World, ctx: Context, count: int = 1) -> None:
    for _ in range(count):
        live_week(world, ctx)


def begin(world: World, rules: Rules, provider: str = "weavers", stage: str = "idea",
          ) -> Organisation:
    spec = rules.providers[provider]
    return open_organisation(world, spec, "test", stage, own_account=True)


def at_work(seed: int = 1, count: int = 6, **numbers: int) -> tuple[World, Context, Organisation]:
    """The mill has closed and the weavers work in it, with money for some weeks."""
    world, ctx = town(seed, **numbers)
    do(world, ctx, "close_employer", name="mill", weeks=20)
    org = begin(world, ctx.rules)
    world.ledger.pay(EURO, "outside", f"org:{org.id}", 6_000_000)
    for _ in range(20):
        if org.row >= 0:
            break
        live_week(world, ctx)
    weeks(world, ctx, count)
    return world, ctx, org


def money(world: World) -> int:
    """Every cent there is, the world outside left out."""
    names = world.ledger.account("outside")
    column = world.ledger.balances[EURO]
    return int(column.sum() - column[names])


def posts(world: World, row: int) -> int:
    h = world.households
    return int(np.count_nonzero(h.job_woman == row) + np.count_nonzero(h.job_man == row))


def mill_game(seed: int = 1) -> Session:
    """A game in that town; its mill has closed before the first morning."""
    world, ctx = town(seed)
    do(world, ctx, "close_employer", name="mill", weeks=20)
    return Session(ctx.rules, seed, world.freeze())
