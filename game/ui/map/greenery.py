"""What grows: fields and trees wherever the houses leave room, in the places that suit them."""

from __future__ import annotations

import math
import random
from collections.abc import Callable
from dataclasses import dataclass

from game.ui.map import geography as land
from game.ui.map.geometry import Point, beside, net, rectangle
from game.ui.map.houses import House
from game.ui.map.raster import Ground

Plant = Callable[[str, float, float, float, float], None]


@dataclass(frozen=True)
class Tree:
    kind: str
    x: float
    y: float
    z: float
    size: float
    seed: int


@dataclass(frozen=True)
class Field:
    """Furrows run from the first side of `corners` to the opposite one."""

    corners: tuple[Point, ...]
    z: float
    crop: str
    """`wheat`, `crop` (green rows), `beds` (a kitchen garden), or `pool`."""
    rows: int


_PLACES = (
    (9.15, -1.5, 1.5, 2.4, 0.05, "crop", 14), (8.8, 1.55, 2.1, 2.3, 0.05, "wheat", 18),
    (8.0, 6.75, 2.3, 1.7, -0.08, "wheat", 20), (5.3, 7.7, 1.4, 2.3, 0.1, "beds", 11),
    (7.4, 8.55, 1.7, 1.1, 0.1, "crop", 9), (-8.3, 4.6, 3.3, 1.7, -0.12, "wheat", 12),
    (-9.1, -5.6, 1.6, 4.0, 0.05, "wheat", 24), (-6.0, 5.4, 1.8, 2.6, 0.0, "crop", 16),
    (-3.2, 7.9, 2.4, 1.6, 0.2, "wheat", 18), (9.0, 4.1, 1.5, 1.0, 0.2, "beds", 8),
    (-4.1, -9.4, 1.6, 0.8, 0.0, "crop", 6), (-0.2, 9.3, 1.6, 0.9, 0.0, "crop", 9),
)  # fmt: skip
_SQUARE_PLANES = ((-1.85, 0.55, 0.98), (-2.1, 2.0, 1.08), (-1.2, -0.05, 0.8), (1.75, 0.35, 0.85),
                  (-1.45, 2.95, 0.9))  # fmt: skip


_IN_SIGHT = ((3.4, 1.08),)
"""No tree stands between the eye and the shop's front."""


def fields(ground: Ground) -> list[Field]:
    """The old fields, each shrunk until it lies free of houses, paths and walls."""
    found = []
    for x, y, wide, deep, turn, crop, rows in _PLACES:
        for share in (1.0, 0.85, 0.7, 0.55):
            corners = rectangle(x, y, wide * share, deep * share, turn)
            if ground.free(net(corners, 8)):
                z = ground.height(x, y)
                found.append(Field(tuple(corners), z, crop, max(4, round(rows * share))))
                ground.take(corners)
                break
    return found


def trees(
    ground: Ground, luck: random.Random, houses: list[House], coast: bool = False
) -> list[Tree]:
    found: list[Tree] = []

    def plant(kind: str, x: float, y: float, size: float, room: float) -> None:
        around = [(x + room * math.cos(a), y + room * math.sin(a)) for a in _TURNS]
        if not ground.free([(x, y), *around]):
            return
        if any(abs(x - y - a + b) < 0.95 and 0 < x + y - a - b < 3.6 for a, b in _IN_SIGHT):
            return
        if any(math.hypot(x - t.x, y - t.y) < 0.42 for t in found):
            return
        found.append(Tree(kind, x, y, ground.height(x, y), size, len(found) * 7 + 1))

    for x, y, size in _SQUARE_PLANES:  # they stand on the paving
        found.append(Tree("plane", x, y, 0.0, size, len(found) * 7 + 1))
    _olives(ground, luck, plant)
    _by_the_river(luck, plant, ("round", "plane") if coast else ("poplar", "round"))
    for _ in range(700):
        x, y = luck.uniform(-9.6, 9.8), luck.uniform(-9.8, 9.8)
        far = land.beyond_river(x, y)
        terraced = ground.height(x, y) > 0 and x < -5
        if terraced or luck.random() > (0.6 if far or y > 4 else 0.3):
            continue
        kinds = ("round", "round", "olive", "cypress") if far else (
            "cypress", "round", "round", "lemon")  # fmt: skip
        plant(luck.choice(kinds), x, y, luck.uniform(0.62, 1.0), 0.24)
    _bushes(luck, houses, plant)
    return found


_TURNS = tuple(math.tau * i / 8 for i in range(8))


def _bushes(luck: random.Random, houses: list[House], plant: Plant) -> None:
    """By the corners of houses, where nobody walks."""
    for house in houses:
        for x, y in house.foot(0.2):
            if luck.random() < 0.4:
                plant("bush", x, y, luck.uniform(0.7, 1.15), 0.1)


def _olives(ground: Ground, luck: random.Random, plant: Plant) -> None:
    """In rows on the terraces, as far as the houses leave them."""
    steps = 13
    for i in range(steps):
        for j in range(22):
            x = -10 + i * 0.74 + luck.uniform(-0.09, 0.09)
            y = -9.6 + j * 0.74 + luck.uniform(-0.09, 0.09)
            uphill = x < -5.2 or (y < -6.5 and x < -3.5)
            if uphill and ground.height(x, y) > 0 and luck.random() < 0.86:
                plant("olive", x, y, luck.uniform(0.8, 1.1), 0.2)


def _by_the_river(luck: random.Random, plant: Plant, kinds: tuple[str, str]) -> None:
    """Poplars along both banks; the banks are kept free of houses, not of trees. By the sea there
    is one bank, a promenade with broader crowns.
    """
    for side in (-1, 1):
        bank = beside(land.RIVER, side * 1.06)
        for i in range(2, len(bank), 4):
            if luck.random() < 0.72:
                kind = kinds[0] if luck.random() < 0.55 else kinds[1]
                plant(kind, *bank[i], luck.uniform(0.7, 1.05), 0.08)
