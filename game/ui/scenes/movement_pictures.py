"""What a movement looks like: the road of a law, and people around a flag or a table, the nearer
the more they are with you.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Any

import pygame

from game.ui import shapes
from game.ui import text as letters
from game.ui.context import Context
from game.ui.icons import icon
from game.ui.map.light import Light
from game.ui.map.people import Figure, draw_figure
from game.ui.scenes.hub_pictures import grown
from game.ui.theme import RGB, mix
from game.ui.tree import Node

_FINE = 2
_GRASS: RGB = (208, 206, 160)
_EARTH: RGB = (226, 206, 168)
_WOOD: RGB = (190, 138, 90)
_MIDDLE, _DEEP = 0.6, 0.32
"""Where the middle of the ground lies, and how deep it is, as shares of the height."""


class LawPath(Node):
    """Four stations on a line: what is done is full, the way to the next as far as it has come.

    `at` is the station where the law is. One that `stopped` has a bar across its way; one that was
    taken back is an empty ring with a stroke.
    """

    role = "image"

    def __init__(self, names: Sequence[str], images: Sequence[str], at: int, push: int,
                 stopped: bool = False, undone: bool = False, **node: Any) -> None:  # fmt: skip
        super().__init__(**node)
        self.stations = [(letters.Span(n, "bold" if i == at else "text"),)
                         for i, n in enumerate(names)]  # fmt: skip
        self.images, self.at, self.push = list(images), at, max(0, min(1000, push))
        self.stopped, self.undone = stopped, undone

    def measure(self, ctx: Context, width: int | None) -> tuple[int, int]:
        wide = ctx.em(24) if width is None else width
        return wide, self._side(ctx) + ctx.unit(0.5) + max(
            self._words(ctx, i, wide).height for i in range(len(self.stations)))

    def least(self, ctx: Context) -> int:
        longest = [letters.longest_word(s, ctx.px("caption"), ctx.rtl) for s in self.stations]
        return (max(longest) + ctx.unit(2)) * len(self.stations)

    def draw(self, ctx: Context, surface: pygame.Surface) -> None:
        spots = [self._spot(ctx, i) for i in range(len(self.stations))]
        self._way(ctx, surface, spots)
        for i, spot in enumerate(spots):
            self._station(ctx, surface, i, spot)
            words = self._words(ctx, i, self.bounds.width)
            part = self.bounds.width // len(spots)
            area = pygame.Rect(spot.centerx - part // 2, spot.bottom + ctx.unit(0.5), part,
                               words.height)
            letters.draw(surface, words, area, ctx.color("ink" if i <= self.at else "soft"),
                         "center")

    def _spot(self, ctx: Context, i: int) -> pygame.Rect:
        part, side = self.bounds.width / len(self.stations), self._side(ctx)
        x = part * (i + 0.5)
        middle = self.bounds.right - x if ctx.rtl else self.bounds.x + x
        return pygame.Rect(round(middle) - side // 2, self.bounds.y, side, side)

    def _way(self, ctx: Context, surface: pygame.Surface, spots: list[pygame.Rect]) -> None:
        """The line: solid so far, dashed ahead."""
        thick, y = ctx.dot(5), spots[0].centery
        for i, (a, b) in enumerate(pairwise(spots)):
            share = 1.0 if i < self.at else self.push / 1000 if i == self.at else 0.0
            start, end = a.centerx, b.centerx
            turn = round(start + (end - start) * share)
            step = ctx.dot(9) * (1 if end > start else -1)
            for x in range(start, end, step):
                pygame.draw.line(surface, ctx.color("control"), (x, y), (x + step // 2, y),
                                 max(1, thick // 3))
            if share:
                pygame.draw.line(surface, ctx.color("sea"), (start, y), (turn, y), thick)
            if i == self.at and self.stopped:
                x, half = (a.centerx + b.centerx) // 2, spots[0].height // 2
                sign = icon("hand-palm", half * 2, ctx.color("terracotta"), "fill")
                surface.blit(sign, sign.get_rect(center=(x, y)))

    def _station(self, ctx: Context, surface: pygame.Surface, i: int, spot: pygame.Rect) -> None:
        here = i == self.at and not self.undone
        fill = "main" if here else "sea" if i < self.at else "paper"
        edge = fill if i <= self.at and not (i == self.at and self.undone) else "control"
        disc = spot if here else spot.inflate(-ctx.dot(6), -ctx.dot(6))
        surface.blit(shapes.rounded(disc.size, disc.width // 2, ctx.color(fill), ctx.color(edge),
                                    1.5), disc)
        color = ctx.color("main_text" if here else "on_color" if i < self.at else "quiet")
        sign = icon(self.images[i], round(disc.width * 0.62), color, "fill" if here else "duotone")
        surface.blit(sign, sign.get_rect(center=disc.center))

    def _side(self, ctx: Context) -> int:
        return round(ctx.px("title") * 1.5) // 2 * 2

    def _words(self, ctx: Context, i: int, width: int) -> letters.Paragraph:
        room = max(1, width // len(self.stations) - ctx.unit(1))
        return letters.layout(self.stations[i], ctx.px("caption"), room, ctx.rtl, 1.25)


@dataclass(frozen=True)
class Stander:
    """Somebody on the ground: how many figures, and how far from the middle, permille; over 1000
    they are outside and pale."""

    people: int
    far: int
    pale: bool = False


class Gathering(Node):
    """People around a flag, or a table where `table`; each group has its number at its feet."""

    role = "image"

    def __init__(self, who: Sequence[Stander], light: Light, high_em: float, table: bool = False,
                 **node: Any) -> None:  # fmt: skip
        super().__init__(**node)
        self.who, self.light, self.high_em, self.table = tuple(who), light, high_em, table

    def measure(self, ctx: Context, width: int | None) -> tuple[int, int]:
        wide = ctx.em(self.high_em * 1.75)
        return wide if width is None else min(width, wide), ctx.em(self.high_em)

    def least(self, ctx: Context) -> int:
        return ctx.em(self.high_em * 1.3)

    def draw(self, ctx: Context, surface: pygame.Surface) -> None:
        if min(self.bounds.size) < 20:
            return
        surface.blit(_ground(self.bounds.size, self.who, self.light, self.table), self.bounds)
        for i, spot in enumerate(_spots(self.bounds.size, self.who)):
            self._number(ctx, surface, i + 1, (self.bounds.x + spot[0], self.bounds.y + spot[1]))

    def _number(self, ctx: Context, surface: pygame.Surface, n: int, at: tuple[float, float]
                ) -> None:  # fmt: skip
        surface_of = number_disc(ctx, n)
        surface.blit(surface_of, surface_of.get_rect(center=(round(at[0]), round(at[1]) + 4)))


class NumberDisc(Node):
    """The number by which somebody is found in a picture beside the words."""

    role = "image"

    def __init__(self, number: int) -> None:
        super().__init__()
        self.number = number

    def measure(self, ctx: Context, width: int | None) -> tuple[int, int]:
        return number_disc(ctx, self.number).get_size()

    def least(self, ctx: Context) -> int:
        return number_disc(ctx, self.number).get_width()

    def draw(self, ctx: Context, surface: pygame.Surface) -> None:
        disc = number_disc(ctx, self.number)
        surface.blit(disc, disc.get_rect(center=self.bounds.center))


def number_disc(ctx: Context, n: int) -> pygame.Surface:
    """The same small sign in the picture and beside the words."""
    side = round(ctx.px("caption") * 1.45) // 2 * 2
    disc = shapes.rounded((side, side), side // 2, ctx.color("ink")).copy()
    words = letters.layout((letters.Span(str(n), "bold"),), ctx.px("caption"), None, False, 1)
    area = pygame.Rect(0, 0, words.width, words.height)
    area.center = side // 2, side // 2
    letters.draw(disc, words, area, ctx.color("paper"), "center")
    return disc


def _spots(size: tuple[int, int], who: tuple[Stander, ...]) -> list[tuple[float, float]]:
    """Feet of each group, on an ellipse as far out as they stand."""
    wide, high = size
    found = []
    for i, one in enumerate(who):
        turn = math.tau * (i + 0.5) / len(who) + math.pi / 2
        out = 0.3 + 0.7 * min(1250, one.far) / 1250
        x = wide / 2 + math.cos(turn) * wide * 0.43 * out
        y = high * _MIDDLE + math.sin(turn) * high * _DEEP * out
        found.append((x, y))
    return found


@lru_cache(maxsize=12)
def _ground(size: tuple[int, int], who: tuple[Stander, ...], light: Light,
            table: bool) -> pygame.Surface:  # fmt: skip
    wide, high = size[0] * _FINE, size[1] * _FINE
    big = pygame.Surface((wide, high), pygame.SRCALPHA)
    big.fill(light.color(_GRASS, (0, 0, 1), 0.98))
    middle = (wide / 2, high * _MIDDLE)
    for share, color in ((0.86, mix(_GRASS, _EARTH, 0.6)), (0.6, _EARTH)):
        box = pygame.Rect(0, 0, round(wide * share * 0.93), round(high * share * 0.76))
        box.center = round(middle[0]), round(middle[1])
        pygame.draw.ellipse(big, light.color(color, (0, 0, 1), 0.98), box)
    _edge(big, middle, wide * 0.43 * (0.3 + 0.7 * 0.8), high * _DEEP * (0.3 + 0.7 * 0.8), light)
    order = sorted(range(len(who)), key=lambda i: _spots((wide, high), who)[i][1])
    feet = _spots((wide, high), who)
    unit = high / 2 / 24 * 0.5
    drawn = False
    for i in order:
        if not drawn and feet[i][1] > middle[1]:
            (_table if table else _flag)(big, middle, high, light)
            drawn = True
        _group(big, feet[i], who[i], unit, light, i)
    if not drawn:
        (_table if table else _flag)(big, middle, high, light)
    small = pygame.transform.smoothscale(big, size)
    shapes.cut_corners(small, 8)
    return small


def _edge(big: pygame.Surface, middle: tuple[float, float], rx: float, ry: float,
          light: Light) -> None:  # fmt: skip
    """Where the coalition ends: a dashed line on the ground."""
    color, steps = light.color((150, 120, 84), (0, 0, 1), 0.9), 72
    for k in range(0, steps, 2):
        a, b = math.tau * k / steps, math.tau * (k + 1) / steps
        pygame.draw.line(big, color, (middle[0] + math.cos(a) * rx, middle[1] + math.sin(a) * ry),
                         (middle[0] + math.cos(b) * rx, middle[1] + math.sin(b) * ry), 4)


def _group(big: pygame.Surface, feet: tuple[float, float], one: Stander, unit: float,
           light: Light, number: int) -> None:  # fmt: skip
    for k in range(one.people):
        figure: Figure = grown(3 + 7 * number + 5 * k)
        x = feet[0] + (k - (one.people - 1) / 2) * unit * 10
        flip = feet[0] > big.get_width() / 2
        if one.pale:
            layer = pygame.Surface(big.get_size(), pygame.SRCALPHA)
            draw_figure(layer, (x, feet[1] - unit * (k % 2)), unit, figure, light, flip=flip)
            layer.set_alpha(120)
            big.blit(layer, (0, 0))
            continue
        draw_figure(big, (x, feet[1] - unit * (k % 2)), unit, figure, light, flip=flip)


def _flag(big: pygame.Surface, middle: tuple[float, float], high: int, light: Light) -> None:
    """The middle, where you stand."""
    x, y = middle
    draw_figure(big, (x - high * 0.03, y), high / 2 / 24 * 0.55, grown(2), light)
    draw_figure(big, (x + high * 0.045, y + high * 0.015), high / 2 / 24 * 0.55, grown(9), light,
                flip=True)
    pole = light.color((120, 84, 56))
    pygame.draw.line(big, pole, (x, y + high * 0.02), (x, y - high * 0.34), 6)
    pygame.draw.polygon(big, light.color((178, 70, 46)), [
        (x, y - high * 0.34), (x + high * 0.2, y - high * 0.28), (x, y - high * 0.21)])


def _table(big: pygame.Surface, middle: tuple[float, float], high: int, light: Light) -> None:
    box = pygame.Rect(0, 0, round(high * 0.62), round(high * 0.26))
    box.center = round(middle[0]), round(middle[1])
    pygame.draw.ellipse(big, light.color(_WOOD, (-0.3, 0.8, 0.3), 0.78), box.move(0, high // 24))
    pygame.draw.ellipse(big, light.color(_WOOD, (0, 0, 1), 1.04), box)
    for dx in (-0.3, 0.02, 0.28):
        bowl = pygame.Rect(0, 0, high // 14, high // 28)
        bowl.center = round(box.centerx + dx * box.width), box.centery + round(dx * 10)
        pygame.draw.ellipse(big, light.color((250, 244, 230)), bowl)
