"""Consent: adopted unless somebody has a reasoned objection (conviction below -400)."""

from __future__ import annotations

from game.rules.decisions.ballot import Ballot, Count

OBJECTS_BELOW = -400


def count(ballots: list[Ballot]) -> Count:
    objections = sum(b.conviction < OBJECTS_BELOW for b in ballots)
    yes = sum(b.conviction > 0 for b in ballots)
    return Count(bool(ballots) and objections == 0, yes, len(ballots) - yes, objections)
