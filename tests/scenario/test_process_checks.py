"""Mistakes about services that are made together are named, with what would do."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.lab.laboratory import laboratory
from game.rules.content import Incident, ProcessSpec
from game.rules.kinds import Route
from game.rules.vocabulary import LIVING_TOWN, Condition, Effect
from game.scenario.checks import (
    bad_condition,
    effect_needs,
    number_range,
    processes,
    unknown_id,
    unknown_stage,
)
from game.scenario.checks.look import Look
from game.scenario.nodes import Positions

DAY = ProcessSpec("day", "Day", "x", "day_centre", "elders", supports={"access": 500})


def look(*specs: ProcessSpec, effect: Effect | None = None, condition: Condition | None = None,
         systems: tuple[str, ...] = ("coproduction",), **parts) -> Look:
    content = laboratory("iberian", systems=(*LIVING_TOWN, *systems))  # type: ignore[arg-type]
    incident = Incident("i", 1, 1, "x", "x", effects=[effect] if effect else [],
                        when=[condition] if condition else [])
    content = replace(content, processes=list(specs), incidents=[incident], **parts)
    return Look(content, content, Positions(), True)


def found(check, *args, **parts) -> list[tuple[str, tuple]]:
    return [(f.rule, f.path[-1:]) for f in check(look(*args, **parts))]


def test_what_is_right_is_let_by():
    assert found(processes.check, DAY) == []


@pytest.mark.parametrize(("change", "rule", "key"), [
    ({"service": "day_center"}, "unknown_part", "service"),
    ({"users": "olds"}, "unknown_group", "users"),
    ({"others": "family"}, "unknown_group", "others"),
    ({"minutes": 0}, "number_range", "minutes"),
    ({"pay_cents_hour": -1}, "number_range", "pay_cents_hour"),
    ({"outcome": 1200}, "number_range", "outcome"),
    ({"supports": {"acces": 500}}, "unknown_part", "acces"),
    ({"supports": {"access": 1500}}, "number_range", "access"),
])
def test_a_process_that_cannot_be_is_explained(change, rule, key):
    assert (rule, (key,)) in found(processes.check, replace(DAY, **change))


def test_a_process_without_anybody_and_one_without_its_system():
    content = laboratory("iberian")
    empty = [replace(d, frail=0) for d in content.districts]
    rules = found(processes.check, replace(DAY, users="frail"), districts=empty)
    assert rules == [("process_nobody", ("users",))]
    assert found(processes.check, replace(DAY, users="frail", others="carers"),
                 districts=empty) == []
    assert ("system_missing", ("id",)) in found(processes.check, DAY, systems=())


@pytest.mark.parametrize(("effect", "key"), [
    (Effect("process_phase", process="day", name="co_design"), "name"),
    (Effect("process_skip", process="day", name="implement"), "name"),
    (Effect("process_move", process="day", name="level", word="both"), "word"),
    (Effect("process_move", process="day", name="plans", word="both"), "name"),
    (Effect("process_support", process="day", name="luck", amount=5), "name"),
    (Effect("process_remedy", process="day", name="rain"), "name"),
    (Effect("process_savings", process="day", word="spent"), "word"),
    (Effect("process_end", process="day", word="tired"), "word"),
])
def test_a_name_in_an_effect_that_is_none(effect, key):
    assert found(processes.check, DAY, effect=effect) == [("unknown_part", (key,))]


@pytest.mark.parametrize(("effect", "check", "rule"), [
    (Effect("process_inform", process="day"), effect_needs.check, "effect_needs"),
    (Effect("process_inform", process="day", amount=1001), number_range.check, "number_range"),
    (Effect("process_census", process="day", amount=5), effect_needs.check, "effect_ignores"),
    (Effect("process_pay", process="day", amount=-1), number_range.check, "number_range"),
])
def test_an_effect_on_the_people_of_a_process_that_cannot_be(effect, check, rule):
    assert [name for name, _ in found(check, DAY, effect=effect)] == [rule]


def test_a_condition_about_a_process():
    asked = Condition(process="day", figure="participant", at_least=5)
    assert found(processes.check, DAY, condition=asked) == [("unknown_part", ("figure",))]
    asked = Condition(process="day", equals="boredom")
    assert found(processes.check, DAY, condition=asked) == [("unknown_part", ("equals",))]
    asked = Condition(process="day", stage="trading")
    assert found(unknown_stage.check, DAY, condition=asked) == [("process_stage", ("stage",))]
    asked = Condition(process="day", figure="participants")
    assert found(bad_condition.check, DAY, condition=asked) == [("lacks_bound", ("figure",))]


def test_what_points_to_a_process_that_is_none():
    effect = Effect("process_end", process="night")
    route = Route("r", "care", "gift", process="nix")
    rules = found(unknown_id.check, replace(DAY, agreement="charter"), effect=effect,
                  condition=Condition(process="dai"), routes=[route])
    assert sorted(rules) == [("unknown_id", (key,)) for key in
                             ("agreement", "process", "process", "process")]
