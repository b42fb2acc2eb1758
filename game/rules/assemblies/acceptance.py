"""How far each can live with what came of a meeting, permille.

People bear an outcome by what it is, by whether they were heard, and by how much the way of
deciding was theirs: told, asked, counted, or able to stop it (facts D12: consensus, freely chosen,
is felt as fairer). Long evenings and a meeting that got stuck cost it (facts D13: whoever blocks
turns the good into its opposite). Weights are `judgement`.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.assemblies.room import Room
from game.rules.assemblies.ways import Way
from game.rules.core import Rules

Ints = NDArray[np.int64]
Mask = NDArray[np.bool_]


def acceptance(how: Way, room: Room, positions: Ints, adopted: Mask, decided: Mask, heard: Mask,
               rounds: Ints, rules: Rules) -> Ints:
    """(meetings, members), 0..1000."""
    way = np.where(adopted, 1, -1)[:, None]
    fits = positions * way * rules["deliberation.fits"] // 1000
    if how.shared:
        yes = (positions > 0).sum(axis=1, keepdims=True) * 1000 // room.members
        fits = np.where(positions > 0, yes, 1000 - yes) * rules["deliberation.fits"] // 1000
    level = rules["deliberation.accepts"] + np.where(decided[:, None], fits, 0)
    level = level + np.where(heard, rules["deliberation.heard"], -rules["deliberation.heard"])
    level = level + rules[how.say]
    late = (rounds - rules["deliberation.rounds_planned"]).clip(min=0)
    level = level - late[:, None] * rules["deliberation.late"]
    level = level - (~decided)[:, None] * rules["deliberation.stuck"]
    result: Ints = level.clip(0, 1000)
    return result
