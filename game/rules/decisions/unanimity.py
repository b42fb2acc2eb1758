"""Unanimity: everybody who says yes or no says yes.

An abstention does not stand in the way, unless the base is `eligible`: then everybody on the roll
has to say yes. Source: facts D9 to D11; workshop.md, section 6 (as a qualified majority of one).
"""

from __future__ import annotations

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
    tally,
)


def decide(poll: Poll, papers: Papers) -> Outcome:
    """Adopted if somebody says yes and nobody no."""
    tallies = tally(poll, papers)
    asked = poll.roll.size if poll.terms.base == "eligible" else int(tallies[YES] + tallies[NO])
    needed = max(1, asked)
    adopted = (YES,) if tallies[YES] >= needed else ()
    notes = () if adopted else (Note("not_everybody", {"n": needed - int(tallies[YES])}),)
    return Outcome(adopted, (Round(tallies, adopted),), notes=notes, quota=needed)


METHOD = Method(ANSWER, decide)
