"""An assembly's convictions, counted by the methods that know nothing of assemblies."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.rules.decisions import METHODS, Quorum
from game.rules.voting import ANSWERS, Voice, counted

CONVICTIONS = st.lists(st.integers(-1000, 1000), max_size=30)


def result(method: str, *convictions: int, absent: int = 0, quorum: Quorum | None = None):
    voices = [Voice(n, c) for n, c in enumerate(convictions)]
    return counted(method, voices, range(len(voices) + absent), quorum or Quorum())


@pytest.mark.parametrize(("convictions", "expected"), [
    ((1, 1, -1), True), ((1, -1), False), ((1, 0), False), ((), False),
    ((1, -1000), False), ((10, 10, -1000), True),
])
def test_a_majority_needs_more_yes_than_no(convictions, expected):
    assert result("majority", *convictions).adopted is expected


@pytest.mark.parametrize(("convictions", "expected"), [
    ((1, 1, 1), True), ((-400, -399), True), ((900, 900, -401), False), ((), False),
])
def test_consent_needs_that_nobody_objects(convictions, expected):
    assert result("consent", *convictions).adopted is expected


def test_objections_are_counted():
    assert result("consent", -401, -1000, 5).last["objection"] == 2


@pytest.mark.parametrize("convictions", [(), (-1000,), (5, -5)])
def test_the_team_alone_always_gets_its_way(convictions):
    alone = result("authoritarian", *convictions, absent=9, quorum=Quorum(Fraction(1, 2)))
    assert alone.adopted


def test_a_quorum_that_is_missed():
    half = Quorum(Fraction(1, 2))
    assert result("majority", 5, 5, absent=2, quorum=half).adopted
    few = result("majority", 5, 5, absent=3, quorum=half)
    assert not few.adopted and not few.quorum_met


def test_every_way_to_hold_an_assembly_is_a_method():
    assert set(ANSWERS) <= set(METHODS)


@pytest.mark.parametrize("method", ANSWERS)
@given(CONVICTIONS, st.integers(0, 999))
def test_more_conviction_never_turns_a_yes_into_a_no(method, convictions, more):
    if result(method, *convictions).adopted:
        assert result(method, *(min(1000, c + more) for c in convictions)).adopted
