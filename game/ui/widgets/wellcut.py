"""A well cut open: earth, shaft, rope and bucket, and water as high as it was last measured.

What was never measured lies in fog. What may have changed since is hatched around the level. The
line where the sea comes in is a dashed one with crosses, once somebody told where it is.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import pygame

from game.ui.context import Context
from game.ui.icons import icon
from game.ui.theme import RGB, mix
from game.ui.tree import Node

_FINE = 2
_SOIL: tuple[RGB, ...] = ((188, 152, 108), (172, 134, 94), (156, 120, 86), (140, 108, 80))
_STONE: RGB = (208, 188, 154)
_WATER: RGB = (70, 142, 172)
_SALT: RGB = (126, 168, 150)
_SKY: RGB = (206, 226, 232)
_GRASS: RGB = (150, 164, 96)
_FOG: RGB = (232, 228, 220)
_TOP, _FOOT = 0.2, 0.06
"""Shares of the height above the full mark and below the empty one."""
_LEFT, _RIGHT = 0.3, 0.58
"""Where the shaft is."""

Tint = Callable[[RGB], RGB]
At = Callable[[int], int]


@dataclass(frozen=True)
class Level:
    """Permille of full; None where it is not known."""

    measured: int | None
    give_or_take: int = 0
    line: int | None = None
    broken: bool = False


class WellCut(Node):
    """Its name says in a sentence what it shows."""

    role = "image"

    def __init__(self, level: Level, wide_em: float, high_em: float, **node: Any) -> None:
        super().__init__(**node)
        self.level, self.wide_em, self.high_em = level, wide_em, high_em

    def measure(self, ctx: Context, width: int | None) -> tuple[int, int]:
        wide = ctx.em(self.wide_em)
        return (wide if width is None else min(wide, width)), ctx.em(self.high_em)

    def least(self, ctx: Context) -> int:
        return ctx.em(8)

    def draw(self, ctx: Context, surface: pygame.Surface) -> None:
        colors = (ctx.color("ink"), ctx.color("terracotta"), ctx.color("paper"))
        surface.blit(_cut(self.bounds.size, self.level, colors, ctx.theme.flat), self.bounds)
        if self.level.measured is None:
            side = ctx.em(2.6)
            sign = icon("question", side, ctx.color("ink"), "bold")
            middle = self.bounds.x + round(self.bounds.width * (_LEFT + _RIGHT) / 2)
            surface.blit(sign, sign.get_rect(center=(middle, self.bounds.centery + side // 3)))


@lru_cache(maxsize=8)
def _cut(
    size: tuple[int, int], level: Level, colors: tuple[RGB, RGB, RGB], dark: bool
) -> pygame.Surface:
    wide, high = size[0] * _FINE, size[1] * _FINE
    big = pygame.Surface((wide, high), pygame.SRCALPHA)
    ink, alarm, paper = colors
    shade = 0.45 if dark else 0.0

    def tint(color: RGB) -> RGB:
        return mix(color, (16, 19, 30), shade)

    top, foot = high * _TOP, high * (1 - _FOOT)
    left, right = wide * _LEFT, wide * _RIGHT

    def at(permille: int) -> int:
        return round(foot + (top - foot) * max(0, min(1000, permille)) / 1000)

    big.fill((*tint(_SKY), 255))
    band = (high - top) / len(_SOIL)
    for k, color in enumerate(_SOIL):
        area = (0, round(top * 0.82 + k * band), wide, round(band) + high)
        pygame.draw.rect(big, tint(color), area)
    pygame.draw.rect(big, tint(_GRASS), (0, round(top * 0.76), wide, round(top * 0.12)))
    _sea(big, tint, wide, high, top)
    shaft = pygame.Rect(round(left), round(top * 0.5), round(right - left), round(foot - top * 0.5))
    pygame.draw.rect(big, tint((70, 58, 56)), shaft)
    if level.measured is None:
        _fog(big, shaft, tint(_FOG))
    else:
        _filled(big, shaft, level, at, tint)
    _walls(big, shaft, tint)
    _marks(big, shaft, at, ink, paper)
    if level.line is not None:
        _salt(big, shaft, at(level.line), alarm, wide)
    _rope(big, shaft, None if level.measured is None else at(level.measured), tint, ink)
    return pygame.transform.smoothscale(big, size)


def _sea(big: pygame.Surface, tint: Tint, wide: int, high: int, top: float) -> None:
    """On the right the sea, and below it the salt water that reaches under the land."""
    edge = wide * 0.8
    wedge = ((edge, top * 0.9), (wide, top * 0.9), (wide, high), (wide * 0.62, high))
    pygame.draw.polygon(big, tint(mix(_SALT, _SOIL[2], 0.35)), wedge)
    pygame.draw.polygon(big, tint(_SALT), (
        (edge, top * 0.9), (wide, top * 0.9), (wide, high * 0.5), (wide * 0.9, high * 0.42)))
    for k in range(3):
        x = edge + (wide - edge) * (0.2 + 0.25 * k)
        end = x + wide * 0.035
        pygame.draw.line(big, tint((226, 240, 236)), (x, top * 0.98), (end, top * 0.98), 3)


def _fog(big: pygame.Surface, shaft: pygame.Rect, color: RGB) -> None:
    """Nobody has looked: lighter and denser towards the bottom."""
    layer = pygame.Surface(shaft.size, pygame.SRCALPHA)
    for y in range(shaft.height):
        share = min(1.0, y / (shaft.height * 0.45))
        pygame.draw.line(layer, (*color, round(235 * share)), (0, y), (shaft.width, y))
    big.blit(layer, shaft)


def _filled(big: pygame.Surface, shaft: pygame.Rect, level: Level, at: At, tint: Tint) -> None:
    """Solid below what is still sure, hatched where the level may be by now."""
    assert level.measured is not None
    now, low, high = (at(level.measured + d) for d in (0, -level.give_or_take, level.give_or_take))
    color = tint(mix(_WATER, _SALT, 0.7 if level.broken else 0.0))
    pygame.draw.rect(big, color, (shaft.x, now, shaft.width, shaft.bottom - now))
    if level.give_or_take:
        layer = pygame.Surface((shaft.width, low - high), pygame.SRCALPHA)
        for x in range(-layer.get_height(), shaft.width, 16):
            pygame.draw.line(layer, (*tint((240, 246, 246)), 210), (x, layer.get_height()),
                             (x + layer.get_height(), 0), 4)  # fmt: skip
        big.blit(layer, (shaft.x, high))
    pygame.draw.line(big, tint((226, 242, 248)), (shaft.x, now), (shaft.right, now), 6)


def _walls(big: pygame.Surface, shaft: pygame.Rect, tint: Tint) -> None:
    """Two rows of stones, and the rim above the ground."""
    thick, step = max(8, shaft.width // 9), max(14, shaft.height // 14)
    for x in (shaft.x - thick, shaft.right):
        for k, y in enumerate(range(shaft.y, shaft.bottom, step)):
            tone = mix(_STONE, (150, 128, 100), 0.25 if k % 2 else 0.0)
            pygame.draw.rect(big, tint(tone), (x, y + 1, thick, step - 2), border_radius=4)
    rim = pygame.Rect(shaft.x - thick * 2, shaft.y - 6, shaft.width + thick * 4, 14)
    pygame.draw.rect(big, tint(_STONE), rim, border_radius=6)


def _marks(big: pygame.Surface, shaft: pygame.Rect, at: At, ink: RGB, paper: RGB) -> None:
    """A rule beside the shaft: empty, quarters, full."""
    x = shaft.x - max(8, shaft.width // 9) * 3
    pygame.draw.line(big, paper, (x, at(1000) - 2), (x, at(0) + 2), 10)
    pygame.draw.line(big, ink, (x, at(1000)), (x, at(0)), 4)
    for quarter in range(5):
        long = 22 if quarter % 2 == 0 else 14
        y = at(quarter * 250)
        pygame.draw.line(big, paper, (x - long - 3, y), (x + 3, y), 10)
        pygame.draw.line(big, ink, (x - long, y), (x, y), 4)


def _salt(big: pygame.Surface, shaft: pygame.Rect, y: int, color: RGB, wide: int) -> None:
    """Dashes across, with crosses at both ends: this line is not to be crossed."""
    left, right = shaft.x - shaft.width // 3, min(wide, shaft.right + shaft.width // 2)
    for x in range(left, right, 26):
        pygame.draw.line(big, (255, 252, 243), (x - 1, y), (x + 16, y), 11)
    for x in range(left, right, 26):
        pygame.draw.line(big, color, (x, y), (x + 15, y), 6)
    for x in (left - 16, right):
        for a, b in (((-9, -9), (9, 9)), ((-9, 9), (9, -9))):
            pygame.draw.line(big, color, (x + a[0], y + a[1]), (x + b[0], y + b[1]), 6)


def _rope(big: pygame.Surface, shaft: pygame.Rect, y: int | None, tint: Tint, ink: RGB) -> None:
    """From a windlass down to the water; into the fog where nobody knows it."""
    beam = shaft.y - round(shaft.y * 0.62)
    wood = tint((134, 96, 66))
    for x in (shaft.x - 12, shaft.right + 6):
        pygame.draw.rect(big, wood, (x, beam, 10, shaft.y - beam))
    pygame.draw.rect(big, wood, (shaft.x - 18, beam - 6, shaft.width + 38, 14), border_radius=6)
    end = shaft.y + round(shaft.height * 0.3) if y is None else y - 14
    x = shaft.centerx
    pygame.draw.line(big, tint((236, 220, 184)), (x, beam), (x, end), 6)
    if y is None:
        return
    wide = max(18, shaft.width // 4)
    bucket = ((x - wide / 2, end), (x + wide / 2, end), (x + wide * 0.38, end + wide * 0.8),
              (x - wide * 0.38, end + wide * 0.8))  # fmt: skip
    pygame.draw.polygon(big, tint((150, 110, 76)), bucket)
    pygame.draw.lines(big, ink, True, bucket, 3)
