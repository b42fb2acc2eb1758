"""People in the street: small figures with a round head and one thing to know each by.

A figure is drawn large, shrunk, and kept for its light and scale. Faces and moods are for
portraits; a figure shows no state, so nothing about a home can be read off it.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import pygame

from game.ui.map.light import Light
from game.ui.theme import RGB

FRAMES = 8
"""Steps of a walk; frame 0 stands."""
_FINE = 3
_UNIT = 1.12 / 31.5
"""A figure is some twenty of these units high: at 31.5 px a unit of town, 22 px."""
_WIDE, _HIGH, _FEET = 23, 27, 23.5
_FACING = (-0.36, 0.6, 0.72)
_SEAT = 2.0
"""How much lower somebody sits than they would stand."""
CHILD = 0.7

STRAW: RGB = (222, 188, 122)
LINEN: RGB = (250, 246, 236)
WOOD: RGB = (120, 84, 56)


@dataclass(frozen=True)
class Figure:
    """What somebody wears and carries."""

    coat: RGB
    legs: RGB
    skin: RGB
    hair: RGB
    wears: str = ""
    """`hat`, `scarf`, `bun`, `cap` or `hood`: what covers the hair, or how it is worn."""
    cover: RGB = STRAW
    carries: str = ""
    """`stick`, `basket`, `bag` or `loaf`."""
    apron: bool = False
    skirt: bool = False
    wheels: str = ""
    """`chair` for who sits in one, `pram` for who pushes one."""
    size: float = 1.0


class Pen:
    """A figure's own units around its feet, lit: x to the right, y up."""

    def __init__(self, surface: pygame.Surface, feet: tuple[float, float], unit: float,
                 light: Light, flip: bool) -> None:  # fmt: skip
        self.surface, self.feet, self.unit, self.light = surface, feet, unit, light
        self.side = -1 if flip else 1

    def lit(self, color: RGB, tone: float) -> RGB:
        return self.light.color(color, _FACING, tone * 0.97)

    def at(self, x: float, y: float) -> tuple[float, float]:
        return self.feet[0] + x * self.side * self.unit, self.feet[1] - y * self.unit

    def fill(self, color: RGB, *points: tuple[float, float], tone: float = 1.0) -> None:
        pygame.draw.polygon(self.surface, self.lit(color, tone), [self.at(*p) for p in points])

    def dot(self, color: RGB, x: float, y: float, radius: float, tone: float = 1.0) -> None:
        pygame.draw.circle(self.surface, self.lit(color, tone), self.at(x, y), radius * self.unit)

    def hoop(self, color: RGB, x: float, y: float, radius: float, thick: float) -> None:
        pygame.draw.circle(self.surface, self.lit(color, 1), self.at(x, y), radius * self.unit,
                           max(1, round(thick * self.unit)))

    def oval(self, color: RGB, x: float, y: float, rx: float, ry: float) -> None:
        left, top = self.at(x, y)
        u = self.unit
        pygame.draw.ellipse(
            self.surface, self.lit(color, 1), (left - rx * u, top - ry * u, 2 * rx * u, 2 * ry * u)
        )

    def limb(self, color: RGB, start: tuple[float, float], end: tuple[float, float],
             thick: float, tone: float = 1.0) -> None:  # fmt: skip
        """A stroke with round ends."""
        lit, wide = self.lit(color, tone), max(1.0, thick * self.unit)
        a, b = self.at(*start), self.at(*end)
        pygame.draw.line(self.surface, lit, a, b, round(wide))
        for end_at in (a, b):
            pygame.draw.circle(self.surface, lit, end_at, wide / 2)


def unit_of(scale: float) -> float:
    """Pixels of a figure's unit, where the town has so many a unit of its own."""
    return max(0.25, scale * _UNIT)


def sprite(
    figure: Figure, light: Light, scale: float, frame: int = 0, flip: bool = False
) -> tuple[pygame.Surface, tuple[int, int]]:
    """A picture with premultiplied alpha, and where in it the feet are."""
    unit = unit_of(scale) * figure.size
    size = max(2, round(_WIDE * unit)), max(3, round(_HIGH * unit))
    big = pygame.Surface((size[0] * _FINE, size[1] * _FINE), pygame.SRCALPHA)
    feet = (_WIDE / 2 * unit * _FINE, _FEET * unit * _FINE)
    draw_figure(big, feet, unit * _FINE, figure, light, frame, flip)
    return pygame.transform.smoothscale(big.premul_alpha(), size), (
        round(feet[0] / _FINE),
        round(feet[1] / _FINE),
    )


def draw_figure(
    surface: pygame.Surface, feet: tuple[float, float], unit: float, figure: Figure, light: Light,
    frame: int = 0, flip: bool = False,
) -> None:  # fmt: skip
    """Straight onto a surface, feet at a pixel; for card pictures, where figures are large."""
    _shadow(surface, feet, unit, light)
    swing = math.sin(math.tau * frame / FRAMES) if frame else 0.0
    lift = 0.5 * abs(math.cos(math.tau * frame / FRAMES)) if frame else 0.0
    pen = Pen(surface, feet, unit, light, flip)
    if figure.wheels == "chair":
        _chair(pen, figure)
        swing, lift = 0.0, -_SEAT
    else:
        _legs(pen, figure, swing, standing=not frame)
    pen.feet = (feet[0], feet[1] - lift * unit)
    _body(pen, figure, swing)
    _head(pen, figure)
    if figure.wheels == "pram":
        _pram(pen)


def _shadow(surface: pygame.Surface, feet: tuple[float, float], unit: float, light: Light) -> None:
    """Away from the sun, flat on the ground."""
    w, h = round(12 * unit), max(1, round(4.6 * unit))
    layer = pygame.Surface((w, h), pygame.SRCALPHA)
    layer.fill((*light.shade, 0))
    pygame.draw.ellipse(layer, (*light.shade, light.shade_alpha), layer.get_rect())
    surface.blit(layer, (feet[0] - 2.6 * unit, feet[1] - h / 2))


def _legs(pen: Pen, figure: Figure, swing: float, standing: bool) -> None:
    apart = 1.0 if standing else 2.3 * swing
    shoe = (62, 52, 54)
    if figure.skirt:
        for x in (-1.3, 1.3):
            pen.limb(shoe, (x + 0.5 * swing, 2), (x + 0.9 * swing * (1 if x > 0 else -1), 0.4), 1.5)
        pen.fill(figure.legs, (-2.4, 9), (2.4, 9), (3.5, 1.5), (-3.5, 1.5))
        pen.fill(figure.legs, (0.8, 9), (2.4, 9), (3.5, 1.5), (1.6, 1.5), tone=0.86)
        return
    for foot, tone in ((apart, 0.84), (-apart, 1.0)):
        pen.limb(figure.legs, (foot * 0.3, 7.5), (foot, 0.8), 2.3, tone)
        pen.limb(shoe, (foot, 0.5), (foot + 0.7, 0.5), 1.3)


def _chair(pen: Pen, figure: Figure) -> None:
    """A wheelchair from the side, and the legs of whoever sits in it."""
    pen.limb((84, 80, 92), (-3.2, 11.5), (-2.4, 4.6), 1.0)
    pen.limb(figure.legs, (-0.6, 5.6), (2.9, 5.4), 2.4)
    pen.limb(figure.legs, (2.9, 5.2), (3.7, 1.8), 2.1, 0.9)
    pen.limb((62, 52, 54), (3.6, 1.4), (4.8, 1.4), 1.3)
    pen.hoop((64, 60, 72), -0.9, 3.5, 3.5, 0.8)
    pen.dot((150, 146, 150), -0.9, 3.5, 0.8)
    pen.hoop((64, 60, 72), 3.2, 0.9, 1.0, 0.7)


def _pram(pen: Pen) -> None:
    """In front of whoever pushes it."""
    pen.limb((84, 80, 92), (3.0, 9.0), (4.6, 6.6), 0.8)
    hood = [(8.0 + 2.6 * math.cos(t), 6.6 + 2.8 * math.sin(t))
            for t in (math.pi * k / 8 for k in range(9))]  # fmt: skip
    pen.fill((58, 118, 128), *hood, tone=0.86)
    pen.fill((58, 118, 128), (4.2, 6.8), (10.2, 6.8), (9.0, 3.0), (5.2, 3.0))
    for x in (5.4, 8.8):
        pen.hoop((64, 60, 72), x, 1.4, 1.4, 0.8)


def _body(pen: Pen, figure: Figure, swing: float) -> None:
    coat = figure.coat
    pen.limb(coat, (2.3, 13.2), (3.6 - 1.2 * swing, 8.8), 1.7, 0.78)
    if figure.carries == "bag":
        pen.fill((214, 170, 104), (2.2, 9), (5.8, 9), (5.4, 4.6), (2.6, 4.6))
    elif figure.carries == "basket":
        pen.fill((190, 140, 84), (2.2, 8), (6.4, 8), (5.8, 5.2), (2.8, 5.2))
        pen.limb((150, 106, 62), (2.6, 8), (4.3, 10), 0.7)
        pen.limb((150, 106, 62), (4.3, 10), (6, 8), 0.7)
    elif figure.carries == "loaf":
        pen.limb((206, 140, 72), (3.2, 7.6), (5.6, 12.4), 1.9)
    outline = ((-2.6, 7), (2.6, 7), (3.0, 11.6), (2.6, 13.6), (1.6, 14.8), (-1.6, 14.8),
               (-2.6, 13.6), (-3.0, 11.6))  # fmt: skip
    pen.fill(coat, *outline)
    pen.fill(coat, (0.8, 7), (2.6, 7), (3.0, 11.6), (2.6, 13.6), (1.6, 14.8), (0.9, 14.8),
             tone=0.83)  # fmt: skip
    if figure.apron:
        pen.fill(LINEN, (-2.0, 12.2), (1.4, 12.2), (2.0, 4.4), (-2.4, 4.4))
    hand = (-3.4 + 1.2 * swing, 8.2)
    pen.limb(coat, (-2.4, 13), hand, 1.7, 0.93)
    if figure.carries == "stick":
        pen.limb(WOOD, (hand[0] - 0.6, 8.6), (hand[0] - 1.2, 0.3), 1.0)


def _head(pen: Pen, figure: Figure) -> None:
    y = 17.6
    pen.limb(figure.skin, (0, 14.6), (0, 15.6), 1.6, 0.86)
    if figure.wears == "scarf":
        pen.fill(figure.cover, (-2.7, 16), (3.0, 16.4), (2.3, 13), (-2.1, 13.1), tone=0.88)
        pen.dot(figure.cover, 0, y + 0.3, 3.45)
        pen.dot(figure.skin, -0.6, y - 0.2, 2.3)
        return
    if figure.wears == "hood":
        pen.fill(figure.coat, (-2.6, 14.2), (2.6, 14.2), (2.2, 16.4), (-2.2, 16.4), tone=0.9)
    pen.dot(figure.skin, 0, y, 2.9)
    if figure.wears == "hat":
        pen.oval(figure.cover, 0, y + 1.3, 4.5, 1.35)
        pen.dot(figure.cover, 0, y + 2.3, 2.4, 1.06)
        return
    crown = [
        (3.15 * math.cos(t), y + 0.2 + 3.15 * math.sin(t))
        for t in (math.pi * (0.98 - k * 0.1) for k in range(11))
    ]
    pen.fill(figure.hair, *crown, (2.6, y - 1.2), (1.0, y + 1))
    if figure.wears == "bun":
        pen.dot(figure.hair, 1.6, y + 3.2, 1.7, 0.95)
    elif figure.wears == "cap":
        pen.fill(figure.cover, (-3.1, y + 0.9), (3.1, y + 0.9), (3.5, y + 3.3), (1.6, y + 4.2),
                 (-1.8, y + 4.2), (-3.5, y + 3.3))  # fmt: skip
    elif figure.wears == "curls":
        for k in range(6):
            turn = math.pi * (0.05 + k * 0.18)
            pen.dot(
                figure.hair,
                2.9 * math.cos(turn),
                y + 0.6 + 2.6 * math.sin(turn),
                1.35,
                1.0 - 0.03 * k,
            )
