"""Delegated votes walk to whoever votes, and nowhere else."""

from __future__ import annotations

import pytest

from game.rules.decisions import Quorum, Roll
from tests.rules.decisions.polls import OPTIONS, codes, held, named


def test_a_chain_ends_with_the_first_who_votes():
    votes = named({"ana": "yes", "bea": "no"}, caio="dina", dina="bea", eva="bea")
    result = held("liquid", votes)
    assert result.last == {"yes": 1, "no": 4} and not result.adopted
    assert result.rounds[0].also["weight"] == {"bea": 4}


def test_whoever_votes_has_no_delegation():
    votes = [*named({"ana": "no"}), *named({"bea": "yes"}), *named({"caio": "yes"})]
    both = [b if b.voter != "bea" else type(b)(("yes",), voter="bea", delegate="ana")
            for b in votes]
    assert held("liquid", both).last == {"yes": 2, "no": 1}


@pytest.mark.parametrize(("delegates", "code", "lost"), [
    ({"bea": "caio", "caio": "bea"}, "delegation_circle", 2),
    ({"bea": "caio", "caio": "dina", "dina": "caio"}, "delegation_circle", 3),
    ({"bea": "bea"}, "self_delegation", 1),
    ({"bea": "gone"}, "delegate_absent", 1),
    ({"bea": "caio", "caio": "gone"}, "delegate_absent", 2),
])
def test_a_vote_that_reaches_nobody_is_not_cast(delegates, code, lost):
    result = held("liquid", named({"ana": "yes"}, **delegates))
    assert result.adopted and result.last == {"yes": 1, "no": 0}
    assert codes(result) == {code} and result.cast == result.valid == 1
    assert next(n for n in result.notes if n.code == code).params == {"n": lost}


def test_a_delegate_who_left_the_roll_carries_nothing():
    votes = named({"gone": "no", "ana": "yes"}, bea="gone")
    result = held("liquid", votes, roll=Roll.of(["ana", "bea"]))
    assert result.last == {"yes": 1, "no": 0} and codes(result) == {"delegate_absent"}
    assert [f.code for f in result.refused] == ["not_on_roll"]


def test_a_delegate_who_abstains_abstains_for_all():
    result = held("liquid", named({"ana": "abstain", "bea": "yes"}, caio="ana"))
    assert result.last == {"yes": 1, "no": 0}
    assert (result.cast, result.valid, result.abstained) == (3, 1, 2)


def test_nobody_carries_more_than_the_cap():
    votes = named({"ana": "no", "bea": "yes", "caio": "yes"}, dina="ana", eva="ana", fred="ana")
    assert not held("liquid", votes).adopted
    capped = held("liquid", votes, cap=1)
    assert capped.adopted and codes(capped) == {"over_cap"} and capped.cast == 3


def test_delegated_votes_count_for_the_quorum_only_if_declared():
    votes = named({"ana": "yes"}, bea="ana", caio="ana")
    half = Quorum(people=2)
    assert not held("liquid", votes, quorum=half).adopted
    assert held("liquid", votes, quorum=half, delegated_count=True).adopted


def test_options_are_counted_by_their_marks():
    votes = named({"u": "ana", "v": "bea"}, w="v")
    assert held("liquid", votes, OPTIONS).winners == ("bea",)
