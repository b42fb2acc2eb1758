"""Who belongs to which group, and how a week of a household adds up."""

from __future__ import annotations

import numpy as np
import pytest

from game.world.households import GROUPS, WAKING_MINUTES
from tests.rules.towns import town

QUIET = {
    "adults": 1, "children": 0, "elders": 0, "car": 0, "frail": 0, "women_headed": 0,
    "newcomer": 0, "unemployed": 0, "baker": 0, "income_cents": 50_000, "rent_cents": 5_000,
    "paid_minutes": 2_000, "care_minutes": 1_000, "trust": 500, "tired": 400,
}
"""A household that is in no group but everyone's."""

MEMBERS = {
    "everyone": {}, "elders": {"elders": 1}, "frail": {"frail": 2}, "parents": {"children": 1},
    "newcomers": {"newcomer": 1}, "unemployed": {"unemployed": 1},
    "women_headed": {"women_headed": 1}, "bakers": {"baker": 1}, "tired": {"tired": 650},
    "poor": {"income_cents": 13_999}, "carers": {"care_minutes": 35 * 60 + 1},
    "trusting": {"trust": 550}, "wary": {"trust": 399},
    "night_shift": {"paid_minutes": 40 * 60 + 1, "care_minutes": 45 * 60 + 1},
}


def households(**told: int):
    h = town().households
    for name, value in (QUIET | told).items():
        getattr(h, name)[0] = value
    return h


def test_every_group_is_tried_here():
    assert set(MEMBERS) == set(GROUPS)


@pytest.mark.parametrize("group", GROUPS)
def test_a_household_is_in_a_group_for_its_own_reason(group):
    assert households(**MEMBERS[group]).group(group)[0]
    assert bool(households().group(group)[0]) == (group == "everyone")


def test_a_name_that_is_no_group_is_an_error():
    with pytest.raises(KeyError):
        households().group("nobody")


def test_poverty_is_per_head():
    assert not households(income_cents=14_000).group("poor")[0]
    assert households(income_cents=14_000, children=1).group("poor")[0]


def test_a_week_adds_up_to_waking_hours_of_the_grown_ups():
    h = households(adults=1, elders=1, children=2)
    h.errand_minutes[0], h.org_minutes[0] = 100, 50
    assert h.persons[0] == 4
    assert h.waking_minutes[0] == 2 * WAKING_MINUTES == 2 * 112 * 60
    assert h.free_minutes[0] == 2 * WAKING_MINUTES - 2_000 - 1_000 - 100 - 50


def test_nobody_starts_with_a_week_that_is_too_short():
    for seed in range(20):
        assert int(town(seed).households.free_minutes.min()) >= 0


def test_ties_lead_to_others_in_town():
    h = town().households
    assert h.ties.min() >= 0 and h.ties.max() < h.n
    assert not (h.ties == np.arange(h.n)[:, None]).any()


def test_frozen_columns_cannot_be_written():
    h = town().households
    h.freeze()
    for column in h.columns().values():
        with pytest.raises(ValueError):
            column[0] = 1
