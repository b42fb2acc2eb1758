"""A free price, counterfeits, accounts that are opened for what is given; every sum by hand."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest

from game.rules.currencies import forging, issuing, kinds, prices
from game.rules.currencies.accounts import held, hold
from tests.rules.currencies.circle import circle, made_up

H = 60
NO_DUES = {"dues_year": 0, "forged_permille_week": 0, "forged_found_permille_week": 0,
           "fake_accounts_permille_year": 0}


@pytest.fixture(autouse=True)
def _own_kind() -> Iterator[None]:
    yield
    kinds.KINDS.pop("made_up", None)


def scramble(no_giver: int, held_back: int) -> dict[str, int]:
    return {"wishes": 100, "full": no_giver, "held_back": held_back}


def test_a_fixed_price_stays_whatever_is_missing() -> None:
    world, ctx, coin = circle(20, made_up(**NO_DUES))
    coin.weeks = [scramble(90, 0)] * 13
    prices.week(world, ctx.rules, coin)
    assert coin.price_permille == coin.week["price"] == 1000


def test_a_free_price_rises_in_a_scramble_and_falls_in_a_slump() -> None:
    world, ctx, coin = circle(20, made_up(**NO_DUES))
    coin.words["price"] = "free"
    kinds.KINDS["made_up"].WORDS = kinds.KINDS["made_up"].WORDS | {"price": "fixed"}
    coin.weeks = [scramble(60, 20)] * 4
    prices.week(world, ctx.rules, coin)
    assert coin.price_permille == 1060
    coin.weeks = [scramble(0, 100)] * 4
    prices.week(world, ctx.rules, coin)
    assert coin.price_permille == 1060 - 159


def test_trust_falls_with_the_speed_of_the_rise_only() -> None:
    world, ctx, coin = circle(20, made_up(**NO_DUES))
    kinds.KINDS["made_up"].WORDS = kinds.KINDS["made_up"].WORDS | {"price": "free"}
    circle_ = world.circles["coin"]
    circle_.trust[:] = 800
    coin.price_permille = 5000
    coin.weeks = [scramble(0, 0) | {"price": 5000}] * 13
    prices.week(world, ctx.rules, coin)
    assert circle_.trust[0] == 800
    coin.weeks = [scramble(0, 0) | {"price": 2500}] * 13
    prices.week(world, ctx.rules, coin)
    assert circle_.trust[0] == 760 and circle_.trust[59] == 800


def test_counterfeits_come_go_round_and_are_found_with_somebody() -> None:
    world, ctx, coin = circle(20, made_up(**NO_DUES | {"forged_permille_week": 20}))
    issuing.join(world, ctx, coin, np.arange(20))
    circle_ = world.circles["coin"]
    circle_.trust[:] = 800
    for world.week in range(1, 21):
        forging.week(world, ctx, coin)
    false = forging.counterfeits(world, coin)
    assert false == int(held(world, coin).sum()) - 20 * 20 * H > 20 * 20 * H * 3 // 10
    assert set(circle_.trust[:20]) == {800}, "nobody knows yet"
    coin.settings |= {"forged_permille_week": 0, "forged_found_permille_week": 500}
    before = hold(world, coin).copy()
    while "forged_found" not in coin.week:
        world.week += 1
        forging.week(world, ctx, coin)
    assert forging.counterfeits(world, coin) == false - coin.week["forged_found"]
    victims = hold(world, coin) < before
    assert victims.any() and hold(world, coin).min() >= 0
    news = 800 - int(circle_.trust[:20][~victims[:20]].max())
    assert news == coin.week["forged_found"] * 3000 // int(before.sum()) > 0
    assert set(circle_.trust[victims]) == {800 - news - 150}
    assert world.ledger.is_balanced()


def test_what_is_given_for_nothing_is_collected_unless_somebody_has_to_know_you() -> None:
    world, ctx, coin = circle(40, made_up(**NO_DUES | {"fake_accounts_permille_year": 100}))
    kinds.KINDS["made_up"].WORDS = kinds.KINDS["made_up"].WORDS | {"admission": "open"}
    for world.week in range(1, 53):
        forging.week(world, ctx, coin)
    assert 60 <= coin.week["fake_accounts"] <= 100
    assert int((hold(world, coin) > 0).sum()) == 1
    assert hold(world, coin).sum() == coin.week["fake_accounts"] * 20 * H
    coin.words["admission"], coin.week = "known", {}
    forging.week(world, ctx, coin)
    assert not coin.week
