"""Pledges: an assurance contract, given in secret.

Everybody concerned is asked at once what they would put in. If it comes to the threshold, it is
paid in and they are members of the circle; if not, all of it is returned and nobody has lost
anything. Because it can cost nothing in vain, and because only the sum is told, people promise
what they can and not what others look at.

What a home pledges follows from its own state: what it has beyond a cushion (severance is money
like any other), how far it trusts people and itself, and whether it lost its post there.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.coops import flows, membership, rows
from game.rules.coops.circle import concerned
from game.rules.core import Context, Rules
from game.rules.poverty import line
from game.world.organisations import Organisation, Pledge
from game.world.world import EURO, World

Ints = NDArray[np.int64]
Mask = NDArray[np.bool_]


def asked(world: World, rules: Rules, org: Organisation) -> Mask:
    """Who is asked: those who lost a post at the employer it takes over, and the circle; without
    such an employer, everybody it is for."""
    mask = np.zeros(world.households.n, bool)
    mask[org.members] = True
    lost = world.laid_off.get(rules.providers[org.provider].takes_over or "")
    if lost is None:
        return mask | concerned(world, rules, org)
    mask[lost] = True
    return mask


def offered(world: World, rules: Rules, org: Organisation) -> Ints:
    """Cents that each home would pledge."""
    h, r = world.households, rules
    cushion = line(h, r) * r["pledge.cushion_weeks"]
    spare = (world.ledger.of_households(EURO) - cushion).clip(min=0)
    lost = np.zeros(h.n, bool)
    lost[world.laid_off.get(rules.providers[org.provider].takes_over or "", [])] = True
    ready = (h.trust * r["pledge.trust"] + h.efficacy * r["pledge.efficacy"]) // 1000
    ready = ready - r["pledge.reluctance"] + lost * r["pledge.laid_off"]
    ready = ready + (world.goodwill - 500) * r["pledge.goodwill"] // 1000
    cents = spare * ready.clip(0, r["pledge.most_permille"]) // 1000
    cents = cents // 100 * 100
    mine: Ints = np.where(asked(world, rules, org) & (cents >= r["pledge.least_cents"]), cents, 0)
    return mine


def hold(world: World, ctx: Context, org: Organisation) -> Pledge:
    """Ask everybody, count in secret, and keep or return."""
    cents = offered(world, ctx.rules, org)
    threshold = ctx.rules.providers[org.provider].pledge_cents
    total = int(cents.sum())
    pledge = Pledge(int(asked(world, ctx.rules, org).sum()), int((cents > 0).sum()), total,
                    threshold, world.week, total >= threshold)
    world.pledges[org.provider] = pledge
    if pledge.kept:
        world.ledger.collect(EURO, cents, rows.purse(org))
        flows.record(org, "members", total)
        for row in np.flatnonzero(cents).tolist():
            org.stakes[row] = org.stakes.get(row, 0) + int(cents[row])
            membership.admit(org, row)
    return pledge
