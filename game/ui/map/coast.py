"""A town by the sea: the same country, with water where other towns have the far bank.

The shore follows the line of the river. The road over the bridge runs on as a mole, and a second
one closes the harbour; so all ways through the town stay what they are.
"""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Sequence
from itertools import pairwise

import pygame

from game.ui.map import geography as land
from game.ui.map.canvas import Canvas, Point3
from game.ui.map.geometry import Point, beside, clipped
from game.ui.theme import RGB, mix

LEVEL = -0.14
"""Of the water, below the quay."""
_DEPTHS = (0.0, 1.0, 2.4, 4.4)
"""How far from the shore the water gets darker."""
_DEEP: RGB = (44, 104, 142)
_WALL: RGB = (214, 194, 158)
_PAVING: RGB = (232, 218, 188)
_FAR = ((14.0, 14.0), (14.0, -7.2))
_FRONT = 0.34
"""How deep one looks into the water at the edge of the slab."""
MOLES = {"bridge": 0.4, "south": 0.34}
"""Streets that go on over the water, and half their width."""
_AFTER = 10.4

Boat = tuple[float, float, float, str, RGB]
BOATS: tuple[Boat, ...] = (
    (5.05, 5.75, 1.9, "fishing", (58, 124, 146)), (4.65, 6.95, 2.0, "fishing", (190, 78, 52)),
    (4.35, 8.25, 1.7, "rowing", (236, 220, 186)), (5.35, 6.75, 0.4, "rowing", (104, 124, 74)),
    (4.95, 9.0, 2.2, "fishing", (214, 160, 62)), (7.7, 3.0, 2.3, "sail", (240, 232, 216)),
    (9.3, 0.6, 2.6, "sail", (226, 200, 170)), (8.2, 8.3, 0.9, "fishing", (118, 62, 100)),
)  # fmt: skip
BEACON: Point = (6.05, 9.1)


def shore(out: float) -> list[Point]:
    """The line so far from the middle of the old bed, on the side of the sea."""
    one, two = beside(land.RIVER, out), beside(land.RIVER, -out)
    middle = len(one) // 2
    return one if sum(one[middle]) > sum(two[middle]) else two


def edge() -> list[Point]:
    """Where the quay ends: the near side of the bed."""
    one, two = beside(land.RIVER, land.RIVER_HALF), beside(land.RIVER, -land.RIVER_HALF)
    middle = len(one) // 2
    return two if sum(one[middle]) > sum(two[middle]) else one


SEA: list[Point] = [*edge(), (2.6, 14.0), *_FAR]
"""All water, reaching beyond the slab."""


def wet(x: float, y: float) -> bool:
    return land.beyond_river(x, y) or land.to_river(x, y) < land.RIVER_HALF


def sea(canvas: Canvas) -> None:
    """Water that gets darker away from the shore, waves, the quay and the moles."""
    light, luck = canvas.light, random.Random(21)
    near = mix(light.water, light.foam, 0.35)
    _water(canvas, mix(near, _DEEP, 0.3), SEA, 0.0)
    for k, out in enumerate(_DEPTHS):
        line = edge() if not k else shore(land.RIVER_HALF + out)
        tone = mix(near, _DEEP, k / (len(_DEPTHS) - 1) * 0.8)
        _water(canvas, tone, [*line, (2.6, 14.0), *_FAR], LEVEL)
    _front(canvas, mix(near, _DEEP, 0.7))
    _waves(canvas, luck)
    _quay(canvas, luck)
    for name, half in MOLES.items():
        _mole(canvas, luck, land.STREETS[name].path, half)


def _water(canvas: Canvas, color: RGB, shape: Sequence[Point], z: float) -> None:
    inner = clipped(shape, land.FRAME)
    if len(inner) > 2:
        canvas.poly(color, [(x, y, z) for x, y in inner])


def _front(canvas: Canvas, color: RGB) -> None:
    """The sea cut open at the edge of the slab, with its light rim."""
    outline = land.OUTLINE
    for (ax, ay), (bx, by) in zip(outline, outline[1:] + outline[:1], strict=True):
        if not (wet(ax, ay) and wet(bx, by)):
            continue
        nx, ny = by - ay, ax - bx
        long = math.hypot(nx, ny)
        n = nx / long, ny / long, 0.0
        if n[0] + n[1] < -0.05:
            continue
        for top, foot, tone in ((LEVEL, LEVEL - _FRONT, 1.0), (LEVEL, LEVEL - 0.05, 1.35)):
            side = ((ax, ay, top), (bx, by, top), (bx, by, foot), (ax, ay, foot))
            canvas.poly(color, side, n, tone)


def _waves(canvas: Canvas, luck: random.Random) -> None:
    """Short light strokes along the shore, fewer of them farther out."""
    for out, chance in ((0.25, 0.5), (0.8, 0.42), (1.7, 0.36), (2.9, 0.3), (4.2, 0.26), (5.6, 0.2)):
        line = shore(land.RIVER_HALF + out)
        for j in range(2, len(line) - 5, 4):
            part = line[j : j + luck.choice((2, 3))]
            if luck.random() > chance or not all(land.within(*p, 10.6) for p in part):
                continue
            tone = luck.uniform(0.94, 1.04)
            canvas.line(canvas.light.foam, [(x, y, LEVEL) for x, y in part],
                        luck.choice((0.025, 0.04)), tone=tone)  # fmt: skip


def _quay(canvas: Canvas, luck: random.Random) -> None:
    """A wall of pale stone, and a strip of paving behind it."""
    line = edge()
    inner = [p for p in beside(line, 0.34) if not wet(*p)] or line
    behind = clipped([*line, *inner[::-1]], land.FRAME)
    if len(behind) > 2:
        canvas.poly(mix(canvas.light.pave, _PAVING, 0.4), [(x, y, 0.0) for x, y in behind])
    for (ax, ay), (bx, by) in pairwise(line):
        if land.within(ax, ay, 10.7) and land.within(bx, by, 10.7):
            _side(canvas, luck, (ax, ay), (bx, by))


def _side(canvas: Canvas, luck: random.Random, a: Point, b: Point) -> None:
    """An upright piece of wall down into the water, if one looks at its face."""
    (ax, ay), (bx, by) = a, b
    nx, ny = by - ay, ax - bx
    if nx + ny < 0:
        nx, ny = -nx, -ny
    long = math.hypot(nx, ny) or 1.0
    wall = ((ax, ay, 0.0), (bx, by, 0.0), (bx, by, LEVEL), (ax, ay, LEVEL))
    canvas.poly(_WALL, wall, (nx / long, ny / long, 0.0), luck.uniform(0.9, 1.0))


def _mole(canvas: Canvas, luck: random.Random, path: Sequence[Point], half: float) -> None:
    """Rough stones at its foot, paved on top."""
    out = [p for p in path if wet(*p) and land.within(*p, _AFTER)]
    if len(out) < 3:
        return
    for side in (half + 0.1, -half - 0.1):
        for x, y in beside(out, side):
            stone = mix(_WALL, (150, 136, 118), luck.random())
            canvas.ellipse(stone, (x, y, LEVEL + 0.03), luck.uniform(0.07, 0.15), 0.06,
                           tone=luck.uniform(0.8, 1.05))  # fmt: skip
    left, right = beside(out, half), beside(out, -half)
    for row in (left, right):
        for a, b in pairwise(row):
            _side(canvas, luck, a, b)
    top: list[Point3] = [(x, y, 0.0) for x, y in left + right[::-1]]
    canvas.poly(mix(canvas.light.pave, _PAVING, 0.5), top)
    for row in (left, right):
        canvas.line(_WALL, [(x, y, 0.0) for x, y in row], 0.05, tone=0.9)


# -- what stands up --------------------------------------------------------------------------------


def boat(canvas: Canvas, x: float, y: float, turn: float, kind: str, color: RGB) -> None:
    """A hull on the water, with a cabin, a sail or two oars."""
    long = {"fishing": 0.46, "sail": 0.38, "rowing": 0.28}[kind]
    wide, high = long * 0.36, 0.12 if kind == "rowing" else 0.17
    cos, sin = math.cos(turn), math.sin(turn)

    def at(u: float, v: float, z: float) -> Point3:
        return x + u * cos - v * sin, y + u * sin + v * cos, LEVEL + z

    def rim(z: float, grow: float) -> list[Point3]:
        shape = ((-1.0, -0.7), (-1.0, 0.7), (0.1, 1.0), (0.7, 0.6), (1.15, 0.0), (0.7, -0.6),
                 (0.1, -1.0))  # fmt: skip
        return [at(u * long * grow, v * wide * grow, z) for u, v in shape]

    shade = canvas.light.color(_DEEP, (0, 0, 1), 0.8)
    pygame.draw.polygon(canvas.surface, shade, canvas.points(rim(0.0, 1.12)))
    low, top = rim(0.0, 0.84), rim(high, 1.0)
    for i in range(len(top)):
        j = (i + 1) % len(top)
        ax, ay, _ = top[i]
        bx, by, _ = top[j]
        n = by - ay, ax - bx, 0.0
        middle = (ax + bx) / 2 - x, (ay + by) / 2 - y
        if n[0] * middle[0] + n[1] * middle[1] < 0:
            n = -n[0], -n[1], 0.0
        length = math.hypot(n[0], n[1]) or 1.0
        if n[0] + n[1] > -0.02:
            canvas.poly(color, (low[i], low[j], top[j], top[i]),
                        (n[0] / length, n[1] / length, 0.0))  # fmt: skip
    canvas.poly((196, 156, 110), rim(high, 0.98))
    canvas.poly((148, 110, 76), rim(high, 0.78))
    canvas.line((250, 242, 224), top, 0.03, closed=True)
    if kind == "fishing":
        _cabin(canvas, at, long, wide, high)
    elif kind == "sail":
        canvas.line((120, 86, 60), (at(0.05, 0, high), at(0.05, 0, 1.15)), 0.035)
        canvas.poly((250, 244, 230), (at(0.05, 0, 1.12), at(0.05, 0, 0.28), at(-long, 0, 0.3)),
                    (0.4, 0.6, 0.5), 1.05)  # fmt: skip


def _cabin(
    canvas: Canvas, at: Callable[[float, float, float], Point3], long: float, wide: float,
    high: float,
) -> None:  # fmt: skip
    """A small wheelhouse and a mast with a lamp."""
    back, front, side, roof = -long * 0.7, -long * 0.15, wide * 0.6, high + 0.24
    corners = ((back, -side), (front, -side), (front, side), (back, side))
    for i in range(4):
        (u0, v0), (u1, v1) = corners[i], corners[(i + 1) % 4]
        a, b = at(u0, v0, 0), at(u1, v1, 0)
        n = b[1] - a[1], a[0] - b[0], 0.0
        if n[0] + n[1] > 0:
            wall = (at(u0, v0, high), at(u1, v1, high), at(u1, v1, roof), at(u0, v0, roof))
            canvas.poly((246, 240, 226), wall, (n[0], n[1], 0.0))
    canvas.poly((226, 214, 190), [at(u, v, roof) for u, v in corners], tone=1.05)
    canvas.line((96, 74, 60), (at(long * 0.3, 0, high), at(long * 0.3, 0, 0.7)), 0.035)


def beacon(canvas: Canvas) -> None:
    """White and red, at the end of the mole; its lamp is lit in the evening."""
    x, y = BEACON
    drums = ((0.2, 0.0, 0.3, (244, 238, 224)), (0.18, 0.3, 0.6, (190, 70, 52)),
             (0.16, 0.6, 0.9, (244, 238, 224)), (0.1, 0.9, 1.08, (96, 92, 100)))  # fmt: skip
    for radius, low, top, color in drums:
        ring = [(x + radius * math.cos(math.tau * i / 20), y + radius * math.sin(math.tau * i / 20))
                for i in range(20)]  # fmt: skip
        for (ax, ay), (bx, by) in zip(ring, ring[1:] + ring[:1], strict=True):
            n = ((ax + bx) / 2 - x) / radius, ((ay + by) / 2 - y) / radius, 0.0
            if n[0] + n[1] > -0.1:
                canvas.poly(color, ((ax, ay, low), (bx, by, low), (bx, by, top), (ax, ay, top)), n)
        canvas.poly(color, [(a, b, top) for a, b in ring], tone=1.04)
    if canvas.light.lit:
        canvas.dot((255, 226, 150), (x, y, 1.0), 0.08)
        canvas.glows.append(((x, y, 1.0), 0.7))
