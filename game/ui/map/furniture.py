"""Small things of the town: fountain, bridge, stalls, lamps, benches, washing lines."""

from __future__ import annotations

import math
import random

from game.ui.map import geography as land
from game.ui.map.canvas import Canvas, Point3
from game.ui.map.geometry import Point, ring
from game.ui.map.raster import height
from game.ui.theme import RGB, mix

STALLS: tuple[tuple[float, float, RGB], ...] = (
    (-0.45, 0.1, (58, 124, 146)), (0.45, 0.15, (202, 146, 58)), (-1.75, 1.25, (196, 84, 58)),
)  # fmt: skip
LAMPS: tuple[Point, ...] = (
    (-2.25, 1.2), (-0.35, 4.0), (1.85, 2.35), (1.15, 0.05), (3.9, 2.55), (6.75, 4.2), (2.7, 0.35),
    (4.9, -2.4), (-1.72, -1.5), (-2.55, -3.75), (-0.6, -4.0), (-0.75, 5.2), (-0.75, 7.2),
    (-4.0, 1.4), (1.6, -4.25), (1.95, 5.6), (-3.65, -5.9), (6.6, -5.1), (-6.4, 1.45), (6.1, 7.1),
)  # fmt: skip
BENCHES: tuple[tuple[float, float, float], ...] = (
    (-1.0, 2.75, 0.9), (1.35, 2.75, -0.5), (1.6, 1.1, 0.2),
)  # fmt: skip
_STONE: RGB = (238, 222, 190)
_JET: RGB = (232, 246, 250)
_IRON: RGB = (46, 42, 56)
_LAMP = 0.58


def fountain(canvas: Canvas) -> None:
    x, y = land.SQUARE
    light = canvas.light

    def disc(radius: float, z: float, color: RGB, tone: float = 1.0) -> None:
        canvas.poly(color, [(a, b, z) for a, b in ring(x, y, radius, radius)], tone=tone)

    def drum(radius: float, low: float, top: float) -> None:
        edge = ring(x, y, radius, radius)
        for (ax, ay), (bx, by) in zip(edge, edge[1:] + edge[:1], strict=True):
            n = ((ax + bx) / 2 - x) / radius, ((ay + by) / 2 - y) / radius, 0.0
            if n[0] + n[1] > 0:
                side = ((ax, ay, low), (bx, by, low), (bx, by, top), (ax, ay, top))
                canvas.poly(_STONE, side, n)

    drum(0.52, 0, 0.16)
    disc(0.52, 0.16, _STONE, 1.02)
    disc(0.43, 0.15, light.water)
    disc(0.3, 0.15, light.foam)
    drum(0.07, 0.14, 0.5)
    drum(0.2, 0.46, 0.52)
    disc(0.2, 0.52, _STONE)
    disc(0.16, 0.52, light.foam)
    drum(0.04, 0.5, 0.66)
    for side in (-1, 1):
        arc = [(x + side * 0.22 * t, y - side * 0.22 * t, 0.66 - 0.5 * t * t + 0.1 * t)
               for t in (i / 8 for i in range(9))]  # fmt: skip
        canvas.line(_JET, arc, 0.03)


def bridge(canvas: Canvas) -> None:
    """Two arches, a deck that rises to the middle, parapets."""
    (ax, ay), (bx, by) = land.BRIDGE
    dx, dy, steps, wide = bx - ax, by - ay, 18, 0.40
    long = math.hypot(dx, dy)
    nx, ny = -dy / long, dx / long

    def at(t: float, out: float, z: float) -> Point3:
        return ax + dx * t + nx * out, ay + dy * t + ny * out, z

    deck = land.bridge_deck
    shares = [(i / steps, (i + 1) / steps) for i in range(steps)]
    for a, b in shares:
        far = (at(a, -wide, deck(a)), at(b, -wide, deck(b)), at(b, -wide, deck(b) + 0.13),
               at(a, -wide, deck(a) + 0.13))  # fmt: skip
        canvas.poly((226, 206, 168), far, (nx, ny, 0), 0.9)
    for a, b in shares:
        floor = (at(a, -wide, deck(a)), at(b, -wide, deck(b)), at(b, wide, deck(b)),
                 at(a, wide, deck(a)))  # fmt: skip
        snow = mix(mix(canvas.light.pave, (255, 255, 255), 0.1), (240, 242, 248),
                   canvas.light.snow * 0.5)  # fmt: skip
        canvas.poly(snow, floor)
    joint = mix(canvas.light.pave, canvas.light.earth, 0.35)
    for k in range(1, steps):
        t = k / steps
        canvas.line(joint, (at(t, -wide, deck(t)), at(t, wide, deck(t))), 0.02)
        for row in range(3):
            out = -wide + 2 * wide * (row + 0.5 + 0.5 * (k % 2)) / 3.5
            canvas.line(joint, (at(t, out, deck(t)), at(t + 1 / steps, out, deck(t))), 0.02)
    for i, (a, b) in enumerate(shares):
        near = (at(a, wide, -0.2), at(b, wide, -0.2), at(b, wide, deck(b) + 0.14),
                at(a, wide, deck(a) + 0.14))  # fmt: skip
        canvas.poly((232, 212, 174), near, (nx, ny, 0), 1.0 + 0.03 * (i % 2))
    for middle in (0.35, 0.65):
        turns = [i * math.pi / 12 for i in range(13)]
        arch = [at(middle + 0.125 * math.cos(t), wide, -0.18 + 0.40 * math.sin(t)) for t in turns]
        canvas.poly((104, 96, 104), arch, (nx, ny, 0), 0.8)
    rail = [at(i / steps, wide, deck(i / steps) + 0.14) for i in range(steps + 1)]
    canvas.line((250, 236, 206), rail, 0.07)


def stall(canvas: Canvas, x: float, y: float, color: RGB, seed: int) -> None:
    """A table with what the season grows, under a striped cloth."""
    w, d = 0.30, 0.2
    canvas.box((176, 128, 84), x, y, 0, (2 * w, 2 * d, 0.2), top=(214, 182, 130))
    luck = random.Random(seed)
    goods = ((222, 90, 60), (238, 178, 70), (120, 148, 70), (206, 142, 80))
    for k in range(9):
        canvas.dot(luck.choice(goods), (x - w + 0.08 + 0.06 * k, y + 0.08 * (k % 2), 0.23), 0.06)
    for u, v in ((-w, d), (w, d), (w, -d)):
        canvas.line((120, 88, 64), ((x + u, y + v, 0), (x + u, y + v, 0.62)), 0.045, tone=0.9)
    strips, cream = 6, (252, 244, 226)
    for k in range(strips):
        a, b = (x - w - 0.05 + (2 * w + 0.1) * i / strips for i in (k, k + 1))
        cloth = color if k % 2 == 0 else cream
        back, front = y - d - 0.05, y + d + 0.1
        cover = ((a, back, 0.8), (b, back, 0.8), (b, front, 0.6), (a, front, 0.6))
        canvas.poly(cloth, cover, (0, 0.4, 0.9))
        hem = ((a, front, 0.6), (b, front, 0.6), (b, front, 0.55), ((a + b) / 2, front, 0.52),
               (a, front, 0.55))  # fmt: skip
        canvas.poly(cloth, hem, (0, 1, 0), 0.98)


def lamp(canvas: Canvas, x: float, y: float) -> None:
    z = height(x, y)
    canvas.line(_IRON, ((x, y, z), (x, y, z + _LAMP)), 0.045)
    lit = canvas.light.night > 0.3
    px, py = canvas.camera(x, y, z + _LAMP + 0.05)
    s = canvas.scale / 31.5
    glass = (255, 226, 150) if lit else canvas.light.color((214, 220, 214))
    lantern = [(px - 2.4 * s, py - 3 * s), (px + 2.4 * s, py - 3 * s), (px + 1.6 * s, py + 3 * s),
               (px - 1.6 * s, py + 3 * s)]  # fmt: skip
    _screen(canvas, glass, lantern)
    cap = [(px - 3 * s, py - 3 * s), (px + 3 * s, py - 3 * s), (px, py - 6 * s)]
    _screen(canvas, canvas.light.color(_IRON), cap)
    if lit:
        canvas.glows.append(((x, y, z + _LAMP + 0.05), 0.7))
        canvas.glows.append(((x, y, z), 1.5))


def _screen(canvas: Canvas, color: RGB, points: list[Point]) -> None:
    import pygame

    pygame.draw.polygon(canvas.surface, color, points)


def bench(canvas: Canvas, x: float, y: float, turn: float) -> None:
    canvas.box((120, 88, 64), x, y, 0.0, (0.42, 0.12, 0.1), turn, top=(186, 138, 92))


def washing(canvas: Canvas, a: Point3, b: Point3) -> None:
    """A line of washing between two walls."""
    luck = random.Random(int(a[0] * 10))
    cord = [
        (a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t,
         a[2] + (b[2] - a[2]) * t - 0.16 * math.sin(math.pi * t))
        for t in (i / 10 for i in range(11))
    ]  # fmt: skip
    canvas.line((90, 84, 92), cord, 0.03)
    colors = ((250, 246, 238), (196, 84, 58), (90, 150, 176), (240, 196, 96), (236, 170, 170))
    for i in range(1, 9):
        if i % 4 == 3:
            continue
        (px, py, pz), (qx, qy, qz) = cord[i], cord[i + 1]
        mid = px + (qx - px) * 0.8, py + (qy - py) * 0.8, pz + (qz - pz) * 0.8
        low = luck.uniform(0.16, 0.28)
        cloth = (cord[i], mid, (mid[0], mid[1], mid[2] - low), (px, py, pz - low))
        canvas.poly(luck.choice(colors), cloth, (0, 0.8, 0.3), 1.05)
