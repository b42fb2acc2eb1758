"""The country that every town of the game stands in: slab, terraces, river, streets, square.

It is the same for all scenarios, so that a town is recognised; what is built on it is the
plan's affair. Units: a house is about one wide, the middle of the slab is (0, 0).
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field

from game.ui.map.geometry import Point, distance, inside, ring, smooth

REACH = 10.9
"""From the middle of the slab to the middle of a side."""
THICK = 1.0
CORNER = 3.4
"""How square the slab is: 2 is a circle."""


def _outline(count: int = 240) -> list[Point]:
    points = []
    for i in range(count):
        turn = math.tau * i / count
        c, s = math.cos(turn), math.sin(turn)
        reach = REACH * (1 + 0.012 * math.sin(5 * turn + 1) + 0.008 * math.sin(9 * turn))
        points.append(
            (reach * math.copysign(abs(c) ** (2 / CORNER), c),
             reach * math.copysign(abs(s) ** (2 / CORNER), s)))  # fmt: skip
    return points


def within(x: float, y: float, reach: float = 10.3) -> bool:
    """Whether a point is on the slab, at least a little away from its edge."""
    return (abs(x) / reach) ** CORNER + (abs(y) / reach) ** CORNER < 1


OUTLINE = _outline()
FRAME = OUTLINE[::4]
"""The outline in fewer points, to cut rivers and streets off at."""
RIVER = smooth(
    [(11.6, -7.2), (9.6, -5.2), (7.9, -2.6), (6.9, 0.2), (6.0, 2.6), (4.7, 5.0), (3.6, 7.4),
     (3.0, 9.6), (2.6, 12)], 12)  # fmt: skip
RIVER_HALF = 0.56
BANK = 0.92
"""No house stands nearer to the middle of the river."""


@dataclass(frozen=True)
class Street:
    path: list[Point]
    half: float
    paved: bool = True


STREETS = {
    "bridge": Street(smooth([(0.6, 2.2), (2.4, 2.5), (4.0, 3.0), (5.6, 3.9), (7.2, 5.0),
                             (9.2, 5.6), (12, 5.9)]), 0.34),
    "flats": Street(smooth([(-0.6, 2.6), (-1.3, 4.6), (-1.2, 6.8), (-2.0, 9.0), (-2.2, 12)]), 0.36),
    "old": Street(smooth([(-1.4, 0.2), (-2.2, -1.6), (-2.1, -3.2), (-3.3, -4.9), (-4.4, -6.6),
                          (-5.4, -8.6)]), 0.26),
    "upper": Street(smooth([(-2.1, -3.2), (-0.4, -4.3), (1.4, -4.6), (3.4, -5.9)]), 0.24),
    "mill": Street(smooth([(1.6, 0.4), (3.2, -0.3), (4.6, -1.6), (5.7, -3.4), (7.4, -5.6),
                           (8.6, -7.6), (9.6, -11.5)]), 0.34),
    "track": Street(smooth([(-1.8, 1.5), (-3.6, 1.9), (-5.4, 1.5), (-7.4, 2.2), (-11.5, 2.4)]),
                    0.2, False),
    "quay": Street(smooth([(3.9, 3.0), (3.0, 4.6), (2.0, 6.2), (1.2, 8.4), (1.0, 11.6)]), 0.24),
    "south": Street(smooth([(7.2, 5.0), (6.6, 6.6), (6.0, 8.6), (5.8, 11.5)]), 0.2, False),
}  # fmt: skip

SQUARE: Point = (-0.05, 1.55)
SQUARE_REACH = (2.5, 2.15)
BRIDGE: tuple[Point, Point] = ((4.72, 3.32), (6.55, 4.48))


def square(margin: float = 0.0, count: int = 60) -> list[Point]:
    """The outline of the square, not quite round."""
    (x, y), (rx, ry) = SQUARE, SQUARE_REACH
    turns = [math.tau * i / count for i in range(count)]
    return [
        (x + (rx + margin) * math.cos(t) * (1 + 0.06 * math.sin(3 * t)),
         y + (ry + margin) * math.sin(t) * (1 + 0.05 * math.cos(2 * t)))
        for t in turns
    ]  # fmt: skip


@dataclass(frozen=True)
class Terrace:
    """Ground at a height; its `wall` is the edge that faces the town."""

    wall: list[Point]
    z: float
    ground: list[Point] = field(default_factory=list)


STEP = 0.5


def _terrace(points: list[Point], z: float) -> Terrace:
    """From the wall to the slab's edge behind it."""
    wall = [p for p in smooth(points) if inside(*p, OUTLINE)]
    first = min(range(len(OUTLINE)), key=lambda i: math.dist(OUTLINE[i], wall[-1]))
    last = min(range(len(OUTLINE)), key=lambda i: math.dist(OUTLINE[i], wall[0]))
    back = [OUTLINE[i] for i in range(first, last, -1)]
    wall = [OUTLINE[last], *wall, OUTLINE[first]]
    return Terrace(wall, z, wall + back[1:])


TERRACES = (
    _terrace([(-12, 5.2), (-8, 3.6), (-5.9, 0.2), (-4.6, -1.5), (-3.3, -2.7), (-1.8, -3.0),
              (0.4, -3.6), (2.4, -4.6), (4.6, -6.2), (6.6, -7.9), (9, -12)], STEP),
    _terrace([(-12, 1.2), (-9.2, 0.4), (-7.4, -1.6), (-6.4, -3.4), (-4.4, -5.2), (-2.4, -5.8),
              (-0.2, -6.0), (2.2, -6.9), (4.6, -8.4), (6.6, -12)], 2 * STEP),
    _terrace([(-12, -2.2), (-9.6, -3.0), (-8.2, -4.6), (-7.4, -6.2), (-5.4, -7.6), (-3, -8.2),
              (-0.6, -8.3), (1.6, -9.2), (3.6, -12)], 3 * STEP),
)  # fmt: skip

TOWN_GROUND = smooth(
    [(-4.2, 0.2), (-2.6, -2.6), (0.2, -3.4), (3.0, -4.4), (5.6, -5.8), (7.2, -6.0), (7.1, -3.6),
     (5.9, -0.8), (5.2, 1.4), (4.4, 3.6), (3.0, 5.6), (1.8, 8.8), (-0.6, 9.6), (-4.6, 9.4),
     (-5.2, 6.0), (-4.6, 3.0)], 8, closed=True)  # fmt: skip
"""Trodden ground between the houses: neither grass nor quite paving."""


def height(x: float, y: float) -> float:
    """Of the ground, exactly; `raster.ground()` knows it faster."""
    return max((t.z for t in TERRACES if inside(x, y, t.ground)), default=0.0)


def beyond_river(x: float, y: float) -> bool:
    """On the far bank, where the fields are."""
    i = min(range(len(RIVER) - 1), key=lambda k: math.dist(RIVER[k], (x, y)))
    (ax, ay), (bx, by) = RIVER[i], RIVER[i + 1]
    return (bx - ax) * (y - ay) - (by - ay) * (x - ax) < 0


def to_river(x: float, y: float) -> float:
    return distance(x, y, RIVER)


@dataclass(frozen=True)
class Site:
    """Room for one district. `rows` are stretches of streets: name, side, from, to."""

    id: str
    region: list[Point]
    middle: Point
    rows: tuple[tuple[str, int, float, float], ...] = ()


SITES = (
    Site("hill", [(-6.3, -9.0), (3.8, -9.4), (3.6, -4.9), (1.4, -3.4), (-1.0, -2.4), (-3.4, -2.0),
                  (-5.4, -4.4)], (-1.6, -5.4),
         (("old", 1, 2.4, 12), ("old", -1, 2.4, 12), ("upper", -1, 0.2, 9), ("upper", 1, 0.4, 9))),
    Site("mill", [(1.8, 0.2), (2.0, -4.2), (5.2, -9.8), (9.8, -10), (9.4, -5.6), (7.4, -3.2),
                  (6.2, 0.4), (5.2, 2.2), (3, 2)], (4.8, -2.6),
         (("mill", -1, 2.2, 13), ("mill", 1, 2.6, 13))),
    Site("meadow", [(-5.0, 3.0), (-1.0, 4.2), (3.0, 4.6), (2.8, 6.4), (1.4, 9.2), (-0.6, 8.8),
                    (-5.2, 4.2)], (-1.6, 5.9),
         (("quay", 1, 1.4, 7), ("flats", 1, 2.4, 8), ("flats", -1, 2.4, 8), ("quay", -1, 1.4, 7))),
    Site("across", [(6.6, 3.0), (9.9, 2.6), (9.9, 9.9), (4.2, 9.9), (5.4, 6.0)], (7.6, 7.2),
         (("south", 1, 0.6, 5), ("south", -1, 0.6, 5), ("bridge", 1, 7.6, 12),
          ("bridge", -1, 7.6, 12))),
    Site("west", [(-9.7, -1.4), (-4.8, -1.6), (-4.0, 0.6), (-4.0, 3.2), (-9.7, 4.8)], (-6.6, 1.6),
         (("track", -1, 2.2, 9), ("track", 1, 2.2, 9))),
    Site("ring", [(-4.8, -1.6), (2.2, -3.4), (5.2, -1.0), (4.9, 3.2), (2.8, 5.0), (-3, 5.2),
                  (-5.2, 2.8)], (-3.2, -0.4),
         (("old", 1, 0.4, 2.6), ("old", -1, 0.4, 2.6), ("track", -1, 0.4, 2.6),
          ("track", 1, 0.3, 2.6), ("flats", 1, 0.2, 2.6), ("flats", -1, 0.4, 2.6),
          ("bridge", 1, 1.6, 3.2), ("mill", -1, 0.9, 2.8), ("mill", 1, 0.5, 2.8))),
)  # fmt: skip
"""Six places where a district can be. The last one lies around the square."""


def bridge_deck(share: float) -> float:
    """Height of the bridge's deck along it, 0 to 1."""
    return 0.02 + 0.36 * math.sin(math.pi * share) ** 1.2


def fountain(radius: float) -> list[Point]:
    return ring(*SQUARE, radius, radius)
