"""A founding circle in a living town: who joins, what each puts in, and when it begins to earn.

People without work join a circle that would employ them, those sooner who lost their post at the
employer it takes over; others join what they would use. Each pays its share as far as half of its
money goes, the rest from what it earns later. The circle is complete with the people that law or
form ask for and with its capital; then it needs a row of the enterprises, if it is to earn in one.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.content import Provider
from game.rules.coops import flows, membership, rows
from game.rules.coops.opening import POST, earns_in_a_row, open_row
from game.rules.core import Context, Rules
from game.rules.firms import employers
from game.rules.jobs import people
from game.rules.networks import blueprints
from game.rules.statutes import members_least, value
from game.world.households import INFORMAL, JOBLESS
from game.world.organisations import Organisation
from game.world.world import EURO, World

Ints = NDArray[np.int64]
Mask = NDArray[np.bool_]


def concerned(world: World, rules: Rules, org: Organisation) -> Mask:
    """Whom it is for: people without work or without a contract where members are workers, else
    everybody."""
    h, form = world.households, rules.forms.get(org.form)
    if form is None or form.members != "workers" or not rules.has("labour"):
        return np.ones(h.n, bool)
    job = people.jobs(h)
    idle = (job == JOBLESS) | (job == INFORMAL)
    return np.asarray(idle[: h.n] | idle[h.n:])


def eagerness(world: World, rules: Rules, org: Organisation, will: Ints) -> Ints:
    """Permille chance a week of joining: `will` of anybody, more of whoever lost their post."""
    provider = rules.providers[org.provider]
    lost = np.zeros(world.households.n, bool)
    lost[world.laid_off.get(provider.takes_over or "", [])] = True
    mine = concerned(world, rules, org)
    more = will + lost * rules["found.laid_off"] + mine * rules["found.concerned"]
    joined = np.isin(np.arange(world.households.n), org.members)
    eager: Ints = np.where(mine & (will > 0) & ~joined, more, 0).clip(0, 900)
    return eager


def most(world: World, rules: Rules, org: Organisation, provider: Provider) -> int:
    """People a circle takes in: as many as there will be posts, or three times what it needs."""
    posts = provider.posts if earns_in_a_row(provider) else 0
    if provider.takes_over is not None and not posts:
        posts = employers.custom_left(world, provider.takes_over) // POST
    return max(posts, rules["found.circle_most"], 3 * members_least(rules, org.form))


def recruit(world: World, ctx: Context, org: Organisation, will: Ints) -> None:
    """This week's newcomers to the circle, and what they can pay of their share."""
    r, provider = ctx.rules, ctx.rules.providers[org.provider]
    eager = eagerness(world, r, org, will)
    draw = ctx.luck.permille(world.week, f"found:{org.provider}",
                             np.arange(world.households.n, dtype=np.int64))
    coming = np.flatnonzero(draw < eager)
    room = max(0, most(world, r, org, provider) - len(org.members))
    for row in coming[np.argsort(draw[coming], kind="stable")][:room].tolist():
        membership.admit(org, row)
    _pay(world, ctx, org)


def _pay(world: World, ctx: Context, org: Organisation) -> None:
    """Half of what a member has, up to the share."""
    share, cash = value(ctx.rules, org, "share_cents"), world.ledger.of_households(EURO)
    paid = np.zeros(world.households.n, np.int64)
    for row in org.members:
        part = min(share - org.stakes.get(row, 0), int(cash[row]) // 2)
        if part > 0:
            paid[row] = part
            org.stakes[row] = org.stakes.get(row, 0) + part
    world.ledger.collect(EURO, paid, rows.purse(org))
    flows.record(org, "members", int(paid.sum()))


def capital_needed(world: World, rules: Rules, org: Organisation) -> int:
    """What it takes to begin: what the scenario says, less what sisters have found out already,
    else what its form usually needs."""
    form, provider = rules.forms.get(org.form), rules.providers[org.provider]
    if provider.capital_cents:
        return blueprints.capital(world, rules, provider)
    return form.capital_cents if form else 0


def is_complete(world: World, rules: Rules, org: Organisation) -> bool:
    """Whether people and money have come together."""
    return (len(org.members) >= members_least(rules, org.form)
            and rows.cash(world, org) >= capital_needed(world, rules, org))


def begin(world: World, ctx: Context, org: Organisation) -> bool:
    """Pay for premises and machines and begin, in a row where it earns in one. False while there
    is none for it."""
    provider = ctx.rules.providers[org.provider]
    if earns_in_a_row(provider) and not open_row(world, ctx, org, provider):
        return False
    cents = capital_needed(world, ctx.rules, org) * ctx.rules["coop.setup_permille"] // 1000
    world.ledger.pay(EURO, rows.purse(org), "outside", cents)
    rows.note(world, org, -cents)
    flows.record(org, "setup", -cents)
    return True


def lacking(world: World, rules: Rules, org: Organisation) -> str:
    """Why it has not begun (see `coops.ended`): people, money, or a place to work in."""
    if len(org.members) < members_least(rules, org.form):
        return "too_few_people"
    enough = rows.cash(world, org) >= capital_needed(world, rules, org)
    return "no_place" if enough else "too_little_money"
