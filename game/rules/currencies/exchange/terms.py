"""What a design means for the exchange: limits, cushions, who finds whom, what an hour costs."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from game.rules.core import Rules
from game.rules.currencies import broker
from game.rules.currencies.design import minor_of, optional, setting, word, word_or
from game.rules.currencies.exchange import kernel as k
from game.rules.currencies.kinds import KINDS
from game.rules.currencies.upkeep import kept
from game.world.currencies import Currency, Members
from game.world.world import World

Ints = NDArray[np.int64]

ENOUGH = 1 << 60
"""More than anybody holds or owes: no limit."""


def rate(currency: Currency) -> int:
    """Price of an hour, thousandths of a minor unit: one unit at the fixed price."""
    scale: int = KINDS[currency.kind].MINOR
    return scale * currency.price_permille


def real(currency: Currency, amount: Ints | int) -> Any:
    """What an amount reckoned in hours is at today's price: people look at what it buys."""
    return amount if currency.price_permille == 1000 else amount * currency.price_permille // 1000


def rules_row(world: World, rules: Rules, currency: Currency, known: int) -> list[int]:
    """How the search goes (`kernel.RATE` and its neighbours). `matching` says how far it may go:
    whom one knows, then a list to ask through, then somebody who looks for both; or a free search,
    in which anybody finds anybody as well as a broker does and does not ask friends first."""
    way = word(rules, currency, "matching")
    row = [0] * k.RULES
    row[k.RATE] = rate(currency)
    row[k.LEAST] = setting(rules, currency, "hours_least") * 60
    row[k.LOATH] = rules["exchange.loath_permille"]
    row[k.KNOWN] = 0 if way == "free_search" else known
    row[k.ANSWER] = rules["exchange.answer_permille"]
    row[k.LOOKS] = rules["exchange.looks_most"]
    row[k.REFUSALS] = min(k.MOST_TRIES // 2 - 1, rules["exchange.refusals_borne"])
    row[k.GAIN], row[k.LOSS] = rules["exchange.trust_gain"], rules["exchange.trust_loss"]
    if way in ("directory", "broker"):
        row[k.TRIES] = min(k.MOST_TRIES // 2 - 1, rules["exchange.directory_tries"])
    if way == "broker":
        minutes = broker.minutes(world, rules, currency)
        row[k.MATCHES] = minutes * rules["exchange.matches_hour"] // 60
    row[k.FREE_SEARCH] = int(way == "free_search")
    return row


def floors(rules: Rules, currency: Currency, circle: Members) -> Ints:
    """How far down each account may go, minor units: to nothing, or to minus its limit.

    A limit is the same for all, or grows with the hours somebody has given, and shrinks with the
    square of how one-sidedly they give or take (facts I6); a newcomer has the usual one.
    """
    limit = real(currency, minor_of(currency, optional(rules, currency, "limit")))
    if not limit or word_or(rules, currency, "limits", "fixed") == "fixed":
        return np.full(circle.n, -limit, np.int64)
    settles = rules["exchange.limit_settles_hours"] * 60
    volume = circle.given + circle.got
    aside = np.abs(circle.given - circle.got) * 1000 // (volume + settles)
    grown = 1000 + circle.given * rules["exchange.limit_growth_permille_hour"] // 60
    grown = np.minimum(grown, rules["exchange.limit_growth_most"])
    steady = 1000 - rules["exchange.limit_imbalance_weight"] * aside * aside // 1_000_000
    result: Ints = -(limit * grown // 1000 * steady.clip(min=0) // 1000)
    return result


def ceilings(rules: Rules, currency: Currency, circle: Members) -> Ints:
    """How much each account may hold; as much as it likes where the design says 0."""
    ceiling = real(currency, minor_of(currency, optional(rules, currency, "ceiling")))
    return np.full(circle.n, ceiling or ENOUGH, np.int64)


def cushions(rules: Rules, currency: Currency, circle: Members, floor: Ints) -> Ints:
    """What each is loath to spend below: the design's cushion above the floor (facts A1.5), more
    for a hoarder (A2.2); less of a money that shrinks (A7.15)."""
    cushion = real(currency, minor_of(currency, optional(rules, currency, "cushion")))
    cushion = cushion * kept(rules, currency) // 1000
    result: Ints = floor + np.maximum(cushion, real(currency, circle.keeps))
    return result


def enough(rules: Rules, currency: Currency, circle: Members) -> Ints:
    """What each holds before it works no more (facts A2.1): without a threshold in the design,
    any amount is welcome. Of a money that shrinks people have enough sooner (A7.15)."""
    if not optional(rules, currency, "threshold"):
        return np.full(circle.n, ENOUGH)
    result: Ints = real(currency, circle.wants) * kept(rules, currency) // 1000
    return result
