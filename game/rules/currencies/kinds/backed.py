"""A backed regional currency: bought with euros one for one, taken by enterprises of the region.

Households change euros for it and spend it where it is taken; enterprises spend it on, pay
wages or taxes with it, or give it back for a fee (facts A7.1). The reserve always covers what is
out, as the design says. An office runs it and has to be paid (A7.6). It is not residual: whoever
uses it does so in good years and bad (A7.5).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.core import Context
from game.rules.currencies import joining, running, ways
from game.rules.currencies.accounts import hold, note
from game.rules.currencies.backing import belonging, reserve, tills, wallets
from game.rules.currencies.design import setting
from game.rules.currencies.usual import DOORS, MEMBERSHIP
from game.world.currencies import Currency
from game.world.world import EURO, WEEKS_A_SEASON, World

Ints = NDArray[np.int64]

OF = "households"
NEEDS = ("enterprises",)
"""Systems without which nobody takes it."""
MINOR = 100
"""One is worth a euro: cents."""
ISSUES = True
DEFAULTS = {k: v for k, v in MEMBERSHIP.items() if k not in ("entry", "exit")} | {
    "members_start": 200, "turnover_permille_year": 100, "firms_start": 600,
    "spend_permille": 250, "reserve_permille": 1000, "redemption_permille": 50,
    "demurrage_permille_year": 60, "firm_fee_year": 0, "running_cost_year": 150_000,
    "grant_year": 100_000, "grant_weeks": 312,
}
"""Facts K; nothing is given on joining, since nothing may be out without a euro behind it."""
WORDS = DOORS | {"taxes": "refused"}
EMPTY_WEEKS = 8
"""While it is closed down, a wallet is brought to the counter once in so many weeks."""


def open_(world: World, ctx: Context, currency: Currency) -> None:
    for name in (reserve.account(currency), running.office(currency)):
        world.ledger.account(name)
    joining.first_day(world, ctx, currency)
    world.ledger.account(f"issuer:{currency.id}")
    belonging.open_(world, ctx, currency)


def step(world: World, ctx: Context, currency: Currency) -> None:
    ways.begin(world, ctx.rules, currency)
    reserve.follow(world, ctx.rules, currency)
    mine = belonging.takers(world, currency)
    weight = tills.local_weight(world, ctx, mine)
    taken = wallets.week(world, ctx, currency, mine, weight)
    sold = tills.week(world, ctx, currency, mine, taken, weight)
    _count_sales(world, ctx, taken, sold)
    _demurrage(world, ctx, currency)
    if currency.stage == "closing":
        turn = np.arange(world.households.n) % EMPTY_WEEKS == world.week % EMPTY_WEEKS
        reserve.empty_wallets(world, ctx, currency, np.flatnonzero(turn))
    belonging.week(world, ctx, currency, taken + sold)
    running.week(world, ctx, currency)
    note(currency, "stock", reserve.stock(world, currency))
    note(currency, "firms", len(mine))
    note(currency, "volume", 0)


def settle(world: World, ctx: Context, currency: Currency) -> None:
    """The end: whoever still has some gets euros for it, at par as far as there are."""
    reserve.wind_up(world, ctx, currency)
    world.enterprises.accepts &= ~np.int64(1 << tills.bit(world, currency))


def _count_sales(world: World, ctx: Context, taken: Ints, sold: Ints) -> None:
    """What was sold for it counts as takings. Where the town's households do not spend by
    themselves, what they bought with it they would mostly have bought there anyway: the world
    outside, which buys for them, takes its euros back."""
    e = world.enterprises
    if ctx.rules.has("needs"):
        e.other_sales = e.other_sales + taken + sold
        return
    new = taken * ctx.rules["currency.new_custom"] // 1000
    e.other_sales = e.other_sales + new + sold
    anyway = taken - new
    world.ledger.settle(EURO, ("enterprise", -anyway), ("outside", int(anyway.sum())))


def _demurrage(world: World, ctx: Context, currency: Currency) -> None:
    """Each quarter, of what lies in wallets and tills (facts A7.1). Some of it is never seen again:
    notes are lost, forgotten, kept for their pictures."""
    if world.week % WEEKS_A_SEASON:
        return
    rate = setting(ctx.rules, currency, "demurrage_permille_year")
    gone = ctx.rules["currency.lost_permille_year"]
    for block, has in (("households", hold(world, currency)),
                       ("enterprise", tills.till(world, currency))):
        quarter = has.clip(min=0) * WEEKS_A_SEASON
        reserve.charge(world, ctx.rules, currency, quarter * rate // 52_000, block)
        lost = quarter * gone // 52_000
        world.ledger.settle(currency.id, (block, -lost),
                            (reserve.kept(currency), int(lost.sum())))
