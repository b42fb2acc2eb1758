"""Earning: wages for the hours worked, what the state adds by regime, and pay without a bill.

A full post is `labour.post_minutes`, one without a contract `labour.informal_minutes`; who works
fewer because of care or illness is paid for fewer. An employer's job code is in `job_woman` and
`job_man`; work for an organisation of the town is paid in `work`. Taxes fall on formal wages
above an allowance. No pay gap by sex is assumed within a post: women earn less by hours, by
sector and by having no post (facts F1.6).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from game.rules.coops import pay
from game.rules.core import Context, Rules
from game.rules.poverty import line
from game.rules.purse.regimes import Wages, benefits, drawn
from game.rules.season import shocks
from game.rules.town_hall.fees import contract_of
from game.world.households import INFORMAL, PUBLIC
from game.world.world import World

Ints = NDArray[np.int64]


@dataclass(frozen=True)
class Earned:
    """A week's earnings, before anybody has paid anybody."""

    net: Ints
    """What each household is paid: wages less tax, benefits, informal pay from outside, what
    somebody abroad sends home and what property brings."""
    from_firms: Ints
    """What its enterprises have paid out to it already this week."""
    firms: Ints
    """What each enterprise pays in wages."""
    town_hall: int
    wages: Wages


def earned(world: World, ctx: Context) -> Earned:
    h, r, e = world.households, ctx.rules, world.enterprises
    post = r["labour.post_minutes"]
    public, by_town = public_wage(world, r)
    rates = e.wage_cents * e.pay_permille // 1000 * e.alive
    bill = np.zeros(e.n, np.int64)
    allowance = r["income.line_cents"] * r["income.tax_from_permille"] // 1000
    gross, full, tax, posts, public_bill = (np.zeros(h.n, np.int64) for _ in range(5))
    factor = pay.spread(world, r)
    for job, minutes, part in ((h.job_woman, h.paid_woman, factor[: h.n]),
                               (h.job_man, h.paid_man, factor[h.n:])):
        firm, town = (job >= 0) & (job < e.n), job == PUBLIC
        rate = town * public
        if e.n:
            rate = rate + firm * rates[np.where(firm, job, 0)] * part // 1000
        wage = rate * minutes // post
        np.add.at(bill, job[firm], wage[firm])
        public_bill += wage * town
        gross, full = gross + wage, full + rate
        tax = tax + (wage - allowance).clip(min=0) * r["income.tax_permille"] // 1000
        posts = posts + (rate > 0)
    wages = Wages(gross, full, posts, tax)
    outside = informal_minutes(world) * informal_outside(world, r) // r["labour.informal_minutes"]
    abroad = drawn(world, ctx, "abroad") < r["income.abroad_permille"]
    net = gross - tax + outside + abroad * r["income.abroad_cents"] + h.property_cents
    net = net + benefits(world, ctx, wages, net)
    owners = h.income_cents if r.has("enterprises") and world.week else np.zeros(h.n, np.int64)
    return Earned(net, owners, bill, int(public_bill.sum()) * by_town // 1000, wages)


def public_wage(world: World, r: Rules) -> tuple[int, int]:
    """The mean wage of a public post, and permille of the wage bill that the town hall pays: a
    service under contract pays its people from outside. Where nobody has work by a labour market,
    everybody in work has the kind of town's usual wage, from outside."""
    if not r.has("labour") or not r.services:
        return r["income.usual_wage_cents"], 0
    services = world.municipality.services
    own = {name for name in services if contract_of(world, name) is None}
    posts = {name: s.jobs for name, s in services.items() if name in r.services} or {
        name: 10_000 // s.persons_per_post for name, s in r.services.items()}
    bills = {name: n * r.services[name].wage_cents_week for name, n in posts.items()}
    town = sum(bill for name, bill in bills.items() if name in own)
    total = max(1, sum(bills.values()))
    return total // max(1, sum(posts.values())), town * 1000 // total


def informal_minutes(world: World) -> Ints:
    h = world.households
    minutes: Ints = (h.job_woman == INFORMAL) * h.paid_woman + (h.job_man == INFORMAL) * h.paid_man
    return minutes


def informal_outside(world: World, r: Rules) -> int:
    """Pay of a full informal week that comes from outside the town: day labour, errands for
    travellers. Shocks take of it, and nobody is insured."""
    lost = max(shocks.strength(world, name) * r[f"income.informal_{name}_permille"] // 1000
               for name in ("drought", "epidemic", "price_crash"))
    return r["income.informal_outside_cents"] * (1000 - lost) // 1000


def informal(world: World, ctx: Context, cash: Ints) -> tuple[Ints, Ints]:
    """What households pay each other without a bill, and what the informal workers receive of it,
    by their hours and never above the usual wage. (The cents that do not divide go to or come from
    outside.)"""
    h, r = world.households, ctx.rules
    minutes = informal_minutes(world)
    total = int(minutes.sum())
    given = np.minimum(h.income_cents * r["income.informal_spend_permille"] // 1000, cash)
    given = np.minimum(given, line(h, r)).clip(min=0)
    pool = int(given.sum())
    if not total or not pool:
        return given * 0, given * 0
    most = (r["income.usual_wage_cents"] - informal_outside(world, r)) * total
    paid = min(pool, max(0, most // r["labour.informal_minutes"]))
    return given * paid // pool, minutes * paid // total
