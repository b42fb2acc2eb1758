"""What the painted town stands on: the slab of earth, fields, river, square, trees."""

from __future__ import annotations

import math
import random
from collections.abc import Callable
from typing import TYPE_CHECKING

import pygame

from game.ui.theme import RGB, mix

if TYPE_CHECKING:
    from game.ui.town import Camera

Tint = Callable[[str], RGB]
Spot = tuple[float, float]
SHADE = (54, 48, 92)
"""Shadows are cool, never black."""


def ground(
    big: pygame.Surface, at: Camera, tint: Tint, span: int, river: Callable[[float], float]
) -> None:
    """The slab of earth, fields on the terraces, the river."""
    outline = [at(x, y) for x, y in _slab(span)]
    for depth, code in ((1.1, "#7A5636"), (0.8, "#94683E"), (0.4, "#AE7E4C")):
        drop = depth * at.scale
        pygame.draw.polygon(big, tint(code), [(x, y + drop) for x, y in outline])
    pygame.draw.polygon(big, tint("#B4B06C"), outline)
    for x, y, w, h, code in ((1.2, 1.2, 3.6, 1.5, "#E0BE60"), (12, 1.3, 6, 1.7, "#A6AA66"),
                             (1.3, 5.6, 1.4, 5.4, "#A6AA66"), (2.4, 18.2, 5.6, 1.2, "#E0BE60"),
                             (11.5, 18, 6, 1.3, "#C0B674")):  # fmt: skip
        field = [at(x, y), at(x + w, y), at(x + w, y + h), at(x, y + h)]
        pygame.draw.polygon(big, tint(code), field)
        for k in range(1, int(w * 2)):
            rows = (at(x + k / 2, y + 0.1), at(x + k / 2, y + h - 0.1))
            pygame.draw.line(big, mix(tint(code), tint("#54662C"), 0.35), *rows, 2)
    steps = [0.5 + k * (span - 1) / 60 for k in range(61)]
    for half, code in ((0.62, "#E8D8B8"), (0.45, "#569EB0")):
        upper = [at(x, river(x) - half) for x in steps]
        lower = [at(x, river(x) + half) for x in reversed(steps)]
        pygame.draw.polygon(big, tint(code), upper + lower)


def _slab(span: int) -> list[Spot]:
    """A square with round corners."""
    points, radius = [], 2.6
    corners = ((span - radius, span - radius), (radius, span - radius), (radius, radius),
               (span - radius, radius))  # fmt: skip
    for n, (x, y) in enumerate(corners):
        for k in range(9):
            turn = math.pi / 2 * (n + k / 8)
            points.append((x + radius * math.cos(turn), y + radius * math.sin(turn)))
    return points


def square(big: pygame.Surface, at: Camera, tint: Tint, middle: Spot) -> None:
    """Paving, roads to the edges, a fountain."""
    x, y = middle
    for dx, dy in ((8.6, -2), (-8.6, 2.5), (1.5, 9), (-1.5, -8.6)):
        side = (0.32 * (dy != 0 and abs(dy) > abs(dx)), 0.32 * (abs(dx) >= abs(dy)))
        a, b = side
        road = [at(x - a, y - b), at(x + a, y + b), at(x + dx + a, y + dy + b),
                at(x + dx - a, y + dy - b)]  # fmt: skip
        pygame.draw.polygon(big, tint("#E8D8B8"), road)
    for radius, code in ((1.95, "#E8D8B8"), (1.6, "#DCC8A2"), (1.45, "#E8D8B8")):
        pygame.draw.polygon(big, tint(code), _ring(at, x, y, radius))
    for radius, code in ((0.5, "#B8A684"), (0.4, "#569EB0"), (0.12, "#F6EAD2")):
        pygame.draw.polygon(big, tint(code), _ring(at, x, y, radius))


def _ring(at: Camera, x: float, y: float, radius: float) -> list[Spot]:
    turns = [k * math.pi / 16 for k in range(32)]
    return [at(x + radius * math.cos(t), y + radius * math.sin(t)) for t in turns]


def trees(
    homes: list[Spot], span: int, river: Callable[[float], float], middle: Spot
) -> list[Spot]:
    """Free places for trees: many on the terraces, a few between houses."""
    luck = random.Random(3)
    found: list[Spot] = []
    for _ in range(900):
        x, y = luck.uniform(0.9, span - 0.9), luck.uniform(0.9, span - 0.9)
        free = all(abs(x - a) + abs(y - b) > 1.15 for a, b in homes)
        apart = all(math.hypot(x - a, y - b) > 0.75 for a, b in found)
        if free and apart and abs(river(x) - y) > 0.9 and math.hypot(
            x - middle[0], y - middle[1]) > 1.9:  # fmt: skip
            found.append((x, y))
        if len(found) == 90:
            break
    return found


def tree(big: pygame.Surface, at: Camera, tint: Tint, spot: Spot, number: int) -> None:
    """Olive, round or cypress."""
    x, y = at(*spot)
    s = at.scale
    pygame.draw.ellipse(
        big, mix(under(big, (x, y)), SHADE, 0.3), (x - s * 0.25, y - s * 0.1, s * 0.6, s * 0.24)
    )
    pygame.draw.line(big, tint("#7A5636"), (x, y), (x, y - s * 0.35), max(2, int(s * 0.08)))
    greens = (tint("#5C6E34"), tint("#74864A"), tint("#8E9C5C"))
    if number % 6 == 0:
        for k, green in enumerate(greens):
            wide, high = s * (0.26 - 0.06 * k), s * (1.05 - 0.2 * k)
            pygame.draw.ellipse(big, green, (x - wide / 2 - k * 2, y - s * 0.2 - high, wide, high))
        return
    for k, green in enumerate(greens):
        r = s * (0.32 - 0.09 * k)
        pygame.draw.circle(big, green, (x - k * s * 0.07, y - s * 0.5 - k * s * 0.08), r)


def under(big: pygame.Surface, point: Spot) -> RGB:
    x = max(0, min(big.get_width() - 1, int(point[0])))
    y = max(0, min(big.get_height() - 1, int(point[1])))
    color = big.get_at((x, y))
    return color.r, color.g, color.b
