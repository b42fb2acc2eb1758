"""What the hub looks like: a counter with whoever stands behind it, the stairs that people climb
from an idea to a first sale with the queue at their foot, and the weeks that the grant has left.
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
from game.ui.icons import icon
from game.ui.map import cast
from game.ui.map.light import Light
from game.ui.map.people import Figure, draw_figure
from game.ui.theme import RGB, mix
from game.ui.tree import Node

_FINE = 2
_WALL: RGB = (236, 220, 196)
_WOOD: RGB = (188, 136, 88)
_SHUT: RGB = (150, 140, 128)
_STEP: RGB = (232, 214, 184)
_FLOOR: RGB = (222, 200, 166)
AWNINGS: dict[str, RGB] = {
    "legal": (58, 116, 142), "advice": (122, 70, 104), "training": (104, 124, 74),
    "network": (200, 140, 54), "market": (190, 84, 58), "finance": (64, 134, 126)}
MOST = 12
"""Figures drawn of those who wait; the words say how many there are."""


def grown(number: int) -> Figure:
    """Somebody of the wardrobe, grown up and on foot."""
    found = [f for f in cast.everybody() if f.size == 1 and not f.wheels]
    return found[number % len(found)]


class CounterPicture(Node):
    """A counter of the hub: shut, or with somebody behind it and those who need it before it."""

    role = "image"

    def __init__(self, counter: str, image: str, who: Figure | None, guests: int, light: Light,
                 high_em: float) -> None:  # fmt: skip
        super().__init__()
        self.counter, self.image, self.who, self.guests = counter, image, who, min(3, guests)
        self.light, self.high_em = light, high_em

    def measure(self, ctx: Context, width: int | None) -> tuple[int, int]:
        return (ctx.em(12) if width is None else width), ctx.em(self.high_em)

    def least(self, ctx: Context) -> int:
        return ctx.em(7)

    def draw(self, ctx: Context, surface: pygame.Surface) -> None:
        if min(self.bounds.size) < 8:
            return
        sheet = _counter(self.bounds.size, AWNINGS[self.counter], self.who, self.guests, self.light)
        surface.blit(sheet, self.bounds)
        side = round(self.bounds.height * 0.27) // 2 * 2
        spot = pygame.Rect(0, 0, side, side)
        spot.center = (self.bounds.x + round(self.bounds.width * 0.42),
                       self.bounds.y + round(self.bounds.height * 0.77))
        surface.blit(shapes.rounded(spot.size, side // 2, ctx.color("paper")), spot)
        sign = icon(self.image, round(side * 0.72), ctx.color("ink"))
        surface.blit(sign, sign.get_rect(center=spot.center))


@lru_cache(maxsize=64)
def _counter(size: tuple[int, int], awning: RGB, who: Figure | None, guests: int,
             light: Light) -> pygame.Surface:  # fmt: skip
    wide, high = size[0] * _FINE, size[1] * _FINE
    big = pygame.Surface((wide, high), pygame.SRCALPHA)
    _room(big, light)
    left, right = round(wide * 0.08), round(wide * 0.76)
    top, desk = round(high * 0.2), round(high * 0.62)
    inside = pygame.Rect(left + wide // 40, top, right - left - wide // 20, desk - top)
    if who is None:
        _shutter(big, inside, light)
    else:
        big.fill(light.color((150, 124, 104), (0, 0, 1), 0.95), inside)
        clip = big.get_clip()
        big.set_clip(inside.inflate(0, high // 8))
        draw_figure(big, (wide * 0.42, high * 0.92), high / 48 * 1.62, who, light)
        big.set_clip(clip)
    _desk(big, pygame.Rect(left, desk, right - left, round(high * 0.3)), light)
    _awning(big, pygame.Rect(left - wide // 60, round(high * 0.07), right - left + wide // 30,
                             round(high * 0.17)), awning, light)
    unit = high / 48 * 1.15
    for i in range(guests):
        draw_figure(big, (wide * (0.93 - 0.1 * i), high * (0.95 - 0.02 * (i % 2))), unit,
                    grown(5 + 7 * i), light, flip=True)
    small = pygame.transform.smoothscale(big, size)
    shapes.cut_corners(small, 7)
    return small


def _room(big: pygame.Surface, light: Light, floor: float = 0.86) -> None:
    """A wall, paler above, and the ground before it."""
    wide, high = big.get_size()
    wall = light.color(_WALL, (-0.36, 0.6, 0.72), 0.92)
    ground = light.color(_FLOOR, (0, 0, 1), 0.93)
    line = round(high * floor)
    for y in range(high):
        base = wall if y < line else ground
        big.fill(mix(base, (255, 250, 238), 0.2 * (1 - y / high)), (0, y, wide, 1))


def _shutter(big: pygame.Surface, box: pygame.Rect, light: Light) -> None:
    slat = max(4, box.height // 7)
    for k, y in enumerate(range(box.top, box.bottom, slat)):
        tone = 0.94 if k % 2 else 1.0
        big.fill(light.color(_SHUT, (-0.36, 0.6, 0.72), tone), (box.x, y, box.width,
                                                                min(slat, box.bottom - y)))


def _desk(big: pygame.Surface, box: pygame.Rect, light: Light) -> None:
    lip = max(4, box.height // 7)
    pygame.draw.rect(big, light.color(_WOOD, (-0.36, 0.8, 0.4), 0.95), box)
    for k in range(1, 6):
        x = box.x + box.width * k // 6
        big.fill(light.color(_WOOD, (-0.36, 0.8, 0.4), 0.86), (x, box.y, 3, box.height))
    pygame.draw.rect(big, light.color(_WOOD, (0, 0, 1), 1.08),
                     (box.x - lip, box.y - lip // 2, box.width + 2 * lip, lip + 2),
                     border_radius=lip // 2)


def _awning(big: pygame.Surface, box: pygame.Rect, color: RGB, light: Light) -> None:
    stripes, foot = 9, box.height // 3
    step = box.width / stripes
    for k in range(stripes):
        cloth = light.color(color if k % 2 == 0 else (250, 244, 230), (-0.3, 0.5, 0.8))
        x, wide = box.x + round(k * step), round(step) + 1
        big.fill(cloth, (x, box.y, wide, box.height - foot))
        pygame.draw.ellipse(big, cloth, (x, box.bottom - 2 * foot, wide, 2 * foot))


@dataclass(frozen=True)
class Step:
    """A rung, in words, and who stands on it."""

    name: str
    said: str
    figures: tuple[Figure, ...]


class Stairs(Node):
    """A queue on the ground and a flight of steps; each is a node with its words.

    The first of `steps` is the ground with those who wait, the last the street above, where what
    began is at work.
    """

    role = "list"

    def __init__(self, steps: Sequence[Step], light: Light, high_em: float, **node: Any) -> None:
        marks = [_Mark(step) for step in steps]
        super().__init__(*marks, **node)
        self.steps, self.light, self.high_em = tuple(steps), light, high_em

    def measure(self, ctx: Context, width: int | None) -> tuple[int, int]:
        return (ctx.em(34) if width is None else width), ctx.em(self.high_em)

    def least(self, ctx: Context) -> int:
        return max(ctx.em(16), sum(mark.narrowest(ctx) for mark in self.children))

    def arrange(self, ctx: Context, area: pygame.Rect) -> None:
        parts = len(self.children)
        high = max(mark.size(ctx, area.width // parts)[1] for mark in self.children)
        for i, mark in enumerate(self.children):
            x0, x1 = area.width * i // parts, area.width * (i + 1) // parts
            left = area.right - x1 if ctx.rtl else area.x + x0
            mark.place(ctx, pygame.Rect(left, area.bottom - high, x1 - x0, high))

    def draw(self, ctx: Context, surface: pygame.Surface) -> None:
        low = self.children[0].bounds.height + ctx.unit(1)
        size = (self.bounds.width, self.bounds.height - low)
        if min(size) < 20:
            return
        figures = tuple(step.figures for step in self.steps)
        sheet = _stairs(size, figures, self.light)
        if ctx.rtl:
            sheet = pygame.transform.flip(sheet, True, False)
        surface.blit(sheet, self.bounds)


class _Mark(Node):
    """The words under a step."""

    role = "listitem"

    def __init__(self, step: Step) -> None:
        super().__init__(name=step.name, value=step.said)
        self.spans = (letters.Span(step.name, "bold"), letters.Span(f" {step.said}", "text"))

    def measure(self, ctx: Context, width: int | None) -> tuple[int, int]:
        words = self._words(ctx, width)
        return words.width, words.height

    def least(self, ctx: Context) -> int:
        return letters.longest_word(self.spans, ctx.px("caption"), ctx.rtl) + ctx.unit(1)

    def draw(self, ctx: Context, surface: pygame.Surface) -> None:
        letters.draw(surface, self._words(ctx, self.bounds.width), self.bounds, ctx.color("ink"),
                     "center")

    def _words(self, ctx: Context, width: int | None) -> letters.Paragraph:
        room = None if width is None else max(1, width - ctx.unit(1))
        return letters.layout(self.spans, ctx.px("caption"), room, ctx.rtl, ctx.leading(1.25))


@lru_cache(maxsize=8)
def _stairs(size: tuple[int, int], figures: tuple[tuple[Figure, ...], ...],
            light: Light) -> pygame.Surface:  # fmt: skip
    wide, high = size[0] * _FINE, size[1] * _FINE
    big = pygame.Surface((wide, high), pygame.SRCALPHA)
    _room(big, light, 0.94)
    parts, part = len(figures), wide / len(figures)
    ground, rise = high * 0.93, high * 0.47 / max(1, len(figures) - 1)
    unit = min(high * 0.0125, part / 26)
    for i in range(1, parts):
        top = round(ground - rise * i)
        box = pygame.Rect(round(part * i), top, wide - round(part * i), high - top)
        big.fill(light.color(_STEP, (-0.36, 0.8, 0.4), 0.9 - 0.02 * i), box)
        big.fill(light.color(_STEP, (0, 0, 1), 1.05), (box.x, top, box.width, max(6, high // 40)))
        big.fill(light.color(_STEP, (-0.9, 0.3, 0.2), 0.72), (box.x, top, 4, box.height))
    _shop(big, pygame.Rect(round(part * (parts - 1) + part * 0.3), 0, round(part * 0.62),
                           round(ground - rise * (parts - 1))), light)
    for i, here in enumerate(figures):
        feet = ground - rise * i + high * 0.02
        apart = min(part * 0.8 / max(1, len(here)), unit * 12)
        first = part * (i + 0.5) - apart * (len(here) - 1) / 2
        if i == parts - 1:
            first = part * (i + 0.16)
        for k, figure in enumerate(here):
            draw_figure(big, (first + k * apart, feet), unit, figure, light)
    small = pygame.transform.smoothscale(big, size)
    shapes.cut_corners(small, 8)
    return small


def _shop(big: pygame.Surface, box: pygame.Rect, light: Light) -> None:
    """Something that sells, at the head of the stairs."""
    tall = round(box.width * 0.92)
    house = pygame.Rect(box.x, box.bottom - tall, box.width, tall)
    big.fill(light.color((252, 246, 232), (0, 0, 1), 1.0), house)
    pygame.draw.polygon(big, light.color((190, 90, 60)), [
        (house.x - tall // 12, house.y + 2), (house.centerx, house.y - tall // 3),
        (house.right + tall // 12, house.y + 2)])
    door = pygame.Rect(0, 0, box.width // 4, tall * 9 // 20)
    door.midbottom = (house.x + box.width * 3 // 4, house.bottom)
    big.fill(light.color((122, 84, 64)), door)
    window = pygame.Rect(house.x + box.width // 9, house.bottom - tall * 11 // 20,
                         box.width * 4 // 9, tall * 8 // 20)
    big.fill(light.color((142, 176, 184)), window)
    _awning(big, pygame.Rect(window.x - 6, window.y - tall // 7, window.width + 12, tall // 5),
            AWNINGS["market"], light)


class GrantClock(Node):
    """A ring with a stroke for each week of the grant; those that are over are hollow."""

    role = "image"

    def __init__(self, left: int, whole: int, middle: Node, high_em: float = 10.5,
                 **node: Any) -> None:  # fmt: skip
        super().__init__(middle, **node)
        self.left, self.whole, self.high_em = left, max(1, whole), high_em

    def measure(self, ctx: Context, width: int | None) -> tuple[int, int]:
        side = ctx.em(self.high_em)
        return side, side

    def least(self, ctx: Context) -> int:
        return ctx.em(self.high_em)

    def arrange(self, ctx: Context, area: pygame.Rect) -> None:
        wide = round(min(area.size) * 0.62)
        high = self.children[0].size(ctx, wide)[1]
        box = pygame.Rect(area.centerx - wide // 2, area.centery - high // 2, wide, high)
        self.children[0].place(ctx, box)

    def draw(self, ctx: Context, surface: pygame.Surface) -> None:
        outer = min(self.bounds.size) / 2 - 2
        inner, (x, y) = outer * 0.82, self.bounds.center
        way = -1 if ctx.rtl else 1
        for week in range(self.whole):
            turn = math.tau * (week + 0.5) / self.whole * way
            ahead = week >= self.whole - self.left
            color = ctx.color("ochre" if ahead else "rule")
            begin = inner if ahead else outer * 0.92
            one, other = ((x + math.sin(turn) * r, y - math.cos(turn) * r) for r in (begin, outer))
            thick = max(2, round(math.tau * outer / self.whole * 0.5)) if ahead else 2
            pygame.draw.line(surface, color, one, other, min(thick, ctx.dot(8)))
