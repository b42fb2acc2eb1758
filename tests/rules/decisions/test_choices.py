"""Marks, points and ranks that are simply added up: plurality, approval, score, dot, Borda."""

from __future__ import annotations

from fractions import Fraction

import pytest

from game.rules.decisions import Ballot
from tests.rules.decisions.polls import OPTIONS, codes, held, ranked, said


def test_plurality_and_its_seats():
    votes = said({"ana": 5, "bea": 3, "caio": 4})
    assert held("plurality", votes, OPTIONS).winners == ("ana",)
    assert held("plurality", votes, OPTIONS, seats=2).winners == ("ana", "caio")


def test_an_option_nobody_wants_is_not_chosen_for_an_empty_seat():
    result = held("plurality", said({"ana": 5}), OPTIONS, seats=3)
    assert result.winners == ("ana",)
    assert codes(held("plurality", [], OPTIONS, size=5)) == {"nobody_voted"}


def test_approval_counts_each_mark():
    votes = [Ballot(("ana", "bea"), times=3), Ballot(("bea", "caio"), times=2)]
    result = held("approval", votes, OPTIONS, seats=2)
    assert result.last == {"ana": 3, "bea": 5, "caio": 2, "dina": 0}
    assert result.winners == ("bea", "ana")


@pytest.mark.parametrize(("limits", "code"), [
    ({"most_marks": 1}, "too_many_marks"), ({"least_marks": 3}, "too_few_marks"),
])
def test_a_ballot_keeps_to_its_limits(limits, code):
    result = held("approval", [Ballot(("ana", "bea"))], OPTIONS, **limits)
    assert [fault.code for fault in result.invalid] == [code]


def test_score_orders_by_the_sum_and_shows_the_mean():
    votes = [Ballot(("ana", "bea"), (5, 3)), Ballot(("bea",), (3,)), Ballot(("ana",), (0,))]
    result = held("score", votes, OPTIONS)
    assert result.winners == ("bea",) and result.last["ana"] == 5
    assert result.rounds[0].also["mean"] == {"ana": Fraction(5, 2), "bea": 3, "caio": 0, "dina": 0}
    assert result.rounds[0].also["given"]["ana"] == 2
    zero = held("score", votes, OPTIONS, blank_is_zero=True)
    assert zero.rounds[0].also["mean"]["bea"] == 2


def test_points_out_of_range_void_a_ballot():
    votes = [Ballot(("ana",), (6,)), Ballot(("ana",), (-1,)), Ballot(("ana",), (2,)),
             Ballot(("ana",))]
    result = held("score", votes, OPTIONS)
    assert result.last["ana"] == 2
    assert [f.code for f in result.invalid] == ["out_of_range", "out_of_range", "no_points"]


def test_whoever_overspends_dots_voids_the_ballot():
    votes = [Ballot(("ana", "bea"), (4, 1)), Ballot(("caio",), (6,)), Ballot(("bea",), (-1,))]
    result = held("dot", votes, OPTIONS)
    assert result.winners == ("ana",)
    assert [(f.code, f.found) for f in result.invalid] == [("overspent", "6"),
                                                          ("out_of_range", "-1")]


def test_borda_gives_nothing_to_whom_is_left_out():
    result = held("borda", ranked("2 ana bea caio dina", "1 bea"), OPTIONS)
    assert result.last == {"ana": 8, "bea": 10, "caio": 4, "dina": 2}
    assert result.winners == ("bea",)


def test_a_tie_at_the_last_seat_is_told_and_goes_by_the_declared_rule():
    votes = said({"ana": 5, "bea": 3, "caio": 3})
    first = held("plurality", votes, OPTIONS, seats=2, ties=("order",))
    (tie,) = first.ties
    assert first.winners == ("ana", "bea")
    assert (tie.options, tie.rule, tie.chosen) == (("bea", "caio"), "order", ("bea",))
    stays = held("plurality", votes, OPTIONS, seats=2, ties=("status_quo",), status_quo="caio")
    assert stays.winners == ("ana", "caio") and stays.ties[0].rule == "status_quo"
    open_ = held("plurality", votes, OPTIONS, seats=2, ties=("status_quo",))
    assert open_.winners == ("ana",) and codes(open_) == {"tie_stands"}
    assert open_.ties[0].rule == "unresolved"


def test_a_tie_that_seats_everybody_is_none():
    assert not held("plurality", said({"ana": 3, "bea": 3}), OPTIONS, seats=2).ties


def test_the_lot_can_be_drawn_again_and_is_fair():
    votes = said({"ana": 2, "bea": 2})
    drawn = [held("plurality", votes, OPTIONS, seed=seed).winners[0] for seed in range(200)]
    assert drawn == [held("plurality", votes[::-1], OPTIONS, seed=seed).winners[0]
                     for seed in range(200)]
    assert 70 < drawn.count("ana") < 130
