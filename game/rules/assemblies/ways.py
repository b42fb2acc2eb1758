"""The eight ways to decide of source 003, two thirds and colleges, as far as they shape a talk.

What a way asks of the room is what makes it slow or quick, and what makes its outcome borne: who
may speak, who decides, and when there is nothing left to say. Counting ballots is not done here
but by the decision methods; both agree on who counts as what.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from game.rules.core import Rules

Ints = NDArray[np.int64]
Mask = NDArray[np.bool_]

NOBODY, FEW, ALL = 0, 1, 2
"""Who speaks: nobody but the one who decides, delegates, everybody."""


@dataclass(frozen=True)
class Standing:
    """How a meeting stands after a round; each (meetings, members) but the last."""

    positions: Ints
    aside: Mask
    """Who will not move and has stepped aside."""
    answered: Mask
    """Whose own reason was answered."""
    seats: Mask
    """Whose word counts."""
    heard_mean: Ints
    """(meetings,): how those who spoke lean, on average."""
    weights: Ints
    """What each one's word counts: 1, but where colleges vote."""


Test = Callable[[Standing, Rules], tuple[Ints, Ints]]
"""What stands against a decision and what speaks for it, by meeting: decided once nothing stands
against it and something speaks for it."""


@dataclass(frozen=True)
class Way:
    speak: int
    say: str
    """Parameter: what having taken part in this way is worth to whoever bears the outcome."""
    test: Test
    until_agreed: bool = False
    """Talk goes on until nothing stands in the way, and the text is changed for that; else it
    ends when nothing new is said, and heads are counted."""
    heads: bool = False
    """Heads are counted, so that there may be as many on both sides."""
    shared: bool = False
    """More than one wins: each side gets its part."""


def _majority(at: Standing, rules: Rules) -> tuple[Ints, Ints]:
    """One more for it than against it (workshop.md, section 6)."""
    yes, seats = ((at.positions > 0) & at.seats).sum(axis=1), at.seats.sum(axis=1)
    return (2 * yes <= seats).astype(np.int64), yes


def _qualified(at: Standing, rules: Rules) -> tuple[Ints, Ints]:
    """Whoever is missing to two thirds, the usual threshold for changing statutes."""
    yes, seats = ((at.positions > 0) & at.seats).sum(axis=1), at.seats.sum(axis=1)
    return (-(-2 * seats // 3) - yes).clip(min=0), yes


def _colleges(at: Standing, rules: Rules) -> tuple[Ints, Ints]:
    """More than half of the weight for it (workshop.md, section 6)."""
    yes = ((at.positions > 0) * at.weights).sum(axis=1)
    return (2 * yes <= at.weights.sum(axis=1)).astype(np.int64), (at.positions > 0).sum(axis=1)


def _consent(at: Standing, rules: Rules) -> tuple[Ints, Ints]:
    """Open objections. One whose reason the text has answered shows no harm any more: peers test
    it (workshop.md, section 6)."""
    objects = (at.positions < rules["vote.objects_below"]) & ~at.aside & ~at.answered
    return objects.sum(axis=1), (~objects).sum(axis=1)


def _consensus(at: Standing, rules: Rules) -> tuple[Ints, Ints]:
    """Blocks, and whoever is missing to the floor of those who agree."""
    blocks = (at.positions < rules["vote.blocks_below"]) & ~at.aside
    agree = (at.positions > 0).sum(axis=1)
    asked = -(-at.positions.shape[1] * rules["vote.consensus_floor"] // 1000)
    return blocks.sum(axis=1) + (asked - agree).clip(min=0), agree


def _unanimity(at: Standing, rules: Rules) -> tuple[Ints, Ints]:
    """Whoever does not say yes; stepping aside is not a yes."""
    no = (at.positions <= 0).sum(axis=1)
    return no, at.positions.shape[1] - no


def _decider(at: Standing, rules: Rules) -> tuple[Ints, Ints]:
    """Whoever proposed it decides: for it, unless what was heard spoke strongly against."""
    own = rules["deliberation.proposer"] + at.heard_mean
    return (own <= 0).astype(np.int64), np.ones_like(own)


WAYS: dict[str, Way] = {
    "authoritarian": Way(NOBODY, "deliberation.say_told", _decider),
    "consultative": Way(ALL, "deliberation.say_asked", _decider),
    "delegation": Way(FEW, "deliberation.say_asked", _majority, heads=True),
    "majority": Way(ALL, "deliberation.say_counted", _majority, heads=True),
    "qualified_majority": Way(ALL, "deliberation.say_counted", _qualified),
    "colleges": Way(ALL, "deliberation.say_counted", _colleges, heads=True),
    "multiple_winner": Way(ALL, "deliberation.say_counted", _majority, shared=True),
    "consent": Way(ALL, "deliberation.say_stops", _consent, until_agreed=True),
    "consensus": Way(ALL, "deliberation.say_stops", _consensus, until_agreed=True),
    "unanimity": Way(ALL, "deliberation.say_stops", _unanimity, until_agreed=True),
}
