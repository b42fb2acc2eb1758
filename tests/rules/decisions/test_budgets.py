"""Projects and their costs: by votes, and by equal shares."""

from __future__ import annotations

from fractions import Fraction

import pytest

from game.rules.decisions import Ballot, CannotCount
from tests.rules.decisions.polls import OPTIONS, codes, held

COSTS = {"ana": 60, "bea": 50, "caio": 40, "dina": 10}
VOTES = [Ballot(("ana", "bea"), times=3), Ballot(("bea", "caio"), times=2),
         Ballot(("ana",), times=3), Ballot(("dina",))]


def test_what_cannot_be_paid_is_skipped_and_the_next_one_looked_at():
    result = held("budget", VOTES, OPTIONS, budget=100, costs=COSTS)
    assert result.winners == ("ana", "caio")
    assert [(r.elected, r.dropped) for r in result.rounds] == [
        (("ana",), ()), ((), ("bea",)), (("caio",), ()), ((), ("dina",))]
    assert result.rounds[-1].also["left"] == {"dina": 0}


def test_ballots_may_have_to_spend_a_share():
    result = held("budget", VOTES, OPTIONS, budget=100, costs=COSTS, least_spend=Fraction(1, 2))
    assert [(f.code, f.found) for f in result.invalid] == [("spends_too_little", "10")]


def test_above_the_whole_budget_is_told():
    result = held("budget", VOTES, OPTIONS, budget=55, costs=COSTS)
    assert codes(result) == {"above_budget"} and "ana" not in result.winners


def test_equals_in_each_others_way_are_a_tie():
    votes = [Ballot(("ana", "bea"), times=2)]
    result = held("budget", votes, OPTIONS, budget=100, costs=COSTS, ties=("order",))
    assert result.winners == ("ana",)
    assert [(t.options, t.about, t.chosen) for t in result.ties] == [
        (("ana", "bea"), "first", ("ana",))]
    assert not held("budget", votes, OPTIONS, budget=110, costs=COSTS).ties


@pytest.mark.parametrize(("terms", "code"), [
    ({"budget": 100}, "needs_costs"), ({"costs": COSTS}, "needs_budget"),
    ({"budget": -1, "costs": COSTS}, "bad_budget"),
    ({"budget": 100, "costs": {"ana": 1}}, "no_cost"),
    ({"budget": 100, "costs": {**COSTS, "bea": 0}}, "bad_cost"),
])
@pytest.mark.parametrize("method", ["budget", "equal_shares"])
def test_costs_and_budget_have_to_be_there(method, terms, code):
    with pytest.raises(CannotCount, match=code):
        held(method, VOTES, OPTIONS, **terms)


def test_equal_shares_let_a_minority_buy_what_it_can_pay():
    """By votes the 6 of 10 buy everything; with 10 each, the other 4 pay for caio themselves."""
    votes = [Ballot(("ana", "bea"), times=6), Ballot(("caio",), times=4)]
    costs = {"ana": 50, "bea": 50, "caio": 40}
    options = tuple(costs)
    assert set(held("budget", votes, options, budget=100, costs=costs).winners) == {"ana", "bea"}
    fair = held("equal_shares", votes, options, budget=100, costs=costs, ties=("order",))
    assert set(fair.winners) == {"ana", "caio"}
    by = {r.elected[0]: r for r in fair.rounds if r.elected}
    assert by["ana"].also["payments"] == {"ana": Fraction(50, 6)}
    assert by["caio"].also["payments"] == {"caio": 10}


def test_the_poor_give_all_they_have_and_the_others_pay_the_rest():
    """Ten each: after paying 6 alone, one has 4 left, and two others pay 8.5 each of 21."""
    votes = [Ballot(("bea", "ana")), Ballot(("ana",), times=2)]
    costs = {"bea": 6, "ana": 21}
    result = held("equal_shares", votes, tuple(costs), budget=30, costs=costs, utility="count",
                  completion="none")
    assert result.winners == ("bea", "ana")
    last = result.rounds[-1].also
    assert last["payments"] == {"ana": Fraction(17, 2)} and last["paid_less"] == {"ana": 1}


def test_what_is_left_is_spent_as_declared():
    """Nobody can pay for anything alone; by votes the most wanted is bought all the same."""
    votes = [Ballot(("ana",), times=3), Ballot(("bea",), times=2)]
    terms = {"options": ("ana", "bea"), "budget": 100, "costs": {"ana": 90, "bea": 60}}
    assert held("equal_shares", votes, completion="none", **terms).winners == ()
    assert held("equal_shares", votes, completion="greedy", **terms).winners == ("ana",)
    assert held("equal_shares", votes, completion="add1", **terms).winners == ("ana",)


def test_nobody_asked_for_anything():
    assert codes(held("budget", [], OPTIONS, budget=9, costs=COSTS, size=1)) == {"nobody_voted"}
    assert not held("equal_shares", [], OPTIONS, budget=9, costs=COSTS, size=1).winners
