"""The forms that a ballot can have: what may stand on it, and what makes it void."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from game.rules.decisions.common.ballot import Ballot
from game.rules.decisions.common.poll import QUESTION, Poll

Found = tuple[str, str]
"""Code of a fault, and the word at fault."""


@dataclass(frozen=True)
class Form:
    """`answers` are the form's own words; where it has none, people choose among options."""

    name: str
    fault: Callable[[Ballot, Poll], Found | None]
    answers: tuple[str, ...] = ()


def _misnamed(ballot: Ballot, options: tuple[str, ...]) -> Found | None:
    for place, choice in enumerate(ballot.choices):
        if choice not in options:
            return "unknown_option", choice
        if choice in ballot.choices[:place]:
            return "named_twice", choice
    return None


def _answer(*answers: str) -> Callable[[Ballot, Poll], Found | None]:
    def fault(ballot: Ballot, poll: Poll) -> Found | None:
        if len(ballot.choices) > 1:
            return "more_than_one", ", ".join(ballot.choices)
        return _misnamed(ballot, answers)

    return fault


def _one(ballot: Ballot, poll: Poll) -> Found | None:
    if len(ballot.choices) > 1:
        return "more_than_one", ", ".join(ballot.choices)
    return _misnamed(ballot, poll.options)


def _ranks(ballot: Ballot, poll: Poll) -> Found | None:
    return _misnamed(ballot, poll.options)


def _marks(ballot: Ballot, poll: Poll) -> Found | None:
    """Any subset, within the limits declared (Decidim's `Order`: at least n projects, or at
    least a share of the budget)."""
    terms, marked = poll.terms, len(ballot.choices)
    if found := _misnamed(ballot, poll.options):
        return found
    if terms.most_marks and marked > terms.most_marks:
        return "too_many_marks", str(marked)
    if marked < terms.least_marks:
        return "too_few_marks", str(marked)
    if terms.least_spend:
        spent = sum(terms.costs.get(choice, 0) for choice in ballot.choices)
        if spent < terms.least_spend * terms.budget:
            return "spends_too_little", str(spent)
    return None


def _points(ballot: Ballot, poll: Poll) -> Found | None:
    """Each from 0 to the scale."""
    for points in ballot.points:
        if not 0 <= points <= poll.terms.scale:
            return "out_of_range", str(points)
    if len(ballot.points) != len(ballot.choices):
        return "no_points", ""
    return _misnamed(ballot, poll.options)


def _dots(ballot: Ballot, poll: Poll) -> Found | None:
    """None below zero, and together no more than each voter has: overspending voids a ballot."""
    if len(ballot.points) != len(ballot.choices):
        return "no_points", ""
    for points in ballot.points:
        if points < 0:
            return "out_of_range", str(points)
    if sum(ballot.points) > poll.terms.dots:
        return "overspent", str(sum(ballot.points))
    return _misnamed(ballot, poll.options)


CONSENTS = ("consent", "stand_aside", "objection")
AGREES = ("agree", "reservations", "stand_aside", "block")

ANSWER = Form("answer", _answer(*QUESTION), QUESTION)
CONSENT = Form("consent", _answer(*CONSENTS), CONSENTS)
CONSENSUS = Form("consensus", _answer(*AGREES), AGREES)
ONE = Form("one", _one)
MARKS = Form("marks", _marks)
RANKS = Form("ranks", _ranks)
SCORES = Form("points", _points)
DOTS = Form("points", _dots)
