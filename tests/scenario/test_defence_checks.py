"""Mistakes about threats, groups and an app are named, with what would do."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.lab.laboratory import laboratory
from game.rules.content import Incident, Stand, ThreatSpec
from game.rules.vocabulary import LIVING_TOWN, Condition, Effect
from game.scenario.checks import (
    bad_condition,
    defence,
    effect_needs,
    unknown_group,
    unknown_id,
    unknown_stage,
)
from game.scenario.checks.look import Look
from game.scenario.nodes import Positions
from tests.rules.defence.threatened import RENTS, SALE, WOMEN, told

ALL = (defence.check, unknown_id.check, unknown_stage.check, unknown_group.check,
       bad_condition.check, effect_needs.check)


def found(effect: Effect | None = None, condition: Condition | None = None,
          **parts) -> list[tuple[str, tuple]]:
    incident = Incident("i", 1, 1, "x", "x", effects=[effect] if effect else [],
                        when=[condition] if condition else [])
    content = told(incidents=[incident], **parts)
    look = Look(content, content, Positions(), True)
    return [(f.rule, f.path[-1:]) for check in ALL for f in check(look)]


@pytest.mark.parametrize("effect", [
    Effect("threat", name="sale", word="announce"),
    Effect("contest", name="rents", word="lawyers", amount=200),
    Effect("civil_means", name="press", amount=-100),
    Effect("lock_homes", org="trust", group="district_0", amount=4),
    Effect("drive", name="women", word="room"),
    Effect("contract_income", org="club", amount=9000, weeks=26),
    Effect("app", word="commercial"), Effect("app_users", amount=50),
    Effect("app_data", word="commons"), Effect("jobless_growth", name="industry", amount=200)])
def test_what_is_right_is_let_by(effect):
    assert not found(effect)


@pytest.mark.parametrize(("effect", "rule", "at"), [
    (Effect("threat", name="nothing", word="announce"), "unknown_id", "name"),
    (Effect("threat", name="sale", word="stop"), "unknown_part", "word"),
    (Effect("contest", name="sale", word="money", amount=9), "unknown_part", "word"),
    (Effect("contest", name="sale", word="press", amount=0), "number_range", "amount"),
    (Effect("civil_means", name="money", amount=9), "unknown_part", "name"),
    (Effect("lock_homes", org="club", group="district_0", amount=4), "cannot_own_homes", "org"),
    (Effect("lock_homes", org="trust", group="poor", amount=4), "unknown_part", "group"),
    (Effect("drive", name="women", word="push"), "unknown_part", "word"),
    (Effect("app", word="state"), "unknown_part", "word"),
    (Effect("app_data", word="burnt"), "unknown_part", "word"),
    (Effect("jobless_growth", name="mining", amount=200), "unknown_part", "name")])
def test_a_wrong_word_or_name_in_an_effect_is_named(effect, rule, at):
    assert (rule, (at,)) in found(effect)


@pytest.mark.parametrize(("condition", "rule", "at"), [
    (Condition(threat="nothing"), "unknown_id", "threat"),
    (Condition(threat="sale", stage="passed"), "unknown_part", "stage"),
    (Condition(threat="sale", equals="luck"), "unknown_part", "equals"),
    (Condition(threat="sale", figure="push", at_least=1), "unknown_part", "figure"),
    (Condition(threat="sale", figure="standing"), "lacks_bound", "figure"),
    (Condition(drive="women", stage="stopped"), "unknown_part", "stage"),
    (Condition(defence="nothing", at_least=1), "unknown_part", "defence"),
    (Condition(defence="open"), "lacks_bound", "defence"),
    (Condition(digital="users"), "lacks_bound", "digital"),
    (Condition(digital="stage", stage="trading"), "unknown_part", "stage")])
def test_a_condition_that_could_never_hold_is_named(condition, rule, at):
    assert (rule, (at,)) in found(condition=condition)


@pytest.mark.parametrize("condition", [
    Condition(threat="sale", stage="stopped", equals="contested"), Condition(drive="women"),
    Condition(threat="sale", figure="weeks_left", at_most=4),
    Condition(defence="organised", at_least=1), Condition(digital="users", at_least=100),
    Condition(digital="stage", stage="closed", equals="owner")])
def test_conditions_that_hold_some_day_are_let_by(condition):
    assert not found(condition=condition)


@pytest.mark.parametrize(("spec", "rule", "at"), [
    (replace(SALE, of="nothing"), "unknown_part", "of"),
    (replace(RENTS, of="water_sale"), "unknown_part", "of"),
    (replace(RENTS, amount=0), "number_range", "amount"),
    (replace(SALE, weeks=0), "number_range", "weeks"),
    (replace(SALE, stands=[Stand("s", "x", 4000, [])]), "number_range", "amount"),
    (ThreatSpec("offer", "x", "x", "buyout", "club"), "system_missing", "kind")])
def test_a_threat_to_what_nobody_has_is_named(spec, rule, at):
    assert (rule, (at,)) in found(threats=[spec])


def test_a_group_of_nobody_is_named():
    assert ("unknown_group", ("group",)) in found(drives=[replace(WOMEN, group="martians")])
    assert ("unknown_id", (0,)) in found(drives=[replace(WOMEN, reveals=["nothing"])])


def test_without_the_system_or_the_app_nothing_would_run():
    content = replace(laboratory("iberian", systems=LIVING_TOWN), threats=[SALE], incidents=[
        Incident("i", 1, 1, "x", "x", effects=[Effect("app", word="close")],
                 when=[Condition(defence="open", at_least=1)])])
    look = Look(content, content, Positions(), True)
    assert [f.rule for f in defence.check(look)].count("system_missing") >= 3
    assert ("app_missing", ("do",)) in found(Effect("app", word="close"), app=None)
