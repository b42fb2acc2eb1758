"""Wallets: households that belong change euros for it and spend it where it is taken.

A household would spend `spend_permille` of what the rent leaves it in this money, as far as it
finds shops that take it; it fetches as much as its trips to the counter come to (`keeping`). What
it buys with it, it does not buy with euros besides.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.core import Context
from game.rules.currencies import law, ways
from game.rules.currencies.accounts import hold, note, spread
from game.rules.currencies.backing import keeping, reserve
from game.rules.currencies.design import setting
from game.rules.currencies.lots import uneven
from game.rules.purse.owing import rent_due
from game.world.currencies import Currency
from game.world.world import EURO, World

Ints = NDArray[np.int64]
ERRANDS = 3
"""Shops in which a week's purchases are made."""


def week(world: World, ctx: Context, currency: Currency, takers: Ints, weight: Ints) -> Ints:
    """Fetch and spend. Returns what each enterprise took in, cents' worth."""
    circle = world.circles[currency.id]
    wish = wishes(world, ctx, currency, takers)
    if currency.stage != "closing":
        _fetch(world, ctx, currency, wish, takers)
    taken = np.zeros(world.enterprises.n, np.int64)
    circle.spent = np.zeros(circle.n, np.int64)
    if not len(takers) or not weight.any():
        return taken
    edge = np.cumsum(weight)
    rows = np.flatnonzero((wish > 0) & (hold(world, currency) > 0))
    left = np.minimum(wish, hold(world, currency))[rows]
    for errand in range(ERRANDS):
        part = left // (ERRANDS - errand)
        said_no = ctx.luck.permille(world.week, f"{currency.id}:refused", rows, errand)
        part = np.where(said_no < keeping.refused(ctx.rules, currency), 0, part)
        draw = ctx.luck.raw(world.week, f"{currency.id}:shop", rows, errand) >> np.uint64(34)
        at = takers[np.searchsorted(edge, draw.astype(np.int64) * int(edge[-1]) >> 30, "right")]
        np.add.at(taken, at, part)
        circle.spent[rows] += part
        left = left - part
    paid = circle.spent
    circle.used[paid > 0] = circle.traded[paid > 0] = world.week
    world.ledger.settle(currency.id, ("households", -paid), ("enterprise", taken))
    ways.add(world, ctx.rules, currency, ways.HOMES, ways.OTHERS, paid)
    note(currency, "consumption", int(paid.sum()))
    note(currency, "volume", int(paid.sum()))
    note(currency, "exchanges", int((paid > 0).sum()))
    return taken


def wishes(world: World, ctx: Context, currency: Currency, takers: Ints) -> Ints:
    """Cents that each member would spend in it this week: the more, the more shops take it, and
    the more it trusts it."""
    h, r, circle = world.households, ctx.rules, world.circles[currency.id]
    rows = np.flatnonzero(circle.member > 0).astype(np.int64)
    usual = (h.income_cents - rent_due(world, r)).clip(min=0)[rows]
    own = uneven(ctx.luck, 0, f"{currency.id}:spends", rows, r["currency.spend_spread"])
    found = found_in(world, ctx, takers)
    part = setting(r, currency, "spend_permille") * found * circle.trust[rows] // 1_000_000
    wish = np.zeros(h.n, np.int64)
    wish[rows] = usual * part // 1000 * own // 1000 * law.dare(world, currency) // 1000
    return wish


def found_in(world: World, ctx: Context, takers: Ints) -> int:
    """Of what members would buy with it, the permille for which they find somebody who takes it."""
    here = max(1, int(world.enterprises.alive.sum()))
    share = len(takers) * 1000 // here
    return share * 1000 // max(1, share + ctx.rules["currency.found_half"])


def _fetch(world: World, ctx: Context, currency: Currency, wish: Ints, takers: Ints) -> None:
    """Whose wallet does not last the week fetches what is usual for it, as far as its purse goes:
    a part as wages from the tills of enterprises that belong, the rest at the counter."""
    r, purse = ctx.rules, ctx.rules.has("needs")
    need = (hold(world, currency) < wish) * wish * keeping.interval(r, currency, wish)
    need = (need - hold(world, currency) * (need > 0)).clip(min=0)
    if purse:
        need = np.minimum(need, world.ledger.of_households(EURO).clip(min=0))
    tills = world.ledger.of_block(currency.id, "enterprise").copy()
    as_pay = min(int(need.sum()) * r["currency.paid_as_wages"] // 1000, int(tills.sum()))
    if as_pay > 0:
        from_tills, to = spread(as_pay, tills), spread(as_pay, need)
        world.ledger.settle(currency.id, ("enterprise", -from_tills), ("households", to))
        euros: tuple[str, Ints | int] = ("households", -to) if purse else ("outside", -as_pay)
        world.ledger.settle(EURO, ("enterprise", from_tills), euros)
        ways.add(world, r, currency, ways.OTHERS, ways.HOMES, to)
        note(currency, "wages", as_pay)
        note(currency, "volume", as_pay)
        need = need - to
    reserve.buy(world, r, currency, need, purse)
