"""The surplus: what a season brought beyond all costs, and where the statutes send it.

What was earned is counted week by week; a loss is carried on and has to be made good first: it
falls on the reserves. At a season's end five parts are split to the cent: reserves stay; members
are paid by the minutes they worked (patronage, as in facts B13); the community's part goes to the
town's poor homes; education is bought and makes members surer of themselves (facts C4); the
federation's goes to its solidarity fund. What has nobody to go to stays in the reserves, and so
does what is not there in cash beyond the capital of a few weeks.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.choosing import purse
from game.rules.coops import flows, rows
from game.rules.core import Context
from game.rules.splitting import parts_of
from game.rules.statutes import SPLIT, value
from game.world.organisations import Organisation
from game.world.world import EURO, WEEKS_A_SEASON, World

Ints = NDArray[np.int64]
PARTS = tuple(name.removesuffix("_permille") for name in SPLIT)


def earn(world: World, org: Organisation) -> None:
    """Add this week to the season's surplus: all that came in less all that went out."""
    change = rows.cash(world, org) - world.tallies.get(f"till:{org.id}", 0)
    name = f"surplus:{org.id}"
    world.tallies[name] = world.tallies.get(name, 0) + change


def close_week(world: World, org: Organisation) -> None:
    """Remember what the account holds, so that next week is counted from here."""
    world.tallies[f"till:{org.id}"] = rows.cash(world, org)


def settle(world: World, ctx: Context, org: Organisation) -> None:
    """Split a season's surplus, if there is one."""
    name = f"surplus:{org.id}"
    earned = world.tallies.get(name, 0)
    org.settled = {"week": world.week, "surplus": earned} | dict.fromkeys(PARTS, 0)
    if earned <= 0:
        return
    world.tallies[name] = 0
    at_hand = max(0, min(earned, rows.cash(world, org) - _capital(world, ctx, org)))
    weights = [value(ctx.rules, org, part) for part in SPLIT]
    shares = dict(zip(PARTS, parts_of(at_hand, weights), strict=True))
    shares["reserves"] += earned - at_hand
    _lock(world, ctx, org, at_hand)
    for part, send in SENDERS.items():
        sent = send(world, ctx, org, shares[part])
        flows.record(org, "shared", -sent)
        left = shares[part] - sent
        shares[part] -= left
        shares["reserves"] += left
    for part, cents in shares.items():
        org.settled[part] = cents
        given = f"given:{org.id}:{part}"
        world.tallies[given] = world.tallies.get(given, 0) + cents
    ctx.tell("surplus_settled", org=org.provider, cents=earned, members=shares["members"])


def _lock(world: World, ctx: Context, org: Organisation, cents: int) -> None:
    """What the law asks to be put by can never be shared out any more (facts B13)."""
    law = ctx.rules.law
    bound = law.bounds.get("reserves_permille") if law and org.form in law.binds else None
    if bound is not None:
        name = f"locked:{org.id}"
        world.tallies[name] = world.tallies.get(name, 0) + cents * (bound.least or 0) // 1000


def _capital(world: World, ctx: Context, org: Organisation) -> int:
    """What has to stay in the account: wages of a few weeks, or the buffer of one without posts."""
    e, r = world.enterprises, ctx.rules
    if org.row < 0:
        return r["coop.buffer_cents"]
    bill = int(e.jobs[org.row] * e.wage_cents[org.row])
    return bill * r["enterprise.capital_weeks"]


def _to_members(world: World, ctx: Context, org: Organisation, cents: int) -> int:
    """By the minutes each member worked; where nobody works, to all members alike."""
    who = np.array(sorted(org.members), np.int64)
    if not len(who) or not cents:
        return 0
    weights = rows.minutes(world, org)[who]
    if not weights.any():
        weights = np.ones(len(who), np.int64)
    return _pay_homes(world, org, who, parts_of(cents, weights.tolist()))


def _to_community(world: World, ctx: Context, org: Organisation, cents: int) -> int:
    """To the town's poor homes alike; into a purse of its own where members choose what for."""
    if purse.waits(ctx.rules, org):
        purse.receive(world, ctx.rules, org, rows.purse(org), cents)
        return cents
    return purse.to_the_poor(world, ctx.rules, rows.purse(org), cents)


def _to_education(world: World, ctx: Context, org: Organisation, cents: int) -> int:
    """Courses bought outside; members are surer of themselves, by what was spent on each."""
    if not org.members or not cents:
        return 0
    world.ledger.pay(EURO, rows.purse(org), "outside", cents)
    h, r = world.households, ctx.rules
    each = cents // len(org.members)
    gain = min(r["coop.education_most"], each * r["coop.education_efficacy"] // 10_000)
    surer = h.efficacy.copy()
    surer[sorted(org.members)] += gain
    h.efficacy = surer.clip(max=1000)
    return cents


def _to_federation(world: World, ctx: Context, org: Organisation, cents: int) -> int:
    """To the solidarity fund of its network, if it has one."""
    if org.network not in world.networks or not cents:
        return 0
    world.ledger.pay(EURO, rows.purse(org), f"fund:{org.network}", cents)
    return cents


SENDERS = {"members": _to_members, "community": _to_community, "education": _to_education,
           "federation": _to_federation}
"""Part -> who sends it off and says how much really went."""


def _pay_homes(world: World, org: Organisation, who: Ints, cents: list[int]) -> int:
    h = world.households
    amounts = np.zeros(h.n, np.int64)
    amounts[who] = cents
    world.ledger.collect(EURO, -amounts, rows.purse(org))
    h.income_cents = h.income_cents + amounts
    return int(amounts.sum())


def is_due(week: int) -> bool:
    """Surplus is settled at the end of each season."""
    return week % WEEKS_A_SEASON == 0
