"""What can be counted of a currency as money: how much there is, how fast it goes, its cost."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from game.rules.core import Rules
from game.rules.currencies import forging
from game.rules.currencies.accounts import held, hold, is_backed
from game.rules.currencies.backing import reserve
from game.rules.currencies.between import paying
from game.rules.machines.currency import ALIVE
from game.world.currencies import Currency
from game.world.world import EURO, WEEKS_A_SEASON, World

YEAR = 52


def outstanding(world: World, rules: Rules, currency: Currency) -> int:
    """All that is out, minor units: of a backed one also what lies in tills and drawers."""
    if is_backed(world, currency):
        return reserve.stock(world, currency)
    return int(held(world, currency).sum()) if currency.id in world.circles else 0


def velocity_year(world: World, rules: Rules, currency: Currency) -> int:
    """How often a unit changes hands in a year, permille: the last quarter's volume, times four,
    by what is out on the whole; of a credit that sums to zero, by what is on the plus side."""
    late = currency.weeks[-WEEKS_A_SEASON:]
    volume = sum(w.get("volume", 0) for w in late)
    lying = [w["stock"] for w in late if "stock" in w] or [outstanding(world, rules, currency)]
    mean = sum(lying) // len(lying)
    return volume * YEAR * 1000 // (len(late) * mean) if late and mean > 0 else 0


def price(world: World, rules: Rules, currency: Currency) -> int:
    """What an hour costs, permille of the first price."""
    return currency.price_permille


def counterfeits(world: World, rules: Rules, currency: Currency) -> int:
    """False ones in circulation, permille of all that members hold."""
    whole = int(held(world, currency).sum()) if currency.id in world.circles else 0
    return forging.counterfeits(world, currency) * 1000 // whole if whole else 0


def trust(world: World, rules: Rules, currency: Currency) -> int:
    """Members' trust in it, mean, permille."""
    circle = world.circles.get(currency.id)
    members = int(circle.member.sum()) if circle is not None else 0
    return int((circle.trust * circle.member).sum()) // members if circle and members else 0


def in_reserve(world: World, rules: Rules, currency: Currency) -> int:
    """Euros behind it, cents."""
    return world.ledger.balance(EURO, reserve.account(currency))


def reserve_short(world: World, rules: Rules, currency: Currency) -> int:
    """Cents that are missing in the reserve by its rule: never more than nothing."""
    if not is_backed(world, currency):
        return 0
    return max(0, reserve.required(world, rules, currency) - in_reserve(world, rules, currency))


def running_cost_share(world: World, rules: Rules, currency: Currency) -> int:
    """What it costs to run, permille of what was paid with it, over the last year (facts A7.6)."""
    cost = sum(w.get("cost", 0) for w in currency.weeks)
    volume = sum(w.get("volume", 0) for w in currency.weeks)
    return cost * 1000 // volume if volume else 0


def consumption_share(world: World, rules: Rules, currency: Currency) -> int:
    """Of what the town's households consume, what is bought with it: a million parts. Where no
    system lets them spend, they consume what the rent leaves them of their income."""
    h, late = world.households, currency.weeks[-WEEKS_A_SEASON:]
    bought, weeks = sum(w.get("consumption", 0) for w in late), len(late)
    whole = world.tallies.get("needs:spent", 0) + bought // max(1, weeks)
    if not rules.has("needs"):
        whole = int((h.income_cents - h.rent_cents).clip(min=0).sum())
    return bought * 1_000_000 // (whole * weeks) if whole and weeks else 0


def redeemed_share(world: World, rules: Rules, currency: Currency) -> int:
    """What was given back for euros, permille of what was bought with euros, over the last year
    (facts A7.2)."""
    bought = sum(w.get("issued", 0) for w in currency.weeks)
    return sum(w.get("redeemed", 0) for w in currency.weeks) * 1000 // bought if bought else 0


def is_open(world: World, rules: Rules, currency: Currency) -> int:
    """1 while it can be paid with and nobody is winding it up."""
    return int(currency.stage in ALIVE)


def firms(world: World, rules: Rules, currency: Currency) -> int:
    """Enterprises that take it."""
    place = list(world.currencies).index(currency.id)
    return int((world.enterprises.accepts >> place & 1).sum())


def weekly(name: str) -> Callable[[World, Rules, Currency], int]:
    """A figure that last week's step noted; nothing where it did not."""
    def read(world: World, rules: Rules, currency: Currency) -> int:
        return currency.week.get(name, 0) if is_open(world, rules, currency) else 0
    return read


def paid(how: str) -> Callable[[World, Rules, Currency], int]:
    """Of what the town's enterprises ordered of each other last week: cents paid so, or lost."""
    def read(world: World, rules: Rules, currency: Currency) -> int:
        return world.tallies.get(paying.PAID[how], 0)
    return read


def trade(world: World, rules: Rules, currency: Currency) -> int:
    """What enterprises sold each other last week, in whatever money, cents."""
    return sum(world.tallies.get(paying.PAID[how], 0) for how in ("euros", "credit"))


def credit_share(world: World, rules: Rules, currency: Currency) -> int:
    """Of that, what was paid in credit, permille."""
    return world.tallies.get(paying.PAID["credit"], 0) * 1000 // max(
        1, trade(world, rules, currency))


def balance_of(small: bool) -> Callable[[World, Rules, Currency], int]:
    """What small, or large, members have in credit: balances above zero, cents."""
    def read(world: World, rules: Rules, currency: Currency) -> int:
        mine = _members(world, currency, small)
        return int(hold(world, currency).clip(min=0)[mine].sum()) if len(mine) else 0
    return read


def volume_of(small: bool) -> Callable[[World, Rules, Currency], int]:
    """What small, or large, members paid with it in the last quarter, cents."""
    def read(world: World, rules: Rules, currency: Currency) -> int:
        mine = _members(world, currency, small)
        if not len(mine):
            return 0
        trades = world.circles[currency.id].trades
        return int(trades[np.isin(trades[:, 1], mine), 3].sum()) if len(trades) else 0
    return read


def _members(world: World, currency: Currency, small: bool) -> NDArray[np.int64]:
    """Members that take in less than their median; or the others."""
    circle = world.circles.get(currency.id)
    e = world.enterprises
    if circle is None or circle.n != e.n:
        return np.zeros(0, np.int64)
    all_ = np.flatnonzero(circle.member > 0)
    if not len(all_):
        return all_
    less = e.sales_mean[all_] < int(np.median(e.sales_mean[all_]))
    mine: NDArray[np.int64] = all_[less == small]
    return mine


FIGURES = {
    "outstanding": outstanding, "velocity_year": velocity_year, "price": price,
    "counterfeits": counterfeits, "trust": trust, "reserve": in_reserve,
    "reserve_short": reserve_short, "running_cost_share": running_cost_share,
    "consumption_share": consumption_share, "redeemed_share": redeemed_share, "open": is_open,
    "weeks_open": is_open, "firms": firms,
    **{name: weekly(name) for name in (
        "issued", "withdrawn", "dues", "paid_out", "demurrage", "redeemed", "volume", "cost",
        "grant", "fees", "taxes", "between", "consumption", "wages", "forged", "forged_found",
        "fake_accounts", "bad_debt", "firm_fees", "firms_joined", "firms_left", "turned_away")},
    "euro_volume": paid("euros"), "credit_volume": paid("credit"), "lost_orders": paid("lost"),
    "trade": trade, "credit_share": credit_share,
    "small_balance": balance_of(True), "large_balance": balance_of(False),
    "small_volume": volume_of(True), "large_volume": volume_of(False),
}
"""`weeks_open` is `open`, to be summed over a run."""
