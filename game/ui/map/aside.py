"""People make way: nobody walks through a van or a truck, and nobody is drawn over one wrongly."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from game.ui.map.vehicles import Model

_ROOM = 0.2
"""Between somebody's middle and the side of a vehicle."""
_AHEAD = 0.6
"""So far before its front and behind its back people begin to step aside."""


@dataclass(frozen=True)
class InTheWay:
    """A vehicle where it is now."""

    x: float
    y: float
    z: float
    turn: float
    model: Model

    @property
    def depth(self) -> float:
        return self.x + self.y


def make_way(x: float, y: float, vehicles: Sequence[InTheWay]) -> tuple[float, float, float]:
    """Where somebody at (x, y) stands, on the near side of what is in the way; and how near."""
    depth = x + y
    for it in vehicles:
        c, s = math.cos(it.turn), math.sin(it.turn)
        along, across = (x - it.x) * c + (y - it.y) * s, (y - it.y) * c - (x - it.x) * s
        near = 1.0 if c - s > 0 else -1.0  # the side that looks to us: (-s, c) towards (1, 1)
        beyond = abs(along) - it.model.long / 2
        if beyond > _AHEAD:
            continue
        half = it.model.wide / 2 + _ROOM
        if abs(across) < half:
            share = min(1.0, 1 - beyond / _AHEAD)
            across += (near * half - across) * share * share * (3 - 2 * share)
        x, y = it.x + along * c - across * s, it.y + along * s + across * c
        depth = x + y
        if beyond < 0:
            front = across * near > 0
            depth = max(depth, it.depth + 0.01) if front else min(depth, it.depth - 0.01)
    return x, y, depth
