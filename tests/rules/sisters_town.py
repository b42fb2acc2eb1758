"""A small town with cooperatives in rows of the enterprises, and a federation to join."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from game.lab.laboratory import laboratory
from game.rules.content import Provider
from game.rules.coops import rows
from game.rules.core import Context
from game.rules.federations import NetworkSpec
from game.rules.networks import joining
from game.rules.offers import open_organisation
from game.rules.vocabulary import SystemName
from game.scenario.build import build_world
from game.scenario.rules_for import make_rules
from game.world.luck import Luck
from game.world.organisations import Organisation
from game.world.world import EURO, World

SYSTEMS: tuple[SystemName, ...] = (
    "incidents", "labour", "enterprises", "income", "cooperatives", "networks", "lifecycle")
NAMES = ("weavers", "joiners", "growers")
LEAGUE = NetworkSpec("league", "The league", fund_cents=1_000_000)


def town(*sectors: str, households: int = 300, seed: int = 1, join: bool = True,
         **numbers: int) -> tuple[World, Context, list[Organisation]]:
    """One worker cooperative for each branch named, in that branch's first row; whoever works
    there is a member with a full stake, and all are in the league. Numbers as
    `network__buys_permille=100`; nothing drifts and nobody starts."""
    overrides = {"enterprise.drift_permille": 0, "enterprise.entry_per_million": 0} | {
        name.replace("__", "."): value for name, value in numbers.items()}
    providers = [Provider(name, name, "worker_coop", 0, 0, sector=sector)
                 for name, sector in zip(NAMES, sectors, strict=False)]
    content = replace(laboratory(households=households, systems=SYSTEMS), providers=providers,
                      networks=[LEAGUE])
    rules = make_rules(content, overrides)
    world, ctx = build_world(rules, seed).copy(), Context(rules, Luck(seed))
    orgs = []
    for provider in providers:
        org = open_organisation(world, provider, "test", "trading")
        e = world.enterprises
        taken = [o.row for o in orgs]
        org.row = next(i for i in np.flatnonzero(e.alive).tolist() if i not in taken
                       and rules.sectors[e.sector[i]].id == provider.sector)
        org.members = rows.workers(world, org).tolist()
        org.stakes = dict.fromkeys(org.members, 40_000)
        rows.by_statutes(world, rules, org)
        if join:
            joining.join(world, ctx, org, "league")
        orgs.append(org)
    world.week = 20
    return world, ctx, orgs


def hold(world: World, org: Organisation, cents: int) -> None:
    """Let its account hold so much."""
    missing = cents - rows.cash(world, org)
    world.ledger.pay(EURO, "outside", rows.purse(org), missing)
