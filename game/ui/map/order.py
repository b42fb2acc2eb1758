"""Which thing hides which. Turned boxes break a plain sort by x + y, so edges decide.

Two footprints that do not touch are parted by an edge of one of them; whoever lies on the far
side of that edge from the eye is behind. From these pairs an order is made for painting.
"""

from __future__ import annotations

import heapq
import math
from collections.abc import Sequence
from dataclasses import dataclass, field

from game.ui.map.camera import Camera
from game.ui.map.geometry import Point

_UNIT = Camera(1, 0, 0)
_MARGIN = 0.2
Room = tuple[float, float, float, float]


@dataclass
class Solid:
    """A footprint on the ground, with the height that it may hide something with."""

    foot: Sequence[Point]
    z: float = 0.0
    high: float = 1.0
    room: Room = field(init=False)
    """What it covers on the screen, in units."""

    def __post_init__(self) -> None:
        low = [_UNIT(x, y, self.z) for x, y in self.foot]
        top = [_UNIT(x, y, self.z + self.high) for x, y in self.foot]
        xs, ys = [p[0] for p in low + top], [p[1] for p in low + top]
        self.room = (min(xs) - _MARGIN, min(ys) - _MARGIN, max(xs) + _MARGIN, max(ys) + _MARGIN)
        self.depth = sum(x + y for x, y in self.foot) / len(self.foot)


def square_foot(x: float, y: float, half: float) -> list[Point]:
    return [(x - half, y - half), (x + half, y - half), (x + half, y + half), (x - half, y + half)]


def in_front(a: Solid, b: Solid) -> bool:
    """Whether `b` has to be painted after `a`."""
    best, answer = 0.0, b.depth > a.depth
    for one, other, b_is_far in ((a, b, True), (b, a, False)):
        foot = one.foot
        n = len(foot)
        cx, cy = sum(p[0] for p in foot) / n, sum(p[1] for p in foot) / n
        px, py = foot[-1]
        for qx, qy in foot:
            nx, ny = qy - py, px - qx
            length = math.hypot(nx, ny)
            if length > 1e-6:
                nx, ny = nx / length, ny / length
                if (px - cx) * nx + (py - cy) * ny < 0:
                    nx, ny = -nx, -ny
                gap = min((x - px) * nx + (y - py) * ny for x, y in other.foot)
                facing = nx + ny
                if gap > -0.02 and abs(facing) > max(0.05, best):
                    best = abs(facing)
                    answer = (facing > 0) == b_is_far
            px, py = qx, qy
    return answer


def overlapping(a: Room, b: Room) -> bool:
    return not (a[2] < b[0] or b[2] < a[0] or a[3] < b[1] or b[3] < a[1])


def painting_order(solids: Sequence[Solid]) -> list[int]:
    """Indices from the farthest to the nearest. A ring of things is cut at its farthest one."""
    n = len(solids)
    after: list[list[int]] = [[] for _ in range(n)]
    waits = [0] * n
    for i in range(n):
        for j in range(i + 1, n):
            if overlapping(solids[i].room, solids[j].room):
                back, front = (i, j) if in_front(solids[i], solids[j]) else (j, i)
                after[back].append(front)
                waits[front] += 1
    ready = [(solids[i].depth, i) for i in range(n) if waits[i] == 0]
    heapq.heapify(ready)
    left, out = set(range(n)), []
    while left:
        if not ready:
            i = min(left, key=lambda k: solids[k].depth)
            heapq.heappush(ready, (solids[i].depth, i))
        _, i = heapq.heappop(ready)
        if i not in left:
            continue
        left.remove(i)
        out.append(i)
        for j in after[i]:
            waits[j] -= 1
            if waits[j] == 0 and j in left:
                heapq.heappush(ready, (solids[j].depth, j))
    return out
