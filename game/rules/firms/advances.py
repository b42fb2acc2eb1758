"""What members of a cooperative agree to pay themselves, week by week, before any surplus.

A firm pays the going wage of its branch. Members who own what is put by ask first how much of it is
missing: they aim at full reserves (`enterprise.coop_reserve_weeks`, more or less of it as their
statutes put by more or less of a surplus than is usual, facts B13), and agree once a year on pay
that fills the gap over `enterprise.coop_fill_weeks`. What comes in beyond it is surplus and goes
where surplus goes. So agreed pay is lower the less there is put by, and the going wage once the
reserves are full (facts B10: pay of cooperatives 14 % lower; B14: reserves as insurance).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules import statutes
from game.rules.core import Context, Rules
from game.rules.firms.branches import branches
from game.world.enterprises import COOPERATIVE
from game.world.world import EURO, World

Ints = NDArray[np.int64]
YEAR = 52


def agree_yearly(world: World, ctx: Context) -> None:
    """The members' meetings of this week: each cooperative has one in the week it was born in."""
    e = world.enterprises
    due = (e.alive > 0) & (e.form == COOPERATIVE) & ((world.week - e.born_week) % YEAR == 0)
    agree(world, ctx.rules, np.flatnonzero(due).astype(np.int64))


def agree(world: World, rules: Rules, rows: Ints) -> None:
    """Set the agreed pay of these rows, cents a week for a full post; a firm's is the going one."""
    e = world.enterprises
    going = branches(rules).wage[e.sector[rows]]
    e.wage_cents[rows] = going * (1000 - put_by(world, rules)[rows]) // 1000


def put_by(world: World, rules: Rules) -> Ints:
    """Permille of the going wage that members put by: what is missing to full reserves, spread."""
    e = world.enterprises
    bill = np.maximum(1, e.custom * branches(rules).wage[e.sector] // 1000)
    cash = np.maximum(world.ledger.of_block(EURO, "enterprise"), 0)
    missing = (wanted(world, rules) * 1000 - cash * 1000 // bill).clip(min=0)
    part = missing // rules["enterprise.coop_fill_weeks"]
    shared: Ints = np.where(e.form == COOPERATIVE, part, 0).clip(max=1000)
    return shared


def wanted(world: World, rules: Rules) -> Ints:
    """Weeks of wages that each cooperative wants to have put by."""
    usual = rules["enterprise.coop_reserve_weeks"]
    weeks = np.full(world.enterprises.n, usual, np.int64)
    for org in world.orgs.values():
        if org.row >= 0:
            part = statutes.value(rules, org, "reserves_permille")
            weeks[org.row] = usual * part // rules["enterprise.coop_saves_permille"]
    return weeks
