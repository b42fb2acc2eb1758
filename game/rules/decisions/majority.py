"""Simple majority: more yes than no among those who said either. A tie changes nothing.

Source: workshop.md, section 6, "Simple majority".
"""

from __future__ import annotations

from game.rules.decisions.common.forms import ANSWER
from game.rules.decisions.common.method import Method
from game.rules.decisions.common.most import more_yes, tally
from game.rules.decisions.common.papers import Papers
from game.rules.decisions.common.poll import Poll
from game.rules.decisions.common.result import Outcome


def decide(poll: Poll, papers: Papers) -> Outcome:
    """Adopted if yes > no."""
    return more_yes(poll, tally(poll, papers))


METHOD = Method(ANSWER, decide)
