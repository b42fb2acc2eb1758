"""Paying: in credit where euros are short, else in euros, else not at all (facts I12).

An enterprise that belongs pays a fellow member in credit when its cash is below what falls
due, and now and then when it has some to spend; up to its limit, and up to what the other will
hold. Everybody else, and everything else, is paid in euros. Who has none loses the order, and the
seller the sale. So the credit is used most when euros are scarce: that alone makes it go up when
trade goes down (A5.4). Where banks lend cheaply (dial `cheap_credit`) the short of cash go there
(A5.6). Whoever pays the same part in credit in all weathers has no such cushion (word `use`).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.core import Context
from game.rules.currencies import law, ways
from game.rules.currencies.accounts import hold, note
from game.rules.currencies.between.orders import Orders, open_, orders
from game.rules.currencies.design import setting, word
from game.rules.machines.currency import ALIVE
from game.world.currencies import Currency
from game.world.world import EURO, World

Ints = NDArray[np.int64]
Mask = NDArray[np.bool_]
YEAR, MONTH = 52, 4
KIND = "business_credit"
PAID = {"euros": "between:euros", "credit": "between:credit", "lost": "between:lost"}
"""Tallies: what was paid each way last week, cents, and what could not be paid."""


def week(world: World, ctx: Context, currency: Currency | None) -> None:
    """A week of orders, with a circle or without one."""
    open_(world, ctx)
    e, ledger = world.enterprises, world.ledger
    nobody = np.zeros(e.n, bool)
    belong = world.circles[currency.id].member > 0 if currency else nobody
    short = scarce(world, ctx) & belong
    made = orders(world, ctx, belong, short)
    in_credit = _in_credit(world, ctx, currency, made, short) if currency else nobody[made.buyer]
    cash = ledger.of_block(EURO, "enterprise") + _backed_by_banks(world, ctx)
    in_euros = ~in_credit & (cash[made.buyer] >= 0)
    lost = ~in_credit & ~in_euros
    sold, spared = np.zeros(e.n, np.int64), np.zeros(e.n, np.int64)
    np.add.at(sold, made.seller[in_euros], made.cents[in_euros])
    np.add.at(spared, made.buyer[~in_euros], made.cents[~in_euros])
    ledger.settle(EURO, ("enterprise", sold + spared),
                  ("outside", -int(sold.sum()) - int(spared.sum())))
    if currency is not None:
        _post(world, ctx, currency, made, in_credit)
        np.add.at(sold, made.seller[in_credit], made.cents[in_credit])
    e.other_sales = e.other_sales + sold
    for name, mask in (("euros", in_euros), ("credit", in_credit), ("lost", lost)):
        world.tallies[PAID[name]] = int(made.cents[mask].sum())


def circle_of(world: World) -> Currency | None:
    """The circle in which enterprises trade: the first that can be paid with."""
    return next((c for c in world.currencies.values()
                 if c.kind == KIND and c.stage in (*ALIVE, "closing")), None)


def without_a_circle(world: World, ctx: Context) -> None:
    """Before it begins and after it has ended they order of each other all the same, in euros."""
    if circle_of(world) is None and any(c.kind == KIND for c in world.currencies.values()):
        week(world, ctx, None)


def scarce(world: World, ctx: Context) -> Mask:
    """Whose cash is below what falls due: so many weeks of takings, another month more or less.
    The larger have less due at once for their size, as the root of it (Baumol 1952)."""
    e, r = world.enterprises, ctx.rules
    rows = np.arange(e.n, dtype=np.int64)
    month = (world.week + rows) // MONTH
    likes = ctx.luck.permille(0, "between:due", rows * 10_000 + month) * 2
    likes = likes * r["currency.buffer_weeks"]
    usual = int(e.sales_mean.sum()) // max(1, int((e.alive > 0).sum()))
    wanted = np.sqrt(e.sales_mean * max(1, usual)).astype(np.int64) * likes // 1000
    short: Mask = world.ledger.of_block(EURO, "enterprise") < wanted
    return short & (e.alive > 0)


def limits(world: World, ctx: Context, currency: Currency) -> tuple[Ints, Ints]:
    """The most that each may owe, and the most that it will hold: parts of a year's takings."""
    year = world.enterprises.sales_mean * YEAR
    owe = year * setting(ctx.rules, currency, "limit_turnover_permille") // 1000
    own = year * setting(ctx.rules, currency, "ceiling_turnover_permille") // 1000
    return owe, own


def _backed_by_banks(world: World, ctx: Context) -> Ints:
    """What a bank would lend besides, where credit is cheap: weeks of takings."""
    cheap, r = world.dials.get("cheap_credit", 0), ctx.rules
    lent: Ints = world.enterprises.sales_mean * r["currency.bank_weeks"] * cheap // 1000
    return lent


def _in_credit(world: World, ctx: Context, currency: Currency, made: Orders, short: Mask) -> Mask:
    """Which orders are paid in credit. One after the other: what one earns, the next can spend."""
    r, circle = ctx.rules, world.circles[currency.id]
    owe, own = limits(world, ctx, currency)
    balance = hold(world, currency).tolist()
    low, high = (-owe).tolist(), own.tolist()
    drawn = ctx.luck.permille(world.week, "between:pays", made.buyer)
    with_member = (circle.member[made.buyer] > 0) & (circle.member[made.seller] > 0)
    constant = word(r, currency, "use") == "constant"
    borrows = ctx.luck.permille(world.week, "between:bank", made.buyer) < world.dials.get(
        "cheap_credit", 0)
    daring = ctx.luck.permille(world.week, "between:dares", made.seller) < law.dare(
        world, currency)
    now_and_then = drawn < setting(r, currency, "share_permille" if constant else "spare_permille")
    in_credit = np.zeros(len(made.buyer), bool)
    for i in np.flatnonzero(with_member & daring).tolist():
        buyer, seller, cents = int(made.buyer[i]), int(made.seller[i]), int(made.cents[i])
        if constant:
            wants = bool(now_and_then[i])
        else:
            wants = bool(short[buyer] and not borrows[i]) or (
                balance[buyer] > 0 and bool(now_and_then[i]))
        if (wants and balance[buyer] - cents >= low[buyer]
                and balance[seller] + cents <= high[seller]):
            balance[buyer] -= cents
            balance[seller] += cents
            in_credit[i] = True
    return in_credit


def _post(world: World, ctx: Context, currency: Currency, made: Orders, mask: Mask) -> None:
    """Credits from buyer to seller, and who took part."""
    circle, e = world.circles[currency.id], world.enterprises
    moved = np.zeros(e.n, np.int64)
    np.add.at(moved, made.buyer[mask], -made.cents[mask])
    np.add.at(moved, made.seller[mask], made.cents[mask])
    world.ledger.settle(currency.id, ("enterprise", moved))
    circle.used[made.buyer[mask]] = world.week
    circle.traded[made.buyer[mask]] = circle.traded[made.seller[mask]] = world.week
    np.add.at(circle.got, made.buyer[mask], made.cents[mask])
    np.add.at(circle.given, made.seller[mask], made.cents[mask])
    new = np.stack([np.full(int(mask.sum()), world.week, np.int64), made.buyer[mask],
                    made.seller[mask], made.cents[mask]], axis=1)
    old = circle.trades[circle.trades[:, 0] > world.week - 13] if len(
        circle.trades) else np.zeros((0, 4), np.int64)
    circle.trades = np.concatenate([old, new])
    ways.begin(world, ctx.rules, currency)
    ways.add(world, ctx.rules, currency, ways.OTHERS, ways.OTHERS, int(made.cents[mask].sum()))
    note(currency, "exchanges", int(mask.sum()))
    note(currency, "volume", int(made.cents[mask].sum()))
    held = hold(world, currency)
    note(currency, "stock", int(held.clip(min=0).sum()))
