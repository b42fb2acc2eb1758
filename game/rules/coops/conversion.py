"""How a cooperative stops being one: it is sold by its members, or it drifts away from them.

A buyer comes for what has more put by than it needs and may be shared out. Members vote, each for
themselves: the offer is an equal part of what is put by and some weeks of pay on top; belonging is
worth more to whoever trusts the others. More than two thirds of all members have to want it.
Indivisible assets (facts B13) and forms whose assets are locked bring nobody anything, so nobody
buys. Drift is slower (degeneration): behind a closed door those who leave are replaced by hired
people, until members are few; then it is a firm of theirs.
"""

from __future__ import annotations

import numpy as np

from game.rules.coops import dissolution, ended, rows
from game.rules.core import Context
from game.rules.firms import advances
from game.rules.machines import ORGANISATION
from game.rules.statutes import CLOSED_DOOR, SHARED_OUT, value
from game.world.enterprises import FIRM
from game.world.organisations import Organisation
from game.world.world import EURO, WEEKS_A_SEASON, World


def is_divisible(world: World, ctx: Context, org: Organisation) -> bool:
    """Whether its members may share out what it owns."""
    form = ctx.rules.forms.get(org.form)
    locked = form is not None and form.locked
    return not locked and value(ctx.rules, org, "dissolution") == SHARED_OUT


def offers(world: World, ctx: Context, org: Organisation) -> None:
    """Once a season somebody may offer to buy it, and the members answer."""
    if org.row < 0 or world.week % WEEKS_A_SEASON or not is_divisible(world, ctx, org):
        return
    e, r = world.enterprises, ctx.rules
    bill = int(e.jobs[org.row] * e.wage_cents[org.row])
    spare = rows.cash(world, org) - bill * r["enterprise.capital_weeks"]
    if spare <= 0 or not org.members or \
            ctx.luck.one(world.week, "offer", org.id) >= r["conversion.offer_permille"]:
        return
    put_to_members(world, ctx, org, int(e.wage_cents[org.row]) * r["conversion.offer_weeks"])


def put_to_members(world: World, ctx: Context, org: Organisation, each: int) -> bool:
    """A buyer offers each member so many cents beside an equal part of what is put by. Whoever
    advises a yes, it is the members who vote. True if it is sold."""
    if org.row < 0 or not is_divisible(world, ctx, org):
        ctx.tell("conversion_barred", org=org.provider)
        return False
    e, r = world.enterprises, ctx.rules
    bill = int(e.jobs[org.row] * e.wage_cents[org.row])
    spare = max(0, rows.cash(world, org) - bill * r["enterprise.capital_weeks"])
    whole = spare // max(1, len(org.members)) + each
    if sells(world, ctx, org, whole):
        return sell(world, ctx, org, each)
    ctx.tell("offer_refused", org=org.provider, cents=whole)
    return False


def sells(world: World, ctx: Context, org: Organisation, each: int) -> bool:
    """Whether more than two thirds of the members would rather have the money (cents each)."""
    r, members = ctx.rules, np.array(sorted(org.members), np.int64)
    pay = int(world.enterprises.wage_cents[org.row])
    worth = r["conversion.worth_weeks"] \
        + world.households.trust[members] * r["conversion.trust_weeks"] // 1000
    return 3 * int((worth * pay < each).sum()) > 2 * len(members)


def sell(world: World, ctx: Context, org: Organisation, each: int) -> bool:
    """Sold to somebody from elsewhere: members have their stakes and their part, and `each` cents
    on top from the buyer, who puts in the capital of a few weeks and runs it as a firm. False if
    nobody may sell it."""
    stage = ORGANISATION.fire(org.stage, "sell", is_divisible=is_divisible(world, ctx, org))
    if stage is None or org.row < 0:
        ctx.tell("conversion_barred", org=org.provider)
        return False
    e, h, row = world.enterprises, world.households, org.row
    members = sorted(org.members)
    ended.note(world, org, "sold", each=each)
    dissolution.share_out(world, ctx, org)
    paid = np.zeros(h.n, np.int64)
    paid[members] = -each
    world.ledger.collect(EURO, paid, "outside")
    capital = int(e.jobs[row] * e.wage_cents[row]) * ctx.rules["enterprise.capital_weeks"]
    world.ledger.pay(EURO, "outside", f"enterprise:{row}", capital)
    _a_firm(world, ctx, row, -1)
    org.stage, org.row, org.members, org.team_held = stage, -1, [], False
    ctx.tell("organisation_sold", org=org.provider, members=len(members), cents=each)
    return True


def drift(world: World, ctx: Context, org: Organisation) -> None:
    """Count the weeks behind a closed door with few members."""
    if org.row < 0 or not ctx.rules.has("labour"):
        return
    name = f"drift:{org.id}"
    few = member_share(world, org) < ctx.rules["conversion.members_permille"]
    closed = value(ctx.rules, org, "admission") == CLOSED_DOOR
    world.tallies[name] = world.tallies.get(name, 0) + 1 if few and closed else 0
    stage = ORGANISATION.fire(
        org.stage, "drift",
        members_are_few=world.tallies[name] >= ctx.rules["conversion.drift_weeks"])
    if stage is None:
        return
    ended.note(world, org, "drifted")
    _a_firm(world, ctx, org.row, org.members[0] if org.members else -1)
    ctx.tell("organisation_drifted", org=org.provider, members=len(org.members))
    org.stage, org.row, org.team_held = stage, -1, False


def member_share(world: World, org: Organisation) -> int:
    """Members among those who work there, permille; where nobody works, all there are."""
    here = rows.workers(world, org)
    return int(np.isin(here, org.members).sum()) * 1000 // len(here) if len(here) else 1000


def _a_firm(world: World, ctx: Context, row: int, owner: int) -> None:
    """From now on the row is run as any firm is, and pays as firms do."""
    e, r = world.enterprises, ctx.rules
    e.form[row], e.owner[row] = FIRM, owner
    e.bends[row], e.saves[row] = r["enterprise.bends_permille"], r["enterprise.saves_permille"]
    advances.agree(world, r, np.array([row], np.int64))
