"""Owing: rent, interest and debt. Who has not enough borrows up to a limit, then owes rent.

Rent goes out of town; what owners in town usually have of it comes back to them as what property
brings (`family`), and of a rise of rents their part is theirs, by what they own. A household keeps
what food costs before it pays rent; rent it owes is paid back before loans are, and after half a
year nobody counts on it any more: by then the home is lost, which the need of housing shows.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.core import Context, Rules
from game.rules.poverty import is_poor, line
from game.rules.purse.regimes import drawn
from game.rules.season import shocks
from game.world.world import DEBT, EURO, World

Ints = NDArray[np.int64]


def rent_due(world: World, rules: Rules) -> Ints:
    """This week's rent: the usual one, and what a rise of rents in the town adds, but not where a
    land trust owns the home. Not to be written to."""
    usual = world.households.rent_cents
    rise = shocks.strength(world, "rent") * rules["income.rent_rise_permille"] // 1000
    if not rise:
        return usual
    risen = usual * (1000 + rise) // 1000
    if kept := list(world.defence.locked):
        risen[kept] = usual[kept]
    return risen


def owed(world: World) -> Ints:
    return -world.ledger.of_households(DEBT) if DEBT in world.ledger.balances else np.zeros(
        world.households.n, np.int64)


def first_debt(world: World, ctx: Context) -> None:
    """Loans from before: poor households have used up part of what they can borrow."""
    h, r = world.households, ctx.rules
    used = drawn(world, ctx, "debt") * r["income.first_debt_permille"] // 1000
    loans = is_poor(h, r) * limit(world, ctx) * used // 1000
    world.ledger.settle(DEBT, ("households", -loans), ("bank", int(loans.sum())))


def limit(world: World, ctx: Context) -> Ints:
    return world.households.income_cents * ctx.rules["income.credit_weeks"]


def owe(world: World, ctx: Context) -> None:
    h, r, ledger = world.households, ctx.rules, world.ledger
    cash = ledger.of_households(EURO)
    due, loans = rent_due(world, r), owed(world)
    interest = loans * r["income.interest_ppm"] // 1_000_000
    least = line(h, r) * r["income.least_permille"] // 1000
    short = (due + least - cash).clip(min=0)
    borrowed = np.minimum(short, (limit(world, ctx) - loans).clip(min=0))
    cash, loans = cash + borrowed, loans + borrowed
    rent = np.minimum(due, (cash - least // 2).clip(min=0))
    arrears = h.arrears_cents + due - rent
    back = np.minimum(arrears, (cash - rent - least).clip(min=0))
    h.arrears_cents = np.minimum(arrears - back, h.rent_cents * r["income.arrears_weeks"])
    left = (cash - rent - back - least).clip(min=0)
    paid = np.minimum(interest, left)
    unpaid = np.where(loans < limit(world, ctx), interest - paid, 0)
    cushion = least * r["income.cushion_weeks"]
    spare = (left - paid - cushion).clip(min=0) * r["income.repay_permille"] // 1000
    repaid = np.minimum(loans, spare)
    bank = repaid + paid - borrowed
    more = borrowed + unpaid - repaid
    out = rent + back
    gets = of_landlords(world, r, int(due.sum()), int(out.sum()))
    ledger.settle(EURO, ("households", gets - bank - out), ("bank", int(bank.sum())),
                  ("outside", int(out.sum() - gets.sum())))
    ledger.settle(DEBT, ("households", -more), ("bank", int(more.sum())))


def of_landlords(world: World, r: Rules, due: int, rents: int) -> Ints:
    """What owners of the town get beyond a usual week, in which what tenants cannot pay is reckoned
    with already: a rise of rents, as far as it is paid. Counts as income."""
    h = world.households
    owned, usual = h.property_cents, int(h.rent_cents.sum())
    more = max(0, min(due, rents) - usual) * r["income.rents_stay_permille"] // 1000
    whole = int(owned.sum())
    if not whole or not more:
        return np.zeros_like(owned)
    gets: Ints = owned * more // whole
    h.income_cents = h.income_cents + gets
    return gets
