"""Founding and hiring: who joins a circle, and whether five people and the money come together.

Each week those with a reason and the nerve may join: bakers out of work first, then others
who trust and have free hours (self-efficacy matters most, facts C4). Members bring a share;
the team's fund has put in its part. A circle that is not complete when the season ends may
go on for one more, then gives up. Only who bakes needs a baker.
"""

from __future__ import annotations

import numpy as np

from game.rules import dials
from game.rules.coops import begun, circle, dissolution, ended
from game.rules.core import Context, Event
from game.rules.firms import leaving
from game.rules.groups import group
from game.rules.knowledge import fact_known, skills_known
from game.rules.machines import ORGANISATION
from game.rules.machines.organisation import FOUNDING
from game.world.organisations import Organisation
from game.world.world import EURO, World


def step(world: World, ctx: Context) -> None:
    for org in world.orgs.values():
        if org.stage in FOUNDING and not ctx.rules.has("bread"):
            _gather(world, ctx, org)
        elif org.stage in FOUNDING:
            _recruit_founders(world, ctx, org)
        elif org.stage in ("trading", "in_trouble") and len(org.staff) < org.staff_wanted:
            _hire(world, ctx, org)


def willingness(world: World, ctx: Context, org: Organisation) -> np.ndarray:
    """Permille chance a week that each household joins this circle."""
    h, r = world.households, ctx.rules
    will = (h.trust * r["found.trust"] + h.efficacy * r["found.efficacy"]) // 1000
    will = will - r["found.reluctance"] - (h.tired - 500).clip(min=0) * r["found.tired"] // 1000
    will = will + (h.baker > 0) * (h.unemployed > 0) * r["found.baker_out_of_work"]
    for fact in r.content.facts:
        if fact.asked_group is not None and fact_known(world, fact.id):
            asked = group(world, r, fact.asked_group) & (h.unemployed > 0)
            will = will + asked * r["found.was_asked"]
    if counted := [i for d, i in r.district_index.items() if skills_known(world, d)]:
        will = will + np.isin(h.district, counted) * r["found.skills_known"]
    will = will + (world.goodwill - 500) * r["found.goodwill"] // 1000
    free = h.free_minutes >= r["found.free_minutes"]
    able = free & (h.frail == 0) & (h.kind != 1)
    joined = np.isin(np.arange(h.n), org.members)
    return np.where(able & ~joined, will, 0).clip(0, 900)


def _recruit_founders(world: World, ctx: Context, org: Organisation) -> None:
    r, provider = ctx.rules, ctx.rules.providers[org.provider]
    rows = np.arange(world.households.n, dtype=np.int64)
    draw = ctx.luck.permille(world.week, f"found:{org.provider}", rows)
    eager = willingness(world, ctx, org)
    coming = np.flatnonzero(draw < eager)
    for row in coming[np.argsort(draw[coming], kind="stable")]:
        if len(org.members) >= r["found.circle_most"]:
            break
        share = r["found.share_cents"]
        if world.ledger.of_households(EURO)[row] < share:
            continue
        org.members.append(int(row))
        amounts = np.zeros(world.households.n, np.int64)
        amounts[row] = share
        world.ledger.collect(EURO, amounts, f"org:{org.id}")
    crafts = world.households.baker > 0 if provider.bakes else world.households.district >= 0
    bakers = [m for m in org.members if crafts[m]]
    org.staff = sorted(bakers)[: org.staff_wanted]
    capital = world.ledger.balance(EURO, f"org:{org.id}")
    complete = (len(org.members) >= r["found.circle_least"] and len(bakers) >= 1
                and capital >= provider.capital_cents)
    for trigger, guards in (("open", {"is_complete": complete}),
                            ("try_out", {"has_a_baker": len(bakers) >= 1})):
        moved = ORGANISATION.fire(org.stage, trigger, **guards)
        if moved is not None:
            org.stage = moved
            ctx.tell(f"organisation_{moved}", org=org.provider, members=len(org.members))
    if org.stage != "trading" and world.week - org.opened_week >= r["found.most_weeks"]:
        close(world, ctx, org, "never_complete")
    if org.stage == "trading":
        world.ledger.pay(EURO, f"org:{org.id}", "outside",
                         provider.capital_cents * r["found.oven_permille"] // 1000)
        _take_up_posts(world, ctx, org)


def _gather(world: World, ctx: Context, org: Organisation) -> None:
    """A week of a circle in a living town (`coops.circle`)."""
    circle.recruit(world, ctx, org, willingness(world, ctx, org))
    org.stage = ORGANISATION.fire(org.stage, "gather", somebody_came=bool(org.members)) \
        or org.stage
    complete = circle.is_complete(world, ctx.rules, org) and begun.may(ctx, org.provider)
    if complete and circle.begin(world, ctx, org):
        begun.note(world, org.provider)
        org.stage = ORGANISATION.fire(org.stage, "open", is_complete=True) or org.stage
        ctx.tell(f"organisation_{org.stage}", org=org.provider, members=len(org.members))
    elif world.week - org.opened_week >= ctx.rules["found.most_weeks"]:
        close(world, ctx, org, circle.lacking(world, ctx.rules, org))


def _hire(world: World, ctx: Context, org: Organisation) -> None:
    """One post a week may be filled, from members first, then from people without work; among
    them the craft and confidence count."""
    h, r = world.households, ctx.rules
    taken = {row for o in world.orgs.values() for row in o.staff}
    fit = (h.free_minutes >= r["found.free_minutes"]) & (h.frail == 0)
    score = h.efficacy - h.tired + (h.baker > 0) * r["work.hire_baker"]
    score = score + np.isin(np.arange(h.n), org.members) * r["work.hire_member"]
    for row in np.argsort(-score, kind="stable"):
        if fit[row] and int(row) not in taken and (h.unemployed[row] or int(row) in org.members):
            if ctx.luck.one(world.week, "hire", org.id) < r["work.hire_permille"]:
                org.staff.append(int(row))
                org.staff.sort()
            return


def _take_up_posts(world: World, ctx: Context, org: Organisation) -> None:
    while len(org.staff) < org.staff_wanted:
        others = [m for m in org.members if m not in org.staff]
        if not others:
            return
        org.staff.append(others[0])
        org.staff.sort()


def close(world: World, ctx: Context, org: Organisation, why: str) -> None:
    """Wind up: debts are written off by whoever is owed, what is left goes back.

    The grant of a circle that never opened returns to the fund (to its giver, once the fund has
    ended); the rest is the members', as its statutes say where it has any. A row of the
    enterprises that it still has is closed with it.
    """
    ended.note(world, org, why)
    if org.row >= 0 and world.enterprises.alive[org.row]:
        leaving.close(world, ctx, np.array([org.row], np.int64))
    account = f"org:{org.id}"
    if world.ledger.has(account):
        if org.stage in FOUNDING:
            grant = min(org.granted_cents, max(0, world.ledger.balance(EURO, account)))
            is_over = world.season > ctx.rules.content.fund_ends_after_season
            world.ledger.pay(EURO, account, "outside" if is_over else "team", grant)
            if grant and not is_over:
                ctx.tell("fund_returned", org=org.provider, cents=grant)
        if org.row < 0 and (org.stakes or ctx.rules.has("cooperatives")):
            dissolution.share_out(world, ctx, org)
        _share_out(world, org, account)
    trigger = "give_up" if org.stage in FOUNDING else "close"
    org.stage = ORGANISATION.fire(org.stage, trigger) or org.stage
    org.staff, org.sold, org.sold_mean = [], 0, 0
    org.team_held = False
    if org.form == "association" and org.statutes:
        dials.lapse(world)
    ctx.events.append(Event("organisation_closed", {"org": org.provider, "why": org.ended}))


def repay_share(world: World, ctx: Context, org: Organisation, row: int) -> None:
    """A member who leaves takes the share along."""
    back = np.zeros(world.households.n, np.int64)
    back[row] = -ctx.rules["found.share_cents"]
    world.ledger.collect(EURO, back, f"org:{org.id}")


def _share_out(world: World, org: Organisation, account: str) -> None:
    balance = world.ledger.balance(EURO, account)
    if balance < 0 or not org.members:
        world.ledger.pay(EURO, account, "outside", balance)
        return
    back = np.zeros(world.households.n, np.int64)
    for place, row in enumerate(sorted(org.members)):
        extra = place < balance % len(org.members)
        back[row] -= balance // len(org.members) + extra
    world.ledger.collect(EURO, back, account)
