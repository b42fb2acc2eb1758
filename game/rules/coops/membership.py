"""Members: who belongs, who is on probation, who is voted in, and what leaving gives back.

Whoever holds a post may become a member as the statutes allow: after probation at once, by a vote
of the members, or never. A share is paid in parts that a home can spare. Whoever no longer works
there leaves, and has the stake back within the weeks that the statutes give; the enterprise pays
in equal parts, earlier than it must if nothing is left of the time, never beyond what it has.
Who is not a member has no vote and no part of the surplus.
"""

from __future__ import annotations

import numpy as np

from game.rules.assemblies.inner import members_decide
from game.rules.coops import flows, rows
from game.rules.core import Context
from game.rules.statutes import BY_VOTE, CLOSED_DOOR, NEVER, value
from game.world.organisations import Organisation
from game.world.world import EURO, World


def step(world: World, ctx: Context, org: Organisation) -> None:
    """A week of comings and goings, and of what they cost."""
    if ctx.rules.has("labour") and org.row >= 0:
        here = {int(r) for r in rows.workers(world, org)}
        _leave(world, ctx, org, here)
        _come(world, ctx, org, here)
    _pay_shares(world, ctx, org)
    _repay(world, ctx, org)


def _leave(world: World, ctx: Context, org: Organisation, here: set[int]) -> None:
    """Membership ends with the post, but where members are of several kinds: whoever no longer
    works there may still use it, or wish it well."""
    form = ctx.rules.forms.get(org.form)
    gone = [] if form is not None and form.members == "several" else \
        [m for m in sorted(org.members) if m not in here]
    for row in gone:
        leave(world, ctx, org, row)
    for row in [c for c in org.joined if c not in here]:
        del org.joined[row]


def leave(world: World, ctx: Context, org: Organisation, row: int) -> None:
    """A member goes: the stake is owed from now on, or stays behind if the statutes keep it."""
    org.members.remove(row)
    org.left.append(world.week)
    weeks = value(ctx.rules, org, "exit_weeks")
    if org.stakes.get(row):
        if weeks == NEVER:
            del org.stakes[row]
            _resent(world, ctx, row)
        else:
            org.owed[row] = world.week + weeks
    ctx.tell("member_left", org=org.provider, members=len(org.members))


def _resent(world: World, ctx: Context, row: int) -> None:
    """Whoever loses what they put in trusts less, and tells it at home."""
    trust = world.households.trust.copy()
    trust[row] = max(0, int(trust[row]) - ctx.rules["coop.kept_stake_trust"])
    world.households.trust = trust


def _come(world: World, ctx: Context, org: Organisation, here: set[int]) -> None:
    door = value(ctx.rules, org, "admission")
    if door == CLOSED_DOOR:
        org.joined.clear()
        return
    probation = value(ctx.rules, org, "probation_weeks")
    for row in sorted(here - set(org.members)):
        began = org.joined.setdefault(row, world.week)
        if world.week - began < probation:
            continue
        if door == BY_VOTE and not accepted(world, ctx, org, row):
            org.joined[row] = world.week  # they may ask again after as long a time
            ctx.tell("member_refused", org=org.provider)
            continue
        del org.joined[row]
        admit(org, row)
        ctx.tell("member_joined", org=org.provider, members=len(org.members))


def admit(org: Organisation, row: int) -> None:
    """From now on a member; whatever was owed from an earlier time stays in as a stake."""
    if row not in org.members:
        org.members.append(row)
        org.members.sort()
    org.owed.pop(row, None)


def accepted(world: World, ctx: Context, org: Organisation, row: int) -> bool:
    """Whether the members want this one: each goes by how far they trust people, more where they
    know the candidate, and by how sure of themselves the candidate is. By the method that the
    statutes name for admissions; the team holds no vote here."""
    members = np.array(sorted(org.members), np.int64)
    if not len(members):
        return True
    h, r = world.households, ctx.rules
    leans = h.trust[members] - r["coop.admit_trust_from"]
    leans = leans + (h.ties[members] == row).any(axis=1) * r["coop.admit_known"]
    leans = leans + (int(h.efficacy[row]) - 500) * r["coop.admit_efficacy"] // 1000
    return members_decide(world, ctx, org, "admission", str(row), leans)


def _pay_shares(world: World, ctx: Context, org: Organisation) -> None:
    """Members who have not paid their share in full pay a part of what they have."""
    share = value(ctx.rules, org, "share_cents")
    missing = {m: share - org.stakes.get(m, 0) for m in sorted(org.members)}
    cash = world.ledger.of_households(EURO)
    paid = np.zeros(world.households.n, np.int64)
    for row, cents in missing.items():
        spare = int(cash[row]) * ctx.rules["coop.share_part_permille"] // 1000
        if (part := min(cents, spare)) > 0:
            paid[row] = part
            org.stakes[row] = org.stakes.get(row, 0) + part
    world.ledger.collect(EURO, paid, rows.purse(org))
    flows.record(org, "members", int(paid.sum()))


def _repay(world: World, ctx: Context, org: Organisation) -> None:
    """What is owed to those who left, in equal parts until it is due, as far as there is money."""
    left = max(0, rows.cash(world, org))
    back = np.zeros(world.households.n, np.int64)
    for row in sorted(org.owed):
        stake, weeks = org.stakes.get(row, 0), max(0, org.owed[row] - world.week)
        part = min(left, -(-stake // (weeks + 1)))
        left -= part
        back[row] = part
        org.stakes[row] = stake - part
        if not org.stakes[row]:
            del org.stakes[row], org.owed[row]
            ctx.tell("stake_repaid", org=org.provider)
    world.ledger.collect(EURO, -back, rows.purse(org))
    flows.record(org, "members", -int(back.sum()))
