"""What a form does to an enterprise: who is told, what is kept, who stands by it.

A firm's owner reads the books alone, takes out what lies beyond full reserves and stops when the
credit is used up. In a cooperative the members read them, so a fall of takings is answered
sooner; what the law or the statutes lock away stays as a larger reserve (facts B13, B14); and
while the account is empty its members leave a part of their pay in it, because it is theirs and
their job besides. A cooperative whose statutes close the books answers as late as a firm. That
members agree on less pay while little is put by is `firms.advances` (B10).

A support centre (dial `support_centre`: permille of new cooperatives that it takes in) brings
capital at the start, and advice and training that taper off over some years (facts B5). Nothing
here knows how long anything lasts.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from game.rules import statutes
from game.rules.core import Context
from game.rules.hub import support
from game.world.enterprises import COOPERATIVE
from game.world.world import World

Ints = NDArray[np.int64]


@dataclass(frozen=True)
class Governance:
    """One int64 entry an enterprise."""

    notice: Ints
    """Weeks over which takings are noticed."""
    reserve: Ints
    """Full reserves, in weeks of wages."""
    rises: Ints
    """Part of a rise in takings that pay follows, permille; new posts follow with the rest."""
    stands_by: Ints
    """Most of its pay that its people leave in it while the account is empty, permille."""


def governance(world: World, ctx: Context) -> Governance:
    e, r = world.enterprises, ctx.rules
    shared = e.form == COOPERATIVE
    told = shared.copy()
    for org in world.orgs.values():
        if org.row >= 0 and not statutes.value(r, org, "books_open"):
            told[org.row] = False
    return Governance(
        np.where(told, r["enterprise.coop_notice_weeks"], r["enterprise.notice_weeks"]),
        np.where(shared, r["enterprise.coop_reserve_weeks"], r["enterprise.reserve_weeks"]),
        np.where(shared, r["enterprise.coop_rises_permille"], e.bends),
        np.where(shared, r["enterprise.coop_stands_by_permille"], 0))


def advised(world: World, ctx: Context) -> Ints:
    """How much advice each enterprise has this week, permille: all of it when new, and less each
    week until `support.weeks` have gone by. An organisation's own `supported_until` counts where
    it has a row; of the others the dial says how many, and luck at their founding which. Those
    whom a hub advises have as much as its counters have time for."""
    e, weeks = world.enterprises, ctx.rules["support.weeks"]
    rows = np.arange(e.n, dtype=np.int64)
    left = (e.born_week + weeks - world.week).clip(0, weeks)
    reached = ctx.luck.permille(0, "enterprises:support", rows * 10_000 + e.born_week.clip(min=0))
    mine = (e.form == COOPERATIVE) & (e.born_week > 0) & (e.alive > 0)
    left = np.where(mine & (reached < world.dials.get("support_centre", 0)), left, 0)
    if ctx.rules.has("hub"):
        theirs = support.advised(world) * support.reach(world) // 1000
        left = np.maximum(left, theirs).clip(max=weeks)
    for org in world.orgs.values():
        if org.row >= 0:
            left[org.row] = min(weeks, max(0, org.supported_until - world.week))
    whole: Ints = left * 1000 // weeks
    return whole
