"""Small votes, written the way people would say them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from hypothesis import strategies as st

from game.rules.decisions import METHODS, QUESTION, Ballot, Poll, Quorum, Result, Roll, Terms

OPTIONS = ("ana", "bea", "caio", "dina")


def said(counts: dict[str, int], **fields: Any) -> list[Ballot]:
    """`{"yes": 3, "no": 1}`: as many ballots, nobody's name on them; "" abstains."""
    return [Ballot((word,) if word else (), times=n, **fields) for word, n in counts.items() if n]


def named(choices: dict[str, str], **delegates: str) -> list[Ballot]:
    """`{"ana": "yes"}` by name; a keyword is somebody who delegates: `bea="ana"`."""
    return [*(Ballot((word,) if word else (), voter=name) for name, word in choices.items()),
            *(Ballot(delegate=to, voter=name) for name, to in delegates.items())]


def ranked(*lines: str) -> list[Ballot]:
    """`"3 ana bea"`: three who prefer ana, then bea."""
    return [Ballot(tuple(words[1:]), times=int(words[0]))
            for words in (line.split() for line in lines)]


def held(
    method: str, ballots: Iterable[Ballot], options: tuple[str, ...] = QUESTION,
    size: int | None = None, roll: Roll | None = None, poll: dict[str, Any] | None = None,
    **terms: Any,
) -> Result:
    """A whole vote; as many seats on the roll as ballots, unless told."""
    papers = list(ballots)
    seats = roll or Roll(sum(b.times for b in papers) if size is None else size)
    return METHODS[method].count(
        Poll(options, papers, seats, Terms(**terms), **(poll or {})), method)


def codes(result: Result) -> set[str]:
    return {note.code for note in result.notes}


rankings = st.lists(
    st.permutations(OPTIONS).flatmap(
        lambda order: st.integers(0, len(OPTIONS)).map(lambda n: tuple(order[:n]))),
    max_size=20)
"""Ballots that rank some of the options, or none."""

subsets = st.lists(
    st.sets(st.sampled_from(OPTIONS)).map(lambda s: tuple(sorted(s))), max_size=20)

answers = st.lists(st.sampled_from(["yes", "no", "abstain"]), max_size=25)


def secret(choices: Iterable[tuple[str, ...]]) -> list[Ballot]:
    return [Ballot(choice) for choice in choices]


__all__ = ["OPTIONS", "Quorum", "answers", "codes", "held", "named", "ranked", "rankings", "said",
           "secret", "subsets"]
