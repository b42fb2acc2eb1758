"""Ways through the town: along the streets, round the square, over the bridge.

The streets are joined to a net once. A way is an even chain of points with their heights, so a
walker's place is a look-up, however many walk.
"""

from __future__ import annotations

import heapq
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from game.ui.map import geography as land
from game.ui.map import raster
from game.ui.map.geometry import Point, along, inside, lengths, smooth
from game.ui.map.houses import House

STEP = 0.12
"""Distance between the points of a way."""
_RING = 18
_RING_SHARE = 0.66
_JOIN = 1.3
_NEAR = 7
"""How many places of the streets a door looks at before it chooses one."""
_BRIDGE_HALF = 0.42


@dataclass(frozen=True)
class Way:
    """Points a STEP apart, with the height of the ground at each."""

    points: tuple[Point, ...]
    heights: tuple[float, ...]

    @property
    def length(self) -> float:
        return (len(self.points) - 1) * STEP

    def at(self, far: float) -> tuple[float, float, float, float, float]:
        """x, y, z and the direction, so far along; the ends are kept to."""
        last = len(self.points) - 1
        spot = min(max(far / STEP, 0.0), last)
        i = min(int(spot), last - 1)
        t = spot - i
        (ax, ay), (bx, by) = self.points[i], self.points[i + 1]
        a, b = self.heights[i], self.heights[i + 1]
        return (
            ax + (bx - ax) * t,
            ay + (by - ay) * t,
            a + (b - a) * t,
            (bx - ax) / STEP,
            (by - ay) / STEP,
        )


def way(points: Sequence[Point]) -> Way:
    """An even chain along some points, its corners a little rounded, steps taken gently."""
    if len(points) < 2 or lengths(points)[-1] < 2 * STEP:
        x, y = points[0]
        points = [(x, y), (x + 2 * STEP, y)]
    soft = smooth(points, 3)
    far = lengths(soft)
    count = max(2, round(far[-1] / STEP))
    even = tuple(along(soft, far, far[-1] * i / count)[0] for i in range(count + 1))
    raw = [height(*p) for p in even]
    gentle = []
    for i in range(len(raw)):
        around = raw[max(0, i - 3) : i + 4]
        gentle.append(sum(around) / len(around))
    return Way(even, tuple(gentle))


def height(x: float, y: float) -> float:
    """Of what one walks on: the ground, or the deck of the bridge."""
    if on_bridge(x, y):
        return land.bridge_deck(_bridge_place(x, y)[0])
    return raster.height(x, y)


def on_bridge(x: float, y: float) -> bool:
    share, aside = _bridge_place(x, y)
    return 0 <= share <= 1 and aside <= _BRIDGE_HALF


def dry(x: float, y: float) -> bool:
    """Whether one can stand there: not in the river, unless on the bridge."""
    share, aside = _bridge_place(x, y)
    if -0.1 <= share <= 1.1 and aside <= _BRIDGE_HALF:
        return True
    return land.to_river(x, y) > land.RIVER_HALF


def _bridge_place(x: float, y: float) -> tuple[float, float]:
    """How far along the bridge a point is (0 to 1), and how far aside."""
    (ax, ay), (bx, by) = land.BRIDGE
    dx, dy = bx - ax, by - ay
    long = math.hypot(dx, dy)
    u, v = ((x - ax) * dx + (y - ay) * dy) / long, ((x - ax) * dy - (y - ay) * dx) / long
    return u / long, abs(v)


@dataclass(frozen=True)
class Net:
    """Places of the streets, and which are next to each other."""

    places: tuple[Point, ...]
    beside: tuple[tuple[tuple[int, float], ...], ...]
    ends: dict[str, int]
    """Where each street leaves the town."""

    def nearest(self, x: float, y: float, count: int = 1) -> list[int]:
        order = sorted(range(len(self.places)), key=lambda i: math.dist(self.places[i], (x, y)))
        return order[:count]


@lru_cache(maxsize=1)
def net() -> Net:
    places: list[Point] = []
    links: dict[int, dict[int, float]] = {}
    chains: dict[str, list[int]] = {}

    def join(a: int, b: int) -> None:
        long = math.dist(places[a], places[b])
        links.setdefault(a, {})[b] = links.setdefault(b, {})[a] = long

    (cx, cy), (rx, ry) = land.SQUARE, land.SQUARE_REACH
    for i in range(_RING):
        turn = math.tau * i / _RING
        places.append(
            (cx + rx * _RING_SHARE * math.cos(turn), cy + ry * _RING_SHARE * math.sin(turn))
        )
    for i in range(_RING):
        join(i, (i + 1) % _RING)
    for name, street in land.STREETS.items():
        chain = []
        far = lengths(street.path)
        steps = int(far[-1] / 0.45)
        for k in range(steps + 1):
            x, y = along(street.path, far, k * 0.45)[0]
            if land.within(x, y) and dry(x, y):
                places.append((x, y))
                chain.append(len(places) - 1)
                if len(chain) > 1 and chain[-2] == chain[-1] - 1:
                    join(chain[-2], chain[-1])
        chains[name] = chain
    for chain in chains.values():
        others = [i for i in range(len(places)) if i not in chain]
        nearest = min(others, key=lambda i: math.dist(places[i], places[chain[0]]))
        if math.dist(places[nearest], places[chain[0]]) < _JOIN:
            join(nearest, chain[0])
    ends = {name: chain[-1] for name, chain in chains.items()}
    beside = tuple(tuple(links.get(i, {}).items()) for i in range(len(places)))
    return Net(tuple(places), beside, ends)


@lru_cache(maxsize=64)
def _toward(goal: int) -> tuple[int, ...]:
    """For each place the next one on the way to a goal; -1 where none leads there."""
    found = net()
    far = [math.inf] * len(found.places)
    onward = [-1] * len(found.places)
    far[goal] = 0.0
    heap = [(0.0, goal)]
    while heap:
        at, i = heapq.heappop(heap)
        if at > far[i]:
            continue
        for j, long in found.beside[i]:
            if at + long < far[j]:
                far[j], onward[j] = at + long, i
                heapq.heappush(heap, (far[j], j))
    return tuple(onward)


def between(start: int, goal: int) -> list[Point]:
    """Along the streets from one place of the net to another."""
    found, onward = net(), _toward(goal)
    chain, i = [found.places[start]], start
    while i != goal and onward[i] >= 0:
        i = onward[i]
        chain.append(found.places[i])
    return chain


def door(house: House, houses: Iterable[House]) -> tuple[Point, int]:
    """Before a house's door, and the place of the street that one gets to from there.

    The nearest place that no other house stands before, and no water.
    """
    x, y, _ = house.on("L", house.wide / 2, 0, 0.16)
    near = [h for h in houses if abs(h.x - x) + abs(h.y - y) < 4]
    feet = [h.foot(0.02) for h in near]
    best, least = 0, math.inf
    for place in net().nearest(x, y, _NEAR):
        px, py = net().places[place]
        blocked = 0
        for k in range(1, 8):
            qx, qy = x + (px - x) * k / 8, y + (py - y) * k / 8
            blocked += any(inside(qx, qy, foot) for foot in feet) + 20 * (not dry(qx, qy))
        cost = math.dist((x, y), (px, py)) + blocked
        if cost < least:
            best, least = place, cost
    return (x, y), best
