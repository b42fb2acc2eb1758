"""Voting methods: ballots in, a decision out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.rules.decisions import METHODS, Ballot

BALLOTS = st.lists(st.integers(-1000, 1000)).map(
    lambda convictions: [Ballot(i, c) for i, c in enumerate(convictions)])


def adopted(method: str, *convictions: int) -> bool:
    return METHODS[method]([Ballot(i, c) for i, c in enumerate(convictions)]).adopted


@pytest.mark.parametrize(("convictions", "expected"), [
    ((1, 1, -1), True), ((1, -1), False), ((1, 0), False), ((), False),
    ((1, -1000), False), ((10, 10, -1000), True),
])
def test_a_majority_needs_more_yes_than_no(convictions, expected):
    assert adopted("majority", *convictions) is expected


@pytest.mark.parametrize(("convictions", "expected"), [
    ((1, 1, 1), True), ((-400, -399), True), ((900, 900, -401), False), ((), False),
])
def test_consent_needs_that_nobody_objects(convictions, expected):
    assert adopted("consent", *convictions) is expected


def test_consent_counts_its_objections():
    count = METHODS["consent"]([Ballot(0, -401), Ballot(1, -1000), Ballot(2, 5)])
    assert (count.objections, count.yes, count.no) == (2, 1, 2)


@pytest.mark.parametrize("convictions", [(), (-1000,), (5, -5)])
def test_one_person_alone_always_gets_their_way(convictions):
    assert adopted("authoritarian", *convictions)


@pytest.mark.parametrize("method", METHODS)
@given(BALLOTS)
def test_every_method_counts_everybody_once(method, ballots):
    count = METHODS[method](ballots)
    assert count.yes + count.no == len(ballots)
    assert count.yes == sum(b.conviction > 0 for b in ballots)


@pytest.mark.parametrize("method", METHODS)
@given(BALLOTS, st.randoms())
def test_no_method_minds_who_speaks_first(method, ballots, random):
    shuffled = list(ballots)
    random.shuffle(shuffled)
    assert METHODS[method](shuffled) == METHODS[method](ballots)


@pytest.mark.parametrize("method", METHODS)
@given(BALLOTS, st.integers(0, 999))
def test_more_conviction_never_turns_a_yes_into_a_no(method, ballots, more):
    if METHODS[method](ballots).adopted:
        gladder = [Ballot(b.voter, min(1000, b.conviction + more)) for b in ballots]
        assert METHODS[method](gladder).adopted
