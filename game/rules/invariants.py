"""What must hold after every act, whatever was asked."""

from __future__ import annotations

import numpy as np

from game.rules.coproduction.running import MINUTES
from game.rules.core import Rules
from game.rules.currencies.exchange.columns import HELPING
from game.rules.hub.counters import MINUTES as AT_COUNTERS
from game.rules.mobility.lines import MINUTES as ON_WAYS
from game.rules.transition.people import MINUTES as ON_THE_WAY
from game.world.world import EURO, HOURS, World

GIVEN_BESIDE = (HELPING, MINUTES, AT_COUNTERS, ON_THE_WAY, ON_WAYS)
"""Tallies of minutes that people gave outside organisations this week."""
LEVELS = ("needs", "trust", "efficacy", "tired", "belief")


def check(world: World, rules: Rules) -> str:
    """The first invariant that is broken, in words for an engineer; empty if all hold."""
    h, ledger = world.households, world.ledger
    if not ledger.is_balanced():
        return "the ledger does not balance"
    if int(ledger.of_households(EURO).min(initial=0)) < 0:
        return "a household has less than no money"
    if ledger.balance(EURO, "team") < 0 or ledger.balance(HOURS, "team") < 0:
        return "the team spent what it has not got"
    if np.any(ledger.of_households(HOURS)):
        return "organising hours left the team"
    if int(h.free_minutes.min(initial=0)) < 0:
        return "a week has more minutes than it has"
    for name in LEVELS:
        column = getattr(h, name)
        if int(column.min(initial=0)) < 0 or int(column.max(initial=0)) > 1000:
            return f"{name} left 0..1000"
    if not 0 <= world.goodwill <= 1000:
        return "goodwill left 0..1000"
    given = sum(org.given_minutes for org in world.orgs.values())
    beside = sum(world.tallies.get(name, 0) for name in GIVEN_BESIDE)
    if int(h.org_minutes.sum()) != given + beside:
        return "minutes given are not minutes received"
    return ""
