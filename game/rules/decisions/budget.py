"""Participatory budget by votes: the most approved project that can still be paid, and on.

A project that costs more than what is left is skipped and the next one looked at (Consul's
`Result`). Ballots may have to name n projects, or to spend a share of the budget (Decidim's
`Order`). A cost above the whole budget is never paid, and that is told.
Source: workshop.md, section 6, "Budget: greedy".
"""

from __future__ import annotations

from game.rules.decisions.common.costs import checked, too_dear
from game.rules.decisions.common.forms import MARKS
from game.rules.decisions.common.method import Method
from game.rules.decisions.common.most import tally
from game.rules.decisions.common.papers import Papers
from game.rules.decisions.common.poll import Poll
from game.rules.decisions.common.result import Note, Outcome
from game.rules.decisions.common.spending import by_votes
from game.rules.decisions.common.ties import Ties


def decide(poll: Poll, papers: Papers) -> Outcome:
    """The projects bought, in the order in which they were; a round for each one looked at."""
    costs, ties, tallies = checked(poll), Ties(poll), tally(poll, papers)
    rounds = tuple(by_votes(poll.options, tallies, costs, poll.terms.budget, ties))
    bought = tuple(option for step in rounds for option in step.elected)
    notes = too_dear(poll) if rounds else (Note("nobody_voted"),)
    return Outcome(bought, rounds, tuple(ties.reported), notes)


METHOD = Method(MARKS, decide, needs=("budget", "costs"))
