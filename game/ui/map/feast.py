"""A feast on the square: long tables, whoever sits at them, and strings of bulbs."""

from __future__ import annotations

import math
import random

import pygame

from game.ui.map import cast, geography
from game.ui.map.canvas import Canvas
from game.ui.map.people import Figure
from game.ui.theme import RGB

TABLES = ((-1.15, 0.2, 1.9, "y"), (1.0, 0.15, 1.9, "y"), (-0.05, 1.4, 1.8, "x"))
"""Around the fountain, from it: middle, length, and along which way."""
_HALF = 0.15
_SEAT = 0.27
_STEP = 0.25
_CLOTH: RGB = (250, 240, 220)
_DISHES: tuple[RGB, ...] = ((206, 132, 66), (206, 132, 66), (196, 70, 60), (120, 150, 90),
                            (240, 200, 90))  # fmt: skip
_POSTS = ((-1.7, -0.8, 1.25), (-0.15, -2.3, 1.1), (1.55, -2.0, 1.2), (2.7, -0.25, 1.1),
          (0.65, 2.0, 1.2), (-1.55, 1.4, 1.2))  # fmt: skip
_CHORDS = ((0, 3), (1, 4), (2, 5))
_BULBS = 15


def seats() -> list[tuple[float, float, Figure]]:
    """Who sits where; a few places stay free."""
    (cx, cy), luck, people = geography.SQUARE, random.Random(9), cast.everybody()
    found = []
    for x, y, long, way in TABLES:
        for n in range(int(long / _STEP)):
            for side in (-_SEAT, _SEAT):
                if luck.random() < 0.12:
                    continue
                along = -long / 2 + 0.13 + n * _STEP
                dx, dy = (along, side) if way == "x" else (side, along)
                found.append((cx + x + dx, cy + y + dy, luck.choice(people)))
    return found


def table(canvas: Canvas, number: int) -> None:
    """Boards on trestles, a cloth, bread and dishes."""
    (cx, cy), (x, y, long, way) = geography.SQUARE, TABLES[number]
    size = (long, 2 * _HALF) if way == "x" else (2 * _HALF, long)
    x, y = cx + x, cy + y
    w, d = size[0] / 2, size[1] / 2
    for u, v in ((-0.9, 0.8), (0.9, 0.8), (0.9, -0.8)):
        canvas.line((120, 84, 60), ((x + u * w, y + v * d, 0), (x + u * w, y + v * d, 0.24)), 0.03,
                    tone=0.8)
    corners = [(x - w, y - d), (x + w, y - d), (x + w, y + d), (x - w, y + d)]
    for a, b, normal in ((3, 2, (0.0, 1.0, 0.0)), (2, 1, (1.0, 0.0, 0.0))):
        edge = [(*corners[a], 0.26), (*corners[b], 0.26), (*corners[b], 0.15),
                (*corners[a], 0.15)]
        canvas.poly(_CLOTH, edge, normal, 0.95)
    canvas.poly(_CLOTH, [(*c, 0.26) for c in corners])
    luck = random.Random(number)
    for n in range(int(long / 0.16)):
        u, v = -long / 2 + 0.1 + n * 0.16, luck.uniform(-0.08, 0.08)
        u, v = (u, v) if way == "x" else (v, u)
        canvas.ellipse(luck.choice(_DISHES), (x + u, y + v, 0.28), 0.045, 0.028)


def strings() -> list[list[tuple[float, float, float]]]:
    """Where the bulbs hang: chains between posts, sagging."""
    (cx, cy), chains = geography.SQUARE, []
    pairs = [(i, (i + 1) % len(_POSTS)) for i in range(len(_POSTS))] + list(_CHORDS)
    for i, j in pairs:
        a, b = _POSTS[i], _POSTS[j]
        chain = []
        for k in range(_BULBS + 2):
            t = k / (_BULBS + 1)
            sag = 0.38 * math.sin(math.pi * t)
            chain.append((cx + a[0] + (b[0] - a[0]) * t, cy + a[1] + (b[1] - a[1]) * t,
                          a[2] + (b[2] - a[2]) * t - sag))
        chains.append(chain)
    return chains


def glow(radius: int, color: RGB) -> pygame.Surface:
    """Light that is added: black at its edge."""
    out = pygame.Surface((2 * radius, 2 * radius))
    for k in range(radius, 0, -1):
        share = (1 - k / radius) ** 2
        pygame.draw.circle(out, tuple(int(c * share) for c in color), (radius, radius), k)
    return out


def pool(wide: int, color: RGB) -> pygame.Surface:
    """Warm light over all of the square, to be added; flat, as the ground lies."""
    small = glow(32, color)
    return pygame.transform.smoothscale(small, (wide, wide // 2))
