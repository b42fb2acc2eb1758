"""What holds for every vote, tried on random ones."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from game.rules.decisions import METHODS, QUESTION, Ballot, Quorum, Result
from tests.rules.decisions.polls import (
    OPTIONS,
    answers,
    held,
    rankings,
    secret,
    subsets,
)

TERMS: dict[str, Any] = {
    "budget": 100, "costs": {"ana": 60, "bea": 50, "caio": 35, "dina": 20}, "deciders": ("v0",),
    "colleges": {"east": Fraction(2), "west": Fraction(1)},
}
NAMES = tuple(f"v{n}" for n in range(8))


@st.composite
def elections(draw: st.DrawFn, method: str) -> tuple[tuple[str, ...], list[Ballot]]:
    """Options and ballots of the form that a method asks for, some void, some blank."""
    form, by_name = METHODS[method].form, METHODS[method].by_name
    options = QUESTION if form.answers or by_name else OPTIONS
    words = form.answers or options
    chosen = st.permutations(words).flatmap(
        lambda order: st.integers(0, len(words)).map(lambda n: tuple(order[:n])))
    one = st.sampled_from([*((word,) for word in words), ()])
    many = form.name in ("marks", "ranks", "points")
    ballots = []
    for name in NAMES[:draw(st.integers(1, len(NAMES)))]:
        choices = draw(chosen if many else one)
        points = tuple(draw(st.integers(0, 3)) for _ in choices) if form.name == "points" else ()
        ballots.append(Ballot(
            choices, points, voter=name if by_name else "",
            college=draw(st.sampled_from(["east", "west", "affected", "expert"])),
            delegate=draw(st.sampled_from(["", *NAMES])) if by_name else "",
            reason=draw(st.sampled_from(["", "noise"])), answer=draw(st.sampled_from(["", "met"]))))
    return options, ballots


def seen(result: Result) -> tuple[object, ...]:
    """All of a result but the order in which equals are listed."""
    return (set(result.winners), [dict(r.tallies) for r in result.rounds], result.quota,
            [(set(t.options), t.rule, set(t.chosen), t.round) for t in result.ties], set(
                (n.code, tuple(n.params.items())) for n in result.notes),
            result.cast, result.valid, result.abstained, result.quorum_met)


@pytest.mark.parametrize("method", METHODS)
@settings(max_examples=25)
@given(data=st.data())
def test_permuting_the_voters_changes_nothing(method: str, data: st.DataObject) -> None:
    options, ballots = data.draw(elections(method))
    shuffled = data.draw(st.permutations(ballots))
    one, other = held(method, ballots, options, **TERMS), held(method, shuffled, options, **TERMS)
    assert seen(one) == seen(other) and one.winners == other.winners


@pytest.mark.parametrize("method", METHODS)
@settings(max_examples=25)
@given(data=st.data())
def test_everybody_is_counted_once_and_nobody_twice(method: str, data: st.DataObject) -> None:
    options, ballots = data.draw(elections(method))
    result = held(method, ballots, options, **TERMS)
    void = sum(fault.times for fault in result.invalid)
    assert result.cast == result.valid + result.abstained + void <= len(ballots)
    assert min(result.valid, result.abstained) >= 0


@pytest.mark.parametrize("method", [m for m in METHODS if not METHODS[m].by_name])
@settings(max_examples=25)
@given(data=st.data())
def test_ballots_that_say_the_same_may_be_added_up(method: str, data: st.DataObject) -> None:
    options, ballots = data.draw(elections(method))
    whole: dict[Ballot, int] = {}
    for ballot in ballots:
        whole[ballot] = whole.get(ballot, 0) + 1
    merged = [replace(ballot, times=n) for ballot, n in whole.items()]
    assert seen(held(method, ballots, options, **TERMS)) == \
        seen(held(method, merged, options, **TERMS))


@pytest.mark.parametrize("method", METHODS)
@settings(max_examples=25)
@given(data=st.data())
def test_a_higher_quorum_never_lets_more_through(method: str, data: st.DataObject) -> None:
    options, ballots = data.draw(elections(method))
    low, high = sorted(data.draw(st.lists(st.integers(0, 12), min_size=2, max_size=2)))
    strict = held(method, ballots, options, size=12, **TERMS, quorum=Quorum(Fraction(high, 12)))
    easy = held(method, ballots, options, size=12, **TERMS, quorum=Quorum(Fraction(low, 12)))
    assert not strict.winners or strict.winners == easy.winners


BY_OPTION = [m for m in METHODS if not METHODS[m].form.answers and not METHODS[m].by_name]


@pytest.mark.parametrize("method", BY_OPTION)
@settings(max_examples=25)
@given(data=st.data())
def test_other_names_for_the_options_lead_to_the_same(method: str, data: st.DataObject) -> None:
    """With the order as the rule for ties, which new names keep; the lot is drawn by name."""
    options, ballots = data.draw(elections(method))
    names = dict(zip(OPTIONS, data.draw(st.permutations(["w", "x", "y", "z"])), strict=True))
    costs = {names[o]: cost for o, cost in TERMS["costs"].items()}
    renamed = [replace(b, choices=tuple(names[c] for c in b.choices)) for b in ballots]
    one = held(method, ballots, options, **TERMS, ties=("earlier_rounds", "order"))
    other = held(method, renamed, tuple(names[o] for o in options),
                 **{**TERMS, "costs": costs}, ties=("earlier_rounds", "order"))
    assert tuple(names[o] for o in one.winners) == other.winners


@given(rankings, st.integers(0, 5))
def test_one_seat_makes_a_transferable_vote_an_instant_runoff(choices, seed) -> None:
    terms = {"options": OPTIONS, "seed": seed}
    assert held("stv", secret(choices), **terms).winners == \
        held("instant_runoff", secret(choices), **terms).winners


@given(answers)
def test_an_instant_runoff_between_two_is_a_majority(said) -> None:
    assume(said.count("yes") != said.count("no"))
    choices = [(word,) for word in said]
    runoff = held("instant_runoff", secret(choices)).winners
    assert (runoff == ("yes",)) is held("majority", secret(choices)).adopted


@given(answers)
def test_liquid_without_delegations_is_direct(said) -> None:
    ballots = [Ballot((word,), voter=f"v{n}") for n, word in enumerate(said)]
    liquid, direct = held("liquid", ballots), held("majority", ballots)
    assert (liquid.winners, liquid.last) == (direct.winners, direct.last)
    assert (liquid.cast, liquid.abstained) == (direct.cast, direct.abstained)


@given(data=st.data())
def test_weight_never_exceeds_the_electorate(data: st.DataObject) -> None:
    options, ballots = data.draw(elections("liquid"))
    result = held("liquid", ballots, options, cap=data.draw(st.integers(0, 3)))
    assert sum(result.last.values()) + result.abstained <= len(ballots)


@given(rankings, st.integers(1, 3))
def test_no_vote_is_made_or_lost_between_rounds(choices, seats) -> None:
    """Continuing, kept by the elected, and exhausted: together always the valid ballots."""
    result = held("stv", secret(choices), OPTIONS, seats=seats)
    for step in result.rounds:
        kept = step.also.get("kept", {})
        assert sum(step.tallies.values()) + sum(kept.values()) + step.exhausted == result.valid


@given(rankings, st.integers(1, 4))
def test_all_seats_are_taken_if_anybody_voted(choices, seats) -> None:
    result = held("stv", secret(choices), OPTIONS, seats=seats)
    assert len(result.winners) == len(set(result.winners)) == (seats if result.valid else 0)


@given(subsets, st.integers(0, 200), st.sampled_from(["none", "greedy", "add1"]))
def test_a_budget_is_never_overspent(choices, budget, completion) -> None:
    assume(budget)
    for method in ("budget", "equal_shares"):
        won = held(method, secret(choices), OPTIONS, budget=budget, costs=TERMS["costs"],
                   completion=completion).winners
        assert sum(TERMS["costs"][o] for o in won) <= budget


@given(subsets, st.integers(1, 200))
def test_nobody_pays_more_than_an_equal_share(choices, budget) -> None:
    result = held("equal_shares", secret(choices), OPTIONS, budget=budget, costs=TERMS["costs"],
                  completion="none")
    for step in result.rounds:
        (asked,) = step.also["payments"].values()
        assert asked * result.valid <= budget


@pytest.mark.parametrize("method", ["majority", "absolute_majority", "qualified_majority",
                                    "unanimity"])
@given(said=answers)
def test_one_more_yes_never_refuses_what_was_adopted(method: str, said) -> None:
    choices = [(word,) for word in said]
    gladder = [("yes",) if word == "no" else (word,) for word in said]
    if held(method, secret(choices)).adopted:
        assert held(method, secret(gladder)).adopted
