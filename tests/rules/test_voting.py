"""An assembly's convictions, counted by the methods that know nothing of assemblies."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.rules.assemblies.colleges import Colleges
from game.rules.assemblies.ways import WAYS
from game.rules.decisions import METHODS
from game.rules.voting import ANSWERS, Voice, counted, said_yes
from tests.rules.towns import standard_rules

RULES = standard_rules()
CONVICTIONS = st.lists(st.integers(-1000, 1000), min_size=1, max_size=30)


def result(method: str, *convictions: int, absent: int = 0, team: bool = True, **more: bool):
    voices = [Voice(n, c, **more) for n, c in enumerate(convictions)]
    one = Colleges(dict.fromkeys(range(len(voices)), "all"), {"all": Fraction(1)})
    return counted(method, voices, range(len(voices) + absent), RULES, team,
                   one if method == "colleges" else None)


@pytest.mark.parametrize(("convictions", "expected"), [
    ((1, 1, -1), True), ((1, -1), False), ((1, 0), False), ((), False),
    ((1, -1000), False), ((10, 10, -1000), True),
])
def test_a_majority_needs_more_yes_than_no(convictions, expected):
    assert said_yes(result("majority", *convictions)) is expected


@pytest.mark.parametrize(("convictions", "expected"), [
    ((1, 1, 1), True), ((-400, -399), True), ((900, 900, -401), False), ((), False),
])
def test_consent_needs_that_nobody_objects(convictions, expected):
    assert said_yes(result("consent", *convictions)) is expected


def test_an_objection_that_was_answered_and_a_step_aside_do_not_stand_in_the_way():
    assert result("consent", -401, -1000, 5).last["objection"] == 2
    assert said_yes(result("consent", 5, -900, reason="too_slow", answered=True))
    assert said_yes(result("consent", 5, -900, aside=True))
    assert not said_yes(result("consensus", 5, 5, 5, -900))
    assert said_yes(result("consensus", 5, 5, 5, -900, aside=True))
    assert not said_yes(result("consensus", 5, 5, 5, -900, answered=True))
    assert not said_yes(result("unanimity", 5, 5, 5, -900, aside=True))


def test_delegates_decide_for_everybody():
    voices = [Voice(0, 5), Voice(1, 5), Voice(2, -5), Voice(3, -5, seat=False),
              Voice(4, -5, seat=False)]
    assert said_yes(counted("delegation", voices, range(9), RULES))


@pytest.mark.parametrize("convictions", [(), (-1000,), (5, -5)])
def test_the_team_alone_always_gets_its_way(convictions):
    assert said_yes(result("authoritarian", *convictions, absent=9))


def test_the_team_may_ask_and_say_no():
    assert said_yes(result("consultative", -5, -5))
    assert not said_yes(result("consultative", 5, 5, team=False))


def test_every_way_to_hold_an_assembly_is_a_method_and_a_way_to_talk():
    assert set(ANSWERS) <= set(METHODS) and set(ANSWERS) <= set(WAYS)


@pytest.mark.parametrize("method", ANSWERS)
@given(CONVICTIONS, st.integers(0, 999))
def test_more_conviction_never_turns_a_yes_into_a_no(method, convictions, more):
    if said_yes(result(method, *convictions)):
        assert said_yes(result(method, *(min(1000, c + more) for c in convictions)))
