"""The most votes win: what plurality, approval, score, dot and Borda do with their sums."""

from __future__ import annotations

from collections.abc import Mapping

from game.rules.decisions.common.papers import Papers
from game.rules.decisions.common.poll import NO, QUESTION, YES, Poll
from game.rules.decisions.common.result import Note, Number, Outcome, Round, Tally, Tie
from game.rules.decisions.common.ties import Ties


def most(poll: Poll, tallies: Tally, also: Mapping[str, Tally] | None = None) -> Outcome:
    """The options with the highest sums take the seats, in that order.

    An option for which nobody said anything is not chosen, even if a seat stays empty. A tie at
    the last seat is reported and goes by the declared rule.
    """
    ties, winners = Ties(poll), list[str]()
    for value in sorted({v for v in tallies.values() if v > 0}, reverse=True):
        equals = [option for option in poll.options if tallies[option] == value]
        winners += ties.keep(equals, poll.terms.seats - len(winners))
        if len(winners) >= poll.terms.seats or ties.reported:
            break
    notes = () if winners or ties.reported else (Note("nobody_voted"),)
    if ties.reported and len(winners) < poll.terms.seats:
        notes = (Note("tie_stands"),)
    round_ = Round(tallies, tuple(winners), also=also or {})
    return Outcome(tuple(winners), (round_,), tuple(ties.reported), notes)


def more_yes(poll: Poll, tallies: Tally) -> Outcome:
    """Yes > no. A tie changes nothing and is reported; nobody on either side fails too."""
    yes, no = tallies[YES], tallies[NO]
    adopted = (YES,) if yes > no else ()
    ties, notes = tied_question(yes == no and yes > 0), () if yes or no else (Note("nobody_voted"),)
    return Outcome(adopted, (Round(tallies, adopted),), ties, notes)


def tied_question(tied: bool) -> tuple[Tie, ...]:
    """The tie of a question, if it is one: a proposal has to win, so things stay as they are."""
    return (Tie(QUESTION, "win", "status_quo", ()),) if tied else ()


def simple(poll: Poll, tallies: Tally) -> Outcome:
    """As people do without thinking of a method: more yes than no, or the most marks."""
    return more_yes(poll, tallies) if poll.is_question else most(poll, tallies)


def tally(poll: Poll, papers: Papers) -> dict[str, Number]:
    """Votes for each option, one for each mark."""
    sums: dict[str, Number] = dict.fromkeys(poll.options, 0)
    for ballot in papers.votes:
        for choice in ballot.choices:
            sums[choice] += ballot.times
    return sums
