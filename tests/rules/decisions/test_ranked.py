"""Instant runoff and the single transferable vote, round by round."""

from __future__ import annotations

from fractions import Fraction

import pytest

from game.rules.decisions import CannotCount
from tests.rules.decisions.polls import OPTIONS, codes, held, ranked


def test_an_instant_runoff_drops_the_last_until_one_has_half():
    result = held("instant_runoff", ranked("4 ana", "3 bea caio", "2 caio bea"), OPTIONS,
                  ties=("order",))
    assert result.winners == ("bea",)
    assert [dict(r.tallies) for r in result.rounds] == [
        {"ana": 4, "bea": 3, "caio": 2, "dina": 0}, {"ana": 4, "bea": 3, "caio": 2},
        {"ana": 4, "bea": 5}]
    assert [r.dropped for r in result.rounds] == [("dina",), ("caio",), ()]
    assert result.rounds[1].transfers == {"caio": {"bea": 2}}


def test_exhausted_ballots_leave_the_majority():
    result = held("instant_runoff", ranked("4 ana", "3 bea", "2 caio"), OPTIONS)
    assert result.winners == ("ana",)
    assert result.rounds[-1].exhausted == 2 and result.rounds[-1].tallies == {"ana": 4, "bea": 3}
    assert result.rounds[1].transfers == {"caio": {"": 2}}


def test_equal_last_go_by_the_latest_round_in_which_they_differed():
    """After dina's ballot has moved, bea and caio have 3 each; before it, bea had more."""
    votes = ranked("4 ana", "3 bea ana", "2 caio bea", "1 dina caio")
    result = held("instant_runoff", votes, OPTIONS)
    (tie,) = result.ties
    assert (set(tie.options), tie.rule, tie.chosen) == (
        {"bea", "caio"}, "earlier_rounds", ("caio",))
    assert tie.round == 2
    assert result.winners == ("bea",)


def test_equal_from_the_start_go_by_lot_and_it_is_told():
    result = held("instant_runoff", ranked("2 ana", "2 bea"), ("ana", "bea"))
    assert result.ties[0].rule == "lot" and len(result.winners) == 1


def test_an_instant_runoff_has_one_seat():
    with pytest.raises(CannotCount, match="one_seat_only"):
        held("instant_runoff", ranked("2 ana"), OPTIONS, seats=2)


def test_stv_shares_a_surplus_out_exactly():
    """Quota of 10 votes for 2 seats: 4. Ana has 7, so 3/7 of each of her ballots go on."""
    result = held("stv", ranked("5 ana bea", "2 ana caio", "2 caio", "1 dina"), OPTIONS, seats=2)
    assert result.quota == 4
    first, second = result.rounds[:2]
    assert first.elected == ("ana",)
    assert first.transfers == {"ana": {"bea": Fraction(15, 7), "caio": Fraction(6, 7)}}
    assert second.tallies == {"bea": Fraction(15, 7), "caio": Fraction(20, 7), "dina": 1}
    assert second.also["kept"] == {"ana": 4}
    assert result.winners == ("ana", "caio")


def test_the_election_of_the_food_that_everybody_explains_it_with():
    """Twenty-three guests, three seats (Wikipedia, "Single transferable vote"): oranges, pears
    and burgers are out, or in, as the table there says."""
    votes = ranked("3 orange pear", "8 pear strawberry cake", "1 strawberry orange pear",
                   "3 cake chocolate", "1 chocolate cake burger", "4 burger chicken",
                   "3 chicken chocolate burger")
    options = ("orange", "pear", "strawberry", "cake", "chocolate", "burger", "chicken")
    result = held("stv", votes, options, seats=3)
    assert result.quota == 6
    assert result.rounds[0].elected == ("pear",)
    assert result.rounds[0].transfers == {"pear": {"strawberry": 2}}
    assert set(result.winners) == {"pear", "cake", "burger"}


def test_when_no_more_continue_than_seats_are_left_all_are_elected():
    result = held("stv", ranked("9 ana", "1 bea", "1 caio"), ("ana", "bea", "caio"), seats=2,
                  ties=("order",))
    assert result.winners == ("ana", "bea")
    everybody = held("stv", ranked("1 ana"), OPTIONS, seats=9)
    assert set(everybody.winners) == set(OPTIONS) and codes(everybody) == {"uncontested"}


@pytest.mark.parametrize("method", ["instant_runoff", "stv", "borda"])
def test_nobody_is_elected_by_nobody(method):
    result = held(method, ranked("3"), OPTIONS)
    assert not result.winners and codes(result) == {"nobody_voted"} and result.abstained == 3
