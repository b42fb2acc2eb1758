"""What goes wrong in real votes: each has one outcome, told by a code."""

from __future__ import annotations

from fractions import Fraction

import pytest

from game.rules.decisions import METHODS, QUESTION, Ballot, CannotCount, Fault, Poll, Quorum, Roll
from tests.rules.decisions.polls import OPTIONS, codes, held, named, ranked, said


@pytest.mark.parametrize("quorum", [Quorum(Fraction(11, 10)), Quorum(people=11),
                                    Quorum(Fraction(-1, 2))])
def test_a_quorum_nobody_can_reach_is_found_at_the_opening(quorum):
    with pytest.raises(CannotCount) as found:
        held("majority", said({"yes": 10}), size=10, quorum=quorum)
    assert found.value.code == "quorum_unreachable" and found.value.params["eligible"] == 10


def test_too_few_for_the_quorum_decide_nothing_and_see_the_count():
    result = held("majority", said({"yes": 3}), size=10, quorum=Quorum(Fraction(1, 3)))
    assert not result.adopted and not result.quorum_met and result.quorum_needed == 4
    assert result.last == {"yes": 3, "no": 0}
    assert result.notes[0].params == {"present": 3, "needed": 4}


def test_abstentions_and_spoilt_papers_are_there():
    votes = [*said({"yes": 1, "": 1, "abstain": 1}), Ballot(("perhaps",))]
    assert held("majority", votes, size=8, quorum=Quorum(Fraction(1, 2))).adopted


def test_a_proposal_withdrawn_in_the_middle_is_counted_and_not_adopted():
    result = held("majority", said({"yes": 5}), poll={"withdrawn": True})
    assert not result.adopted and codes(result) == {"withdrawn"} and result.last["yes"] == 5


def test_unknown_names_and_names_said_twice_void_a_ballot():
    votes = [*ranked("3 ana bea"), Ballot(("ana", "zoe"), line=7), Ballot(("bea", "bea"), line=8)]
    result = held("instant_runoff", votes, OPTIONS)
    assert (result.cast, result.valid) == (5, 3)
    assert result.invalid == (Fault("unknown_option", "zoe", 7), Fault("named_twice", "bea", 8))


def test_two_answers_are_none():
    result = held("majority", [Ballot(("yes", "no")), Ballot(("yes",))])
    assert result.adopted and result.invalid[0].code == "more_than_one"
    assert held("plurality", [Ballot(("ana", "bea"))], OPTIONS).invalid[0].code == "more_than_one"


def test_papers_that_could_not_be_read_are_cast():
    result = held("majority", said({"yes": 2}), size=3,
                  poll={"unreadable": (Fault("tied_ranks", "1", 4),)})
    assert (result.cast, result.valid, len(result.invalid)) == (3, 2, 1)


def test_more_votes_than_voters_are_never_counted():
    with pytest.raises(CannotCount) as found:
        held("plurality", said({"ana": 4}), OPTIONS, size=3)
    assert found.value.params == {"cast": 4, "eligible": 3}


def test_one_seat_is_one_vote():
    heavy = Ballot(("yes",), times=9, voter="ana")
    result = held("majority", [heavy, *named({"bea": "no"})], roll=Roll.of(["ana", "bea"]))
    assert result.last == {"yes": 0, "no": 1}
    assert result.invalid[0].code == "more_than_one_vote"
    assert held("majority", [Ballot(("yes",), times=0)], size=1).invalid[0].code == "no_vote"


def test_strangers_do_not_vote_and_the_last_ballot_of_a_voter_counts():
    votes = [*named({"ana": "yes", "eve": "yes"}), *named({"ana": "no"})]
    result = held("majority", votes, roll=Roll.of(["ana", "bea"]))
    assert result.last == {"yes": 0, "no": 1} and result.cast == 1
    assert [f.code for f in result.refused] == ["replaced", "not_on_roll"]


def test_nobody_signs_a_secret_ballot_where_names_are_needed():
    result = held("liquid", [Ballot(("yes",)), *named({"ana": "yes"})])
    assert [f.code for f in result.invalid] == ["no_name"] and result.adopted


def test_an_empty_roll_adopts_nothing():
    for method in ("majority", "absolute_majority", "unanimity", "consent", "consensus"):
        result = held(method, [], size=0, base="eligible")
        assert not result.adopted and "nobody_may_vote" in codes(result), method


@pytest.mark.parametrize(("options", "terms", "code"), [
    ((), {}, "nothing_to_choose"), (("ana", "ana"), {}, "option_twice"),
    (OPTIONS, {"seats": 0}, "no_seats"),
    (OPTIONS, {"threshold": Fraction(3, 2)}, "threshold_unreachable"),
])
def test_terms_that_nobody_can_meet(options, terms, code):
    with pytest.raises(CannotCount, match=code):
        held("plurality", [], options, size=5, **terms)


@pytest.mark.parametrize("method", METHODS)
def test_a_delegation_where_there_is_none_is_an_abstention(method):
    """A file with a column too many does not break a count."""
    answer = METHODS[method].form.answers
    ballots = [Ballot(voter="ana", delegate="bea"), Ballot(voter="bea")]
    terms = {"deciders": ("bea",), "colleges": {"a": Fraction(1)}, "budget": 5,
             "costs": dict.fromkeys(OPTIONS, 1)}
    result = held(method, ballots, QUESTION if answer else OPTIONS, **terms)
    assert not result.winners


def test_a_poll_is_frozen():
    poll = Poll(QUESTION, [], Roll(1))
    with pytest.raises(AttributeError):
        poll.roll = Roll(2)  # type: ignore[misc]


def test_an_option_taken_back_in_the_middle_moves_up_what_was_ranked_below_it():
    votes = ranked("4 ana bea", "3 bea", "2 caio", "1 ana")
    before = held("plurality", [Ballot(b.choices[:1], times=b.times) for b in votes], OPTIONS)
    assert before.winners == ("ana",)
    after = held("instant_runoff", votes, OPTIONS, poll={"gone": ("ana",)})
    assert after.winners == ("bea",) and after.last["bea"] == 7
    assert (after.cast, after.valid, after.abstained) == (10, 9, 1), "who named no other is there"
    assert after.notes[0].params == {"option": "ana"}
    assert all("ana" not in step.tallies for step in after.rounds)


def test_what_was_taken_back_voids_no_ballot_and_takes_its_points_along():
    votes = [Ballot(("ana", "bea"), (3, 2)), Ballot(("bea", "caio"), (1, 4))]
    found = held("dot", votes, OPTIONS, poll={"gone": ("ana",)})
    assert found.winners == ("caio",) and found.last["bea"] == 3 and not found.invalid


def test_a_project_taken_back_leaves_its_money_to_the_others():
    votes = [Ballot(("well", "pump"), times=3), Ballot(("pump",)), Ballot(("tank",), times=2)]
    terms = {"budget": 100, "costs": {"well": 80, "pump": 60, "tank": 40}}
    options = ("well", "pump", "tank")
    assert held("budget", votes, options, **terms).winners == ("pump", "tank")
    gone = held("budget", votes, options, poll={"gone": ("pump",)}, **terms)
    assert gone.winners == ("well",)


@pytest.mark.parametrize(("method", "options", "gone", "code"), [
    ("plurality", OPTIONS, ("zoe",), "withdrawn_unknown"),
    ("majority", QUESTION, ("yes",), "withdrawn_answer"),
    ("consent", QUESTION, ("no",), "withdrawn_answer"),
    ("approval", ("ana", "bea"), ("ana", "bea"), "all_withdrawn"),
])
def test_what_cannot_be_taken_back(method, options, gone, code):
    with pytest.raises(CannotCount) as found:
        held(method, [], options, size=1, poll={"gone": gone})
    assert found.value.code == code
