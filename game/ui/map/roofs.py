"""Roofs: gable, hip or flat, laid in strips with odd tiles; chimneys; snow in winter."""

from __future__ import annotations

import math
import random
from collections.abc import Callable

from game.ui.map.box import Box
from game.ui.map.canvas import Canvas, Point3
from game.ui.map.houses import House
from game.ui.map.light import Vector
from game.ui.theme import RGB, mix

_EYE: Vector = (0.612, 0.612, 0.5)
_STRIP = 0.085
_ODD = ((236, 170, 120), (150, 80, 56), (214, 150, 100))
_SNOW: RGB = (238, 240, 246)
Plane = tuple[tuple[Point3, Point3, Point3, Point3], Vector, int]


def roof(canvas: Canvas, house: House, lift: float = 0.0) -> None:
    """`lift` raises it above the walls: an open house."""
    if house.roof == "flat":
        flat(canvas, house)
        return
    sides = _planes(house, house.high + lift)
    gable = _gable(house, house.high + lift) if house.roof == "gable" else None
    for plane in sorted(sides, key=lambda p: p[1][0] + p[1][1]):
        points, normal, _ = plane
        if sum(a * b for a, b in zip(normal, _EYE, strict=True)) <= 0.01:
            continue
        if normal[0] + normal[1] > 0:
            if gable:
                _draw_gable(canvas, house, gable, lift)
                gable = None
            _fascia(canvas, house, points, normal)
        _tiles(canvas, house, plane)
    if gable:
        _draw_gable(canvas, house, gable, lift)
    _edges(canvas, house, house.high + lift)
    if house.chimney:
        across = house.deep if house.along == "x" else house.wide
        long = house.wide if house.along == "x" else house.deep
        a, b = -long * 0.22, across * 0.06
        u, v = (a, b) if house.along == "x" else (b, a)
        chimney(canvas, house, u, v, house.high + lift + house.ridge - 0.12, 0.42)


def _frame(house: House) -> tuple[float, float, Callable[[float, float, float], Point3]]:
    """Half length along the ridge, half width across it, and their way to the box's own axes."""
    if house.along == "x":
        return house.wide / 2, house.deep / 2, lambda a, b, z: (a, b, z)
    return house.deep / 2, house.wide / 2, lambda a, b, z: (b, a, z)


def _planes(house: House, high: float) -> list[Plane]:
    long, across, own = _frame(house)
    e, pitch = house.eave, house.pitch
    top, low = high + pitch * across, high - pitch * e
    end = long - long * 0.55 if house.roof == "hip" else long + e
    slope = math.hypot(1, pitch)
    planes: list[Plane] = []
    for side in (-1, 1):
        points = (own(-long - e, side * (across + e), low), own(long + e, side * (across + e), low),
                  own(end, 0, top), own(-end, 0, top))  # fmt: skip
        a, b, _ = own(0, side * pitch / slope, 0)
        planes.append((points, house.turned(a, b, 1 / slope), max(4, int(long * 2 / _STRIP))))
    if house.roof == "hip":
        steep = (top - low) / (long + e - end)
        slope = math.hypot(1, steep)
        for side in (-1, 1):
            points = (own(side * (long + e), -across - e, low),
                      own(side * (long + e), across + e, low),
                      own(side * end, 0, top), own(side * end, 0, top))  # fmt: skip
            a, b, _ = own(side * steep / slope, 0, 0)
            strips = max(4, int(across * 2 / _STRIP))
            planes.append((points, house.turned(a, b, 1 / slope), strips))
    return planes


def _gable(house: House, high: float) -> tuple[tuple[Point3, Point3, Point3], str]:
    long, across, own = _frame(house)
    face = "R" if house.along == "x" else "L"
    points = own(long, -across, high), own(long, across, high), own(long, 0, high + house.ridge)
    return points, face


def _draw_gable(
    canvas: Canvas, house: House, gable: tuple[tuple[Point3, Point3, Point3], str], lift: float
) -> None:
    points, face = gable
    normal = house.normal(face)
    canvas.poly(house.wall, (house.at(*p) for p in points), normal, 0.97)
    if min(house.wide, house.deep) > 0.7:
        long, _, own = _frame(house)
        eye = house.at(*own(long, 0, house.high + lift + 0.06))
        canvas.dot((80, 84, 100), eye, 0.05, normal)


def _fascia(canvas: Canvas, house: House, points: tuple[Point3, ...], normal: Vector) -> None:
    a, b = points[0], points[1]
    under = (a[0], a[1], a[2] - 0.05), (b[0], b[1], b[2] - 0.05)
    board = mix(house.tiles, (90, 50, 40), 0.35)
    flat_normal = (normal[0], normal[1], 0.0)
    canvas.poly(board, [house.at(*p) for p in (a, b, under[1], under[0])], flat_normal, 0.9)


def _between(p: Point3, q: Point3, t: float) -> Point3:
    return p[0] + (q[0] - p[0]) * t, p[1] + (q[1] - p[1]) * t, p[2] + (q[2] - p[2]) * t


def _tiles(canvas: Canvas, house: House, plane: Plane) -> None:
    """Strips from eave to ridge, each of its own tone, a tile here and there of another clay."""
    (a, b, c, d), normal, strips = plane
    luck, snow = random.Random(house.seed + strips * 7), canvas.light.snow
    e0, r0 = house.at(*a), house.at(*d)
    end_eave, end_ridge, start_eave, start_ridge = house.at(*b), house.at(*c), e0, r0
    for i in range(strips):
        t = (i + 1) / strips
        e1, r1 = _between(start_eave, end_eave, t), _between(start_ridge, end_ridge, t)
        tone = 1 + luck.uniform(-0.05, 0.05) + (0.03 if i % 2 else -0.03)
        canvas.poly(house.tiles, (e0, e1, r1, r0), normal, tone)
        for _ in range(2):
            if luck.random() < 0.5:
                low = luck.uniform(0.05, 0.85)
                clay = mix(house.tiles, luck.choice(_ODD), 0.35)
                _patch(canvas, (e0, e1, r1, r0), low, low + 0.12, clay, normal, tone)
        if snow:
            low = 1 - snow * luck.uniform(0.45, 1.0)
            cover = mix(house.tiles, _SNOW, 0.62 + 0.3 * luck.random())
            _patch(canvas, (e0, e1, r1, r0), max(0.0, low), 1.0, cover, normal, 1.0)
        e0, r0 = e1, r1


def _patch(
    canvas: Canvas, strip: tuple[Point3, Point3, Point3, Point3], low: float, high: float,
    color: RGB, normal: Vector, tone: float,
) -> None:  # fmt: skip
    e0, e1, r1, r0 = strip
    canvas.poly(
        color, (_between(e0, r0, low), _between(e1, r1, low), _between(e1, r1, high),
                _between(e0, r0, high)), normal, tone)  # fmt: skip


def _edges(canvas: Canvas, house: House, high: float) -> None:
    """The ridge catches light; the verge of a gable ends it."""
    long, across, own = _frame(house)
    e = house.eave
    top, low = high + house.ridge, high - house.pitch * e
    end = long * 0.45 if house.roof == "hip" else long + e
    ridge = mix(house.tiles, (255, 214, 170), 0.35)
    if canvas.light.snow:
        ridge = mix(ridge, _SNOW, 0.75)
    canvas.line(ridge, (house.at(*own(-end, 0, top)), house.at(*own(end, 0, top))), 0.05)
    if house.roof == "gable":
        dark = mix(house.tiles, (110, 56, 40), 0.3)
        verge = (own(long + e, across + e, low), own(long + e, 0, top),
                 own(long + e, -across - e, low))  # fmt: skip
        canvas.line(dark, [house.at(*p) for p in verge], 0.045, tone=0.9)


def flat(canvas: Canvas, house: House) -> None:
    """A parapet, and the roof behind it with the parapet's own shade."""
    w, d, h = house.wide / 2, house.deep / 2, house.high
    house.top(canvas, mix(house.wall, (255, 255, 255), 0.25), tone=0.98)
    rim = 0.07
    floor = mix(house.tiles, _SNOW, 0.8 * canvas.light.snow)
    inner = ((-w + rim, -d + rim), (w - rim, -d + rim), (w - rim, d - rim), (-w + rim, d - rim))
    canvas.poly(floor, [house.at(u, v, h - 0.05) for u, v in inner], tone=0.9)
    shade = ((-w + rim, -d + rim, h), (w - rim, -d + rim, h),
             (w - rim, -d + rim + 0.14, h - 0.05), (-w + rim, -d + rim, h - 0.05))  # fmt: skip
    canvas.poly(floor, [house.at(*p) for p in shade], tone=0.74)


def chimney(
    canvas: Canvas, house: House, u: float, v: float, low: float, high: float, wide: float = 0.1
) -> Point3:
    """Returns where its smoke leaves."""
    x, y, z = house.at(u, v, low)
    stack = Box(x, y, wide * 1.7, wide * 1.7, high, house.turn, z)
    brick = mix(house.wall, (200, 170, 140), 0.3)
    stack.plain(canvas, brick, mix(brick, _SNOW, 0.9) if canvas.light.snow else None, 0.97)
    for face in "LR":
        stack.quad(canvas, face, 0, high - 0.06, stack.long(face), high, brick, 0.8)
    stack.top(canvas, (96, 76, 68), margin=-0.04)
    return x, y, z + high + 0.05


def smoke_spot(house: House) -> Point3:
    """Where smoke leaves a house with a chimney."""
    if house.kind == "shop":
        return house.at(-0.42, -0.12, house.high + 0.8)
    across = house.deep if house.along == "x" else house.wide
    long = house.wide if house.along == "x" else house.deep
    a, b = -long * 0.22, across * 0.06
    u, v = (a, b) if house.along == "x" else (b, a)
    return house.at(u, v, house.high + house.ridge + 0.35)
