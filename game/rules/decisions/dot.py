"""Dot vote: everybody has some dots and puts them where they like, several on one option too.

Highest sums win the seats. Who spends more dots than they have voids the ballot; fewer is fine.
Source: workshop.md, section 6, "Dot vote".
"""

from __future__ import annotations

from game.rules.decisions.common import DOTS, Method, Outcome, Papers, Poll, most, sums


def decide(poll: Poll, papers: Papers) -> Outcome:
    """Highest sum of dots."""
    total, _ = sums(poll, papers)
    return most(poll, total)


METHOD = Method(DOTS, decide)
