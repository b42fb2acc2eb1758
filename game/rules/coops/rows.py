"""An organisation's row of the enterprises, its purse, and who works there.

A cooperative of a living town earns as any enterprise does, in its row; what differs is what its
statutes say. Without a row it has an account of its own.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.coops import flows
from game.rules.core import Rules
from game.rules.statutes import value
from game.world.enterprises import COOPERATIVE
from game.world.organisations import Organisation
from game.world.world import EURO, World

Ints = NDArray[np.int64]
Mask = NDArray[np.bool_]


def chartered(world: World) -> Mask:
    """Rows of the enterprises that are run by the statutes of an organisation."""
    mask = np.zeros(world.enterprises.n, bool)
    mask[[o.row for o in world.orgs.values() if o.row >= 0]] = True
    return mask


def charter_of(world: World, row: int) -> Organisation | None:
    """The organisation behind a row, if any."""
    return next((o for o in world.orgs.values() if o.row == row), None)


def purse(org: Organisation) -> str:
    """Account in which an organisation's money lies."""
    return f"enterprise:{org.row}" if org.row >= 0 else f"org:{org.id}"


def cash(world: World, org: Organisation) -> int:
    return world.ledger.balance(EURO, purse(org))


def pay_in(world: World, payer: str, org: Organisation, cents: int) -> None:
    """Pay an organisation what it has not earned: capital, a grant, a fund's help. It counts as
    no surplus."""
    world.ledger.pay(EURO, payer, purse(org), cents)
    note(world, org, cents)
    flows.once(org, cents)


def note(world: World, org: Organisation, cents: int) -> None:
    """Leave so many cents out of this week's surplus."""
    name = f"till:{org.id}"
    world.tallies[name] = world.tallies.get(name, 0) + cents


def workers(world: World, org: Organisation) -> Ints:
    """The homes in which somebody holds a post of its row, in the order of their rows."""
    h = world.households
    if org.row < 0:
        return np.zeros(0, np.int64)
    return np.flatnonzero((h.job_woman == org.row) | (h.job_man == org.row)).astype(np.int64)


def minutes(world: World, org: Organisation) -> Ints:
    """Minutes that each home worked for it last week: in its row, or as its own staff."""
    h = world.households
    if org.row >= 0:
        mine: Ints = ((h.job_woman == org.row) * h.paid_woman
                      + (h.job_man == org.row) * h.paid_man)
        return mine
    worked = np.zeros(h.n, np.int64)
    worked[org.staff] = h.org_minutes[org.staff]
    return worked


def credit(world: World, rules: Rules) -> Ints:
    """Weeks of wages that each enterprise may owe: by its form where an organisation stands
    behind it."""
    weeks = np.full(world.enterprises.n, rules["enterprise.credit_weeks"], np.int64)
    for org in world.orgs.values():
        form = rules.forms.get(org.form)
        if org.row >= 0 and form is not None:
            weeks[org.row] = form.credit_weeks
    return weeks


def by_statutes(world: World, rules: Rules, org: Organisation) -> None:
    """Let its row be as its statutes say: nothing is paid out week by week (`coops.surplus` does
    that), and pay bends as far as was agreed."""
    if org.row < 0:
        return
    e = world.enterprises
    e.form[org.row], e.owner[org.row], e.saves[org.row] = COOPERATIVE, -1, 1000
    e.bends[org.row] = value(rules, org, "bends_permille")
