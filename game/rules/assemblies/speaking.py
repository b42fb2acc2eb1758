"""Who speaks in a round, and what of it is heard.

Turns go to those who take them: without anybody looking after the process a few speak, often the
same ones, and part of what they say is about something else. Giving the floor to whoever has not
spoken yet, and coming back to the matter, are the facilitator's first tasks (source 003: encourage
participation, facilitate discussions, hold the time and space). Sizes are `judgement`.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from game.rules.assemblies.room import Facilitation, Room
from game.rules.core import Rules

Ints = NDArray[np.int64]
Mask = NDArray[np.bool_]
Draw = Callable[[str, int], Ints]
"""(what for, round) -> uniform 0..999, one for each member of each meeting."""


def turns_of(members: int, by: Facilitation, rules: Rules) -> int:
    """How many different people speak in a round."""
    most = min(members, rules["deliberation.turns"])
    alone = min(most, rules["deliberation.turns_alone"])
    return alone + (most - alone) * by.force("process") // 1000


def speakers(room: Room, seats: Mask, spoken: Ints, by: Facilitation, draw: Draw, number: int,
             rules: Rules) -> Mask:
    """Who takes a turn: the loudest, the luckiest, and with a facilitator those who did not yet."""
    even = by.force("process")
    pull = room.voice * (1000 - even) // 1000 + 500 * even // 1000
    pull = pull * 1000 // (1000 + spoken * even)
    pull = (1 + pull) * (1 + draw("turn", number)) * seats
    turns = turns_of(int(seats[0].sum()), by, rules)
    order = np.argsort(-pull, axis=1, kind="stable")
    speaks = np.zeros(pull.shape, np.bool_)
    np.put_along_axis(speaks, order[:, :turns], True, axis=1)
    return speaks & seats


def to_the_point(speaks: Mask, by: Facilitation, draw: Draw, number: int, rules: Rules) -> Mask:
    """The turns that are about the matter at all."""
    drift = rules["deliberation.drift"] * (1000 - by.force("process")) // 1000
    return speaks & (draw("drift", number) >= drift)


def known_before(room: Room, by: Facilitation, draw: Draw, rules: Rules) -> Mask:
    """(reasons, meetings): the reasons that a facilitator heard of before the meeting, by talking
    to those concerned (source 003: skills for preparing a meeting)."""
    told = draw("prepared", 0) * 1000 < by.force("process") * rules["deliberation.prepared"]
    return voiced(room, told)


def voiced(room: Room, says: Mask) -> Mask:
    """(reasons, meetings): which reasons somebody spoke for."""
    kinds = np.arange(len(room.answers), dtype=np.int64)[:, None, None]
    found: Mask = ((room.reasons[None] == kinds) & says[None]).any(axis=2)
    return found


def of_own_reason(room: Room, by_reason: Mask) -> Mask:
    """(meetings, members): what holds of each one's own reason; False for whoever has none."""
    padded = np.concatenate([by_reason, np.zeros((1, by_reason.shape[1]), np.bool_)])
    found: Mask = np.take_along_axis(padded.T, room.reasons, axis=1)
    return found


def mean_of(positions: Ints, says: Mask) -> Ints:
    """(meetings,): how those who spoke to the point lean on average; 0 where nobody did."""
    total: Ints = (positions * says).sum(axis=1) // np.maximum(1, says.sum(axis=1))
    return total
