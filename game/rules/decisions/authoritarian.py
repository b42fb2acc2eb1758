"""One person decides; the others are told. Fast, and it costs trust elsewhere."""

from __future__ import annotations

from game.rules.decisions.ballot import Ballot, Count


def count(ballots: list[Ballot]) -> Count:
    yes = sum(b.conviction > 0 for b in ballots)
    return Count(True, yes, len(ballots) - yes, 0)
