"""Slips in a way together and in prototypes are named."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.rules.vocabulary import LIVING_TOWN, Condition, Effect
from game.scenario.checks import bad_condition, effect_needs, transition, unknown_group, unknown_id
from game.scenario.checks import unknown_stage as stages
from game.scenario.checks.look import Look
from game.scenario.nodes import Positions
from tests.rules.transition.on_the_way import BOTH, CART, FEAST, LAMP, WAY, content


def findings(root, town=None, check=transition.check) -> list[tuple[str, tuple]]:
    look = Look(root, town or content(), Positions(), True)
    return [(f.rule, f.path) for f in check(look)]


def test_a_sound_way_has_nothing():
    for check in (transition.check, unknown_id.check, unknown_group.check, effect_needs.check):
        assert findings(content(), content(), check) == []


@pytest.mark.parametrize("changes, rule, key", [
    ({"cell": "flying/people"}, "unknown_part", "cell"),
    ({"weeks": 0}, "number_range", "weeks"),
    ({"hours": -1}, "number_range", "hours"),
    ({"effects": []}, "brings_nothing", "id"),
])
def test_slips_in_a_pattern(changes, rule, key):
    town = content(replace(WAY, patterns=[replace(FEAST, **changes)]))
    assert findings(town, town) == [(rule, ("transition", "patterns", 0, key))]


@pytest.mark.parametrize("changes, rule, key", [
    ({"chance": 1001}, "number_range", "chance"),
    ({"homes": 0}, "number_range", "homes"),
    ({"links": ["cart"]}, "part_of_itself", "links"),
    ({"lives_on": "partner"}, "lives_on_nobody", "lives_on"),
    ({"effects": []}, "brings_nothing", "id"),
])
def test_slips_in_a_prototype(changes, rule, key):
    town = content(prototypes=(replace(CART, **changes), LAMP, BOTH))
    assert findings(town, town) == [(rule, ("prototypes", 0, key))]


def test_whom_it_is_for_and_what_it_links_exist():
    town = content(prototypes=(replace(CART, group="kings", links=["cake"], partner="mill"),))
    assert ("unknown_group", ("prototypes", 0, "group")) in findings(
        town, town, unknown_group.check)
    assert {rule for rule, _ in findings(town, town, unknown_id.check)} == {"unknown_id"}


@pytest.mark.parametrize("effect, rule, key", [
    (Effect("transition", word="king"), "unknown_part", "word"),
    (Effect("pattern", name="feast", word="eat"), "unknown_part", "word"),
    (Effect("pattern", name="cake", word="drop"), "unknown_part", "name"),
    (Effect("prototype", name="cart", word="eat"), "unknown_part", "word"),
    (Effect("governance", word="dice"), "unknown_part", "word"),
    (Effect("diagnosis", name="king"), "unknown_part", "name"),
    (Effect("learned", name="cart", amount=1001), "number_range", "amount"),
    (Effect("tutor", amount=99), "number_range", "amount"),
])
def test_slips_in_effects(effect, rule, key):
    assert findings(effect) == [(rule, (key,))]


@pytest.mark.parametrize("asked, rule, key", [
    (Condition(pattern="cake"), "unknown_part", "pattern"),
    (Condition(pattern="feast", equals="hunger"), "unknown_part", "equals"),
    (Condition(prototype="cart", figure="size", at_least=1), "unknown_part", "figure"),
    (Condition(prototype="cart", equals="hunger"), "unknown_part", "equals"),
    (Condition(cell="flying/people", at_least=1), "unknown_part", "cell"),
    (Condition(cell="doing/people", equals="seen"), "unknown_part", "equals"),
])
def test_slips_in_conditions(asked, rule, key):
    assert findings(asked) == [(rule, (key,))]


def test_stages_that_are_none_and_what_is_sound():
    assert findings(Condition(pattern="feast", stage="eaten"), check=stages.check) == [
        ("pattern_stage", ("stage",))]
    assert findings(Condition(prototype="cart", stage="eaten"), check=stages.check) == [
        ("prototype_stage", ("stage",))]
    for sound in (Condition(pattern="feast", stage="lost", equals="context"),
                  Condition(pattern="feast", at_least=800),
                  Condition(prototype="cart", stage="failed"),
                  Condition(prototype="cart", figure="learned", at_least=500),
                  Condition(cell="doing/people", at_most=300, equals="known")):
        for check in (transition.check, stages.check, bad_condition.check):
            assert findings(sound, check=check) == []


def test_without_the_system_all_of_it_is_silent():
    town = replace(content(), systems=list(LIVING_TOWN))
    assert {rule for rule, _ in findings(town, town)} == {"system_missing"}
    assert findings(Effect("tutor", amount=1), town) == [("system_missing", ("do",))]


def test_an_act_that_opens_nothing_is_named():
    town = content(way=None, prototypes=())
    rules = [(rule, path) for rule, path in findings(town, town) if path[0] == "seasons"]
    assert len(rules) == 3 * len(town.seasons) and {r for r, _ in rules} == {"unlocks_nothing"}
