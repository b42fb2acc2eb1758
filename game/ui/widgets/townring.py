"""The town's doughnut: twelve floors inside, five ceilings outside, room to live between them.

A floor is filled from the middle as far as it is met; what is missing is hatched. A ceiling's wedge
grows outwards: within the band it is plain, what reaches beyond the limit is hatched too. Every
wedge has its sign, and a list beside the picture says all of it in words.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import pygame

from game.ui.context import Context
from game.ui.icons import icon
from game.ui.theme import RGB, mix
from game.ui.tree import Node

_FINE = 3
_HOLE, _FLOOR, _CEILING, _RIM = 0.13, 0.52, 0.7, 0.98
"""Radii, as shares of half the side."""
_WORST = 4000
"""Permille of a fair share at which a wedge reaches the rim."""
LIMIT = 1000


@dataclass(frozen=True)
class Wedge:
    """Permille: of households whose need is met, or of a fair share that is used."""

    name: str
    image: str
    value: int


class TownRing(Node):
    """The picture alone. Its value is the short of it in a sentence."""

    role = "image"

    def __init__(
        self, name: str, value: str, floors: Sequence[Wedge], ceilings: Sequence[Wedge], em: float,
        signs: bool = True, **node: Any,
    ) -> None:  # fmt: skip
        super().__init__(name=name, value=value, **node)
        self.floors, self.ceilings, self.em, self.signs = tuple(floors), tuple(ceilings), em, signs

    def measure(self, ctx: Context, width: int | None) -> tuple[int, int]:
        side = ctx.em(self.em)
        side = side if width is None else min(side, width)
        return side, side

    def least(self, ctx: Context) -> int:
        return ctx.em(min(self.em, 9))

    def draw(self, ctx: Context, surface: pygame.Surface) -> None:
        side = min(self.bounds.size)
        tokens = ("sea", "terracotta", "olive", "well", "ink", "paper")
        ring = _ring(side, tuple(w.value for w in self.floors),
                     tuple(w.value for w in self.ceilings),
                     tuple(ctx.color(t) for t in tokens))  # fmt: skip
        area = ring.get_rect(center=self.bounds.center)
        surface.blit(ring, area)
        if self.signs:
            self._icons(ctx, surface, area)

    def _icons(self, ctx: Context, surface: pygame.Surface, area: pygame.Rect) -> None:
        """Needs near the floor, limits in the outer band, each on a disc of paper."""
        size = max(11, area.width // 17)
        for wedges, reach in ((self.floors, 0.4), (self.ceilings, 0.85)):
            for k, wedge in enumerate(wedges):
                turn = math.tau * (k + 0.5) / len(wedges)
                x = area.centerx + area.width / 2 * reach * math.sin(turn)
                y = area.centery - area.height / 2 * reach * math.cos(turn)
                radius = round(size * 0.72)
                pygame.draw.circle(surface, ctx.color("paper"), (x, y), radius)
                pygame.draw.circle(surface, ctx.color("rule"), (x, y), radius, 1)
                sign = icon(wedge.image, size, ctx.color("ink"), "fill")
                surface.blit(sign, sign.get_rect(center=(round(x), round(y))))


@lru_cache(maxsize=8)
def _ring(
    side: int, floors: tuple[int, ...], ceilings: tuple[int, ...], colors: tuple[RGB, ...]
) -> pygame.Surface:
    sea, alarm, olive, well, ink, paper = colors
    fine = side * _FINE
    big = pygame.Surface((fine, fine), pygame.SRCALPHA)
    big.fill((*paper, 0))
    half = fine / 2
    hatch = _hatch(fine, alarm, paper)

    def piece(k: int, of: int, low: float, high: float, color: RGB | None) -> None:
        """A wedge between two radii; without a colour it is hatched."""
        if high - low < 0.005:
            return
        gap = 0.012
        shape = _wedge(half, math.tau * k / of + gap, math.tau * (k + 1) / of - gap, low, high)
        if color is not None:
            pygame.draw.polygon(big, color, shape)
            return
        mask = pygame.Surface((fine, fine), pygame.SRCALPHA)
        pygame.draw.polygon(mask, (255, 255, 255, 255), shape)
        part = hatch.copy()
        part.blit(mask, (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
        big.blit(part, (0, 0))

    safe = mix(olive, paper, 0.72)
    pygame.draw.circle(big, safe, (half, half), half * _CEILING)
    pygame.draw.circle(big, well, (half, half), half * _FLOOR)
    for k, met in enumerate(floors):
        edge = _HOLE + (_FLOOR - _HOLE) * max(0, min(1000, met)) / 1000
        piece(k, len(floors), _HOLE, edge, sea)
        piece(k, len(floors), edge, _FLOOR, None)
    for k, used in enumerate(ceilings):
        inner = _FLOOR + 0.015 + (_CEILING - _FLOOR - 0.015) * min(LIMIT, used) / LIMIT
        piece(k, len(ceilings), _FLOOR + 0.015, inner, mix(olive, paper, 0.25))
        beyond = min(1.0, max(0, used - LIMIT) / (_WORST - LIMIT))
        piece(k, len(ceilings), _CEILING, _CEILING + (_RIM - _CEILING) * beyond, None)
    pygame.draw.circle(big, paper, (half, half), half * _HOLE)
    for radius in (_FLOOR, _CEILING):
        pygame.draw.circle(big, ink, (half, half), half * radius, max(_FINE, fine // 110))
    return pygame.transform.smoothscale(big, (side, side))


def _wedge(half: float, start: float, end: float, low: float, high: float
           ) -> list[tuple[float, float]]:
    steps = max(3, round((end - start) * 20))
    turns = [start + (end - start) * k / steps for k in range(steps + 1)]
    outer = [(half + half * high * math.sin(t), half - half * high * math.cos(t)) for t in turns]
    inner = [(half + half * low * math.sin(t), half - half * low * math.cos(t)) for t in turns]
    return outer + inner[::-1]


def _hatch(side: int, color: RGB, paper: RGB) -> pygame.Surface:
    out = pygame.Surface((side, side), pygame.SRCALPHA)
    out.fill((*mix(color, paper, 0.7), 255))
    step = max(9, side // 40)
    for x in range(-side, side, step):
        pygame.draw.line(out, (*color, 255), (x, side), (x + side, 0), max(2, step // 3))
    return out
