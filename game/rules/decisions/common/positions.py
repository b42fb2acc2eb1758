"""How many took each position."""

from __future__ import annotations

from collections.abc import Sequence

from game.rules.decisions.common.papers import Papers
from game.rules.decisions.common.result import Number


def positions(papers: Papers, answers: Sequence[str]) -> dict[str, Number]:
    """Answer -> ballots, all answers there."""
    said: dict[str, Number] = dict.fromkeys(answers, 0)
    for ballot in papers.votes:
        said[ballot.choices[0]] += ballot.times
    return said
