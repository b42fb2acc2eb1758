"""What an evening leaves behind: feelings, time, and who was not heard.

Who can live with what came trusts a little more (facts D12), who cannot a little less (facts D13).
The evening takes everybody's minutes and some of their rest. Whoever came with a reason and found
nobody to say it is remembered: after some times in a row such people feel unable, speak less, stay
at home, and members leave (facts C11: little voice wears out and makes people go).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.assemblies.evening import Evening
from game.rules.core import Context, Rules
from game.rules.groups import group
from game.world.decisions import Proposal
from game.world.organisations import Organisation
from game.world.world import World

Ints = NDArray[np.int64]
Mask = NDArray[np.bool_]

LOOKED_AT = ("newcomers", "women_headed", "youth", "poor", "elders_alone", "carers")
"""Groups that a facilitator's notes tell apart, besides the districts."""


def feelings(world: World, ctx: Context, evening: Evening) -> None:
    """Trust of those who were there follows how far they accept what came."""
    h, r = world.households, ctx.rules
    change = (evening.out.accepts[0] - r["vote.accepts_from"]) * r["vote.accepts"] // 1000
    trust, tired = h.trust.copy(), h.tired.copy()
    trust[evening.rows] += change
    tired[evening.rows] += int(evening.out.minutes[0]) * r["vote.tires"] // 60
    h.trust, h.tired = trust.clip(0, 1000), tired.clip(0, 1000)


def remember(world: World, ctx: Context, org: Organisation, rows: Ints, heard: Mask) -> list[int]:
    """Count the meetings in a row at which each was not heard, and let it wear on them. The members
    who have had enough of it."""
    h, r = world.households, ctx.rules
    for row, was_heard in zip(rows.tolist(), heard.tolist(), strict=True):
        if was_heard:
            org.unheard.pop(row, None)
        else:
            org.unheard[row] = org.unheard.get(row, 0) + 1
    often = [row for row in rows.tolist() if org.unheard.get(row, 0) >= r["oppression.from"]]
    efficacy = h.efficacy.copy()
    efficacy[often] -= r["oppression.efficacy"]
    h.efficacy = efficacy.clip(0, 1000)
    return [row for row in often if row in org.members and ctx.luck.one(
        world.week, "unheard", f"{org.id}:{row}", slot=org.unheard[row]) < r["oppression.leaves"]]


def silenced(world: World, rules: Rules, rows: Ints, missed: Mask) -> str:
    """The group that was not heard twice as often as the others there, if it is some homes at
    least; of several the one with the largest gap."""
    gaps: dict[str, int] = {}
    for name in (*LOOKED_AT, *rules.district_index):
        inside = group(world, rules, name)[rows]
        if int((missed & inside).sum()) < rules["oppression.group_least"]:
            continue
        theirs = int((missed & inside).sum()) * 1000 // int(inside.sum())
        others = int((missed & ~inside).sum()) * 1000 // max(1, int((~inside).sum()))
        if theirs > 2 * others:
            gaps[name] = theirs - others
    return max(gaps, key=lambda name: gaps[name], default="")


def sit(world: World, ctx: Context) -> None:
    """The minutes of last week's evenings, given to the organisation they were about."""
    h = world.households
    for proposal in world.proposals.values():
        if proposal.met_week != world.week - 1 or not proposal.minutes:
            continue
        org = _about(world, ctx, proposal)
        if org is not None:
            rows = np.array(proposal.present, np.int64)
            given = np.minimum(proposal.minutes, h.free_minutes[rows]).clip(min=0)
            minutes = h.org_minutes.copy()
            minutes[rows] += given
            h.org_minutes = minutes
            org.given_minutes += int(given.sum())


def _about(world: World, ctx: Context, proposal: Proposal) -> Organisation | None:
    provider = ctx.rules.agreements[proposal.agreement].provider
    return next((o for o in world.orgs.values() if o.provider == provider), None)
