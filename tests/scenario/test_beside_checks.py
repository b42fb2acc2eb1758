"""Mistakes in effects beside the market are named, with what would do."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.lab.laboratory import laboratory
from game.rules.content import Incident
from game.rules.vocabulary import LIVING_TOWN, Effect
from game.scenario.checks import beside
from game.scenario.checks.look import Look
from game.scenario.nodes import Positions


def findings(effect: Effect, *systems: str) -> list[tuple[str, tuple]]:
    content = laboratory(systems=(*LIVING_TOWN, *systems))  # type: ignore[arg-type]
    incident = Incident("i", 1, 1, "x", "x", effects=[effect])
    content = replace(content, incidents=[incident])
    look = Look(content, content, Positions(), True)
    return [(f.rule, f.path[-1:]) for f in beside.check(look)]


@pytest.mark.parametrize("effect", [
    Effect(do="label", amount=500), Effect(do="label", name="tax", amount=500),
    Effect(do="loop", name="repair", amount=1000), Effect(do="sharing", name="platform"),
    Effect(do="street", name="fine", amount=0), Effect(do="gift", amount=1000),
    Effect(do="mindset", amount=-200), Effect(do="mindset", name="statistics", amount=300),
])
def test_what_is_right_is_let_by(effect):
    assert findings(effect, "beside") == []
    assert findings(effect) == [("system_missing", ("do",))]


@pytest.mark.parametrize("effect, rule, key", [
    (Effect(do="label", name="taxes", amount=500), "unknown_part", "name"),
    (Effect(do="loop", name="reduce", amount=500), "unknown_part", "name"),
    (Effect(do="sharing", name="uber"), "unknown_part", "name"),
    (Effect(do="street", name="fines"), "unknown_part", "name"),
    (Effect(do="mindset", name="tax", amount=5), "unknown_part", "name"),
    (Effect(do="gift", amount=1001), "number_range", "amount"),
    (Effect(do="mindset", amount=-1001), "number_range", "amount"),
    (Effect(do="mindset", name="statistics", amount=-1), "number_range", "amount"),
])
def test_what_is_wrong_is_named(effect, rule, key):
    assert findings(effect, "beside") == [(rule, (key,))]
