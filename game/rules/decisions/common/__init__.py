"""What all decision methods share: ballots, the roll, the terms, ties, and what a count says."""

from __future__ import annotations

from game.rules.decisions.common.ballot import Ballot, Fault
from game.rules.decisions.common.costs import costs_of, too_dear
from game.rules.decisions.common.deciding import decider, opinions
from game.rules.decisions.common.forms import (
    ANSWER,
    CONSENSUS,
    CONSENT,
    DOTS,
    MARKS,
    ONE,
    RANKS,
    SCORES,
    Form,
    Found,
)
from game.rules.decisions.common.method import Method
from game.rules.decisions.common.most import more_yes, most, simple, tally, tied_question
from game.rules.decisions.common.papers import Papers
from game.rules.decisions.common.piles import Piles
from game.rules.decisions.common.points import sums
from game.rules.decisions.common.poll import NO, QUESTION, YES, Poll
from game.rules.decisions.common.positions import positions
from game.rules.decisions.common.purses import Purses
from game.rules.decisions.common.refusal import CannotCount
from game.rules.decisions.common.result import Note, Number, Outcome, Result, Round, Tally, Tie
from game.rules.decisions.common.roll import Quorum, Roll
from game.rules.decisions.common.share import least, reaches
from game.rules.decisions.common.spending import by_votes
from game.rules.decisions.common.terms import Terms
from game.rules.decisions.common.ties import Ties

__all__ = [
    "ANSWER",
    "Ballot",
    "CONSENSUS",
    "CONSENT",
    "CannotCount",
    "DOTS",
    "Fault",
    "Form",
    "Found",
    "MARKS",
    "Method",
    "NO",
    "Note",
    "Number",
    "ONE",
    "Outcome",
    "Papers",
    "Piles",
    "Poll",
    "Purses",
    "QUESTION",
    "Quorum",
    "RANKS",
    "Result",
    "Roll",
    "Round",
    "SCORES",
    "Tally",
    "Terms",
    "Tie",
    "Ties",
    "YES",
    "by_votes",
    "costs_of",
    "decider",
    "least",
    "tied_question",
    "more_yes",
    "most",
    "opinions",
    "positions",
    "reaches",
    "simple",
    "sums",
    "tally",
    "too_dear",
]
