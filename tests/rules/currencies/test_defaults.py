"""Debts that are never paid back (facts A4.8): better at first, then trust goes."""

from __future__ import annotations

import numpy as np
import pytest

from game.rules.currencies import defaults
from tests.rules.currencies.lived import ID, Lived, rules_for, spec


def begun(seed: int = 1, **given: object) -> Lived:
    told = {"kind": "mutual_credit", "members_start": 100, "inactive_permille": 0, "limit": 8,
            "services": 6, "wishes_permille_week": 800} | given
    return Lived(rules_for(spec(**told)), seed)


def trust(town: Lived) -> int:
    return int(town.circle.trust[town.circle.member > 0].mean())


def test_free_riders_take_and_never_give():
    town = begun(free_riders_permille=300).weeks(12)
    rides = (town.circle.offers == 0) & (town.circle.member > 0)
    assert 15 < rides.sum() < 45
    assert not town.circle.given[rides].any() and town.circle.got[rides].sum() > 0


def test_at_the_end_of_what_they_may_owe_they_leave_and_the_purse_has_the_loss():
    town = begun(free_riders_permille=300)
    rides = (town.circle.offers == 0) & (town.circle.member > 0)
    town.weeks(104)
    assert town.circle.member[rides].sum() < rides.sum() // 2
    assert town.world.ledger.balance(ID, f"common:{ID}") < 0
    assert int(town.world.ledger.balances[ID].sum()) == 0


def test_first_it_goes_well_and_then_trust_goes():
    honest, ridden = begun().weeks(26), begun(free_riders_permille=400).weeks(8)
    assert trust(ridden) > 700
    lowest = 1000
    for _ in range(24):
        lowest = min(lowest, trust(ridden.weeks(4)) if ridden.members else 0)
    assert lowest < 400
    assert min(trust(honest), trust(honest.weeks(78))) > 700
    assert ridden.members < 60


def test_a_few_debts_are_borne_without_a_word():
    town = begun().weeks(30)
    town.circle.trust[:] = 700
    town.currency.weeks[-1][defaults.RIDDEN] = 0
    for week in town.currency.weeks:
        week[defaults.RIDDEN] = 0
    claims = int(town.world.ledger.of_households(ID).clip(min=0).sum()) + 100 * 60
    town.currency.weeks[-1][defaults.RIDDEN] = claims * 40 // 1000
    defaults.step(town.world, town.ctx, town.currency)
    assert (town.circle.trust == 700).all()
    town.currency.weeks[-1][defaults.RIDDEN] = claims * 400 // 1000
    defaults.step(town.world, town.ctx, town.currency)
    belong = town.circle.member > 0
    assert (town.circle.trust[belong] < 700).all() and (town.circle.trust[~belong] == 700).all()


@pytest.mark.parametrize("kind", ["time_bank", "mutual_credit"])
def test_who_moves_away_in_debt_is_not_resented(kind):
    for seed in range(3):
        town = Lived(rules_for(spec(kind=kind, members_start=60, turnover_permille_year=300)),
                     seed).weeks(104)
        assert town.members == 60 and trust(town) > 700


def test_where_somebody_issues_nobody_owes():
    town = begun(kind="scrip", free_riders_permille=300).weeks(10)
    assert not np.any(defaults.taken_all(town.world, town.rules, town.currency))
