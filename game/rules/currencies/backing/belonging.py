"""Belonging: which enterprises take it, and why some stop; how many households a lasting use draws.

An enterprise belongs for the custom and the good name that it brings, and pays fees for it: the
yearly one, and what giving it back costs. Each weighs that once a year against what the name is
worth to it, which differs from one to the next. A use that everybody has, paying local taxes,
draws households that would not have joined for the idea.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.core import Context
from game.rules.currencies import joining
from game.rules.currencies.accounts import YEAR, note, of_year
from game.rules.currencies.backing.tills import bit
from game.rules.currencies.design import setting, word
from game.rules.currencies.running import office
from game.world.currencies import Currency
from game.world.world import EURO, WEEKS_A_SEASON, World

Ints = NDArray[np.int64]
Mask = NDArray[np.bool_]


def open_(world: World, ctx: Context, currency: Currency) -> None:
    _admit(world, ctx, currency, _wanted(world, ctx, currency))


def takers(world: World, currency: Currency) -> Ints:
    """Rows of the enterprises that take it."""
    e = world.enterprises
    rows: Ints = np.flatnonzero((e.accepts >> bit(world, currency) & 1 > 0) & (e.alive > 0))
    return rows


def week(world: World, ctx: Context, currency: Currency, sold: Ints) -> None:
    """Fees, those who stop, those who begin. `sold`: what each sold for it, cents a week."""
    mine = takers(world, currency)
    _collect_fees(world, ctx, currency, mine)
    asks = mine[mine % YEAR == world.week % YEAR]
    stops = asks[~worth_it(world, ctx, currency, sold)[asks]]
    world.enterprises.accepts[stops] &= ~np.int64(1 << bit(world, currency))
    note(currency, "firms_left", len(stops))
    missing = _wanted(world, ctx, currency) - len(mine) + len(stops)
    if missing > 0:
        weeks = ctx.rules["currency.recruit_weeks"]
        luck = ctx.luck.one(world.week, f"{currency.id}:recruit", "firms", weeks)
        _admit(world, ctx, currency, (missing + luck) // weeks, sold)
    _draw_households(world, ctx, currency)


def worth_it(world: World, ctx: Context, currency: Currency, sold: Ints) -> Mask:
    """Whether what it costs a year is no more than the name is worth to this enterprise."""
    e, r = world.enterprises, ctx.rules
    margin = np.array([1000 - s.leaks - s.labour for s in r.sectors], np.int64)[e.sector]
    gain = sold * YEAR * r["currency.new_custom"] // 1000 * margin // 1000
    cost = setting(r, currency, "firm_fee_year") * 100 + (
        sold * YEAR * setting(r, currency, "redemption_permille") // 1000)
    tag = np.arange(e.n, dtype=np.int64) * 10_000 + e.born_week.clip(min=0)
    name = ctx.luck.permille(0, f"{currency.id}:name", tag) * 2 * r["currency.good_name_cents"]
    fine: Mask = cost - gain <= name // 1000
    return fine


def _wanted(world: World, ctx: Context, currency: Currency) -> int:
    """As many as the design begins with, for a town of the usual size."""
    usual = sum(d.households for d in ctx.rules.content.districts)
    return setting(ctx.rules, currency, "firms_start") * world.households.n // max(1, usual)


def _admit(world: World, ctx: Context, currency: Currency, number: int,
           sold: Ints | None = None) -> None:
    """Those nearest to households first, by lot."""
    e = world.enterprises
    if number <= 0 or not e.n:
        return
    mark = np.int64(1 << bit(world, currency))
    can = (e.alive > 0) & (e.accepts & mark == 0)
    can &= worth_it(world, ctx, currency, np.zeros(e.n, np.int64) if sold is None else sold)
    rows = np.flatnonzero(can)
    local = np.array([1100 - s.exports for s in ctx.rules.sectors], np.int64)[e.sector[rows]]
    drawn = ctx.luck.permille(world.week, f"{currency.id}:firms", rows)
    first = rows[np.argsort(drawn * 1000 // local.clip(min=1), kind="stable")[:number]]
    e.accepts[first] |= mark
    note(currency, "firms_joined", len(first))


def _collect_fees(world: World, ctx: Context, currency: Currency, mine: Ints) -> None:
    part = of_year(setting(ctx.rules, currency, "firm_fee_year") * 100, world.week)
    if part and len(mine) and currency.stage != "closing":
        due = np.zeros(world.enterprises.n, np.int64)
        due[mine] = part
        world.ledger.settle(EURO, ("enterprise", -due), (office(currency), int(due.sum())))
        note(currency, "firm_fees", int(due.sum()))


def _draw_households(world: World, ctx: Context, currency: Currency) -> None:
    """Beyond those whom the design begins with, as many as local taxes draw, over some years: a
    few each quarter, when taxes are due."""
    r = ctx.rules
    taken = word(r, currency, "taxes") == "accepted" and r.has("municipality")
    if world.week % WEEKS_A_SEASON or not taken or currency.stage == "closing":
        return
    usual = sum(d.households for d in r.content.districts)
    start = setting(r, currency, "members_start") * world.households.n // max(1, usual)
    drawn = start * (1000 + r["currency.taxes_draw"]) // 1000
    missing = drawn - int(world.circles[currency.id].member.sum())
    weeks = r["currency.taxes_draw_weeks"]
    luck = ctx.luck.one(world.week, f"{currency.id}:taxes", "households", weeks)
    if missing > 0 and (number := (missing * WEEKS_A_SEASON + luck) // weeks):
        joining.admit(world, ctx, currency, joining.chosen(world, ctx, currency, number))
