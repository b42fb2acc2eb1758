"""Where one person decides: who that is, and what the others think."""

from __future__ import annotations

from game.rules.decisions.common.papers import Papers
from game.rules.decisions.common.poll import Poll
from game.rules.decisions.common.refusal import CannotCount
from game.rules.decisions.common.result import Note, Number


def decider(poll: Poll, papers: Papers) -> tuple[tuple[str, ...], tuple[Note, ...]]:
    """What the one decider chose: nothing if that person left the roll or has not spoken.

    Raises CannotCount if the terms name several.
    """
    if len(poll.terms.deciders) != 1:
        raise CannotCount("one_decider", found=len(poll.terms.deciders))
    name = poll.terms.deciders[0]
    if not poll.roll.has(name):
        return (), (Note("decider_left", {"name": name}),)
    for ballot in papers.votes:
        if ballot.voter == name and ballot.choices:
            return ballot.choices, ()
    return (), (Note("decider_silent", {"name": name}),)


def opinions(poll: Poll, papers: Papers) -> dict[str, Number]:
    """How many of the others are for each option."""
    said: dict[str, Number] = dict.fromkeys(poll.options, 0)
    for ballot in papers.votes:
        if ballot.voter not in poll.terms.deciders:
            for choice in ballot.choices:
                said[choice] += ballot.times
    return said
