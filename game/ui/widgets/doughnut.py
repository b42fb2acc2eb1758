"""A ring of shares. Every share is a node of its own: the table is built in.

Shares differ by hatches; colour comes second.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import pygame

from game.ui import shapes
from game.ui import text as letters
from game.ui.context import Context
from game.ui.theme import RGB, mix
from game.ui.tree import Node
from game.ui.widgets.column import Column
from game.ui.widgets.label import Label
from game.ui.widgets.row import Row

_FINE = 3


@dataclass(frozen=True)
class Share:
    """A part of a whole, and its size in words. Every second one is hatched."""

    name: str
    value: float
    words: str
    color: str


class Doughnut(Row):
    """The ring at the start, a list with every share beside it."""

    role = "figure"

    def __init__(
        self, name: str, shares: Sequence[Share], middle: str = "", em: float = 8, **node: Any
    ) -> None:
        rows = [_ShareRow(share, i) for i, share in enumerate(shares)]
        legend = Column(*rows, gap=1, grow=1)
        legend.role = "list"
        super().__init__(_Ring(shares, middle, em), legend, name=name, **{"gap": 5, **node})


class _ShareRow(Row):
    role = "listitem"

    def __init__(self, share: Share, number: int) -> None:
        words = Label(share.words, "small", "bold")
        super().__init__(
            _Swatch(share.color, number), Label(share.name, "small", grow=1), words,
            gap=2, name=share.name, value=share.words,
        )  # fmt: skip


class _Swatch(Node):
    role = "image"

    def __init__(self, color: str, number: int) -> None:
        super().__init__()
        self.color, self.number = color, number

    def measure(self, ctx: Context, width: int | None) -> tuple[int, int]:
        side = round(ctx.px("small") * 1.1)
        return side, side

    def least(self, ctx: Context) -> int:
        return self.size(ctx)[0]

    def draw(self, ctx: Context, surface: pygame.Surface) -> None:
        color, paper = ctx.color(self.color), ctx.color("paper")
        size = self.bounds.size
        hatched = self.number % 2 == 1
        full = shapes.hatched(size, 3, color, paper) if hatched else shapes.rounded(size, 3, color)
        surface.blit(full, self.bounds)


class _Ring(Node):
    role = "image"

    def __init__(self, shares: Sequence[Share], middle: str, em: float) -> None:
        super().__init__()
        self.shares, self.middle, self.em = tuple(shares), middle, em

    def measure(self, ctx: Context, width: int | None) -> tuple[int, int]:
        return ctx.em(self.em), ctx.em(self.em)

    def least(self, ctx: Context) -> int:
        return ctx.em(self.em)

    def draw(self, ctx: Context, surface: pygame.Surface) -> None:
        side = min(self.bounds.size)
        parts = tuple((share.value, ctx.color(share.color)) for share in self.shares)
        ring = _ring(side, parts, ctx.color("paper"), ctx.rtl)
        surface.blit(ring, ring.get_rect(center=self.bounds.center))
        if self.middle:
            words = letters.layout(
                (letters.Span(self.middle, "headline"),), ctx.px("title"), side // 2, ctx.rtl, 1.2
            )
            area = pygame.Rect(0, 0, side // 2, words.height)
            area.center = self.bounds.center
            letters.draw(surface, words, area, ctx.color("ink"), "center")


@lru_cache(maxsize=16)
def _ring(
    side: int, parts: tuple[tuple[float, RGB], ...], ground: RGB, rtl: bool
) -> pygame.Surface:
    """Slices from the top in reading direction, with a gap of paper between them."""
    fine = side * _FINE
    big = pygame.Surface((fine, fine), pygame.SRCALPHA)
    big.fill((*ground, 0))
    whole = sum(value for value, _ in parts) or 1
    turn, middle, reach = 0.0, fine / 2, fine / 2 - 2
    for number, (value, color) in enumerate(parts):
        end = turn + value / whole
        slice_ = pygame.Surface((fine, fine), pygame.SRCALPHA)
        points = [(middle, middle)]
        steps = max(2, round((end - turn) * 120))
        for step in range(steps + 1):
            angle = 2 * math.pi * (turn + (end - turn) * step / steps) * (-1 if rtl else 1)
            points.append((middle + reach * math.sin(angle), middle - reach * math.cos(angle)))
        hatched = number % 2 == 1
        pygame.draw.polygon(slice_, mix(color, ground, 0.75) if hatched else color, points)
        if hatched:
            strokes = pygame.Surface((fine, fine), pygame.SRCALPHA)
            for x in range(-fine, fine, 24):
                pygame.draw.line(strokes, color, (x, fine), (x + fine, 0), 6)
            mask = pygame.Surface((fine, fine), pygame.SRCALPHA)
            pygame.draw.polygon(mask, (255, 255, 255), points)
            strokes.blit(mask, (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
            slice_.blit(strokes, (0, 0))
        if len(parts) > 1:
            for edge in (points[1], points[-1]):
                pygame.draw.line(slice_, ground, points[0], edge, 5)
        big.blit(slice_, (0, 0))
        turn = end
    pygame.draw.circle(big, (*ground, 0), (middle, middle), reach * 0.58)
    return pygame.transform.smoothscale(big, (side, side))
