"""Forging: money that the circle never issued, and accounts opened only for what is given away.

Counterfeits are spent on members who work for them in good faith, and go round like the rest until
somebody looks closely. Then whoever holds them has lost them; that household trusts the currency
much less, and all others a little less, the more of what circulates turned out to be false. The
account `forgers:<id>` is minus what is in circulation and not found out.

Where newcomers are given something for nothing, accounts are opened only to be emptied: each
passes what it was given to a collector (facts A6.4). Nobody vouches for whom nobody knows, so a
circle that admits only people whom a member knows has none of them.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.core import Context
from game.rules.currencies.accounts import YEAR, give, held, move, note, spread
from game.rules.currencies.design import minor_of, optional, word_or
from game.world.currencies import Currency
from game.world.world import World

Ints = NDArray[np.int64]


def week(world: World, ctx: Context, currency: Currency) -> None:
    _find_out(world, ctx, currency)
    _forge(world, ctx, currency)
    _collect(world, ctx, currency)


def counterfeits(world: World, currency: Currency) -> int:
    """Minor units in circulation that are false."""
    return -world.ledger.balance(currency.id, _forgers(currency))


def _forge(world: World, ctx: Context, currency: Currency) -> None:
    """Spend new counterfeits, a part of what circulates, on members who trade."""
    rate = optional(ctx.rules, currency, "forged_permille_week")
    if not rate:
        return
    made = int(held(world, currency).sum()) * rate // 1000
    met = _met(world, ctx, currency, "forged")
    if made and met.any():
        move(world, currency, spread(made, met), _forgers(currency))
        note(currency, "forged", made)


def _find_out(world: World, ctx: Context, currency: Currency) -> None:
    """A part of the counterfeits is found, with some of those who hold money, as far as it goes."""
    false = counterfeits(world, currency)
    rate = optional(ctx.rules, currency, "forged_found_permille_week")
    if not false or not rate:
        return
    purses = held(world, currency) * _met(world, ctx, currency, "found")
    caught = min(false * rate // 1000, int(purses.sum()))
    if caught <= 0:
        return
    lost = spread(caught, purses)
    before = int(held(world, currency).sum())
    move(world, currency, -lost, _forgers(currency))
    circle, r = world.circles[currency.id], ctx.rules
    news = caught * r["currency.trust_forged_news"] // max(1, before)
    hurt = news + (lost > 0) * r["currency.trust_forged_own"]
    circle.trust = (circle.trust - hurt * circle.member).clip(min=0)
    note(currency, "forged_found", caught)


def _collect(world: World, ctx: Context, currency: Currency) -> None:
    """One-time accounts of the week: the more come, the more is given, in what it buys; what each
    is given goes to one of the collectors at once."""
    rate = optional(ctx.rules, currency, "fake_accounts_permille_year")
    gift = minor_of(currency, optional(ctx.rules, currency, "entry"))
    if not rate or not gift or word_or(ctx.rules, currency, "admission", "open") != "open":
        return
    members = np.flatnonzero(world.circles[currency.id].member)
    units = optional(ctx.rules, currency, "entry") * 1000 // max(1, currency.price_permille)
    coming = len(members) * rate * units
    luck = ctx.luck.one(world.week, f"{currency.id}:fakes", "accounts", 1000 * YEAR)
    number = (coming + luck) // (1000 * YEAR)
    if number and len(members):
        lots = ctx.luck.raw(0, f"{currency.id}:collectors", members)
        many = 1 + len(members) // ctx.rules["currency.members_a_collector"]
        collector = np.zeros(world.circles[currency.id].n, np.int64)
        collector[members[np.argsort(lots, kind="stable")[:many]]] = 1
        give(world, currency, spread(number * gift, collector, world.week))
        note(currency, "fake_accounts", number)


def _met(world: World, ctx: Context, currency: Currency, what: str) -> Ints:
    """1 for the members whom it concerns this week, a tenth of all by lot."""
    circle = world.circles[currency.id]
    rows = np.arange(circle.n, dtype=np.int64)
    drawn = ctx.luck.permille(world.week, f"{currency.id}:{what}", rows)
    met = (circle.member > 0) & (drawn < ctx.rules["currency.forged_meets"])
    return met.astype(np.int64)


def _forgers(currency: Currency) -> str:
    return f"forgers:{currency.id}"
