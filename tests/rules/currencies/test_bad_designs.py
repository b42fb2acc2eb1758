"""Designs that the checker would refuse, lived all the same: each moves to a defined stage, and the
ledger stays balanced (`Lived.weeks` looks at it every week)."""

from __future__ import annotations

import numpy as np
import pytest

from game.rules.machines import CURRENCY
from tests.rules.currencies.lived import ID, Lived, rules_for, spec


def begun(**given: object) -> Lived:
    return Lived(rules_for(spec(**given)))


def test_a_limit_of_nothing_blocks_the_first_trade_and_it_stands_still():
    town = begun(kind="mutual_credit", members_start=60, limit=0, begins="proposed")
    town.do("currency_issue").weeks(40)
    assert town.sum("exchanges", 52) == 0
    assert (town.currency.stage, town.currency.cause) == ("stagnating", "imbalance")
    town.do("currency_setting", name="limit", amount=10).weeks(60)
    assert town.sum("exchanges", 13) > 0 and town.currency.stage == "circulating"


def test_a_broker_without_hours_finds_nobody_and_it_goes_on_by_contacts():
    town = begun(members_start=60, broker_hours_week=0).weeks(30)
    assert town.currency.strains["broker_pay"] > 900
    assert town.currency.week.get("searches", 0) == 0
    assert town.currency.stage in CURRENCY.states


def test_a_currency_without_members_is_wound_up_in_its_first_week():
    town = begun(members_start=0).weeks(1)
    assert (town.currency.stage, town.currency.cause) == ("closing", "few_members")
    assert town.weeks(14).currency.stage == "closed"


@pytest.mark.parametrize("demurrage", [1000, 5000])
def test_demurrage_takes_no_more_than_there_is(demurrage):
    town = begun(kind="scrip", members_start=60, demurrage_permille_year=demurrage).weeks(60)
    assert (town.world.ledger.of_households(ID) >= 0).all()
    assert town.currency.stage in CURRENCY.states


def test_all_asleep_is_a_circle_that_stands_still():
    town = begun(members_start=60, inactive_permille=1000, begins="proposed")
    assert town.do("currency_issue").weeks(40).currency.stage == "stagnating"
    assert not np.any(town.circle.offers)


def test_as_much_as_anybody_wants_runs_hot_from_the_first_weeks():
    town = begun(kind="scrip", members_start=100, entry=40, exit=40, threshold=20,
                 threshold_spread_permille=0, begins="proposed")
    town.do("currency_issue").weeks(26)
    assert (town.currency.stage, town.currency.cause) == ("overheating", "too_much")
    assert town.sum("exchanges", 52) == 0


def test_a_ceiling_below_what_is_given_lets_nobody_earn():
    town = begun(kind="time_bank", members_start=60, entry=20, ceiling=10, limit=5).weeks(30)
    assert town.currency.stage in CURRENCY.states
