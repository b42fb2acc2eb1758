"""Pay within a cooperative: how far skilled posts are paid above the others (facts B9).

The wage bill is the enterprise's own affair (`firms.bending`); the ratio says only who has what of
it. Skilled are those of its people, a fixed part of them, who know and dare most: learning and
self-efficacy. At 1 : 1 nothing moves; the wider the ratio, the more the skilled take from the
rest, to the same sum.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.core import Rules
from game.rules.jobs import people
from game.rules.statutes import value
from game.world.organisations import Organisation
from game.world.world import World

Ints = NDArray[np.int64]
EVEN = 10
"""Tenths: everybody's weight at 1 : 1."""


def spread(world: World, rules: Rules) -> Ints:
    """Permille of the usual pay of a post that each person has, all women first, then all men."""
    h = world.households
    factor = np.full(2 * h.n, 1000, np.int64)
    charters = [o for o in world.orgs.values() if o.row >= 0]
    if not charters:
        return factor
    job = people.jobs(h)
    worked = np.concatenate((h.paid_woman, h.paid_man))
    for org in charters:
        who, skilled = skilled_of(world, rules, org, job)
        weight = np.where(skilled, value(rules, org, "pay_ratio_tenths"), EVEN)
        whole = int((worked[who] * weight).sum())
        if whole:
            factor[who] = weight * 1000 * int(worked[who].sum()) // whole
    return factor


def skilled_of(world: World, rules: Rules, org: Organisation, job: Ints | None = None,
               ) -> tuple[Ints, NDArray[np.bool_]]:
    """Its people, as places among all women and men, and which of them hold skilled posts."""
    h = world.households
    who = np.flatnonzero((people.jobs(h) if job is None else job) == org.row)
    score = (h.level("learning") + h.efficacy)[who % h.n]
    count = (len(who) * rules["coop.skilled_permille"] + 500) // 1000
    skilled = np.zeros(len(who), bool)
    skilled[np.lexsort((who, -score))[:count]] = True
    return who, skilled


def gains(world: World, rules: Rules, org: Organisation) -> dict[str, int]:
    """Who gains by the ratio: how many hold skilled and other posts, and what a full post of each
    is paid a week, cents."""
    e = world.enterprises
    if org.row < 0:
        return {}
    who, skilled = skilled_of(world, rules, org)
    rate = int(e.wage_cents[org.row] * e.pay_permille[org.row]) // 1000
    factor = spread(world, rules)[who]
    best = int(factor[skilled].max(initial=0))
    least = int(factor[~skilled].min(initial=1000)) if len(who) else 1000
    return {"skilled": int(skilled.sum()), "others": int((~skilled).sum()),
            "skilled_cents": rate * best // 1000, "others_cents": rate * least // 1000}
