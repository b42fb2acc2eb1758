"""Tills: enterprises that take it spend it on, pay taxes with it where they may, or give it back.

An enterprise with a supplier who takes it too pays that supplier with it instead of somebody
outside the town; the more belong, the more have one. Whoever has none collects it until a trip to
the counter is worth it, and pays the fee. Taxes are paid with it at par where the town hall takes
it: a use that needs no supplier.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.core import Context
from game.rules.currencies import ways
from game.rules.currencies.accounts import note
from game.rules.currencies.backing import keeping, reserve
from game.rules.currencies.design import setting, word
from game.world.currencies import Currency
from game.world.world import EURO, World

Ints = NDArray[np.int64]
ORDER_WEEKS = 4
"""A bill comes once in so many weeks."""


def till(world: World, currency: Currency) -> Ints:
    return world.ledger.of_block(currency.id, "enterprise")


def week(world: World, ctx: Context, currency: Currency, takers: Ints, taken: Ints,
         weight: Ints) -> Ints:
    """What is done with it. Returns what each sold to other enterprises, cents' worth."""
    if word(ctx.rules, currency, "taxes") == "accepted" and ctx.rules.has("municipality"):
        _pay_taxes(world, ctx, currency)
    sold, linked = _pay_suppliers(world, ctx, currency, takers)
    _give_back(world, ctx, currency, takers, linked, taken, weight)
    return sold


def _pay_taxes(world: World, ctx: Context, currency: Currency) -> None:
    """Local taxes with what the till has; the town hall gives as many euros of the tax back that
    it takes in euros, spends a part with those who belong, and changes the rest."""
    e, town = world.enterprises, world.municipality
    due = e.sales_cents * e.alive * town.tax_permille // 1000
    paid = np.minimum(till(world, currency), due)
    total = int(paid.sum())
    if total:
        world.ledger.settle(currency.id, ("enterprise", -paid), ("town_hall", total))
        world.ledger.settle(EURO, ("enterprise", paid), ("town_hall", -total))
        ways.add(world, ctx.rules, currency, ways.OTHERS, ways.OTHERS, total)
        note(currency, "taxes", total)
        note(currency, "volume", total)
    if world.week % ORDER_WEEKS == 0:
        reserve.redeem_for(world, ctx, currency, "town_hall",
                           setting(ctx.rules, currency, "redemption_permille"))


def _pay_suppliers(world: World, ctx: Context, currency: Currency, takers: Ints) -> tuple[
        Ints, NDArray[np.bool_]]:
    """Bills of this week, to the supplier that each has among those who belong. The payer keeps
    the euros that it would have paid outside for the same."""
    e, r, n = world.enterprises, ctx.rules, len(takers)
    sold = np.zeros(e.n, np.int64)
    whole = np.arange(e.n, dtype=np.int64)
    tag = whole * 10_000 + e.born_week.clip(min=0)
    share = n * 1000 // max(1, n + r["currency.links_half"])
    linked = np.isin(whole, takers) & (
        ctx.luck.permille(0, f"{currency.id}:linked", tag) < share)
    if n < 2:
        return sold, linked & False
    place = (ctx.luck.raw(0, f"{currency.id}:supplier", tag) >> np.uint64(34)).astype(np.int64)
    supplier = takers[place * n >> 30]
    billed = ctx.luck.permille(world.week, f"{currency.id}:bill", whole) < 1000 // ORDER_WEEKS
    most = e.sales_cents * r["currency.local_inputs"] // 1000 * ORDER_WEEKS
    paid = np.where(linked & billed & (supplier != whole),
                    np.minimum(till(world, currency), most), 0)
    np.add.at(sold, supplier, paid)
    if total := int(paid.sum()):
        world.ledger.settle(currency.id, ("enterprise", sold - paid))
        world.ledger.settle(EURO, ("enterprise", paid), ("outside", -total))
        ways.add(world, r, currency, ways.OTHERS, ways.OTHERS, total)
        note(currency, "between", total)
        note(currency, "volume", total)
    return sold, linked


def _give_back(world: World, ctx: Context, currency: Currency, takers: Ints,
               linked: NDArray[np.bool_], taken: Ints, weight: Ints) -> None:
    """Whoever has no use for it changes it when what lies there is worth the trip."""
    r = ctx.rules
    usual = np.zeros(world.enterprises.n, np.int64)
    whole = int(weight.sum())
    usual[takers] = weight * int(taken.sum()) // max(1, whole)
    worth = usual * keeping.interval(r, currency, usual)
    worth = np.where(linked, worth * r["currency.linked_patience"] // 1000, worth)
    has = till(world, currency)
    out = world.enterprises.accepts >> bit(world, currency) & 1 == 0
    back = np.where((has > worth) | out, has, 0).clip(min=0)
    reserve.redeem(world, ctx, currency, back, setting(r, currency, "redemption_permille"))


def bit(world: World, currency: Currency) -> int:
    """This currency's bit of `Enterprises.accepts`."""
    return list(world.currencies).index(currency.id)


def local_weight(world: World, ctx: Context, takers: Ints) -> Ints:
    """How much of what households buy each of them gets: by its size, and by how much of its
    branch's takings comes from the town."""
    e = world.enterprises
    here = np.array([1000 - s.exports for s in ctx.rules.sectors], np.int64)
    weight: Ints = e.custom[takers] * here[e.sector[takers]] // 1000
    return weight
