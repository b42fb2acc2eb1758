"""The past of a currency that has gone round for years when its story begins (`weeks_before`).

It is lived, week by week, by the same rules as later: so some have saved and some have nothing, as
such a time leaves people, and nobody had to write down who. What is kept of it is the currency's
own: accounts, who belongs, the figures of its last year. How people feel, what else they have and
how much of their week is free is as the scenario says, in each of these weeks.

These weeks lie a hundred years back, on dice of their own, and dates are moved to the first
morning when they are over.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from game.rules.core import Context
from game.world.currencies import Currency, Members
from game.world.world import World

LONG_AGO = 5_200
Step = Callable[[World, Context], None]


def live(world: World, ctx: Context, step: Step) -> None:
    """Live the past of each currency that has one, up to the first morning."""
    long = {name: spec.weeks_before for name, spec in ctx.rules.currencies.items()
            if spec.begins == "circulating" and spec.weeks_before > 0}
    if not long:
        return
    everything, today = world.currencies, world.week
    people, tallies = world.households.copy(), dict(world.tallies)
    begun: set[str] = set()
    for left in range(max(long.values()), 0, -1):
        due = {name for name, weeks in long.items() if weeks >= left}
        for name in due - begun:
            _move(world, everything[name], LONG_AGO - left)
        begun |= due
        world.currencies = {name: c for name, c in everything.items() if name in due}
        world.week, world.households = LONG_AGO - left + 1, people.copy()
        step(world, ctx)
    world.currencies, world.households, world.tallies = everything, people, tallies
    world.week = today
    for name in begun:
        _move(world, everything[name], -LONG_AGO)
    clock = world.clock
    clock.requests = [replace(r, week=r.week - LONG_AGO) for r in clock.requests]
    ctx.events.clear()


def _move(world: World, currency: Currency, weeks: int) -> None:
    """Move a currency's dates by so many weeks; nothing lies before the first morning."""
    members = world.circles[currency.id]
    currency.since = max(0, currency.since + weeks)
    currency.issued_week = max(0, currency.issued_week + weeks)
    for name in ("joined", "traded", "used"):
        setattr(members, name, _moved(getattr(members, name), weeks))
    members.joined = np.where((members.member == 0) & (members.joined != 0), -1, members.joined)
    members.trades = _trades(members, weeks)
    currency.flows = []


def _moved(dates: np.ndarray, weeks: int) -> np.ndarray:
    moved: np.ndarray = np.where(dates >= 0, (dates + weeks).clip(min=0), dates)
    return moved


def _trades(members: Members, weeks: int) -> np.ndarray:
    """Payments with their weeks moved; those of the past stay as weeks up to 0."""
    trades = members.trades.copy()
    trades[:, 0] += weeks
    return trades
