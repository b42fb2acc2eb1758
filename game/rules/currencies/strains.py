"""Strains: what currencies fail of, each measured by itself (facts A3.14), permille.

One function a cause. What a week shows is smoothed over two months, since a week of a small circle
is mostly chance (facts I1). A debrief says which one it was: `Currency.cause` is the strongest
at the moment at which a currency stalls, overheats or is wound up.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from game.rules.core import Context, Rules, move_towards
from game.rules.currencies import broker, crowding, forging, law, prices
from game.rules.currencies.accounts import held, hold, issues
from game.rules.currencies.design import has, optional, word_or
from game.rules.currencies.exchange.terms import ceilings, floors
from game.world.currencies import Currency
from game.world.world import WEEKS_A_SEASON, World

STRAINS = ("broker_pay", "narrow_skills", "hoarding", "exhausted_core", "imbalance",
           "running_cost", "legal_shock", "counterfeits", "crowding_out", "too_little",
           "too_much", "few_members")
LONG = 26
"""Weeks after which what somebody holds and does not spend is hoarded."""
AT_BEST = "at_best:"
FEW_WISHES = 8
"""Fewer than this in a window of weeks say nothing."""


def step(world: World, ctx: Context, currency: Currency) -> None:
    """Move every strain towards what this week shows."""
    crowding.begin(world, ctx.rules, currency)
    for name in STRAINS:
        now = MEASURED[name](world, ctx.rules, currency)
        was = currency.strains.get(name, 0)
        weeks = 1 if name in AT_ONCE else ctx.rules["currency.strain_weeks"]
        moved = int(move_towards(was, max(0, min(1000, now)), weeks))
        currency.strains[name] = moved


def strongest(currency: Currency) -> str:
    """The cause that weighs most; none where nothing strains. What has grown since it went best
    weighs three times: what was there then did not bring it down."""
    def weight(name: str) -> tuple[int, int]:
        now = currency.strains.get(name, 0)
        grown = max(0, now - currency.marks.get(f"{AT_BEST}{name}", now))
        return now + 2 * grown, -STRAINS.index(name)

    worst = max(STRAINS, key=weight)
    return worst if currency.strains.get(worst, 0) > 0 else ""


def at_best(currency: Currency) -> None:
    """Remember how hard each strained when it went best."""
    for name in STRAINS:
        currency.marks[f"{AT_BEST}{name}"] = currency.strains.get(name, 0)


def recent(currency: Currency, name: str, weeks: int) -> int:
    """Sum of a figure over the last weeks that are written down."""
    return sum(week.get(name, 0) for week in currency.weeks[-weeks:])


def _broker_pay(world: World, rules: Rules, currency: Currency) -> int:
    """Of the hours for which the design has a broker, those that nobody pays or gives."""
    promised = broker.as_designed(rules, currency)
    there = broker.minutes(world, rules, currency)
    if not promised and word_or(rules, currency, "matching", "") == "broker":
        return 1000
    return (promised - min(there, promised)) * 1000 // promised if promised else 0


def _narrow_skills(world: World, rules: Rules, currency: Currency) -> int:
    """Of the kinds of service people wish for, those that nobody offers."""
    kinds = optional(rules, currency, "services", 0)
    circle = world.circles[currency.id]
    offered = int(np.bitwise_or.reduce(circle.offers * circle.member))
    return (kinds - offered.bit_count()) * 1000 // kinds if kinds and offered else 0


def _hoarding(world: World, rules: Rules, currency: Currency) -> int:
    """Of what members hold, the part of those who have not paid with it for half a year. Where
    nobody issues, what one holds another owes: that is imbalance."""
    circle = world.circles[currency.id]
    has_now = held(world, currency)
    total = int(has_now.sum())
    if not issues(currency) or not total or world.week - currency.issued_week < LONG:
        return 0
    last = np.maximum(circle.used, circle.joined)
    return int(has_now[last <= world.week - LONG].sum()) * 1000 // total


def _exhausted_core(world: World, rules: Rules, currency: Currency) -> int:
    """How worn out those are who give most."""
    return broker.core_weary(world, currency)


def _imbalance(world: World, rules: Rules, currency: Currency) -> int:
    """Members stuck where they can pay no more, or can take no more: at the last tenth of their
    limit or ceiling. Only where one may owe, and once there was time to get there."""
    circle = world.circles[currency.id]
    members = int(circle.member.sum())
    if not has(currency, "limit") or not members or issues(currency):
        return 0
    balance = hold(world, currency)
    stuck = balance <= floors(rules, currency, circle) * 9 // 10
    most = ceilings(rules, currency, circle)
    stuck |= balance >= most - most // 10
    return int((stuck & (circle.member > 0)).sum()) * 1000 // members


def _running_cost(world: World, rules: Rules, currency: Currency) -> int:
    """Of what it costs to run, what could not be paid."""
    return 1000 - currency.marks.get(broker.PAID, 1000)


def _legal_shock(world: World, rules: Rules, currency: Currency) -> int:
    return 1000 - law.dare(world, currency)


def _counterfeits(world: World, rules: Rules, currency: Currency) -> int:
    """False ones, permille of all that members hold."""
    total = int(held(world, currency).sum())
    return forging.counterfeits(world, currency) * 1000 // total if total else 0


def _crowding_out(world: World, rules: Rules, currency: Currency) -> int:
    """Of the wishes for care, those that a good public service has taken over (facts A3.12)."""
    return crowding.strain(world, rules, currency)


def _too_little(world: World, rules: Rules, currency: Currency) -> int:
    """Of what people wish for, what they do not ask because they have too little or would have."""
    if not issues(currency):
        return 0
    return _part(currency, ("held_back", "broke"), "wishes")


def _too_much(world: World, rules: Rules, currency: Currency) -> int:
    """Of what people ask for, what nobody does for more of it; or prices that run away."""
    return max(_part(currency, ("full",), "asked"), prices.rise(currency))


def _few_members(world: World, rules: Rules, currency: Currency) -> int:
    """1000 where nobody is left who takes part, 500 at the least number with which it works, 0 at
    twice that. Who joined out of sympathy alone does not count."""
    circle = world.circles[currency.id]
    awake = (circle.asks > 0) | (circle.offers > 0) if optional(rules, currency, "services") \
        else circle.member > 0
    members = int((awake & (circle.member > 0)).sum())
    enough = 2 * optional(rules, currency, "members_least", 0)
    return max(0, enough - members) * 1000 // enough if enough else 0


def _part(currency: Currency, names: tuple[str, ...], of: str) -> int:
    """Permille over the last quarter of a year."""
    whole = recent(currency, of, WEEKS_A_SEASON)
    part = sum(recent(currency, name, WEEKS_A_SEASON) for name in names)
    return part * 1000 // whole if whole >= FEW_WISHES else 0


MEASURED: dict[str, Callable[[World, Rules, Currency], int]] = {
    "broker_pay": _broker_pay,
    "narrow_skills": _narrow_skills,
    "hoarding": _hoarding,
    "exhausted_core": _exhausted_core,
    "imbalance": _imbalance,
    "running_cost": _running_cost,
    "legal_shock": _legal_shock,
    "counterfeits": _counterfeits,
    "crowding_out": _crowding_out,
    "too_little": _too_little,
    "too_much": _too_much,
    "few_members": _few_members,
}
AT_ONCE = ("legal_shock",)
"""What need not be waited for to be known."""
