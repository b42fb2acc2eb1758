"""Slips in a support hub are named: how it begins, its counters, what would run it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.rules.content import SecondTown
from game.rules.vocabulary import LIVING_TOWN, Condition, Effect
from game.scenario.checks import bad_condition, effect_needs, hub, unknown_stage
from game.scenario.checks.look import Look
from game.scenario.nodes import Positions
from tests.rules.hub.town import content, with_hub


def findings(root, town=None, check=hub.check) -> list[tuple[str, tuple]]:
    look = Look(root, town or content(), Positions(), True)
    return [(f.rule, f.path) for f in check(look)]


def test_a_sound_hub_has_nothing():
    assert findings(content(), content()) == []


@pytest.mark.parametrize("changes, rule, path", [
    ({"hours": 0}, "number_range", ("hub", "hours")),
    ({"places": -1}, "number_range", ("hub", "places")),
    ({"grant_weeks": -4}, "number_range", ("hub", "grant_weeks")),
    ({"town_hall_permille": 1001}, "number_range", ("hub", "town_hall_permille")),
    ({"open": []}, "hub_begins", ("hub", "begins")),
    ({"begins": "idea"}, "hub_begins", ("hub", "begins")),
    ({"second_towns": [SecondTown("a", "x", "x", alike=1200)]}, "number_range",
     ("hub", "second_towns", 0, "alike")),
    ({"second_towns": [SecondTown("a", "x", "x", asks_after=-1)]}, "number_range",
     ("hub", "second_towns", 0, "asks_after")),
])
def test_slips_in_a_hub(changes, rule, path):
    town = content(with_hub(**changes))
    assert findings(town, town) == [(rule, path)]


@pytest.mark.parametrize("effect, rule, key", [
    (Effect(do="hub_counter", name="cake", word="team"), "unknown_part", "name"),
    (Effect(do="hub_counter", name="legal", word="boss"), "unknown_part", "word"),
    (Effect(do="hub_income", name="gold", amount=100), "unknown_part", "name"),
    (Effect(do="hub_income", name="fees", amount=2000), "number_range", "amount"),
    (Effect(do="hub_known", amount=1001), "number_range", "amount"),
    (Effect(do="hub_ask", name="nowhere"), "unknown_part", "name"),
])
def test_slips_in_an_effect(effect, rule, key):
    assert findings(effect) == [(rule, (key,))]


@pytest.mark.parametrize("effect", [
    Effect(do="hub_open"), Effect(do="hub_counter", name="legal", word="member"),
    Effect(do="hub_grant", weeks=0), Effect(do="hub_income", name="members", amount=340),
    Effect(do="hub_known", amount=-200), Effect(do="hub_ask", name="twin")])
def test_what_may_be_said(effect):
    assert findings(effect) == []
    assert findings(effect, check=effect_needs.check) == []
    off = replace(content(), systems=[*LIVING_TOWN])
    assert ("system_missing", ()) in findings(effect, off)
    assert ("hub_missing", ()) in findings(effect, replace(content(), hub=None))


@pytest.mark.parametrize("condition, rule, key", [
    (Condition(hub="cake", at_least=1), "unknown_part", "hub"),
    (Condition(hub="counters"), "lacks_bound", "hub"),
    (Condition(hub="stage", stage="trading"), "unknown_part", "stage"),
])
def test_slips_in_a_condition(condition, rule, key):
    assert (rule, (key,)) in findings(condition)


@pytest.mark.parametrize("condition", [
    Condition(hub="handed", at_least=6), Condition(hub="stage", stage="own_feet"),
    Condition(hub="stage", stage="closed", equals="no_money")])
def test_conditions_that_may_be_asked(condition):
    for check in (hub.check, bad_condition.check, unknown_stage.check):
        assert findings(condition, check=check) == []


def test_what_runs_it_has_to_be_on():
    off = replace(content(), systems=[*LIVING_TOWN])
    assert ("system_missing", ("hub", "name")) in findings(off, off)
    alone = replace(content(), systems=["incidents", "hub"])
    assert [f[0] for f in findings(alone, alone)].count("system_missing") == 2
    none = replace(content(), hub=None)
    assert ("unlocks_nothing", ("seasons", 0, "unlocks")) in findings(none, none)
