"""What a fall in takings bends: reserves first, then pay, then jobs.

With R the takings against those it is made for, pay moves by `bends` of the change and posts by
the rest: dlog w = e dlog R, dlog L = (1 - e) dlog R (facts I13; e about .1 in firms and .8 in
cooperatives, B10). Here w = 1 - e (1 - R) and L = R / w, the same to first order, and the wage
bill follows takings exactly. Of a rise less goes into a cooperative's pay than of a fall is taken
from it: its people share a good year with newcomers (B7, B24). Posts are whole and change only
when they are out by more than half of one, so that a rounding dismisses nobody.

Reserves bear a part of a fall for as long as they last (B14): planned anew each week, for a budget
year ahead (`enterprise.buffer_weeks`), so that they shrink as a slump lasts.
Where there is short-time work (dial `short_time`), the state pays firms a part of the fall so
that their employees keep their posts; members of a cooperative are not employees.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.coops.rows import chartered
from game.rules.core import Context, move_towards
from game.rules.firms import machines
from game.rules.firms.branches import branches, usual_takings
from game.rules.firms.governing import Governance, governance
from game.world.enterprises import COOPERATIVE, FIRM
from game.world.world import EURO, World

Ints = NDArray[np.int64]
SLACK = 600
"""Thousandths of a post by which the wanted posts may differ from the posts there are."""


def bend(world: World, ctx: Context) -> None:
    """Set pay and posts by what comes in of late."""
    e, r = world.enterprises, ctx.rules
    rule = governance(world, ctx)
    e.sales_mean = move_towards(e.sales_mean, e.sales_cents, rule.notice)
    more = machines.takes_in(world, r)[e.sector]
    usual = np.maximum(1, usual_takings(e, branches(r)) * more // 1000)
    felt = np.minimum(e.sales_mean * 1000 // usual, r["enterprise.most_permille"])
    felt = short_time(world, buffered(world, ctx, felt))
    pay = 1000 - (1000 - felt) * np.where(felt < 1000, e.bends, rule.rises) // 1000
    pay = np.maximum(pay, r["enterprise.pay_lowest_permille"])
    wanted = e.custom * felt // pay
    off = np.abs(wanted - e.jobs * 1000) > SLACK
    e.pay_permille = (pay - left_in(world, ctx, pay, rule)) * e.alive
    e.jobs = np.where(off, np.maximum((wanted + 500) // 1000, 1), e.jobs) * e.alive
    if not r.has("labour"):
        e.workers = e.jobs.copy()
    drift = move_towards(e.custom, wanted, r["enterprise.growth_weeks"])
    most = branches(r).posts[e.sector] * r["enterprise.largest"] * 1000
    e.custom = np.maximum(1000, np.minimum(drift, np.maximum(most, e.custom))) * e.alive


def buffered(world: World, ctx: Context, felt: Ints) -> Ints:
    """Takings as pay and posts feel them: reserves fill part of the gap."""
    e = world.enterprises
    bill = np.maximum(1, e.custom * e.wage_cents // 1000)
    cash = np.maximum(world.ledger.of_block(EURO, "enterprise"), 0)
    weekly = cash * 1000 // (bill * ctx.rules["enterprise.buffer_weeks"])
    return np.where(felt < 1000, np.minimum(1000, felt + weekly), felt)


def short_time(world: World, felt: Ints) -> Ints:
    """The state makes up a part of what firms lack for wages, and pays it."""
    e = world.enterprises
    lack = (1000 - felt).clip(min=0) * (e.form == FIRM) * e.alive
    more = lack * world.dials.get("short_time", 0) // 1000
    paid = e.custom * e.wage_cents // 1000 * more // 1000
    if paid.any():
        world.ledger.settle(EURO, ("enterprise", paid), ("outside", -int(paid.sum())))
    kept: Ints = felt + more
    return kept


def left_in(world: World, ctx: Context, pay: Ints, rule: Governance) -> Ints:
    """Pay that people leave in their enterprise while its account is empty: what it owes, spread
    over `enterprise.stand_by_weeks`, as far as they stand by it."""
    e = world.enterprises
    bill = np.maximum(1, e.workers * e.wage_cents)
    owed = np.maximum(-world.ledger.of_block(EURO, "enterprise"), 0)
    asked = owed * 1000 // (bill * ctx.rules["enterprise.stand_by_weeks"])
    given: Ints = np.minimum(asked, pay * rule.stands_by // 1000)
    return given


def wages_due(world: World) -> Ints:
    """Wages of this week's filled posts, cents: what `income` will ask for."""
    e = world.enterprises
    return e.workers * (e.wage_cents * e.pay_permille // 1000)


def pay_out(world: World, ctx: Context, surplus: Ints) -> None:
    """What is earned beyond wages and beyond the part that is saved goes to the owner, and what
    lies there beyond full reserves follows over some weeks; in a cooperative it is paid out as
    pay; where statutes run it, all waits for the season's end (`coops.surplus`). An enterprise
    without reserves of a few weeks keeps all of it. Owners' takings begin the week's
    `income_cents`; the system `income` adds what else comes in."""
    e, r = world.enterprises, ctx.rules
    bill = np.maximum(1, e.custom * e.wage_cents // 1000)
    cash = world.ledger.of_block(EURO, "enterprise") - wages_due(world)
    full = bill * governance(world, ctx).reserve
    spare = np.maximum(cash - full, 0) // r["enterprise.pay_out_weeks"]
    earned = np.maximum(surplus * (1000 - e.saves) // 1000, 0)
    thin = cash < bill * r["enterprise.capital_weeks"]
    waits = thin | (chartered(world) & (e.form == COOPERATIVE))
    out = np.where(waits, 0, np.minimum(earned + spare, np.maximum(cash, 0))) * e.alive
    shared = e.form == COOPERATIVE
    bonus = out * 1000 // np.maximum(1, e.workers * e.wage_cents)
    e.pay_permille = e.pay_permille + np.where(shared, bonus, 0)
    out = np.where(shared, 0, out)
    at_home = e.owner >= 0
    mine = np.zeros(world.households.n, np.int64)
    np.add.at(mine, e.owner[at_home], out[at_home])
    if r.has("income"):
        world.households.income_cents = mine
    world.ledger.settle(EURO, ("enterprise", -out), ("households", mine),
                        ("outside", int(out[~at_home].sum())))
