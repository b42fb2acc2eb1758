"""Four principles as four petals, each with its icon, name and number."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import pygame

from game.ui.context import Context
from game.ui.theme import RGB, mix
from game.ui.tree import Node
from game.ui.widgets.column import Column
from game.ui.widgets.decor import Icon
from game.ui.widgets.label import Label
from game.ui.widgets.row import Row

_FINE = 4


@dataclass(frozen=True)
class Petal:
    """One principle: 0 to 100, where it was before, and both in words ("41, was 36")."""

    name: str
    value: int
    words: str
    image: str
    color: str
    old: int | None = None


class Petals(Row):
    """The flower at the start, the list of its petals beside it. Names carry the numbers."""

    role = "figure"

    def __init__(
        self, name: str, petals: Sequence[Petal], flower_em: float = 6, **node: Any
    ) -> None:
        parts = (_Flower(petals, flower_em), _Legend(petals))
        super().__init__(*parts, **{"name": name, "gap": 5, **node})


class _Legend(Column):
    role = "list"

    def __init__(self, petals: Sequence[Petal]) -> None:
        super().__init__(*(_Entry(petal) for petal in petals), gap=1, max_em=17)


class _Entry(Row):
    role = "meter"

    def __init__(self, petal: Petal) -> None:
        super().__init__(
            Icon(petal.image, "body", petal.color),
            Label(petal.name, "small", grow=1),
            Label(petal.words, "small", "bold", ltr=petal.words.isdigit()),
            gap=2,
            name=petal.name,
            value=petal.words,
        )


class _Flower(Node):
    role = "image"

    def __init__(self, petals: Sequence[Petal], em: float) -> None:
        super().__init__()
        self.petals, self.em = tuple(petals), em

    def measure(self, ctx: Context, width: int | None) -> tuple[int, int]:
        side = ctx.em(self.em)
        return side, side

    def least(self, ctx: Context) -> int:
        return ctx.em(self.em)

    def draw(self, ctx: Context, surface: pygame.Surface) -> None:
        side = min(self.bounds.size)
        colors = tuple(ctx.color(petal.color) for petal in self.petals)
        values = tuple((petal.value, petal.old) for petal in self.petals)
        picture = flower(side, values, colors, ctx.color("paper"), ctx.color("seed"), ctx.rtl)
        surface.blit(picture, picture.get_rect(center=self.bounds.center))


@lru_cache(maxsize=16)
def flower(
    side: int,
    values: tuple[tuple[int, int | None], ...],
    colors: tuple[RGB, ...],
    ground: RGB,
    seed: RGB,
    rtl: bool,
) -> pygame.Surface:
    """Petals filled to 0.42 + 0.58 of their value, at 0 not at all.

    Where a value was before is a light line.
    """
    big = pygame.Surface((side * _FINE, side * _FINE), pygame.SRCALPHA)
    big.fill((*ground, 0))
    middle = side * _FINE / 2
    reach = middle * 0.96
    for i, ((value, old), color) in enumerate(zip(values, colors, strict=True)):
        turn = math.radians((-45 - 90 * i) if rtl else (-135 + 90 * i))
        whole = _petal(middle, reach, turn)
        pygame.draw.polygon(big, mix(color, ground, 0.8), whole)
        pygame.draw.lines(big, mix(color, ground, 0.2), True, whole, _FINE + 2)
        if value:
            part = reach * (0.42 + 0.0058 * value)
            pygame.draw.polygon(big, color, _petal(middle, part, turn))
        if old is not None and old != value:
            edge = _petal(middle, reach * (0.42 + 0.0058 * old), turn)
            pygame.draw.lines(big, ground, True, edge, _FINE + 3)
    pygame.draw.circle(big, seed, (middle, middle), reach * 0.17)
    pygame.draw.circle(big, mix(seed, (60, 30, 0), 0.5), (middle, middle), reach * 0.17, _FINE + 1)
    return pygame.transform.smoothscale(big, (side, side))


def _petal(middle: float, length: float, turn: float) -> list[tuple[float, float]]:
    """A lens from the middle outwards."""
    upper = []
    for step in range(21):
        along = step / 20
        half = 0.335 * length * math.sin(math.pi * along**1.05) ** 0.92 if 0 < step < 20 else 0.0
        upper.append((along * length, half))
    outline = upper + [(x, -y) for x, y in reversed(upper)]
    cos, sin = math.cos(turn), math.sin(turn)
    return [(middle + x * cos - y * sin, middle + x * sin + y * cos) for x, y in outline]
