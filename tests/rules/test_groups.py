"""Who belongs to which group of households."""

from __future__ import annotations

import pytest

from game.rules.groups import GROUPS, group
from game.world.households import INFORMAL, JOBLESS, NO_SUCH, PUBLIC
from tests.rules.towns import rules, standard_rules, town

RULES = standard_rules()

QUIET = {
    "adults": 1, "children": 0, "elders": 0, "car": 0, "frail": 0, "women_headed": 0,
    "newcomer": 0, "unemployed": 0, "baker": 0, "income_cents": 50_000, "rent_cents": 5_000,
    "youth": 0, "disabled": 0, "job_woman": PUBLIC, "job_man": NO_SUCH, "arrears_cents": 0,
    "paid_minutes": 2_000, "care_minutes": 1_000, "trust": 500, "tired": 400,
}
"""A household that is in no group but everyone's."""

MEMBERS = {
    "everyone": {}, "elders": {"elders": 1}, "frail": {"frail": 2}, "parents": {"children": 1},
    "newcomers": {"newcomer": 1}, "unemployed": {"unemployed": 1},
    "youth": {"youth": 1}, "disabled": {"disabled": 1}, "in_arrears": {"arrears_cents": 1},
    "elders_alone": {"elders": 1, "adults": 0}, "jobless_women": {"job_woman": JOBLESS},
    "informal": {"job_man": INFORMAL},
    "women_headed": {"women_headed": 1}, "bakers": {"baker": 1},
    "tired": {"tired": RULES["group.tired_from"]},
    "poor": {"income_cents": 5_000 + RULES["group.poor_below_cents"] - 1},
    "carers": {"care_minutes": RULES["group.carers_above_minutes"] + 1},
    "trusting": {"trust": RULES["group.trusting_from"]},
    "wary": {"trust": RULES["group.wary_below"] - 1},
    "night_shift": {"paid_minutes": RULES["group.night_shift_paid_minutes"] + 1,
                    "care_minutes": RULES["group.night_shift_care_minutes"] + 1},
}


def belongs(name: str, with_rules=RULES, **told: int) -> bool:
    """Whether a quiet household, changed as told, is in the group."""
    world = town()
    for column, value in (QUIET | told).items():
        getattr(world.households, column)[0] = value
    return bool(group(world, with_rules, name)[0])


def test_every_group_is_tried_here():
    assert set(MEMBERS) == set(GROUPS)


@pytest.mark.parametrize("name", GROUPS)
def test_a_household_is_in_a_group_for_its_own_reason(name):
    assert belongs(name, **MEMBERS[name])
    assert belongs(name) == (name == "everyone")


def test_a_name_that_is_no_group_is_an_error():
    with pytest.raises(KeyError):
        group(town(), RULES, "nobody")


def test_poverty_is_per_head():
    enough = 5_000 + RULES["group.poor_below_cents"]
    assert not belongs("poor", income_cents=enough)
    assert belongs("poor", income_cents=enough, children=1)


def test_a_scenario_may_move_the_line():
    assert not belongs("tired", tired=600)
    assert belongs("tired", rules({"group.tired_from": 600}), tired=600)


def test_a_district_is_a_group_too():
    world, districts = town(), list(RULES.district_index)
    here = [group(world, RULES, name) for name in districts]
    assert sum(here).tolist() == [1] * world.households.n
    assert (here[1] == (world.households.district == 1)).all()
