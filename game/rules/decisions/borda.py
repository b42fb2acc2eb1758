"""Borda: a rank is worth points, and the highest sums win the seats.

Of n options, rank r gives n - r + 1 points, and an option left out none. This is what Loomio calls
"Rank"; it is not an instant runoff. Source: workshop.md, section 6, "Borda".
"""

from __future__ import annotations

from game.rules.decisions.common import RANKS, Method, Outcome, Papers, Poll, most


def decide(poll: Poll, papers: Papers) -> Outcome:
    """Highest sum of n - r + 1."""
    total, n = dict.fromkeys(poll.options, 0), len(poll.options)
    for ballot in papers.votes:
        for place, option in enumerate(ballot.choices):
            total[option] += (n - place) * ballot.times
    return most(poll, total)


METHOD = Method(RANKS, decide)
