"""What a week's exchange comes to: payments in one call, what members remember, counts, flows."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from game.rules.core import Rules
from game.rules.currencies.accounts import note
from game.rules.currencies.exchange import kernel as k
from game.rules.currencies.exchange.market import Wishes
from game.rules.currencies.services import IN_TURN, skill_of
from game.world.clock import Request
from game.world.currencies import Currency, Members
from game.world.households import SKILLS
from game.world.world import WEEKS_A_SEASON, World

Ints = NDArray[np.int64]


@dataclass
class Exchanged:
    """What people did for each other in a week, one row each; rows are the households'."""

    payer: Ints
    payee: Ints
    minutes: Ints
    amount: Ints
    """Minor units; nothing where it was given."""
    service: Ints

    def and_more(self, other: Exchanged) -> Exchanged:
        return Exchanged(*(np.concatenate((getattr(self, name), getattr(other, name)))
                           for name in ("payer", "payee", "minutes", "amount", "service")))


def exchanged(wishes: Wishes, found: Ints, circle: Members, rate: int) -> Exchanged:
    met = np.flatnonzero(found >= 0)
    payee, minutes = found[met], wishes.minutes[met]
    paid = minutes * rate // 60_000 * (circle.free[payee] == 0)
    return Exchanged(wishes.buyer[met], payee, minutes, paid, wishes.service[met])


def remember(world: World, rules: Rules, circle: Members, wishes: Wishes, found: Ints,
             done: Exchanged) -> None:
    """What members keep of it: wishes put and in vain, hope, when they last took part."""
    n, week = circle.n, world.week
    asked = np.bincount(wishes.buyer[_put(found)], minlength=n)
    met = np.bincount(done.payer, minlength=n)
    circle.asked = circle.asked + asked
    circle.unmet = circle.unmet + asked - met
    circle.traded[done.payer] = circle.traded[done.payee] = week
    circle.used[done.payer[done.amount > 0]] = week
    _hope(rules, circle, met, np.bincount(wishes.buyer[_in_vain(found)], minlength=n))
    if int(circle.member.sum()) <= rules["exchange.log_most"]:
        rows = np.stack((np.full(len(done.payer), week), done.payer, done.payee, done.amount), 1)
        old = circle.trades
        circle.trades = np.concatenate((old[old[:, 0] > week - WEEKS_A_SEASON], rows))


def _put(found: Ints) -> Ints:
    """Places of wishes that were put to somebody."""
    return np.flatnonzero((found != k.BROKE) & (found != k.HELD_BACK))


def _in_vain(found: Ints) -> Ints:
    """Those for which nobody was found. That who was found would not work for more is said of the
    money."""
    return np.flatnonzero((found == k.NO_GIVER) | (found == k.REFUSED))


def in_vain(world: World, wishes: Wishes, found: Ints) -> list[Request]:
    """Wishes that were put to somebody and came to nothing: what a broker has on the desk."""
    places = _in_vain(found)
    return [Request(asker, SKILLS.index(skill_of(service)), world.week, minutes)
            for asker, service, minutes in zip(wishes.buyer[places].tolist(),
                                               wishes.service[places].tolist(),
                                               wishes.minutes[places].tolist(), strict=True)]


def _hope(rules: Rules, circle: Members, met: Ints, vain: Ints) -> None:
    """People stop asking where asking is in vain, and take heart from what is met, the more the
    more they still ask: a circle that meets too few of its wishes withers (facts A3.14)."""
    hope = circle.hope
    lost = hope * rules["exchange.discouraged_permille"] // 1000 * vain
    won = hope * (1000 - hope) // 1000 * rules["exchange.encouraged_permille"] // 1000 * met
    circle.hope = (hope - lost + won).clip(rules["exchange.hope_least"], 1000)


def count(currency: Currency, wishes: Wishes, found: Ints, done: Exchanged) -> None:
    """Add to the week's figures. By skill: put, in vain, and minutes."""
    counts = np.bincount(-found.clip(max=0), minlength=6).tolist()
    made = len(done.payer)
    put = made + counts[-k.NO_GIVER] + counts[-k.FULL] + counts[-k.REFUSED]
    for name, number in (
            ("broke", counts[-k.BROKE]), ("held_back", counts[-k.HELD_BACK]),
            ("no_giver", counts[-k.NO_GIVER] + counts[-k.FULL]), ("full", counts[-k.FULL]),
            ("refused", counts[-k.REFUSED]), ("asked", put), ("unmet", put - made),
            ("exchanges", made), ("volume", int(done.amount.sum())),
            ("minutes", int(done.minutes.sum()))):
        note(currency, name, number)
    was_put = _by_skill(np.bincount(wishes.service[_put(found)]))
    met = _by_skill(np.bincount(done.service))
    minutes = _by_skill(_sums(done.service, done.minutes, 1))
    for i, skill in enumerate(IN_TURN):
        note(currency, f"asked:{skill}", was_put[i])
        note(currency, f"unmet:{skill}", was_put[i] - met[i])
        note(currency, f"hours:{skill}", minutes[i])


def _by_skill(by_service: Ints) -> list[int]:
    """Services belong to skills in turn."""
    return [int(by_service[i:: len(IN_TURN)].sum()) for i in range(len(IN_TURN))]


def flow(world: World, currency: Currency, done: Exchanged, districts: int) -> None:
    """Add to this season's payments between districts."""
    district = world.households.district
    pairs = district[done.payer] * districts + district[done.payee]
    sums = _sums(pairs, done.amount, districts * districts).reshape(districts, districts).tolist()
    if len(currency.flows) < districts:
        currency.flows = sums
        return
    for row, more in zip(currency.flows, sums, strict=False):
        for i, amount in enumerate(more):
            row[i] += amount


def _sums(places: Ints, amounts: Ints, size: int) -> Ints:
    """Sums of amounts by place. Exact: the counts stay far below what a float holds exactly."""
    return np.bincount(places, weights=amounts, minlength=size).astype(np.int64)
