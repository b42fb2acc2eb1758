"""What the story of the mill says fits what became of it: voices of the living and of the closed
mill, and answers that its own statutes bar."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.resources import scenario_dir
from game.rules.conditions import all_hold
from game.rules.core import Rules
from game.scenario.build import build_world
from game.scenario.load import load_content
from game.scenario.rules_for import make_rules
from game.session.views import view
from game.world.decisions import Proposal
from game.world.organisations import Organisation, Pledge
from game.world.world import World

LIVING = ("bell", "chair", "open", "trading", "member", "equal", "teacher", "learns", "stays",
          "coop", "lent", "dissolved")
"""Voices that speak of a mill at work, or of statutes as if they were in force."""


@pytest.fixture(scope="module")
def rules() -> Rules:
    return make_rules(load_content(scenario_dir("the_mill_closes")))


def handed_over(rules: Rules) -> World:
    """The weavers at work, their statutes voted, everything answered that was asked."""
    world = build_world(rules, 1).copy()
    provider = rules.providers["weavers"]
    world.orgs["w"] = Organisation(
        "w", "weavers", provider.form, "trading", 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        members=[1, 2, 3], team_held=False)
    world.pledges["weavers"] = Pledge(40, 30, 9_000_000, 9_000_000, 13, kept=True)
    terms = {c.id: c.options[0].id for c in rules.agreements["statutes"].clauses}
    terms |= {"admission": "after_half_a_year", "share": "in_parts", "books": "on_the_wall",
              "pay": "equal", "way_out": "patient"}
    world.proposals["statutes"] = Proposal("statutes", terms, "adopted", in_force=terms)
    world.happened["six_strokes"] = 28
    world.answers |= {"nuno_is_asked": "teach_two", "the_manager": "hire_her"}
    world.bargains["bank"] = "credit_for_wool"
    world.season = 4
    return world


def voices(world: World, rules: Rules) -> dict[str, str]:
    return {p.id: next(v.id for v in p.voices if all_hold(world, rules, v.when))
            for p in rules.content.people}


def test_while_it_stands_they_speak_of_it_as_living(rules):
    said = set(voices(handed_over(rules), rules).values())
    assert {"bell", "open", "member", "dissolved", "learns", "stays"} <= said


@pytest.mark.parametrize("why", ["bills", "custom_lost", "sold", "drifted"])
def test_nobody_speaks_of_a_mill_that_is_over_as_if_it_lived(rules, why):
    world = handed_over(rules)
    stage = "converted" if why in ("sold", "drifted") else "closed"
    world.orgs["w"] = replace(world.orgs["w"], stage=stage, ended=why, row=-1)
    said = voices(world, rules)
    if why == "drifted":
        assert said["aminata"] == "few_owners"
    else:
        assert not set(said.values()) & set(LIVING), said
    assert (said["duarte"] == "the_bill") == (why == "bills")
    assert (said["leonor"] == "sold") == (why == "sold")


def test_an_answer_that_the_statutes_bar_is_shown_with_its_reason(rules):
    world = handed_over(rules)
    world.questions = ["nuno_is_asked"]
    (question,) = view(world, rules, []).questions
    assert question.choices == ("teach_two", "let_him_go") and question.barred == ("pay_him",)
    world.proposals["statutes"].terms["pay"] = "up_to_double"
    (question,) = view(world, rules, []).questions
    assert "pay_him" in question.choices and not question.barred
