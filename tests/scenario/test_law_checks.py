"""Mistakes about laws, allies and a table are named, with what would do."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.lab.laboratory import laboratory
from game.rules.content import AllySpec, BillSpec, Incident, Leaving, Matter, TableActor, TableSpec
from game.rules.vocabulary import LIVING_TOWN, Condition, Effect
from game.scenario.checks import (
    bad_condition,
    duplicate_id,
    effect_needs,
    laws,
    unknown_id,
    unknown_stage,
)
from game.scenario.checks.look import Look
from game.scenario.nodes import Positions

BILL = BillSpec("sse", "Law", "x", force=[Effect("tax", amount=3)])
UNION = AllySpec("union", "Union", "x", 500, leaves=[
    Leaving("betrayed", "x", [Condition(law="sse", stage="repealed")])])
PERMIT = Matter("permit", "Permit", "x", "hall", "coops")
TABLE = TableSpec("Table", "x", [TableActor("hall", "h", "x"), TableActor("coops", "c", "x")],
                  [PERMIT])


def look(effect: Effect | None = None, condition: Condition | None = None, bill=BILL, ally=UNION,
         table=TABLE, systems=("laws",)) -> Look:
    content = laboratory("iberian", systems=(*LIVING_TOWN, *systems))
    incident = Incident("i", 1, 1, "x", "x", effects=[effect] if effect else [],
                        when=[condition] if condition else [])
    content = replace(content, laws=[bill], allies=[ally], table=table, incidents=[incident])
    return Look(content, content, Positions(), True)


def found(check, *args, **parts) -> list[tuple[str, tuple]]:
    return [(f.rule, f.path[-1:]) for f in check(look(*args, **parts))]


def test_what_is_right_is_let_by():
    assert not found(laws.check) and not found(unknown_id.check) and not found(duplicate_id.check)


@pytest.mark.parametrize("effect", [
    Effect("shift", column="trust", group="everyone", amount=9),
    Effect("pay", payer="outside", payee="team", amount=9),
    Effect("mindset", amount=9), Effect("channel", name="direct", amount=9, weeks=3),
    Effect("law", name="sse", word="repeal"),
])
def test_a_law_holds_nothing_that_cannot_be_taken_back(effect):
    assert found(laws.check, bill=replace(BILL, force=[effect])) == [
        ("law_not_reversible", ("do",))]


def test_a_law_that_would_change_nothing_is_a_warning():
    warned = [f for f in laws.check(look(bill=replace(BILL, force=[])))]
    assert [(f.rule, f.severity) for f in warned] == [("law_without_force", "warning")]


@pytest.mark.parametrize(("parts", "rule", "key"), [
    ({"bill": replace(BILL, weeks=0)}, "number_range", "weeks"),
    ({"bill": replace(BILL, against=1001)}, "number_range", "against"),
    ({"ally": replace(UNION, weight=-1)}, "number_range", "weight"),
    ({"table": replace(TABLE, every=0)}, "number_range", "every"),
    ({"table": replace(TABLE, matters=[replace(PERMIT, needs=0)])}, "number_range", "needs"),
    ({"table": replace(TABLE, actors=TABLE.actors[:1], matters=[])}, "number_range", "actors"),
    ({"table": replace(TABLE, matters=[replace(PERMIT, by="bank")])}, "unknown_part", "by"),
    ({"table": replace(TABLE, matters=[replace(PERMIT, helps="x")])}, "unknown_part", "helps"),
    ({"table": replace(TABLE, matters=[replace(PERMIT, helps="hall")])}, "matter_of_its_own",
     "helps"),
    ({"systems": ()}, "system_missing", "laws"),
])
def test_parts_that_cannot_be_are_explained(parts, rule, key):
    assert (rule, (key,)) in found(laws.check, **parts)


@pytest.mark.parametrize(("effect", "rule", "key"), [
    (Effect("law", name="sse", word="decre"), "unknown_part", "word"),
    (Effect("ally", name="union", word="kiss"), "unknown_part", "word"),
    (Effect("table", word="sit"), "unknown_part", "word"),
    (Effect("table_give", name="bank", amount=1), "unknown_part", "name"),
    (Effect("table_give", name="hall", amount=1, word="bank"), "unknown_part", "word"),
    (Effect("table_give", name="hall", amount=0), "number_range", "amount"),
    (Effect("law_push", name="sse", amount=5000), "number_range", "amount"),
    (Effect("national_mood", amount=-2000), "number_range", "amount"),
])
def test_effects_that_cannot_be_are_explained(effect, rule, key):
    assert (rule, (key,)) in found(laws.check, effect)


def test_effects_need_their_fields_and_names():
    assert found(effect_needs.check, Effect("law", name="sse"))[0][0] == "effect_needs"
    assert found(effect_needs.check, Effect("ally", name="union"))[0][0] == "effect_needs"
    assert found(unknown_id.check, Effect("law", name="see", word="pass")) == [
        ("unknown_id", ("name",))]
    assert found(unknown_id.check, Effect("ally", name="onion", word="join")) == [
        ("unknown_id", ("name",))]
    assert ("system_missing", ("do",)) in found(laws.check, Effect("national_mood", amount=1),
                                                systems=())


@pytest.mark.parametrize(("condition", "check", "rule", "key"), [
    (Condition(law="sse", figure="beauty", at_least=1), laws.check, "unknown_part", "figure"),
    (Condition(law="sse", equals="luck"), laws.check, "unknown_part", "equals"),
    (Condition(ally="union", equals="luck"), laws.check, "unknown_part", "equals"),
    (Condition(matter="loan"), laws.check, "unknown_part", "matter"),
    (Condition(law="see"), unknown_id.check, "unknown_id", "law"),
    (Condition(ally="onion"), unknown_id.check, "unknown_id", "ally"),
    (Condition(law="sse", stage="trading"), unknown_stage.check, "law_stage", "stage"),
    (Condition(law="sse", figure="push"), bad_condition.check, "lacks_bound", "figure"),
])
def test_conditions_that_cannot_be_are_explained(condition, check, rule, key):
    assert (rule, (key,)) in found(check, condition=condition)


@pytest.mark.parametrize("condition", [
    Condition(law="sse"), Condition(law="sse", stage="stalled", equals="mood"),
    Condition(law="sse", figure="push", at_least=500), Condition(ally="union", at_least=500),
    Condition(ally="union", equals="betrayed"), Condition(ally="union", equals="owed"),
    Condition(matter="permit"),
])
def test_conditions_that_can_be_are_let_by(condition):
    for check in (laws.check, unknown_id.check, unknown_stage.check, bad_condition.check):
        assert found(check, condition=condition) == []
