"""Who sits in the room, and who looks after the talk.

Everything is whole numbers in arrays of shape (meetings, members): one evening of the game is one
meeting, the laboratory holds a hundred at once. Levels are permille, positions -1000..1000.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import isqrt

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Mask = NDArray[np.bool_]


@dataclass(frozen=True)
class Room:
    """The people of some meetings, as they come in."""

    positions: Ints
    """How each leans, -1000 (never) to 1000 (gladly)."""
    voice: Ints
    """How readily each takes the floor, 0..1000: confidence, standing, a loud friend."""
    reasons: Ints
    """The reason each came with, a row of `answers`; -1 for none."""
    stubborn: Mask
    """Who will not move, whatever is said."""
    answers: Ints
    """(reasons, meetings, members): how positions change once a reason is answered by a change of
    the text. All zero where nothing in the room can answer it."""

    weights: Ints | None = None
    """What each one's word counts where colleges vote, in any one unit; None: one each."""

    @property
    def members(self) -> int:
        return int(self.positions.shape[1])


@dataclass(frozen=True)
class Facilitation:
    """Somebody who looks after the talk: how skilled, and where the attention goes.

    The three emphases (source 003, "results, process and relationship") share 1000. Each works by
    the root of its part: looking at one thing most gives a little more of it and much less of the
    others, so a balance does most (`judgement`).
    """

    skill: int = 0
    results: int = 333
    process: int = 333
    relationship: int = 334

    def force(self, emphasis: str) -> int:
        """How strongly one of the three is looked after, 0..1000."""
        part = isqrt(int(getattr(self, emphasis)) * 1000) * 1386 // 1000
        return self.skill * min(1000, part) // 1000


NOBODY = Facilitation()
"""Nobody looks after it: the loudest voices do."""

EMPHASES: dict[str, tuple[int, int, int]] = {
    "balanced": (333, 333, 334),
    "results": (700, 150, 150),
    "process": (150, 700, 150),
    "relationship": (150, 150, 700),
}
"""What a facilitator may be asked to look at most: results, process, relationship."""


def facilitated(emphasis: str, skill: int) -> Facilitation:
    """A facilitator of this skill. Raises KeyError for an emphasis outside `EMPHASES`."""
    return Facilitation(skill, *EMPHASES[emphasis])
