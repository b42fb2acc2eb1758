"""People: how tired, how accompanied, how trusting each household is.

Trust follows the neighbours' trust imperfectly (a slope below one, facts G4), so it decays
unless company, bread and having a say hold it up. Tiredness follows the share of the waking
week that is spoken for; early shifts weigh more. Where all needs are told apart, being left short
of the core ones costs trust instead of bread alone, and tires; company and care are the needs' own
affair.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.assemblies.voters import users_of
from game.rules.clock import felt
from game.rules.coops.voice import decisions
from game.rules.core import Context, move_towards
from game.rules.machines.organisation import STEADY
from game.rules.needs.consequences import core_short
from game.rules.needs.relief import lift
from game.rules.statutes import value
from game.rules.ties import ties_trust
from game.world.world import World

Ints = NDArray[np.int64]


def step(world: World, ctx: Context) -> None:
    h, r = world.households, ctx.rules
    h.tired = move_towards(h.tired, tired_target(world, ctx), r["tired.weeks"])
    if not r.has("needs"):
        h.company = move_towards(h.company, company_target(world, ctx), r["company.weeks"])
    if not r.has("needs") and not r.has("care"):
        h.care = move_towards(h.care, care_target(world, ctx), r["care.weeks"])
    noise = ctx.luck.permille(world.week, "mood", np.arange(h.n, dtype=np.int64))
    target = trust_target(world, ctx) + (noise - 500) * r["trust.noise_permille"] // 500
    h.trust = move_towards(h.trust, target, r["trust.weeks"]).clip(0, 1000)


def tired_target(world: World, ctx: Context) -> Ints:
    h, r = world.households, ctx.rules
    early = h.org_minutes * r["work.early_permille"] // 1000
    busy = (h.paid_minutes + h.care_minutes + h.errand_minutes + early) * 1000
    share = busy // np.maximum(1, h.waking_minutes)
    target = r["tired.rested"] + (share - r["tired.from_share"]) * r["tired.slope"] // 1000
    target = target + (h.frail > 0) * r["tired.frail"]
    if r.has("needs"):
        target = target + core_short(h, r) * r["tired.core_short"] + lift(world, r, "tired")
    if r.has("clock"):
        target = target + felt.tired(world, r)
    return target.clip(50, 1000)


def company_target(world: World, ctx: Context) -> Ints:
    h, r = world.households, ctx.rules
    target = r["company.alone"] + (h.persons > 1) * r["company.shared_home"]
    target = target + ties_trust(h) * r["company.ties"] // 1000
    meet = np.array([r[f"company.meet_{p.form}"] * (not p.needs_car)
                     for p in r.content.providers] + [0], np.int64)
    place = np.where(h.supplier < len(r.content.providers), h.supplier, -1)
    target = target + meet[place]
    for org in world.orgs.values():
        pull = r.providers[org.provider].pull_permille
        if org.form == "lunch_club" and org.stage in STEADY:
            target = target + (h.elders > 0) * r["company.lunch"] * pull // 1000
        if org.stage in STEADY and org.round_households:
            index = r.content.providers.index(r.providers[org.provider])
            target = target + ((h.supplier == index) & (h.frail > 0)) * r["company.round"]
    return target.clip(0, 1000)


def care_target(world: World, ctx: Context) -> Ints:
    h, r = world.households, ctx.rules
    target: Ints = np.full(h.n, r["care.settled"], np.int64)
    target -= (h.tired > r["care.tired_from"]) * r["care.tired_costs"]
    target -= (h.frail > 0) * r["care.frail_needs"]
    target += (h.frail > 0) * h.trust * r["care.ties"] // 1000
    for org in world.orgs.values():
        pull = r.providers[org.provider].pull_permille
        if org.form == "lunch_club" and org.stage in STEADY:
            target += (h.frail > 0) * r["care.lunch"] * pull // 1000
    return target.clip(0, 1000)


def trust_target(world: World, ctx: Context) -> Ints:
    h, r = world.households, ctx.rules
    target: Ints = ties_trust(h) * r["trust.slope"] // 1000
    target = target + r["trust.base"]
    target = target + (h.company - r["trust.company_from"]) * r["trust.company"] // 1000
    if r.has("needs"):
        target = target - core_short(h, r).clip(max=2) * r["trust.left_alone"]
        target = target + lift(world, r, "trust")
    else:
        target = target - (h.bread < r["bread.short_below"]) * r["trust.left_alone"]
    target = target - (h.tired - r["trust.tired_from"]).clip(min=0) * r["trust.tired"] // 1000
    target = target + _say(world, ctx)
    if r.has("bread") and world.environment.spring_level < r["spring.low"]:
        target = target - r["trust.dry_spring"]
    target = target.clip(0, 1000)
    return target


def _say(world: World, ctx: Context) -> Ints:
    """Whoever has a say in what runs on an agreement of its people trusts a little more: members,
    or those who live by what it brings; of what is everybody's, those who were asked."""
    h, r = world.households, ctx.rules
    bonus = np.zeros(h.n, np.int64)
    for org in world.orgs.values():
        if org.stage not in STEADY or not org.statutes:
            continue
        voice = org.statutes.get("voice", "")
        amount = r["trust.one_voice"] if voice == "one_voice" else r["trust.own_say"]
        if r.has("cooperatives") and not value(r, org, "books_open"):
            amount -= r["coop.closed_books_trust"]
        if org.row >= 0:
            bonus[sorted(org.members)] += amount
        elif not (r.has("bread") or r.providers[org.provider].routes):
            bonus[sorted({row for p in decisions(world, r, org) for row in p.voters})] += amount
        else:
            bonus = bonus + users_of(world, r, org.provider) * amount
    return bonus
