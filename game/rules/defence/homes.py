"""Evictions: an owner puts up the rents of a part of town, and whoever cannot pay is out.

A home that is lost is a family doubled up with relatives, for most of a year; the others pay more,
week after week. A land trust or a housing cooperative that owns homes (concept 13) lets nobody put
up the rent or put people out; it has to pay for them first, and when it is gone its homes are
anybody's again. Rents are cents a week.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.content import ThreatSpec
from game.rules.coops import flows
from game.rules.core import Context, Rules
from game.rules.machines.organisation import EARNING
from game.rules.season.bread import till
from game.world.defence import Threat
from game.world.households import NEED
from game.world.world import EURO, World

Ints = NDArray[np.int64]
LOCKING = ("land_trust", "housing_coop")
"""Forms that own homes for good."""


def rented(world: World, rules: Rules, district: str) -> Ints:
    """Rows of a district's homes that somebody else owns and nobody has locked: who lives in a home
    of their own pays much less for it."""
    h = world.households
    if district not in rules.district_index:
        return np.zeros(0, np.int64)
    usual = rules.districts[district].rent_cents_week
    owners = usual * (1000 + rules["settle.owner_pays_permille"]) // 2000
    before = h.rent_cents.copy()
    for row, cents in world.defence.rents.items():
        before[row] = cents
    mine = (h.district == rules.district_index[district]) & (before > owners)
    mine[list(world.defence.locked)] = False
    rows: Ints = np.flatnonzero(mine)
    return rows


def there(world: World, ctx: Context, spec: ThreatSpec) -> bool:
    return len(rented(world, ctx.rules, spec.of)) > 0


def strike(world: World, ctx: Context, spec: ThreatSpec, threat: Threat) -> str:
    h, r, d = world.households, ctx.rules, world.defence
    rows = rented(world, r, spec.of)
    for row in rows.tolist():
        d.rents.setdefault(row, int(h.rent_cents[row]))
    h.rent_cents[rows] = h.rent_cents[rows] * (1000 + spec.amount) // 1000
    heavy = h.rent_cents[rows] * 1000 > h.income_cents[rows] * r["defence.out_burden"]
    threat.took = {"rents": len(rows)}
    _put_out(world, ctx, rows[heavy], threat.id)
    return ""


def holds(world: World, ctx: Context, spec: ThreatSpec) -> bool:
    return bool(_under(world, ctx.rules, spec))


def undo(world: World, ctx: Context, spec: ThreatSpec, threat: Threat) -> None:
    """Rents are what they were, and whoever is still without a home comes back to theirs."""
    for row in _under(world, ctx.rules, spec):
        _as_before(world, row)
    threat.took = {}


def week(world: World, ctx: Context, spec: ThreatSpec, threat: Threat) -> None:
    """Who falls behind is put out as well; some of those who were find a home, at today's rent."""
    h, r, d = world.households, ctx.rules, world.defence
    rows = np.array([x for x in _under(world, r, spec) if x not in d.lost], np.int64)
    behind = h.arrears_cents[rows] >= h.rent_cents[rows] * r["defence.out_weeks"]
    _put_out(world, ctx, rows[behind], threat.id)
    out = np.array(sorted(row for row, by in d.lost.items() if by == threat.id), np.int64)
    finds = ctx.luck.permille(world.week, "defence:rehoused", out) \
        < 1000 // max(1, r["defence.rehoused_weeks"])
    for row in out[finds].tolist():
        del d.lost[row]
        h.rent_cents[row] = d.rents[row] * (1000 + spec.amount) // 1000


def lock(world: World, ctx: Context, provider: str, district: str, homes: int) -> int:
    """A land trust buys so many rented homes there, as far as its money goes: those of people who
    were put out first, then where the rent weighs most. How many it bought."""
    h, r, d, org = world.households, ctx.rules, world.defence, world.org_in(provider)
    if org is None or org.form not in LOCKING or org.stage not in EARNING:
        ctx.tell("homes_not_bought", org=provider)
        return 0
    cash, bought = world.ledger.balance(EURO, till(org)), 0
    rows = rented(world, r, district).tolist()
    burden = h.rent_cents * 1000 // np.maximum(1, h.income_cents)
    for row in sorted(rows, key=lambda x: (x not in d.lost, -int(burden[x]), x))[:homes]:
        price = d.rents.get(row, int(h.rent_cents[row])) * r["defence.home_weeks"]
        if price > cash:
            break
        cash -= price
        bought += 1
        world.ledger.pay(EURO, till(org), "outside", price)
        flows.record(org, "setup", -price)
        _as_before(world, row)
        d.locked[row] = provider
    ctx.tell("homes_locked" if bought else "homes_not_bought", org=provider, homes=bought)
    return bought


def unlock_what_nobody_keeps(world: World, ctx: Context) -> None:
    """A trust that is no more keeps nobody's home."""
    d = world.defence
    for provider in sorted(set(d.locked.values())):
        if world.org_in(provider) is None:
            rows = [row for row, by in d.locked.items() if by == provider]
            for row in rows:
                del d.locked[row]
            ctx.tell("homes_unlocked", org=provider, homes=len(rows))


def _under(world: World, rules: Rules, spec: ThreatSpec) -> list[int]:
    """Homes whose rent this threat put up."""
    here = world.households.district == rules.district_index.get(spec.of, -1)
    return [row for row in sorted(world.defence.rents) if here[row]]


def _as_before(world: World, row: int) -> None:
    world.defence.lost.pop(row, None)
    old = world.defence.rents.pop(row, None)
    if old is not None:
        world.households.rent_cents[row] = old


def _put_out(world: World, ctx: Context, rows: Ints, by: str) -> None:
    """They live with relatives, at part of a rent; it costs trust, and company."""
    h, r, d = world.households, ctx.rules, world.defence
    if not len(rows):
        return
    for row in rows.tolist():
        d.lost[row] = by
        h.rent_cents[row] = d.rents[row] * r["defence.doubled_rent"] // 1000
    h.trust[rows] = (h.trust[rows] - r["defence.out_trust"]).clip(min=0)
    networks = h.needs[NEED["networks"]]
    networks[rows] = (networks[rows] - r["defence.out_company"]).clip(min=0)
    d.count("homes_lost", len(rows))
    ctx.tell("homes_lost", threat=by, homes=len(rows))
