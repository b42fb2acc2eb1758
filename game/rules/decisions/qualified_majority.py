"""Qualified majority: a declared share says yes, two thirds unless declared otherwise.

yes / (yes + no) >= t, or yes / |E| >= t where the base is `eligible` (Loomio's vote-share rule);
> instead of >= where the terms say strictly. Source: workshop.md, section 6; two thirds:
`judgement`, as most statutes have it.
"""

from __future__ import annotations

from fractions import Fraction

from game.rules.decisions.common import (
    ANSWER,
    NO,
    YES,
    Method,
    Note,
    Outcome,
    Papers,
    Poll,
    Round,
    least,
    reaches,
    tally,
)

TWO_THIRDS = Fraction(2, 3)


def decide(poll: Poll, papers: Papers) -> Outcome:
    """Adopted if the share of yes reaches the threshold; nobody's yes never does."""
    tallies, terms = tally(poll, papers), poll.terms
    threshold = TWO_THIRDS if terms.threshold is None else terms.threshold
    whole = poll.roll.size if terms.base == "eligible" else tallies[YES] + tallies[NO]
    enough = reaches(tallies[YES], whole, threshold, bool(terms.strictly))
    adopted = (YES,) if enough else ()
    needed = least(whole, threshold, bool(terms.strictly))
    notes = () if adopted else (Note("too_few_yes", {"needed": needed}),)
    return Outcome(adopted, (Round(tallies, adopted),), notes=notes, quota=needed)


METHOD = Method(ANSWER, decide)
