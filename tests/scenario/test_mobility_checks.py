"""Slips in ways, lines, posts and toolkits are named, and so is what would run them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.rules.content import CareTrip, LineSpec, Meetings, OtherTown, WaySpec, WorkPlace
from game.rules.vocabulary import LIVING_TOWN, Condition, Effect
from game.scenario.checks import bad_condition, effect_needs, mobility, unknown_stage
from game.scenario.checks.look import Look
from game.scenario.nodes import Positions
from tests.rules.mobility.town import KIT, LANE, MOBILITY, ROAD, SQUARE, TOWNS, content, hours


def findings(root, town=None, check=mobility.check) -> list[tuple[str, tuple]]:
    look = Look(root, town or content(), Positions(), True)
    return [(f.rule, f.path) for f in check(look)]


def test_a_sound_town_has_nothing():
    assert findings(content(), content()) == []


@pytest.mark.parametrize("changes, rule, path", [
    ({"ways": [ROAD, SQUARE]}, "district_cut_off", ("mobility", "ways")),
    ({"ways": [ROAD, LANE, WaySpec("x", "x", "x", ["district_0", "moon"], hours(1, 1, 1, 1))]},
     "unknown_part", ("mobility", "ways", 2, "between", 1)),
    ({"ways": [ROAD, LANE, replace(SQUARE, between=["district_1"])]}, "number_range",
     ("mobility", "ways", 2, "between")),
    ({"ways": [ROAD, LANE, replace(SQUARE, women=hours(1, 1, 1, 1001))]}, "number_range",
     ("mobility", "ways", 2, "women", "night")),
    ({"work": [WorkPlace("moon", {}, {"day": 1})]}, "unknown_part", ("mobility", "work", 0, "id")),
    ({"work": [WorkPlace("trade", {"moon": 1}, {"day": 1})]}, "unknown_part",
     ("mobility", "work", 0, "at", "moon")),
    ({"work": [WorkPlace("trade", {}, {})]}, "number_range", ("mobility", "work", 0, "shifts")),
    ({"meetings": Meetings("moon")}, "unknown_part", ("mobility", "meetings", "at")),
    ({"care": [CareTrip("rocket", "district_0")]}, "unknown_part",
     ("mobility", "care", 0, "route")),
    ({"lines": [LineSpec("carts", "x", "x", ["moon"], ["day"])]}, "unknown_part",
     ("mobility", "lines", 0, "ways", 0)),
    ({"lines": [LineSpec("carts", "x", "x", ["road"], [])]}, "empty_list",
     ("mobility", "lines", 0, "parts")),
    ({"lines": [LineSpec("carts", "x", "x", ["road"], ["day"], carts=0)]}, "number_range",
     ("mobility", "lines", 0, "carts")),
])
def test_slips_in_ways(changes, rule, path):
    town = content(replace(MOBILITY, **changes))
    assert (rule, path) in findings(town, town)


@pytest.mark.parametrize("effect, rule, key", [
    (Effect(do="cart_line", name="train", word="begin"), "unknown_part", "name"),
    (Effect(do="cart_line", name="carts", word="fly"), "unknown_part", "word"),
    (Effect(do="line_pay", name="carts", amount=-1, weeks=3), "number_range", "amount"),
    (Effect(do="line_pay", name="carts", amount=1, weeks=3, payer="moon"), "unknown_part", "payer"),
    (Effect(do="line_hours", name="carts", word="noon", amount=1), "unknown_part", "word"),
    (Effect(do="way_light", name="moon", amount=1), "unknown_part", "name"),
    (Effect(do="way_light", name="road", amount=1001), "number_range", "amount"),
    (Effect(do="way_escort", name="road", word="noon", amount=4), "unknown_part", "word"),
    (Effect(do="post_shift", name="moon", word="day", amount=4), "unknown_part", "name"),
    (Effect(do="post_shift", name="trade", word="noon", amount=4), "unknown_part", "word"),
    (Effect(do="transfer", name="lamps", word="dawn"), "unknown_part", "name"),
    (Effect(do="transfer", name="carts_kit", word="moon"), "unknown_part", "word"),
    (Effect(do="transfer_part", name="carts_kit", word="wheels", method="x"), "unknown_part",
     "word"),
    (Effect(do="transfer_part", name="carts_kit", word="hours", method="noon"), "unknown_part",
     "method"),
])
def test_slips_in_effects(effect, rule, key):
    assert [(r, p[-1]) for r, p in findings(effect)] == [(rule, key)]


@pytest.mark.parametrize("condition, key", [
    (Condition(line="train"), "line"),
    (Condition(line="carts", figure="speed", at_least=1), "figure"),
    (Condition(line="carts", stage="flying"), "stage"),
    (Condition(line="carts", equals="rain"), "equals"),
    (Condition(mobility="speed", at_least=1), "mobility"),
    (Condition(transfer="moon"), "transfer"),
    (Condition(transfer="dawn", equals="lost"), "equals"),
])
def test_slips_in_conditions(condition, key):
    assert [(r, p[-1]) for r, p in findings(condition)] == [("unknown_part", key)]
    assert findings(condition, check=unknown_stage.check) == []


def test_conditions_of_ways_need_no_other_partner():
    for asked in (Condition(line="carts", figure="known", at_least=1),
                  Condition(mobility="lit", at_most=5), Condition(line="carts", stage="idea"),
                  Condition(transfer="dawn", equals="lacks")):
        assert findings(asked, check=bad_condition.check) == []
    assert findings(Condition(mobility="lit"), check=bad_condition.check) == [
        ("lacks_bound", ("mobility",))]


def test_what_an_effect_needs_is_asked_for():
    for effect in (Effect(do="cart_line", name="carts"), Effect(do="line_pay", name="carts"),
                   Effect(do="way_escort", name="road", amount=3),
                   Effect(do="transfer", name="carts_kit")):
        assert findings(effect, check=effect_needs.check)


def test_toolkits_need_somewhere_to_go_and_ways_a_system():
    lonely = replace(content(), other_towns=[])
    assert ("toolkit_goes_nowhere", ("toolkits",)) in findings(lonely, lonely)
    off = replace(content(), systems=list(LIVING_TOWN))
    assert {p[0] for r, p in findings(off, off) if r == "system_missing"} >= {
        "mobility", "toolkits", "other_towns"}


def test_a_town_with_districts_of_its_own_needs_ways_of_its_own():
    town = content()
    other = OtherTown("other", "x", "x", districts=[replace(town.districts[0], id="elsewhere")])
    root = replace(town, other_towns=[*TOWNS, other])
    assert ("ways_of_other_districts", ("other_towns", len(TOWNS), "districts")) in findings(
        root, root)


def test_numbers_of_a_toolkit_lie_where_they_can():
    root = replace(content(), toolkits=[replace(KIT, weeks=2)])
    assert findings(root, root) == [("number_range", ("toolkits", 0, "weeks"))]
