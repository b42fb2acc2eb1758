"""Adding points up."""

from __future__ import annotations

from game.rules.decisions.common.papers import Papers
from game.rules.decisions.common.poll import Poll


def sums(poll: Poll, papers: Papers) -> tuple[dict[str, int], dict[str, int]]:
    """Option -> points, and option -> voters who gave it any number, zero too."""
    total, given = dict.fromkeys(poll.options, 0), dict.fromkeys(poll.options, 0)
    for ballot in papers.votes:
        for choice, points in zip(ballot.choices, ballot.points, strict=True):
            total[choice] += points * ballot.times
            given[choice] += ballot.times
    return total, given
