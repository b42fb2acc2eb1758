"""Score: each option gets 0 to 5 points from everybody; the highest sums win the seats.

Ordered by the sum, as Loomio does; the mean and how many gave points are shown beside it. A blank
is not a zero: it does not lower the mean, unless the terms declare that it does.
Source: workshop.md, section 6, "Score".
"""

from __future__ import annotations

from fractions import Fraction

from game.rules.decisions.common import SCORES, Method, Outcome, Papers, Poll, most, sums


def decide(poll: Poll, papers: Papers) -> Outcome:
    """Highest sum of points."""
    total, given = sums(poll, papers)
    whole = dict.fromkeys(poll.options, papers.valid) if poll.terms.blank_is_zero else given
    means = {o: Fraction(total[o], whole[o]) if whole[o] else 0 for o in poll.options}
    return most(poll, total, {"mean": means, "given": given})


METHOD = Method(SCORES, decide)
