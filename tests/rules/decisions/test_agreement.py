"""Our counts against published implementations that others wrote, on random ballots.

votelib (ranked and scored ballots) counts the transferable vote by weighted inclusive Gregory with
exact fractions, as we do; pabutools (participatory budgets) has equal shares by exact fractions.
Neither breaks the ties of a runoff, so a profile in which one mattered is not compared.
"""

from __future__ import annotations

from collections import Counter
from fractions import Fraction

import pytest
import votelib.evaluate.cardinal
import votelib.evaluate.core
import votelib.evaluate.sequential
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from pabutools.election import (
    ApprovalBallot,
    ApprovalProfile,
    Cardinality_Sat,
    Cost_Sat,
    Instance,
    Project,
)
from pabutools.rules import greedy_utilitarian_welfare, method_of_equal_shares
from pabutools.tiebreaking import lexico_tie_breaking

from game.rules.decisions import Ballot
from tests.rules.decisions.polls import OPTIONS, held, secret

FIVE = ("a", "b", "c", "d", "e")
profiles = st.lists(
    st.tuples(st.permutations(FIVE), st.integers(1, 5), st.integers(1, 30)).map(
        lambda drawn: Ballot(tuple(drawn[0][:drawn[1]]), times=drawn[2])),
    min_size=3, max_size=25)


def counted_by_votelib(ballots: list[Ballot], seats: int) -> set[str]:
    """Their winners; assumes away a tie that they do not break."""
    votes: Counter[tuple[str, ...]] = Counter()
    for ballot in ballots:
        votes[ballot.choices] += ballot.times
    theirs = votelib.evaluate.sequential.TransferableVoteSelector(
        transferer="Gregory", quota_function="droop",
        retainer=votelib.evaluate.core.Plurality())
    try:
        return set(theirs.evaluate(dict(votes), seats))
    except NotImplementedError:
        assume(False)
        raise


@settings(max_examples=80)
@given(profiles, st.integers(1, 4))
def test_the_transferable_vote(ballots, seats) -> None:
    """Whoever stands on no ballot is not known to votelib, so nobody is like that here."""
    assume({choice for b in ballots for choice in b.choices} == set(FIVE))
    ours = held("stv", ballots, FIVE, seats=seats)
    assume(not ours.ties)
    assert set(ours.winners) == counted_by_votelib(ballots, seats)


@settings(max_examples=80)
@given(profiles)
def test_the_instant_runoff(ballots) -> None:
    assume({choice for b in ballots for choice in b.choices} == set(FIVE))
    ours = held("instant_runoff", ballots, FIVE)
    assume(not ours.ties)
    assert set(ours.winners) == counted_by_votelib(ballots, 1)


@given(st.lists(st.lists(st.integers(0, 5), min_size=4, max_size=4), min_size=1, max_size=20),
       st.integers(1, 3))
def test_scores(rows, seats) -> None:
    ballots = [Ballot(OPTIONS, tuple(row)) for row in rows]
    ours = held("score", ballots, OPTIONS, seats=seats)
    assume(not ours.ties and len(ours.winners) == seats)
    votes = Counter(tuple(sorted(zip(OPTIONS, row, strict=True))) for row in rows)
    theirs = votelib.evaluate.cardinal.ScoreVoting("sum").evaluate(
        {frozenset(vote): n for vote, n in votes.items()}, seats)
    assert set(ours.winners) == set(theirs)


budgets = st.tuples(
    st.lists(st.integers(1, 60), min_size=4, max_size=4),
    st.integers(20, 150),
    st.lists(st.sets(st.sampled_from(OPTIONS), min_size=1), min_size=1, max_size=12))


def election(costs, budget, choices) -> tuple[Instance, ApprovalProfile]:
    projects = {name: Project(name, cost) for name, cost in zip(OPTIONS, costs, strict=True)}
    profile = ApprovalProfile(
        [ApprovalBallot({projects[c] for c in choice}) for choice in choices])
    return Instance(projects.values(), budget_limit=budget), profile


@pytest.mark.parametrize(("utility", "satisfaction"),
                         [("cost", Cost_Sat), ("count", Cardinality_Sat)])
@settings(max_examples=50)
@given(drawn=budgets)
def test_equal_shares(utility, satisfaction, drawn) -> None:
    costs, budget, choices = drawn
    ours = held("equal_shares", secret(tuple(sorted(c)) for c in choices), OPTIONS, budget=budget,
                costs=dict(zip(OPTIONS, costs, strict=True)), utility=utility, completion="none",
                ties=("order",))
    theirs = method_of_equal_shares(*election(*drawn), sat_class=satisfaction,
                                    tie_breaking=lexico_tie_breaking)
    assert set(ours.winners) == {project.name for project in theirs}


@settings(max_examples=50)
@given(drawn=budgets)
def test_equal_shares_with_one_unit_more_in_each_purse(drawn) -> None:
    """Without the completion by votes, which is another of their rules."""
    costs, budget, choices = drawn
    terms = {"budget": budget, "costs": dict(zip(OPTIONS, costs, strict=True)), "ties": ("order",)}
    ballots = secret(tuple(sorted(c)) for c in choices)
    ours = held("equal_shares", ballots, OPTIONS, completion="add1", **terms)
    theirs = method_of_equal_shares(*election(*drawn), sat_class=Cost_Sat,
                                    voter_budget_increment=1, tie_breaking=lexico_tie_breaking)
    shared = [r.elected[0] for r in ours.rounds if "payments" in r.also]
    assert set(shared) == {project.name for project in theirs}


@settings(max_examples=50)
@given(drawn=budgets)
def test_a_budget_spent_by_votes(drawn) -> None:
    costs, budget, choices = drawn
    ours = held("budget", secret(tuple(sorted(c)) for c in choices), OPTIONS, budget=budget,
                costs=dict(zip(OPTIONS, costs, strict=True)), ties=("order",))
    theirs = greedy_utilitarian_welfare(*election(*drawn), sat_class=Cost_Sat,
                                        tie_breaking=lexico_tie_breaking)
    wanted = {o for o in OPTIONS if any(o in choice for choice in choices)}
    assert set(ours.winners) == {project.name for project in theirs} & wanted


def test_fractions_are_exact() -> None:
    """Three ballots in three parts come to one again, which no decimal does."""
    assert sum([Fraction(1, 3)] * 3) == 1
