"""Income: what a week brings to each household and what it owes (cents a week).

Wages come from the enterprises and the town hall, in parts of the hours that care left; benefits
from the state by welfare regime; something from property and from whom one knows (`family`).
Informal pay is partly from outside, partly what households pay each other without a bill, so more
informal workers share the same custom. Then rent, interest and debt (`owing`): no household's
money falls below zero, it borrows first, up to a limit, then owes rent. Sets `income_cents` to
all that came in.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.core import Context
from game.rules.purse.earning import Earned, earned, informal
from game.rules.purse.family import first_property, help_each_other
from game.rules.purse.insurance import contribute, first_insurance
from game.rules.purse.owing import first_debt, owe
from game.world.world import DEBT, EURO, World

Ints = NDArray[np.int64]


def settle(world: World, ctx: Context) -> None:
    """Incomes as they would be, nothing is paid yet; insurance and debts from the years before."""
    world.ledger.account("bank")
    world.ledger.open_currency(DEBT)
    first_insurance(world, ctx)
    first_property(world, ctx)
    h = world.households
    h.income_cents = earned(world, ctx).net
    _, received = informal(world, ctx, h.income_cents)
    h.income_cents = h.income_cents + received
    first_debt(world, ctx)


def step(world: World, ctx: Context) -> None:
    week = earned(world, ctx)
    _pay(world, week)
    h, ledger = world.households, world.ledger
    h.income_cents = week.net + week.from_firms + h.granted_cents
    given, received = informal(world, ctx, ledger.of_households(EURO))
    ledger.settle(EURO, ("households", received - given),
                  ("outside", int(given.sum() - received.sum())))
    h.income_cents = h.income_cents + received
    help_each_other(world, ctx)
    contribute(world, ctx, week)
    owe(world, ctx)


def _pay(world: World, week: Earned) -> None:
    outside = week.town_hall + int(week.firms.sum()) - int(week.net.sum())
    firms = [("enterprise", -week.firms)] if len(week.firms) else []
    world.ledger.settle(EURO, ("households", week.net), *firms,
                        ("town_hall", -week.town_hall), ("outside", outside))
