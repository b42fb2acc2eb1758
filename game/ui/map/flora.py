"""Trees: stacked blobs, dark low on the right to light high on the left, with flecks."""

from __future__ import annotations

import math
import random

import pygame

from game.ui.map.canvas import Canvas
from game.ui.map.geometry import Point, smooth
from game.ui.map.greenery import Tree
from game.ui.theme import RGB, mix

HEIGHTS = {"plane": 1.4, "round": 0.85, "olive": 0.65, "lemon": 0.75, "cypress": 1.95,
           "poplar": 2.0, "bush": 0.4}  # fmt: skip
REACH = {
    "plane": 0.68,
    "round": 0.4,
    "olive": 0.38,
    "lemon": 0.34,
    "cypress": 0.24,
    "poplar": 0.3,
    "bush": 0.24,
}
_SHED = ("plane", "round", "poplar")
_SNOW: RGB = (238, 240, 246)


def blob(luck: random.Random, x: float, y: float, rx: float, ry: float, n: int = 13,
         rough: float = 0.12) -> list[Point]:  # fmt: skip
    """A soft, uneven round."""
    points = []
    for i in range(n):
        turn, k = math.tau * i / n, 1 + luck.uniform(-rough, rough)
        points.append((x + rx * k * math.cos(turn), y + ry * k * math.sin(turn)))
    return smooth(points, 4, closed=True)


def tree(canvas: Canvas, it: Tree) -> None:
    x, y = canvas.camera(it.x, it.y, it.z)
    u = canvas.scale * it.size
    if it.kind == "cypress":
        _flame(canvas, x, y, u, canvas.light.needle, 1.75, 0.14, (0.20, 0.15, 0.07), 0.75, 0)
    elif canvas.light.bare and it.kind in _SHED:
        _bare(canvas, it, x, y, u)
    elif it.kind == "poplar":
        leaf = mix(canvas.light.leaf, (150, 168, 80), 0.45)
        if canvas.light.season == "autumn":
            leaf = mix(canvas.light.leaf, (226, 178, 70), 0.55)
        _flame(canvas, x, y, u, leaf, 1.6, 0.3, (0.24, 0.18, 0.08), 0.8, 0.1)
    else:
        _crown(canvas, it, x, y, u)


def _tone(canvas: Canvas, color: RGB, tone: float) -> RGB:
    return canvas.light.color(color, (0, 0, 1), tone)


def _trunk(canvas: Canvas, x: float, y: float, u: float, wide: float, high: float, c: RGB) -> None:
    sides = [(x - wide * u, y), (x + wide * 0.8 * u, y), (x + wide * 0.5 * u, y - high * u),
             (x - wide * 0.6 * u, y - high * u)]  # fmt: skip
    pygame.draw.polygon(canvas.surface, _tone(canvas, c, 0.95), sides)
    shade = [(x, y), *sides[1:3], (x, y - high * u)]
    pygame.draw.polygon(canvas.surface, _tone(canvas, c, 0.72), shade)


def _flame(
    canvas: Canvas, x: float, y: float, u: float, leaf: RGB, high: float, low: float,
    widths: tuple[float, float, float], power: float, wave: float,
) -> None:  # fmt: skip
    """Cypress and poplar: three flames, one in the other."""
    _trunk(canvas, x, y, u, 0.035, low + 0.2, (126, 100, 76))
    for tone, dx, wide in zip((0.74, 0.98, 1.18), (0.025, -0.035, -0.08), widths, strict=True):
        left, right = [], []
        for k in range(13):
            t = k / 12
            w = wide * math.sin(math.pi * t**power) * (1 + wave * math.sin(t * 17))
            at = y - (low + t * high) * u
            left.append((x + (dx - w) * u, at))
            right.append((x + (dx + w) * u, at))
        color = _tone(canvas, leaf, tone)
        pygame.draw.polygon(canvas.surface, color, left + right[::-1])
    if canvas.light.snow:
        tip = (x - 0.05 * u, y - (low + high * 0.8) * u)
        pygame.draw.ellipse(canvas.surface, _tone(canvas, _SNOW, 1.0),
                            (tip[0] - 0.05 * u, tip[1], 0.1 * u, 0.3 * u))  # fmt: skip


def _crown(canvas: Canvas, it: Tree, x: float, y: float, u: float) -> None:
    light, luck = canvas.light, random.Random(it.seed)
    leaf, trunk, high, wide = {
        "plane": (light.leaf, 0.75, 0.72, 0.62),
        "round": (mix(light.leaf, (140, 156, 70), 0.3), 0.4, 0.42, 0.36),
        "olive": (light.olive, 0.30, 0.30, 0.34),
        "bush": (mix(light.leaf, light.needle, 0.45), 0.04, 0.17, 0.22),
        "lemon": ((96, 132, 70), 0.36, 0.34, 0.30),
    }[it.kind]
    if light.season == "autumn" and it.kind in _SHED:
        leaf = mix(leaf, luck.choice(((196, 84, 48), (224, 166, 62), (188, 120, 56))), 0.45)
    if light.bloom and it.kind == "round" and it.seed % 3 == 0:
        leaf = mix(leaf, (248, 186, 190), 0.72)
    plane = it.kind == "plane"
    bark = (196, 180, 152) if plane else (126, 104, 84)
    _trunk(canvas, x, y, u, 0.07 if plane else 0.045, trunk, bark)
    cy = y - trunk * u - high * 0.55 * u
    for tone, dx, dy, size in ((0.70, 0.10, 0.10, 1.0), (0.86, 0.02, 0.02, 0.95),
                               (1.02, -0.07, -0.08, 0.74), (1.16, -0.13, -0.17, 0.44)):  # fmt: skip
        shape = blob(luck, x + dx * wide * u, cy + dy * high * u, wide * u * size, high * u * size)
        pygame.draw.polygon(canvas.surface, _tone(canvas, leaf, tone), shape)
    for _ in range(int(52 * it.size * wide)):
        turn, far = luck.uniform(0, math.tau), math.sqrt(luck.random()) * 0.85
        dx, dy = far * math.cos(turn), far * math.sin(turn)
        tone = (1.1 - 0.22 * (dx + dy)) * luck.uniform(0.9, 1.12)
        spot = x + wide * u * dx, cy + high * u * dy
        size = max(1, luck.uniform(0.016, 0.036) * canvas.scale)
        pygame.draw.circle(canvas.surface, _tone(canvas, leaf, tone), spot, size)
    if it.kind == "lemon":
        for _ in range(7):
            turn, far = luck.uniform(0, math.tau), luck.random() * 0.7
            spot = x + wide * u * far * math.cos(turn), cy + high * u * far * math.sin(turn)
            color = _tone(canvas, (246, 206, 80), 1.05)
            pygame.draw.circle(canvas.surface, color, spot, max(1, 0.042 * canvas.scale))
    if light.snow and it.kind in ("olive", "lemon", "bush"):
        cap = blob(luck, x - 0.08 * u, cy - high * u * 0.5, wide * u * 0.55, high * u * 0.36)
        pygame.draw.polygon(canvas.surface, _tone(canvas, _SNOW, 0.98), cap)


def _bare(canvas: Canvas, it: Tree, x: float, y: float, u: float) -> None:
    """Winter: a trunk that forks and forks again, a little snow on the boughs."""
    luck = random.Random(it.seed)
    bark: RGB = (150, 132, 118) if it.kind == "plane" else (120, 100, 88)
    upright = it.kind == "poplar"

    def bough(bx: float, by: float, turn: float, long: float, thick: float, depth: int) -> None:
        ex, ey = bx + long * math.sin(turn), by - long * math.cos(turn)
        wide = max(1, round(thick))
        shade = _tone(canvas, bark, 0.8 + 0.1 * depth)
        pygame.draw.line(canvas.surface, shade, (bx, by), (ex, ey), wide)
        if canvas.light.snow and depth <= 1:
            pygame.draw.line(
                canvas.surface, _tone(canvas, _SNOW, 1.0), (bx - wide / 2, by), (ex - wide / 2, ey),
                max(1, wide // 3))  # fmt: skip
        if depth == 0:
            return
        spread = 0.22 if upright else 0.5
        for k in range(3):
            lean = (k - 1) * spread + luck.uniform(-0.14, 0.14)
            bough(ex, ey, turn * 0.8 + lean, long * luck.uniform(0.6, 0.78), thick * 0.6, depth - 1)

    long = {"plane": 0.62, "round": 0.34, "poplar": 0.62}[it.kind]
    bough(x, y, 0.0, long * u, 0.1 * u if it.kind == "plane" else 0.065 * u, 3)
