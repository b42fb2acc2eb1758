"""Enterprises that end: for want of money, or because somebody closes them.

Nothing here knows an age or a form: who stays beyond its credit for some weeks has to close.
What it owes is lost to those outside who lent it; what it still has goes to its owner.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.coops import dissolution, ended
from game.rules.coops import rows as charters
from game.rules.core import Context
from game.rules.firms import employers
from game.rules.firms.bending import wages_due
from game.world.world import EURO, World

Ints = NDArray[np.int64]


def leave(world: World, ctx: Context) -> None:
    """Count the weeks beyond the credit line, and close whoever is there too long."""
    e, r = world.enterprises, ctx.rules
    line = e.custom * e.wage_cents // 1000 * charters.credit(world, r)
    left = world.ledger.of_block(EURO, "enterprise") - wages_due(world)
    e.trouble_weeks = np.where(left < -line, e.trouble_weeks + 1,
                               np.maximum(e.trouble_weeks - 1, 0)) * e.alive
    rows = np.flatnonzero(e.trouble_weeks >= r["enterprise.weeks_to_close"])
    for row in rows.tolist():
        if (org := charters.charter_of(world, row)) is not None:
            beyond = int(-left[row] - line[row])
            ended.note(world, org, ended.of_money(org, beyond), beyond=beyond)
    if len(rows):
        close(world, ctx, rows)


def close(world: World, ctx: Context, rows: Ints) -> None:
    """End these enterprises: their posts are gone, their account is settled, the row is free."""
    e = world.enterprises
    for index, sector in enumerate(ctx.rules.sectors):
        mine = rows[e.sector[rows] == index]
        if len(mine):
            ctx.tell("enterprise_closed", sector=sector.id, number=len(mine),
                     posts=int(e.jobs[mine].sum()))
    employers.remember(world, ctx.rules, rows)
    for row in rows.tolist():
        if (org := charters.charter_of(world, row)) is not None:
            dissolution.share_out(world, ctx, org)
    gone = np.zeros(e.n, np.int64)
    gone[rows] = world.ledger.of_block(EURO, "enterprise")[rows]
    kept = gone.clip(min=0) * (e.owner >= 0)
    owners = np.zeros(world.households.n, np.int64)
    np.add.at(owners, e.owner[kept > 0], kept[kept > 0])
    world.ledger.settle(EURO, ("enterprise", -gone), ("households", owners),
                        ("outside", int(gone.sum() - kept.sum())))
    for column in (e.alive, e.jobs, e.workers, e.custom, e.pay_permille, e.sales_cents,
                   e.sales_mean, e.trouble_weeks, e.accepts, e.other_sales):
        column[rows] = 0
