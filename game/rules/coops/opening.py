"""An organisation takes a row of the enterprises and begins to earn.

Whoever takes an employer over has its row, or another one if somebody was quicker, and of its
customers as many as are left and its posts are for. Whoever begins from nothing is for the posts
the scenario gives it and has to win its customers from others of the branch. Members without
work take the posts, those who worked there first.
"""

from __future__ import annotations

import numpy as np

from game.rules.content import Provider
from game.rules.coops import rows, surplus
from game.rules.core import Context, Rules
from game.rules.firms import advances, employers
from game.rules.firms.branches import branches, usual_takings
from game.rules.firms.opening import nature
from game.rules.jobs import people
from game.world.enterprises import FIRM
from game.world.households import AT_HOME, INFORMAL, JOBLESS
from game.world.organisations import Organisation
from game.world.world import EURO, World

POST = 1000
"""Thousandths in a post."""
USUAL = 1000
"""Productivity of a usual enterprise."""


def earns_in_a_row(provider: Provider) -> bool:
    """Whether it lives as an enterprise does, and not by routes alone."""
    return provider.takes_over is not None or provider.sector is not None


def row_for(world: World, rules: Rules, provider: Provider) -> int:
    """A row it can have: that of the employer it takes over, once it is free, else a free one of
    its branch, else any free one; -1 while there is none or the employer still works."""
    e = world.enterprises
    own = world.employers.get(provider.takes_over or "", -1)
    if own >= 0 and not e.alive[own]:
        return own
    if own >= 0 and not employers.custom_left(world, provider.takes_over or ""):
        return -1
    free = np.setdiff1d(np.flatnonzero(e.alive == 0), employers.reserved(world))
    sector = int(e.sector[own]) if own >= 0 else rules.sector_index.get(provider.sector or "", -1)
    mine = free[e.sector[free] == sector]
    return int((mine if len(mine) else free)[0]) if len(free) else -1


def open_row(world: World, ctx: Context, org: Organisation, provider: Provider) -> bool:
    """Begin to earn. False, and nothing changed, while there is no row for it."""
    row = row_for(world, ctx.rules, provider)
    if row < 0:
        return False
    e, r, name = world.enterprises, ctx.rules, provider.takes_over
    if provider.sector in r.sector_index and name is None:
        e.sector[row] = r.sector_index[provider.sector or ""]
    nature(world, ctx, np.array([row], np.int64), world.week)
    custom = provider.posts * POST
    if name is not None:
        e.productivity[row] = USUAL  # for the customers there are it is as good as others
        left = employers.custom_left(world, name)
        custom = max(POST, min(custom or left, left))
        employers.inherit(world, r, name, row, custom)
    e.alive[row], e.born_week[row], e.form[row], e.owner[row] = 1, world.week, FIRM, -1
    e.custom[row] = max(POST, custom)
    e.jobs[row] = (int(e.custom[row]) + POST // 2) // POST
    e.sales_mean[row] = usual_takings(e, branches(r))[row]
    e.saves[row], e.bends[row] = r["enterprise.saves_permille"], r["enterprise.bends_permille"]
    e.workers[row] = 0 if r.has("labour") else e.jobs[row]
    account, org.row = f"org:{org.id}", row
    if world.ledger.has(account):
        world.ledger.pay(EURO, account, rows.purse(org), world.ledger.balance(EURO, account))
    if org.form != "firm":
        rows.by_statutes(world, r, org)
        advances.agree(world, r, np.array([row], np.int64))
    _take_posts(world, org, provider)
    surplus.close_week(world, org)
    return True


def _take_posts(world: World, org: Organisation, provider: Provider) -> None:
    """Members without work, or without a contract, take the posts there are."""
    e, h = world.enterprises, world.households
    job, left = people.jobs(h), int(e.jobs[org.row])
    before = set(world.laid_off.get(provider.takes_over or "", []))
    order = sorted(org.members, key=lambda m: (m not in before, m))
    for state in (JOBLESS, INFORMAL, AT_HOME):
        for home in order:
            mine = (home, home + h.n)
            if left and not any(job[p] == org.row for p in mine):
                idle = [p for p in mine if job[p] == state]
                if idle:
                    job[idle[0]] = org.row
                    left -= 1
    people.write(h, job)
    e.workers[org.row] = int((job == org.row).sum())
    h.unemployed = people.jobless_column(h)
