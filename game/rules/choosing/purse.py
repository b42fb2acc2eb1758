"""The purse of an evening: what may be spent, and what becomes of what is left.

Where its people choose what the community's part of a surplus is spent on, that part waits in a
purse of its own until they meet. What they left of it by the next settlement goes to the town's
poor homes alike, which is where all of it goes in a town that asks nobody.
"""

from __future__ import annotations

import numpy as np

from game.rules.content import Selection
from game.rules.core import Rules
from game.rules.poverty import is_poor
from game.rules.splitting import parts_of
from game.world.organisations import Organisation
from game.world.world import EURO, World


def waits(rules: Rules, org: Organisation) -> bool:
    """Whether the community's part of its surplus is spent by a choice of its people."""
    return any(s.provider == org.provider and s.purse == "community"
               for s in rules.content.selections)


def account(org: Organisation) -> str:
    return f"common:{org.id}"


def receive(world: World, rules: Rules, org: Organisation, payer: str, cents: int) -> None:
    """A season's part comes in; what was left of the last goes out first."""
    hand_out(world, rules, org)
    world.ledger.pay(EURO, payer, account(org), cents)


def hand_out(world: World, rules: Rules, org: Organisation) -> None:
    """What lies there to the poor homes; it stays if nobody is poor."""
    to_the_poor(world, rules, account(org), world.ledger.balance(EURO, account(org)))


def paid_from(world: World, selection: Selection) -> str | None:
    """The account that pays for what is chosen; None where nothing costs anything."""
    if selection.purse == "community":
        org = world.org_in(selection.provider)
        return account(org) if org is not None else None
    return None if selection.purse == "nothing" else selection.purse


def cents_in(world: World, selection: Selection) -> int:
    """What may be spent tonight."""
    name = paid_from(world, selection)
    there = max(0, world.ledger.balance(EURO, name)) if name is not None else 0
    return min(there, selection.most_cents) if selection.most_cents else there


def to_the_poor(world: World, rules: Rules, payer: str, cents: int) -> int:
    """To the town's poor homes alike; how much really went."""
    h = world.households
    who = np.flatnonzero(is_poor(h, rules)).astype(np.int64)
    if not len(who) or cents <= 0:
        return 0
    amounts = np.zeros(h.n, np.int64)
    amounts[who] = parts_of(cents, [1] * len(who))
    world.ledger.collect(EURO, -amounts, payer)
    h.income_cents = h.income_cents + amounts
    return cents
