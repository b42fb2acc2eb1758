"""Money is only ever moved: nothing is made, nothing is lost."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.world.ledger import Ledger, Unbalanced

AMOUNTS = st.integers(-10**12, 10**12)


@pytest.fixture
def ledger() -> Ledger:
    made = Ledger(3)
    for name in ("team", "outside"):
        made.account(name)
    made.open_currency("euro")
    return made


def test_a_balanced_posting_is_written(ledger):
    team = ledger.account("team")
    ledger.post("euro", {0: -70, 1: 20, team: 50})
    assert ledger.balances["euro"].tolist() == [-70, 20, 0, 50, 0]
    assert ledger.balance("euro", "team") == 50


@given(st.dictionaries(st.integers(0, 4), AMOUNTS, min_size=1).filter(lambda e: sum(e.values())))
def test_an_unbalanced_posting_writes_nothing(entries):
    ledger = Ledger(3, ["team", "outside"])
    ledger.open_currency("euro")
    with pytest.raises(Unbalanced):
        ledger.post("euro", entries)
    assert not ledger.balances["euro"].any()


@given(st.lists(st.tuples(AMOUNTS, AMOUNTS, AMOUNTS), max_size=8))
def test_whatever_is_collected_the_sum_stays_zero(rounds):
    ledger = Ledger(3, ["team"])
    ledger.open_currency("euro")
    for amounts in rounds:
        total = ledger.collect("euro", np.array(amounts, np.int64), "team")
        assert total == sum(amounts)
        assert ledger.is_balanced()
    assert ledger.of_households("euro").tolist() == [-sum(a) for a in zip(*rounds, strict=True)] \
        or not rounds


def test_an_account_opened_later_starts_at_nothing_in_every_currency(ledger):
    ledger.open_currency("hours")
    ledger.pay("euro", "outside", "team", 10)
    ledger.account("org:bakery")
    assert ledger.balance("euro", "org:bakery") == ledger.balance("hours", "org:bakery") == 0
    ledger.pay("euro", "team", "org:bakery", 4)
    assert ledger.balance("euro", "team") == 6
    assert ledger.is_balanced()


def test_opening_a_currency_again_keeps_what_is_in_it(ledger):
    ledger.pay("euro", "outside", "team", 10)
    ledger.open_currency("euro")
    assert ledger.balance("euro", "team") == 10


def test_looking_into_an_account_that_does_not_exist_opens_none(ledger):
    ledger.freeze()
    assert ledger.balance("euro", "org:nobody") == 0
    assert not ledger.has("org:nobody")
    assert len(ledger.balances["euro"]) == 5


def test_paying_oneself_changes_nothing(ledger):
    ledger.pay("euro", "team", "team", 25)
    assert not ledger.balances["euro"].any()


def test_a_frozen_ledger_can_be_read_but_its_arrays_not_written(ledger):
    ledger.freeze()
    with pytest.raises(ValueError):
        ledger.balances["euro"][0] = 1


def test_a_copy_of_a_frozen_ledger_lives_its_own_life(ledger):
    ledger.pay("euro", "outside", "team", 10)
    ledger.freeze()
    copy = ledger.copy()
    copy.pay("euro", "team", "outside", 3)
    copy.account("new")
    assert (ledger.balance("euro", "team"), copy.balance("euro", "team")) == (10, 7)
    assert not ledger.has("new")


def test_one_currency_out_of_balance_is_seen(ledger):
    ledger.open_currency("hours")
    ledger.balances["hours"][0] += 1
    assert not ledger.is_balanced()
