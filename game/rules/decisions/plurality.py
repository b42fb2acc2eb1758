"""Plurality: everybody marks one option; the most marked win the seats.

Source: workshop.md, section 6, "Plurality / approval".
"""

from __future__ import annotations

from game.rules.decisions.common.forms import ONE
from game.rules.decisions.common.method import Method
from game.rules.decisions.common.most import most, tally
from game.rules.decisions.common.papers import Papers
from game.rules.decisions.common.poll import Poll
from game.rules.decisions.common.result import Outcome


def decide(poll: Poll, papers: Papers) -> Outcome:
    """Most marks; one seat unless the terms give more."""
    return most(poll, tally(poll, papers))


METHOD = Method(ONE, decide)
