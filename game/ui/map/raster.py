"""The ground as a fine grid: what is built up, and how high it lies, in a look-up each.

Asking a plan "is this spot free?" against every curve would take seconds; here it takes none.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

import pygame

from game.ui.map import geography as land
from game.ui.map.geometry import Point, beside

SPAN = 12.0
FINE = 20
"""Cells a unit."""
_SIDE = int(2 * SPAN * FINE)
_BLOCKED = 255


def _cells(points: Iterable[Point]) -> list[Point]:
    return [((x + SPAN) * FINE, (y + SPAN) * FINE) for x, y in points]


def _sheet() -> pygame.Surface:
    return pygame.Surface((_SIDE, _SIDE), depth=8)


def _band(sheet: pygame.Surface, path: Sequence[Point], half: float, value: int) -> None:
    left, right = beside(path, half), beside(path, -half)
    for i in range(len(path) - 1):
        quad = (left[i], left[i + 1], right[i + 1], right[i])
        pygame.draw.polygon(sheet, value, _cells(quad))
    for x, y in _cells(path):
        pygame.draw.circle(sheet, value, (x, y), half * FINE)


class Ground:
    """Heights, fixed; and what is taken, which grows while a plan is made."""

    def __init__(self) -> None:
        self._taken = _base().copy()
        self._levels = levels()

    def take(self, shape: Iterable[Point]) -> None:
        pygame.draw.polygon(self._taken, _BLOCKED, _cells(shape))

    def free(self, points: Iterable[Point]) -> bool:
        """Whether none of these points is built up, and all lie at one height."""
        taken, heights = self._taken.get_at_mapped, self._levels.get_at_mapped
        level = -1
        for x, y in points:
            spot = int((x + SPAN) * FINE), int((y + SPAN) * FINE)
            if not (0 <= spot[0] < _SIDE and 0 <= spot[1] < _SIDE) or taken(spot):
                return False
            here = heights(spot)
            if level < 0:
                level = here
            elif here != level:
                return False
        return True

    def height(self, x: float, y: float) -> float:
        return height(x, y)


def height(x: float, y: float) -> float:
    """Of the ground at a point."""
    spot = int((x + SPAN) * FINE), int((y + SPAN) * FINE)
    if not (0 <= spot[0] < _SIDE and 0 <= spot[1] < _SIDE):
        return 0.0
    return levels().get_at_mapped(spot) * land.STEP


@lru_cache(maxsize=1)
def levels() -> pygame.Surface:
    sheet = _sheet()
    for n, terrace in enumerate(land.TERRACES):
        pygame.draw.polygon(sheet, n + 1, _cells(terrace.ground))
    return sheet


@lru_cache(maxsize=1)
def _base() -> pygame.Surface:
    """Where nobody builds: off the slab, river and banks, streets, square, terrace walls."""
    sheet = _sheet()
    sheet.fill(_BLOCKED)
    shrink = 10.3 / land.REACH
    pygame.draw.polygon(sheet, 0, _cells((x * shrink, y * shrink) for x, y in land.OUTLINE))
    _band(sheet, land.RIVER, land.BANK, _BLOCKED)
    for street in land.STREETS.values():
        _band(sheet, street.path, street.half + 0.03, _BLOCKED)
    pygame.draw.polygon(sheet, _BLOCKED, _cells(land.square(0.06)))
    for terrace in land.TERRACES:
        _band(sheet, terrace.wall, 0.08, _BLOCKED)
    return sheet
