"""Simple majority: more yes than no among those who said either. A tie changes nothing.

Source: workshop.md, section 6, "Simple majority".
"""

from __future__ import annotations

from game.rules.decisions.common import ANSWER, Method, Outcome, Papers, Poll, more_yes, tally


def decide(poll: Poll, papers: Papers) -> Outcome:
    """Adopted if yes > no."""
    return more_yes(poll, tally(poll, papers))


METHOD = Method(ANSWER, decide)
