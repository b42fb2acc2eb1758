"""Simple majority of those who came: more yes than no. A tie changes nothing."""

from __future__ import annotations

from game.rules.decisions.ballot import Ballot, Count


def count(ballots: list[Ballot]) -> Count:
    yes = sum(b.conviction > 0 for b in ballots)
    no = len(ballots) - yes
    return Count(yes > no, yes, no, 0)
