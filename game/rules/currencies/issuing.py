"""Issue: how much of a currency there is. What is given on joining and asked back on leaving, dues
and how much of them is paid out again, demurrage, and an issue that the members decide.

Rules by which more comes into being week by week stand in `issue_rules`.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.core import Context, Rules
from game.rules.currencies import forging, issue_rules, prices, running
from game.rules.currencies.accounts import (
    YEAR,
    give,
    held,
    hold,
    is_backed,
    issues,
    move,
    note,
    of_year,
    purse,
    spread,
)
from game.rules.currencies.design import has, minor_of, optional, word
from game.world.currencies import Currency
from game.world.world import WEEKS_A_SEASON, World

Ints = NDArray[np.int64]
OFFICE_WEEKS = 4
"""Weeks for which somebody keeps the books: the office goes round by the month (facts A1.3)."""
MEMBERS_AN_OFFICER = 25
"""Of so many members one is paid for it (judgement)."""


def week(world: World, ctx: Context, currency: Currency) -> None:
    """What a week brings besides exchange."""
    _pay_officers(world, ctx, currency, _dues(world, ctx.rules, currency))
    _demurrage(world, ctx.rules, currency)
    if has(currency, "issue"):
        issue_rules.RULES[word(ctx.rules, currency, "issue")](world, ctx.rules, currency)
    forging.week(world, ctx, currency)
    prices.week(world, ctx.rules, currency)
    running.week(world, ctx, currency)


def join(world: World, ctx: Context, currency: Currency, rows: Ints) -> None:
    """Give newcomers what the design gives on entry (facts A1.2). Where nobody issues, it is lent
    by the common purse."""
    amounts = np.zeros(world.circles[currency.id].n, np.int64)
    amounts[rows] = minor_of(currency, optional(ctx.rules, currency, "entry"))
    give(world, currency, amounts)


def leave(world: World, ctx: Context, currency: Currency, rows: Ints) -> None:
    """Ask back from those who leave what the design asks, as far as they have it (facts A1.2).

    What somebody has beyond that is given to those who stay, and goes on circulating. So there
    is more for each member whenever one leaves with less than the next one is given. Where
    nobody issues, the common purse takes what is left over, and what a leaver owes is its loss.
    Notes with euros behind them lie in a drawer: they are still out.
    """
    circle, balance = world.circles[currency.id], hold(world, currency)
    asked = minor_of(currency, optional(ctx.rules, currency, "exit"))
    back, rest = np.zeros(circle.n, np.int64), np.zeros(circle.n, np.int64)
    back[rows] = balance[rows].clip(0, asked)
    rest[rows] = balance[rows] - back[rows]
    give(world, currency, -back)
    note(currency, "bad_debt", -int(rest.clip(max=0).sum()))
    stay = circle.member.copy()
    stay[rows] = 0
    if is_backed(world, currency):
        move(world, currency, -rest, f"kept:{currency.id}")
    elif issues(currency) and stay.any():
        move(world, currency, spread(int(rest.sum()), stay, world.week) - rest)
    else:
        move(world, currency, -rest)


def each(world: World, ctx: Context, currency: Currency, units: int) -> int:
    """So many units to every member; below zero, back from every member as far as it has them
    (facts A1.7). Of a money with euros behind it none comes into being for nothing. Returns the
    minor units that this brought into circulation."""
    if is_backed(world, currency):
        return 0
    amounts = minor_of(currency, units) * world.circles[currency.id].member
    if units < 0:
        amounts = -np.minimum(held(world, currency), -amounts)
    give(world, currency, amounts)
    return int(amounts.sum())


def obliged(world: World, rules: Rules, currency: Currency) -> NDArray[np.bool_]:
    """Members who by a rule of theirs have to use it this week, whatever they would keep: it is
    `oblige_weeks` since they last paid with it, or joined (facts A1.6)."""
    circle, weeks = world.circles[currency.id], optional(rules, currency, "oblige_weeks")
    last = np.maximum(circle.used, circle.joined)
    due: NDArray[np.bool_] = (circle.member > 0) & (weeks > 0) & (world.week - last >= weeks)
    return due


def _dues(world: World, rules: Rules, currency: Currency) -> int:
    """A week's part of the yearly dues, as far as members have it or may owe it."""
    due = of_year(minor_of(currency, optional(rules, currency, "dues_year")), world.week)
    can = hold(world, currency) + minor_of(currency, optional(rules, currency, "limit"))
    paid = np.minimum(due, can.clip(min=0)) * world.circles[currency.id].member
    move(world, currency, -paid)
    total = int(paid.sum())
    note(currency, "dues", total)
    return total


def _pay_officers(world: World, ctx: Context, currency: Currency, dues: int) -> None:
    """Part of the dues is paid out again to the members who keep the books and the directory
    (facts A1.3). What is not is out of circulation: a surplus of the circle's budget (A1.5).
    Beyond the whole, an issuer pays with new money, a common purse what it has."""
    if not has(currency, "dues_paid_out_permille"):
        return
    out = dues * optional(ctx.rules, currency, "dues_paid_out_permille") // 1000
    if not issues(currency):
        out = min(out, max(0, world.ledger.balance(currency.id, purse(currency))))
    members = np.flatnonzero(world.circles[currency.id].member)
    if out and len(members):
        turn = world.week // OFFICE_WEEKS
        lots = ctx.luck.raw(turn, f"currency:officers:{currency.id}", members)
        number = 1 + (len(members) - 1) // MEMBERS_AN_OFFICER
        office = np.zeros(world.circles[currency.id].n, np.int64)
        office[members[np.argsort(lots, kind="stable")[:number]]] = 1
        move(world, currency, spread(out, office, world.week))
        note(currency, "paid_out", out)


def _demurrage(world: World, rules: Rules, currency: Currency) -> None:
    """A charge on what lies there, each quarter (facts A7.1: two in a hundred). It goes to the
    account behind the circle."""
    rate = min(4000, optional(rules, currency, "demurrage_permille_year"))  # all of it in a quarter
    if rate and world.week % WEEKS_A_SEASON == 0:
        charge = held(world, currency) * rate * WEEKS_A_SEASON // (1000 * YEAR)
        move(world, currency, -charge)
        note(currency, "demurrage", int(charge.sum()))
