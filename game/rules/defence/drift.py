"""Mission drift: what a contract does to an association that lives by it (concept 54).

The town hall pays for a contract week by week. What of its income that comes to is felt beyond a
part that harms nobody; over most of a year its purpose moves with it, and back more slowly. An
association that has drifted is trusted less by its own members and does not speak up against who
pays it (`means.most`). The support hub is one like any other.
"""

from __future__ import annotations

import numpy as np

from game.rules.coops import flows
from game.rules.core import Context, Rules, move_towards
from game.rules.machines.organisation import EARNING, OVER
from game.rules.season.bread import till
from game.world.organisations import Organisation
from game.world.world import EURO, World

HUB = "hub"
OWN = "mission:own:"
"""Tally by provider: what else came in until last week, cents."""


def begin(world: World, ctx: Context, provider: str, cents: int, weeks: int) -> None:
    """From the next week on the town hall pays it so much a week; 0: no more."""
    d = world.defence
    d.contracts.pop(provider, None)
    d.contract_until.pop(provider, None)
    if cents > 0 and world.org_in(provider) is not None:
        d.contracts[provider], d.contract_until[provider] = cents, world.week + weeks


def week(world: World, ctx: Context) -> None:
    for provider in list(world.defence.contracts):
        _pay(world, ctx, provider)
    for org in list(world.orgs.values()):
        if org.stage in EARNING:
            share = contract_share(world, org)
            if share or org.provider in world.defence.drift:
                _drift(world, ctx.rules, org.provider, share)
                _doubt(world, ctx.rules, org)
        elif org.stage in OVER:
            world.defence.drift.pop(org.provider, None)
    if ctx.rules.has("hub"):
        of_town = world.hub.week.get("town_hall", 0)
        own = world.hub.week.get("own", 0)
        if own or HUB in world.defence.drift:
            _drift(world, ctx.rules, HUB, of_town * 1000 // own if own else 0)


def _pay(world: World, ctx: Context, provider: str) -> None:
    """The contract ends with its weeks, with the association, or with the town hall's money."""
    d, org = world.defence, world.org_in(provider)
    cents = d.contracts[provider]
    broke = world.ledger.balance(EURO, "town_hall") < cents
    if org is None or org.stage not in EARNING or world.week > d.contract_until[provider] or broke:
        del d.contracts[provider], d.contract_until[provider]
        ctx.tell("contract_income_over", org=provider)
        return
    world.ledger.pay(EURO, "town_hall", till(org), cents)
    flows.record(org, "contracts", cents)


def contract_share(world: World, org: Organisation) -> int:
    """What of this week's income was the contract's, permille."""
    name = OWN + org.provider
    before = world.tallies.get(name)
    there = sum(org.flows.get(kind, 0) for kind in ("takings", "members", "given"))
    cents = world.defence.contracts.get(org.provider, 0)
    if cents or before is not None:
        world.tallies[name] = there
    own = max(0, there - before) if before is not None else 0
    return cents * 1000 // (cents + own) if cents else 0


def _drift(world: World, rules: Rules, name: str, share: int) -> None:
    free = rules["drift.free"]
    target = max(0, share - free) * 1000 // max(1, 1000 - free)
    now = world.defence.drift.get(name, 0)
    weeks = rules["drift.weeks"] if target > now else rules["drift.back_weeks"]
    now = int(move_towards(now, target, weeks))
    if now:
        world.defence.drift[name] = now
    else:
        world.defence.drift.pop(name, None)


def _doubt(world: World, rules: Rules, org: Organisation) -> None:
    """Its own members trust it less, week after week."""
    drifted = world.defence.drift.get(org.provider, 0)
    rows = np.array(org.members, np.int64)
    if drifted and len(rows):
        trust = world.households.trust
        trust[rows] = (trust[rows] - drifted * rules["drift.trust"] // 1000).clip(min=0)
