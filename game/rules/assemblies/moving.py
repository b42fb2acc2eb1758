"""How a round moves people: by what they hear, by changes of the text, by being met as people.

Hearing: everybody who can be moved goes a part of the way to how those lean who spoke; this is how
a room that hears only its loud voices drifts to them. Changing the text: a reason that was voiced
may be answered, which draws those who had it and costs the others a little. Being met: whoever
will not move may step aside once heard. All sizes are `judgement`; that stricter rules lead to
more of it is facts D9 to D11.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.assemblies.room import Facilitation, Room
from game.rules.core import Rules

Ints = NDArray[np.int64]
Mask = NDArray[np.bool_]

MOST_TABLES = 3
"""A working group needs three people, and a room can follow three groups (`judgement`)."""


def persuaded(positions: Ints, room: Room, listens: Mask, mean: Ints, rules: Rules) -> Ints:
    """Positions after a round of listening; `mean` is how those who spoke lean. The more lopsided
    the room, the harder it is to stay on the smaller side (facts D11: who must be unanimous ends
    without hold-outs)."""
    lopsided = abs(2 * (positions > 0).sum(axis=1) - room.members) * 1000 // room.members
    open_ = rules["deliberation.open"] + lopsided * rules["deliberation.pressure"] // 1000
    step = (mean[:, None] - positions) * open_[:, None] // 1000
    moved: Ints = np.where(listens & ~room.stubborn, positions + step, positions)
    return moved


def worked_on(room: Room, positions: Ints, heard: Mask, answered: Mask, rules: Rules,
              ) -> tuple[Ints, Mask]:
    """The reason that is worked on next, by meeting, and whether there is one: of those that were
    voiced and can be answered, the one behind which most people stand who are not won yet."""
    against = positions <= 0
    kinds = np.arange(len(room.answers), dtype=np.int64)[:, None, None]
    stand = ((room.reasons[None] == kinds) & against[None]).sum(axis=2)
    can = heard & ~answered & (room.answers != 0).any(axis=2)
    stand = np.where(can & _worth_it(room, positions, rules), stand, 0)
    return stand.argmax(axis=0), stand.max(axis=0, initial=0) > 0


def _worth_it(room: Room, positions: Ints, rules: Rules) -> Mask:
    """(reasons, meetings): whether answering a reason loses no more people than it wins, and makes
    no more of them object."""
    after = positions[None] + np.where(room.stubborn[None], 0, room.answers)
    least = rules["vote.objects_below"]
    wins = (after > 0).sum(axis=2) >= (positions > 0).sum(axis=1)
    quiet = (after < least).sum(axis=2) <= (positions < least).sum(axis=1)
    both: Mask = wins & quiet
    return both


def tables(by: Facilitation, rules: Rules) -> int:
    """At how many tables the text is worked on at once; at one unless somebody arranges it."""
    return 1 + (MOST_TABLES - 1) * by.force("results") // 1000


def answer_chance(by: Facilitation, rules: Rules) -> int:
    """Permille chance that a round's work on a reason finds an answer."""
    alone, most = rules["deliberation.answer_alone"], rules["deliberation.answer_most"]
    return alone + (most - alone) * by.force("results") // 1000


def amended(positions: Ints, room: Room, which: Ints, found: Mask) -> Ints:
    """Positions once the text answers a reason, in the meetings where an answer was found."""
    change = np.take_along_axis(room.answers, which[None, :, None], axis=0)[0]
    change = np.where(found[:, None] & ~room.stubborn, change, 0)
    moved: Ints = (positions + change).clip(-1000, 1000)
    return moved


def aside_chance(by: Facilitation, rules: Rules) -> int:
    """Permille chance a round that somebody who will not move steps aside."""
    alone, most = rules["deliberation.aside_alone"], rules["deliberation.aside_most"]
    return alone + (most - alone) * by.force("relationship") // 1000
