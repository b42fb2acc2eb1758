"""Mistakes in effects on the town hall as a partner are named, with what would do."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.lab.laboratory import laboratory
from game.rules.content import CivicProject, Incident
from game.rules.vocabulary import LIVING_TOWN, Effect
from game.scenario.checks import effect_needs, partnership
from game.scenario.checks.look import Look
from game.scenario.nodes import Positions


def looked(content) -> Look:
    return Look(content, content, Positions(), True)


def findings(*effects: Effect, systems=("partnership",), **fields) -> list[tuple[str, tuple]]:
    content = laboratory(systems=(*LIVING_TOWN, *systems))
    incident = Incident("i", 1, 1, "x", "x", effects=list(effects))
    look = looked(replace(content, incidents=[incident], **fields))
    return [(f.rule, f.path[-1:]) for f in partnership.check(look)]


RIGHT = [
    Effect(do="openness", amount=-80), Effect(do="procurement", name="jobs", amount=300),
    Effect(do="procurement", name="reserved", amount=1),
    Effect(do="commission", name="clinic", word="co_commissioned"),
    Effect(do="commission", name="clinic", word="vacant", weeks=8),
    Effect(do="participatory", name="share", amount=80), Effect(do="participatory", name="raid"),
    Effect(do="participatory", name="method", method="borda"),
    Effect(do="consult", name="buses", group="elders", amount=1, weeks=9), Effect(do="audit"),
]


@pytest.mark.parametrize("effect", RIGHT, ids=lambda e: f"{e.do}-{e.name}")
def test_what_is_right_is_let_by(effect):
    assert findings(effect) == []
    assert findings(effect, systems=()) == [("system_missing", ("do",))]
    content = laboratory(systems=(*LIVING_TOWN, "partnership"))
    incident = Incident("i", 1, 1, "x", "x", effects=[effect])
    assert list(effect_needs.check(looked(replace(content, incidents=[incident])))) == []


@pytest.mark.parametrize("effect, rule, key", [
    (Effect(do="procurement", name="prize", amount=300), "unknown_part", "name"),
    (Effect(do="procurement", name="price", amount=1001), "number_range", "amount"),
    (Effect(do="openness", amount=-1001), "number_range", "amount"),
    (Effect(do="commission", name="clinc", word="alone"), "unknown_part", "name"),
    (Effect(do="commission", name="clinic", word="together"), "unknown_part", "word"),
    (Effect(do="participatory", name="shares", amount=1), "unknown_part", "name"),
    (Effect(do="participatory", name="method", method="majority"), "unknown_part", "method"),
    (Effect(do="keep_word", name="buses", amount=1), "unknown_part", "name"),
])
def test_what_is_wrong_is_named(effect, rule, key):
    assert findings(effect) == [(rule, (key,))]


def test_a_promise_that_is_made_somewhere_can_be_kept():
    assert findings(Effect(do="consult", name="buses", group="poor", amount=1),
                    Effect(do="keep_word", name="buses", amount=1)) == []


def test_projects_are_for_services_and_parts_of_this_town_and_cost_something():
    bad = CivicProject("a", "A", "clinc", 0, districts=["moon"])
    assert findings(participatory=[bad]) == [
        ("unknown_part", ("service",)), ("number_range", ("cents",)), ("unknown_id", (0,))]
    good = CivicProject("a", "A", "clinic", 100, districts=["district_0"])
    assert findings(participatory=[good]) == []
    assert findings(participatory=[good], systems=()) == [("system_missing", ("id",))]


def test_an_act_that_nobody_answers_is_told():
    content = laboratory(systems=LIVING_TOWN)
    seasons = [replace(content.seasons[0], unlocks=["request"]), *content.seasons[1:]]
    found = list(partnership.check(looked(replace(content, seasons=seasons))))
    assert [(f.rule, f.path) for f in found] == [("system_missing", ("seasons", 0, "unlocks"))]
