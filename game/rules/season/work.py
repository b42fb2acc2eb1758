"""Work: what each provider costs, who works for it, and what pay bends to.

A cooperative lowers its pay before its jobs, the sooner the more its rules keep in reserve; a
firm's wage stands and the loss falls on its account (facts B10, B14, I13). Early shifts weigh
more than their minutes (see `people`). A trial bakes in a borrowed oven, unpaid, for the price
of the flour. Minutes given by staff equal minutes received, to the minute.
"""

from __future__ import annotations

import numpy as np

from game.rules.assemblies.aftermath import sit
from game.rules.core import Context
from game.rules.machines.organisation import EARNING
from game.rules.season.bread import till
from game.world.organisations import Organisation
from game.world.world import EURO, World

WORKING = ("trial", *EARNING)


def minutes_needed(org: Organisation, ctx: Context) -> int:
    """Minutes of work this week: ovens and counters, loaves, doors, and running the thing."""
    provider = ctx.rules.providers[org.provider]
    minutes = org.staff_minutes + org.overhead_minutes
    if provider.bakes:
        minutes += org.sold * ctx.rules["work.minutes_per_loaf"]
    doors = min(org.round_households, ctx.rules["work.round_most"])
    return minutes + doors * ctx.rules["work.minutes_per_door"]


def weekly_costs(world: World, org: Organisation, ctx: Context) -> tuple[int, int]:
    """(cents to the outside world, cents of rent) this week, at today's prices."""
    provider = ctx.rules.providers[org.provider]
    wheat = world.environment.wheat if provider.bakes else "far"
    unit = org.unit_cents * ctx.rules[f"wheat.{wheat}_permille"] // 1000
    outside = org.sold * unit + org.fixed_cents
    outside += org.energy_cents * world.energy_permille // 1000
    if org.network:
        outside = outside * ctx.rules["network.cost_permille"] // 1000
    rent = 0
    if provider.uses_shop and not org.homeless:
        rent = org.rent_cents * world.rent_permille // 1000
    return outside, rent


def step(world: World, ctx: Context) -> None:
    h = world.households
    h.org_minutes = np.zeros(h.n, np.int64)
    for org in world.orgs.values():
        org.given_minutes = 0
        if org.stage not in WORKING or ctx.rules.providers[org.provider].needs_car:
            continue
        account = till(org)
        worked = _give_minutes(world, org.staff, minutes_needed(org, ctx))
        held = [org.holder] if org.holder >= 0 else []
        org.given_minutes = worked + _give_minutes(world, held, ctx.rules["handover.minutes"])
        if account == "outside":
            continue
        if org.stage == "trial":
            flour = org.sold * org.unit_cents
            world.ledger.pay(EURO, account, "outside", flour)
            continue
        outside, rent = weekly_costs(world, org, ctx)
        world.ledger.pay(EURO, account, "outside", outside)
        world.ledger.pay(EURO, account, "owner", rent)
        _pay_staff(world, org, ctx, account, worked)
    sit(world, ctx)


def _give_minutes(world: World, people: list[int], minutes: int) -> int:
    """Share the minutes among people as far as their week has room; what was given."""
    h, given = world.households, 0
    for place, row in enumerate(sorted(people)):
        share = minutes // len(people) + (place < minutes % len(people))
        share = min(share, int(h.free_minutes[row]))
        h.org_minutes[row] += share
        given += share
    return given


def _pay_staff(world: World, org: Organisation, ctx: Context, account: str, worked: int) -> None:
    if not org.staff or worked == 0:
        return
    wage = worked * org.pay_cents_hour // 60
    balance = world.ledger.balance(EURO, account)
    if org.form == "worker_coop":
        floor = wage * (1000 - ctx.rules["coop.pay_bends_permille"]) // 1000
        paid_out = ctx.rules[f"coop.paid_out_{org.statutes.get('surplus', 'split')}_permille"]
        buffer = ctx.rules["coop.buffer_cents"] * (1000 - paid_out) // 1000
        wage = max(floor, min(wage, balance - buffer))
        spare = balance - wage - buffer
        if spare > 0:
            wage += spare * paid_out // 1000 // ctx.rules["coop.weeks_to_pay_out"]
    amounts = np.zeros(world.households.n, np.int64)
    skill = org.statutes.get("pay") == "by_skill"
    weights = [2 if skill and world.households.baker[row] else 1 for row in sorted(org.staff)]
    for row, weight in zip(sorted(org.staff), weights, strict=True):
        amounts[row] -= wage * weight // sum(weights)
    world.ledger.collect(EURO, amounts, account)
    if ctx.rules.has("income"):
        world.households.income_cents = world.households.income_cents - amounts
