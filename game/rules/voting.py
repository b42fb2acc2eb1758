"""From what people in an assembly lean to, to ballots that a decision method counts.

The methods know nothing of assemblies (`rules/decisions/`); here the two meet, and nowhere else.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from game.rules.decisions import METHODS, QUESTION, Ballot, Poll, Quorum, Result, Roll, Terms

OBJECTS_BELOW = -400
"""Conviction below which somebody has an objection and not just a doubt (`judgement`)."""

TEAM = "team"
"""The name under which the team decides over people's heads; a household's is its number."""


@dataclass(frozen=True)
class Voice:
    """One voter's conviction about one proposal, -1000 (never) to 1000 (gladly)."""

    voter: int
    conviction: int


def _yes_or_no(conviction: int) -> str:
    return "yes" if conviction > 0 else "no"


def _consents(conviction: int) -> str:
    return "objection" if conviction < OBJECTS_BELOW else "consent"


ANSWERS: dict[str, Callable[[int], str]] = {
    "majority": _yes_or_no,
    "consent": _consents,
    "authoritarian": _yes_or_no,
}
"""Methods that an assembly may be held by -> what somebody of some conviction says there."""


def counted(method: str, voices: Sequence[Voice], voters: Sequence[int], quorum: Quorum) -> Result:
    """The count of one evening: `voices` are of those who came, `voters` are all who might have."""
    names, answer = [str(voter) for voter in voters], ANSWERS[method]
    ballots = [Ballot((answer(v.conviction),), voter=str(v.voter)) for v in voices]
    terms = Terms(quorum=quorum)
    if method == "authoritarian":
        names, terms = [*names, TEAM], Terms(deciders=(TEAM,))
        ballots.append(Ballot(("yes",), voter=TEAM))
    return METHODS[method].count(Poll(QUESTION, ballots, Roll.of(names), terms), method)
