"""Participatory budget by votes: the most approved project that can still be paid, and on.

A project that costs more than what is left is skipped and the next one looked at (Consul's
`Result`). Ballots may have to name n projects, or to spend a share of the budget (Decidim's
`Order`). A cost above the whole budget is never paid, and that is told.
Source: workshop.md, section 6, "Budget: greedy".
"""

from __future__ import annotations

from game.rules.decisions.common import (
    MARKS,
    Method,
    Note,
    Outcome,
    Papers,
    Poll,
    Ties,
    by_votes,
    costs_of,
    tally,
    too_dear,
)


def decide(poll: Poll, papers: Papers) -> Outcome:
    """The projects bought, in the order in which they were; a round for each one looked at."""
    costs, ties, tallies = costs_of(poll), Ties(poll), tally(poll, papers)
    rounds = tuple(by_votes(poll.options, tallies, costs, poll.terms.budget, ties))
    bought = tuple(option for step in rounds for option in step.elected)
    notes = too_dear(poll) if rounds else (Note("nobody_voted"),)
    return Outcome(bought, rounds, tuple(ties.reported), notes)


METHOD = Method(MARKS, decide, needs=("budget", "costs"))
