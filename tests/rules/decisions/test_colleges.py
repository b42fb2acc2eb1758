"""Each group votes by itself, and its share counts by its weight."""

from __future__ import annotations

from fractions import Fraction

import pytest

from game.rules.decisions import Ballot, CannotCount, Quorum
from game.rules.decisions.colleges import limited
from tests.rules.decisions.polls import codes, held

WEIGHTS = {"workers": Fraction(50), "users": Fraction(30), "town": Fraction(20)}


def votes(**colleges: tuple[int, int]) -> list[Ballot]:
    return [Ballot((word,), times=n, college=name) for name, (yes, no) in colleges.items()
            for word, n in (("yes", yes), ("no", no)) if n]


def test_shares_count_by_weight_and_not_heads():
    """Three workers weigh more than a hundred users: 50 of 100, and 30."""
    result = held("colleges", votes(workers=(3, 0), users=(10, 90), town=(0, 1)), colleges=WEIGHTS)
    assert result.adopted and result.last == {"yes": 13, "no": 91}
    assert result.rounds[0].also["part"] == {
        "workers": Fraction(1, 2), "users": Fraction(3, 100), "town": 0}


def test_half_of_the_weight_is_a_tie_and_changes_nothing():
    result = held("colleges", votes(workers=(3, 0), users=(0, 9), town=(0, 1)), colleges=WEIGHTS)
    assert not result.adopted and result.ties[0].rule == "status_quo"


def test_an_empty_college_is_shared_out_or_fails_as_declared():
    some = votes(workers=(1, 0), users=(0, 9))
    shared = held("colleges", some, colleges=WEIGHTS)
    assert shared.adopted and codes(shared) == {"empty_college"}
    assert shared.rounds[0].also["part"]["workers"] == Fraction(5, 8)
    failed = held("colleges", some, colleges=WEIGHTS, empty_college="fail")
    assert not failed.adopted and "college_missing" in codes(failed)


def test_all_colleges_empty():
    result = held("colleges", [Ballot(college="users")], colleges=WEIGHTS)
    assert not result.adopted and "nobody_voted" in codes(result)


def test_only_abstentions_make_a_college_empty_and_still_count_for_the_quorum():
    ballots = [*votes(workers=(2, 0)), Ballot(("abstain",), times=3, college="users")]
    result = held("colleges", ballots, colleges=WEIGHTS, quorum=Quorum(people=5))
    assert result.adopted and result.cast == 5


def test_a_ballot_of_no_college_is_void():
    result = held("colleges", [*votes(workers=(2, 0)), Ballot(("no",), college="friends")],
                  colleges=WEIGHTS)
    assert [(f.code, f.found) for f in result.invalid] == [("unknown_college", "friends")]


@pytest.mark.parametrize("weights", [{"a": Fraction(0)}, {"a": Fraction(2), "b": Fraction(-1)}])
def test_weights_that_make_no_sense(weights):
    with pytest.raises(CannotCount, match="bad_weights"):
        held("colleges", [], colleges=weights, size=1)


def test_no_college_weighs_more_than_declared():
    """Whose weight is above the limit gives what is above to the others, also for an empty one."""
    half = Fraction(1, 2)
    wide = {"a": Fraction(3), "b": Fraction(2), "c": Fraction(1)}
    assert limited(wide, half) == {"a": half, "b": Fraction(1, 3), "c": Fraction(1, 6)}
    assert limited({"a": Fraction(3), "b": Fraction(1)}, half) == {"a": half, "b": half}
    assert limited({"a": Fraction(3)}, half) == {} == limited({}, half)
    assert limited({"a": Fraction(8), "b": Fraction(1), "c": Fraction(1)}, Fraction(2, 5)) == {
        "a": Fraction(2, 5), "b": Fraction(3, 10), "c": Fraction(3, 10)}


def test_one_college_cannot_decide_alone_where_none_may_weigh_more_than_half():
    terms = {"colleges": dict.fromkeys(("workers", "users", "town"), Fraction(1)),
             "college_most": Fraction(1, 2)}
    two = held("colleges", votes(workers=(3, 0), users=(1, 9)), **terms)
    assert two.adopted and two.rounds[0].also["part"]["workers"] == Fraction(1, 2)
    alone = held("colleges", votes(workers=(3, 0)), **terms)
    assert not alone.adopted and "college_missing" in [n.code for n in alone.notes]


def test_weights_that_contradict_their_limit_are_refused():
    with pytest.raises(CannotCount, match="college_too_heavy"):
        held("colleges", votes(workers=(1, 0)), colleges=WEIGHTS, college_most=Fraction(1, 10))
