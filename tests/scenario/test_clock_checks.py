"""Slips in tasks and days are named: who does them, when, and what would run them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.rules.content import DaySpec, TaskSpec
from game.rules.vocabulary import LIVING_TOWN, Condition, Effect
from game.scenario.checks import clock, unknown_id
from game.scenario.checks.look import Look
from game.scenario.nodes import Positions
from tests.rules.clock.town import content

TASK = TaskSpec("walk", "old", "x", "afternoon", 60)


def findings(found, check=clock.check) -> list[tuple[str, tuple]]:
    look = Look(found, found, Positions(), True)
    return [(f.rule, f.path) for f in check(look)]


def test_a_sound_town_has_nothing():
    assert findings(content()) == []
    assert findings(content(), unknown_id.check) == []


@pytest.mark.parametrize("task, rule, key", [
    (replace(TASK, by="stranger"), "unknown_part", ("by",)),
    (replace(TASK, may=["cook", "process:none"]), "unknown_part", ("may", 1)),
    (replace(TASK, may=["route:none"]), "unknown_part", ("may", 0)),
    (replace(TASK, may=["currency:none"]), "unknown_part", ("may", 0)),
    (replace(TASK, by="cook", may=["nurse"]), "task_not_may", ("by",)),
    (replace(TASK, days=8), "number_range", ("days",)),
    (replace(TASK, days=0), "number_range", ("days",)),
    (replace(TASK, minutes=241), "number_range", ("minutes",)),
    (replace(TASK, minutes=-1), "number_range", ("minutes",)),
])
def test_slips_in_a_task(task, rule, key):
    assert findings(content(tasks=(task,))) == [(rule, ("tasks", 0, *key))]


@pytest.mark.parametrize("task", [
    replace(TASK, may=["currency:hours", "route:market_care"]), replace(TASK, minutes=0)])
def test_what_may_be_said(task):
    town = content(tasks=(task,))
    kinds = [f for f in findings(town) if f[1][:3] == ("tasks", 0, "minutes")]
    assert kinds == []


def test_people_who_are_not_there():
    town = content(tasks=(replace(TASK, person="ghost", worries=["cook", "spirit"]),))
    assert ("unknown_id", ("tasks", 0, "person")) in findings(town, unknown_id.check)
    assert ("unknown_id", ("tasks", 0, "worries", 1)) in findings(town, unknown_id.check)
    days = replace(content(), days=[DaySpec("ghost")])
    assert ("unknown_id", ("days", 0, "person")) in findings(days, unknown_id.check)


def test_a_day_that_is_given_twice():
    days = replace(content(), days=[DaySpec("cook"), DaySpec("nurse"), DaySpec("cook")])
    assert findings(days) == [("day_twice", ("days", 2, "person"))]


def test_what_nothing_would_run():
    without = replace(content(bank=False), systems=list(LIVING_TOWN))
    assert ("system_missing", ("tasks", 0, "id")) in findings(without)
    alone = replace(content(bank=False), systems=["clock", "incidents"])
    assert [f[0] for f in findings(alone)].count("system_missing") == 2
    bankless = content(bank=False)
    assert ("unlocks_nothing", ("seasons", 0, "unlocks")) in findings(bankless)
    assert ("unlocks_nothing", ("seasons", 0, "unlocks")) in findings(content(tasks=()))


@pytest.mark.parametrize("effect, rule, key", [
    (Effect(do="task", name="walk", word="somebody"), "unknown_part", "word"),
    (Effect(do="task", name="walk", amount=2000), "number_range", "amount"),
])
def test_effects(effect, rule, key):
    from game.rules.content import Incident

    town = replace(content(), incidents=[Incident("i", 1, 1, "x", "x", effects=[effect])])
    assert findings(town) == [(rule, ("incidents", 0, "effects", 0, key))]
    fine = replace(effect, word="nobody", amount=30)
    assert findings(replace(town, incidents=[replace(town.incidents[0], effects=[fine])])) == []


def test_a_condition_about_no_task():
    from game.rules.content import Incident

    incident = Incident("i", 1, 1, "x", "x", when=[Condition(task="tea", at_least=1)])
    town = replace(content(), incidents=[incident])
    assert ("unknown_id", ("incidents", 0, "when", 0, "task")) in findings(
        town, unknown_id.check)
