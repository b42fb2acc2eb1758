"""Yes or no: the majorities, unanimity, consensus and consent."""

from __future__ import annotations

from fractions import Fraction

import pytest

from game.rules.decisions import Ballot
from tests.rules.decisions.polls import codes, held, said


@pytest.mark.parametrize(("method", "yes", "no", "abstain", "size", "adopted"), [
    ("majority", 2, 1, 9, 20, True),
    ("majority", 1, 1, 0, 2, False),
    ("majority", 0, 0, 5, 5, False),
    ("majority", 0, 0, 0, 5, False),
    ("absolute_majority", 11, 0, 0, 20, True),
    ("absolute_majority", 10, 0, 0, 20, False),
    ("absolute_majority", 3, 2, 0, 5, True),
    ("absolute_majority", 2, 0, 0, 5, False),
    ("qualified_majority", 2, 1, 5, 20, True),
    ("qualified_majority", 3, 2, 0, 5, False),
    ("qualified_majority", 0, 0, 4, 4, False),
    ("unanimity", 3, 0, 2, 9, True),
    ("unanimity", 3, 1, 0, 9, False),
    ("unanimity", 0, 0, 3, 3, False),
])
def test_what_it_takes(method, yes, no, abstain, size, adopted):
    result = held(method, said({"yes": yes, "no": no, "abstain": abstain}), size=size)
    assert result.adopted is adopted
    assert result.last == {"yes": yes, "no": no}
    assert (result.cast, result.valid, result.abstained) == (yes + no + abstain, yes + no, abstain)


def test_the_tie_of_a_majority_is_told_and_things_stay():
    result = held("majority", said({"yes": 4, "no": 4}))
    (tie,) = result.ties
    assert (tie.options, tie.rule, tie.chosen) == (("yes", "no"), "status_quo", ())


def test_the_base_of_a_share_is_declared():
    votes = said({"yes": 6, "no": 2})
    assert held("qualified_majority", votes, size=10).adopted
    assert not held("qualified_majority", votes, size=10, base="eligible").adopted
    assert held("qualified_majority", votes, size=9, base="eligible").adopted
    assert not held("unanimity", said({"yes": 4}), size=5, base="eligible").adopted


def test_at_least_and_more_than_differ_at_the_threshold():
    votes = said({"yes": 3, "no": 1})
    assert held("qualified_majority", votes, threshold=Fraction(3, 4)).adopted
    strict = held("qualified_majority", votes, threshold=Fraction(3, 4), strictly=True)
    assert not strict.adopted and strict.quota == 4
    assert not held("qualified_majority", said({"no": 3}), threshold=Fraction(0)).adopted


def test_consent_fails_by_one_open_objection():
    votes = said({"consent": 9, "stand_aside": 2})
    against = Ballot(("objection",), reason="the oven is not insured")
    assert held("consent", votes).adopted
    result = held("consent", [*votes, against])
    assert not result.adopted and codes(result) == {"objections_open"}
    assert result.last == {"consent": 9, "stand_aside": 2, "objection": 1}


def test_an_objection_that_was_met_is_closed_and_one_without_a_reason_is_not():
    met = Ballot(("objection",), reason="too dear", answer="withdrawn after the amendment")
    bare = Ballot(("objection",))
    assert held("consent", [*said({"consent": 3}), met]).adopted
    result = held("consent", [*said({"consent": 3}), bare])
    assert codes(result) == {"objections_open", "objections_without_reason"}


@pytest.mark.parametrize("votes", [{}, {"": 5}, {"stand_aside": 5}])
def test_silence_is_not_consent(votes):
    result = held("consent", said(votes), size=9)
    assert not result.adopted and "nobody_consents" in codes(result)


def test_what_was_said_about_an_earlier_text_is_void():
    early, late = said({"consent": 5}), said({"consent": 1}, version=2)
    result = held("consent", [*early, *late], poll={"version": 2})
    assert result.adopted and result.cast == 1
    assert [fault.code for fault in result.refused] == ["earlier_text"]
    assert not held("consent", early, poll={"version": 2}).adopted


def test_consensus_wants_no_block_and_a_floor():
    votes = said({"agree": 4, "reservations": 2, "stand_aside": 2})
    block = Ballot(("block",), reason="against our charter")
    assert held("consensus", votes).adopted
    assert codes(held("consensus", [*votes, block])) == {"blocked"}
    assert held("consensus", [*votes, block], blocks=1).adopted
    met = Ballot(("block",), reason="against our charter", answer="amended")
    assert held("consensus", [*votes, met]).adopted
    high = held("consensus", votes, threshold=Fraction(4, 5))
    assert codes(high) == {"too_few_agree"} and high.quota == 7


def test_many_who_stand_aside_are_a_sign():
    many = held("consensus", said({"agree": 5, "stand_aside": 3}))
    assert many.adopted and codes(many) == {"many_stand_aside"}
    assert codes(held("consensus", said({"agree": 6, "stand_aside": 3}))) == set()
