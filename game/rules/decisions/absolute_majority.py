"""Absolute majority: more than half of all who might have voted say yes.

yes >= floor(|E| / 2) + 1, so staying away counts like a no. Source: workshop.md, section 6.
"""

from __future__ import annotations

from game.rules.decisions.common import (
    ANSWER,
    YES,
    Method,
    Note,
    Outcome,
    Papers,
    Poll,
    Round,
    tally,
)


def decide(poll: Poll, papers: Papers) -> Outcome:
    """Adopted if enough say yes; the number needed is the quota."""
    tallies, needed = tally(poll, papers), poll.roll.size // 2 + 1
    adopted = (YES,) if tallies[YES] >= needed else ()
    notes = () if adopted else (Note("too_few_yes", {"needed": needed}),)
    return Outcome(adopted, (Round(tallies, adopted),), notes=notes, quota=needed)


METHOD = Method(ANSWER, decide)
