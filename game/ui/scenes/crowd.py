"""Who has come to the square: one small figure for everybody who is likely to come."""

from __future__ import annotations

import math
import random
from functools import lru_cache
from typing import TYPE_CHECKING

import pygame

from game.ui.map import cast, geography
from game.ui.map.hiding import Hiding
from game.ui.map.light import Light
from game.ui.map.people import Figure, sprite

if TYPE_CHECKING:
    from game.ui.map.town import Town

_NEAREST, _FARTHEST = 0.85, 1.95
"""Units from the fountain: before it and not among the stalls."""
_FROM, _TO = -0.35, 1.05
"""Half turns: the crowd stands where the square is open, in front of the fountain."""


@lru_cache(maxsize=8)
def places(count: int) -> tuple[tuple[float, float, Figure], ...]:
    """Rows of a half circle around whoever speaks, the back row first."""
    luck, people = random.Random(5), cast.everybody()  # a crowd, not the luck of a game
    rows = max(1, round(math.sqrt(count / 3)))
    found = []
    for n in range(count):
        row, along = n % rows, (n + 0.5) / count
        reach = _NEAREST + (_FARTHEST - _NEAREST) * (row + 0.5) / rows + luck.uniform(-0.1, 0.1)
        turn = math.pi * (_FROM + (_TO - _FROM) * along + luck.uniform(-0.03, 0.03))
        x, y = geography.SQUARE
        spot = (x + reach * math.cos(turn), y + reach * math.sin(turn))
        found.append((*spot, luck.choice(people)))
    return tuple(sorted(found, key=lambda f: f[0] + f[1]))


def draw(surface: pygame.Surface, town: Town, count: int) -> None:
    """Onto the town that has just been painted; a house in front hides whoever stands behind."""
    if not town.ready:
        return
    for picture, spot in _standing(town, count):
        surface.blit(picture, spot, None, pygame.BLEND_PREMULTIPLIED)


_last: tuple[object, list[tuple[pygame.Surface, tuple[int, int]]]] = ((), [])
"""What was drawn last, and for which view of the town: nobody in the crowd moves."""


def _standing(town: Town, count: int) -> list[tuple[pygame.Surface, tuple[int, int]]]:
    global _last
    key = (id(town.picture), town.camera, town.light, count)
    if _last[0] != key:
        hiding, found = Hiding(town), []
        for x, y, figure in places(count):
            picture, feet = _kept(figure, town.light, town.camera.scale)
            left, top = town.camera(x, y)
            spot = (round(left) - feet[0], round(top) - feet[1])
            found.append((hiding.cut(picture, spot, x, y), spot))
        _last = key, found
    return _last[1]


@lru_cache(maxsize=96)
def _kept(
    figure: Figure, light: Light, scale: float
) -> tuple[pygame.Surface, tuple[int, int]]:
    return sprite(figure, light, scale)
