"""Approval: everybody marks as many options as they like; the most marked win the seats.

Source: workshop.md, section 6, "Plurality / approval".
"""

from __future__ import annotations

from game.rules.decisions.common import MARKS, Method, Outcome, Papers, Poll, most, tally


def decide(poll: Poll, papers: Papers) -> Outcome:
    """Most marks; one seat unless the terms give more."""
    return most(poll, tally(poll, papers))


METHOD = Method(MARKS, decide)
