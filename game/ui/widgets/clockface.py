"""A day as a clock of 24 hours: noon on top, midnight below, what fills it as a ring.

Around the ring lies the sky of the day. Each activity has a colour and a grain of its own, tasks of
care stand out of the ring with a dark rim, and what a task takes from a day (sleep, rest, pay) is a
hatched band inside, under the task. A clock never mirrors. All of it is said in words besides.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Any

import pygame

from game.ui.context import Context
from game.ui.icons import icon
from game.ui.theme import RGB, Theme, mix
from game.ui.tree import Node

_FINE = 3
_SKY, _OUT, _IN, _LOST, _HOLE = 0.985, 0.89, 0.56, 0.47, 0.45
"""Radii, as shares of half the side: sky, the ring's edges, the band of what is lost, the face."""
_STAND_OUT = 0.025
HOURS = 24
Point = tuple[float, float]


@dataclass(frozen=True)
class Arc:
    """Hours of one kind. `task` is set for a task of care; `new` for one that is only thought of;
    `takes` are the activities that it takes, with their hours."""

    what: str
    start: float
    hours: float
    task: str = ""
    new: bool = False
    takes: tuple[tuple[str, float], ...] = ()


def tones(theme: Theme) -> dict[str, RGB]:
    """The colour of each activity."""
    paper = theme["paper"]
    return {
        "sleep": mix(mix(theme["plum"], theme["sea"], 0.55), theme["ink"], 0.18),
        "own": mix(theme["ochre"], paper, 0.66),
        "paid": mix(theme["sea"], paper, 0.08),
        "school": mix(theme["plum"], paper, 0.15),
        "care": mix(theme["terracotta"], paper, 0.5),
        "errands": mix(theme["ochre"], paper, 0.22),
        "org": mix(theme["olive"], paper, 0.1),
        "tasks": theme["terracotta"],
        "free": mix(theme["olive"], paper, 0.82),
    }


GRAIN = {"sleep": "stars", "school": "dots", "care": "hatch", "errands": "dots", "org": "hatch"}
"""What is not told by its colour alone."""


class ClockFace(Node):
    """The picture; what lies in its middle (a face) is its child."""

    role = "image"

    def __init__(
        self, arcs: Sequence[Arc], em: float, middle: Node | None = None, signs: bool = True,
        grey: bool = False, **node: Any,
    ) -> None:  # fmt: skip
        super().__init__(*([middle] if middle is not None else []), **node)
        self.arcs, self.em, self.signs, self.grey = tuple(arcs), em, signs, grey

    def measure(self, ctx: Context, width: int | None) -> tuple[int, int]:
        side = ctx.em(self.em)
        side = side if width is None else min(side, width)
        for child in self.children:
            child.size(ctx, side)
        return side, side

    def least(self, ctx: Context) -> int:
        return ctx.em(min(self.em, 8))

    def arrange(self, ctx: Context, area: pygame.Rect) -> None:
        side = min(area.size)
        inner = pygame.Rect(0, 0, round(side * _HOLE * 0.96), round(side * _HOLE * 0.96))
        inner.center = area.center
        for child in self.children:
            child.place(ctx, inner)

    def draw(self, ctx: Context, surface: pygame.Surface) -> None:
        side = min(self.bounds.size)
        picture = _face(side, self.arcs, ctx.theme, self.grey)
        area = picture.get_rect(center=self.bounds.center)
        surface.blit(picture, area)
        if self.signs:
            self._signs(ctx, surface, area)

    def _signs(self, ctx: Context, surface: pygame.Surface, area: pygame.Rect) -> None:
        """Sun and moon at the poles, a heart on each task."""
        size = max(11, area.width // 16)
        for image, hour, token in (("sun", 12, "ochre"), ("moon", 0, "sea")):
            _disc(ctx, surface, _at(area, hour, (_SKY + _OUT) / 2), image, size, token)
        for arc in self.arcs:
            if arc.task:
                spot = _at(area, arc.start + arc.hours / 2, (_OUT + _IN) / 2)
                _disc(ctx, surface, spot, "hand-heart", max(10, area.width // 19), "terracotta")


def _at(area: pygame.Rect, hour: float, reach: float) -> Point:
    turn = _turn(hour)
    return (area.centerx + area.width / 2 * reach * math.sin(turn),
            area.centery - area.height / 2 * reach * math.cos(turn))


def _turn(hour: float) -> float:
    """Noon on top, on with the sun."""
    return math.tau * (hour - 12) / HOURS


def _disc(ctx: Context, surface: pygame.Surface, spot: Point, image: str, size: int, token: str
          ) -> None:
    radius = round(size * 0.74)
    pygame.draw.aacircle(surface, ctx.color("paper"), spot, radius)
    pygame.draw.aacircle(surface, ctx.color(token), spot, radius, max(1, size // 12))
    sign = icon(image, size, ctx.color(token), "fill")
    surface.blit(sign, sign.get_rect(center=(round(spot[0]), round(spot[1]))))


@lru_cache(maxsize=64)
def _face(side: int, arcs: tuple[Arc, ...], theme: Theme, grey: bool) -> pygame.Surface:
    fine = side * _FINE
    big = pygame.Surface((fine, fine), pygame.SRCALPHA)
    big.fill((*theme["paper"], 0))
    half, colors = fine / 2, tones(theme)
    if grey:
        colors = {name: mix(color, theme["paper"], 0.55) for name, color in colors.items()}
    _sky(big, half, theme)
    pygame.draw.circle(big, theme["paper"], (half, half), half * (_OUT + 0.012))
    for arc in arcs:
        if not arc.task:
            _piece(big, half, arc, _IN, _OUT, colors[arc.what], GRAIN.get(arc.what), theme)
    for arc in arcs:
        if arc.task:
            _task(big, half, arc, colors, theme)
    pygame.draw.circle(big, theme["paper"], (half, half), half * _LOST)
    for arc in arcs:
        if arc.task:
            _lost(big, half, arc, colors, theme)
    _ticks(big, half, theme)
    return pygame.transform.smoothscale(big, (side, side))


def _sky(big: pygame.Surface, half: float, theme: Theme) -> None:
    """Night below, dawn at the side of the morning, a pale day on top."""
    night = mix(theme["sea"], (24, 22, 58), 0.62)
    dawn = mix(theme["terracotta"], theme["seed"], 0.5)
    day = mix(theme["seed"], (255, 255, 255), 0.15)
    stops = ((0, night), (4.5, night), (6.5, dawn), (9, day), (16, day), (19, dawn), (21.5, night),
             (24, night))
    steps = 144
    for k in range(steps):
        hour = HOURS * k / steps
        (a, low), (b, high) = next((p, q) for p, q in pairwise(stops)
                                   if p[0] <= hour <= q[0])
        color = mix(low, high, (hour - a) / (b - a))
        pygame.draw.polygon(big, color, _wedge(half, hour, HOURS / steps + 0.02, 0.5, _SKY))


def _piece(big: pygame.Surface, half: float, arc: Arc, low: float, high: float, color: RGB,
           grain: str | None, theme: Theme) -> None:
    shape = _wedge(half, arc.start, arc.hours, low, high)
    pygame.draw.polygon(big, color, shape)
    if grain is not None:
        _grained(big, shape, grain, mix(color, theme["paper"], 0.42), half)
    for hour in (arc.start, arc.start + arc.hours):
        a, b = (_spot(half, hour, reach) for reach in (low, high))
        pygame.draw.line(big, theme["paper"], a, b, max(2, _FINE))


def _task(big: pygame.Surface, half: float, arc: Arc, colors: dict[str, RGB], theme: Theme) -> None:
    """Out of the ring at both sides, with a dark rim; one that is only thought of is open."""
    shape = _wedge(half, arc.start, arc.hours, _IN - _STAND_OUT, _OUT + _STAND_OUT)
    fill = mix(colors["tasks"], theme["paper"], 0.62) if arc.new else colors["tasks"]
    pygame.draw.polygon(big, fill, shape)
    if arc.new:
        _grained(big, shape, "hatch", colors["tasks"], half)
    width = max(3, round(half * (0.022 if arc.new else 0.013)))
    pygame.draw.lines(big, theme["ink"], True, shape, width)


def _lost(big: pygame.Surface, half: float, arc: Arc, colors: dict[str, RGB], theme: Theme) -> None:
    """Under a task, inside the ring: what these minutes were."""
    start = arc.start
    for what, hours in arc.takes:
        shape = _wedge(half, start, hours, _LOST, _IN - _STAND_OUT - 0.01)
        pygame.draw.polygon(big, colors[what], shape)
        _grained(big, shape, "hatch", theme["paper"], half)
        pygame.draw.lines(big, theme["terracotta"], True, shape, max(2, round(half * 0.012)))
        start += hours


def _ticks(big: pygame.Surface, half: float, theme: Theme) -> None:
    for hour in range(HOURS):
        long = hour % 6 == 0
        a, b = _spot(half, hour, _OUT), _spot(half, hour, _OUT + (0.035 if long else 0.016))
        pygame.draw.line(big, theme["ink"], a, b, max(2, round(half * (0.014 if long else 0.007))))
    rim = max(2, round(half * 0.008))
    pygame.draw.circle(big, theme["paper_edge"], (half, half), half * _SKY, rim)
    pygame.draw.circle(big, theme["paper_edge"], (half, half), half * _LOST, rim)


def _grained(big: pygame.Surface, shape: list[Point], grain: str, color: RGB, half: float) -> None:
    """A grain inside a shape."""
    box = pygame.Rect(min(x for x, _ in shape), min(y for _, y in shape), 0, 0)
    box.width = round(max(x for x, _ in shape)) - box.x + 2
    box.height = round(max(y for _, y in shape)) - box.y + 2
    if box.width < 2 or box.height < 2:
        return
    mask = pygame.Surface(box.size, pygame.SRCALPHA)
    pygame.draw.polygon(mask, (255, 255, 255, 255), [(x - box.x, y - box.y) for x, y in shape])
    tile = _tile(round(half), grain, color).subsurface(box.clip(big.get_rect())).copy()
    tile.blit(mask, (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
    big.blit(tile, box.clip(big.get_rect()))


@lru_cache(maxsize=32)
def _tile(half: int, grain: str, color: RGB) -> pygame.Surface:
    """The grain over the whole face, cut out where it is needed."""
    side = 2 * half + _FINE
    out = pygame.Surface((side, side), pygame.SRCALPHA)
    out.fill((*color, 0))
    step = max(7, half // 15)
    if grain == "hatch":
        for x in range(-side, side, step):
            pygame.draw.line(out, (*color, 255), (x, side), (x + side, 0), max(2, step // 4))
        return out
    radius = max(2, step // (5 if grain == "stars" else 6))
    for row, y in enumerate(range(0, side, step)):
        for column, x in enumerate(range((row % 2) * step // 2, side, step)):
            small = grain == "stars" and (row * 7 + column * 3) % 5
            pygame.draw.circle(out, (*color, 255), (x, y), max(1, radius // (2 if small else 1)))
    return out


def _spot(half: float, hour: float, reach: float) -> Point:
    turn = _turn(hour)
    return half + half * reach * math.sin(turn), half - half * reach * math.cos(turn)


def _wedge(half: float, start: float, hours: float, low: float, high: float) -> list[Point]:
    steps = max(3, round(hours * 8))
    marks = [start + hours * k / steps for k in range(steps + 1)]
    return [_spot(half, m, high) for m in marks] + [_spot(half, m, low) for m in reversed(marks)]


class Swatch(Node):
    """A small field of an activity's colour and grain, for the legend."""

    def __init__(self, what: str, em: float = 1.1) -> None:
        super().__init__()
        self.what, self.em = what, em

    def measure(self, ctx: Context, width: int | None) -> tuple[int, int]:
        return ctx.em(self.em), ctx.em(self.em)

    def least(self, ctx: Context) -> int:
        return ctx.em(self.em)

    def draw(self, ctx: Context, surface: pygame.Surface) -> None:
        side = min(self.bounds.size)
        picture = _swatch(side, self.what, ctx.theme)
        surface.blit(picture, picture.get_rect(center=self.bounds.center))


@lru_cache(maxsize=32)
def _swatch(side: int, what: str, theme: Theme) -> pygame.Surface:
    fine = side * _FINE
    big = pygame.Surface((fine, fine), pygame.SRCALPHA)
    color = tones(theme)[what]
    big.fill((*color, 0))
    pygame.draw.rect(big, color, big.get_rect(), border_radius=fine // 4)
    if (grain := GRAIN.get(what)) is not None:
        box = [(fine * 0.1, fine * 0.1), (fine * 0.9, fine * 0.1), (fine * 0.9, fine * 0.9),
               (fine * 0.1, fine * 0.9)]
        _grained(big, box, grain, mix(color, theme["paper"], 0.42), fine * 2)
    edge = theme["ink"] if what == "tasks" else theme["control"]
    pygame.draw.rect(big, edge, big.get_rect(), max(2, fine // 16), border_radius=fine // 4)
    return pygame.transform.smoothscale(big, (side, side))


class Moment(Node):
    """A small clock on which one stretch of the day stands out: when something has to be done."""

    def __init__(self, start: float, hours: float, em: float = 1.9) -> None:
        super().__init__()
        self.start, self.hours, self.em = start, hours, em

    def measure(self, ctx: Context, width: int | None) -> tuple[int, int]:
        return ctx.em(self.em), ctx.em(self.em)

    def least(self, ctx: Context) -> int:
        return ctx.em(self.em)

    def draw(self, ctx: Context, surface: pygame.Surface) -> None:
        side = min(self.bounds.size)
        picture = _moment(side, self.start, self.hours, ctx.theme)
        surface.blit(picture, picture.get_rect(center=self.bounds.center))


@lru_cache(maxsize=32)
def _moment(side: int, start: float, hours: float, theme: Theme) -> pygame.Surface:
    fine = side * _FINE
    big = pygame.Surface((fine, fine), pygame.SRCALPHA)
    big.fill((*theme["paper"], 0))
    half = fine / 2
    _sky(big, half, theme)
    pygame.draw.circle(big, theme["paper"], (half, half), half * 0.8)
    pygame.draw.polygon(big, theme["terracotta"], [(half, half), *_wedge(
        half, start, hours, 0.0, 0.8)[: -2]])
    pygame.draw.circle(big, theme["ink"], (half, half), half * 0.8, max(2, fine // 40))
    pygame.draw.circle(big, theme["ink"], (half, half), half * 0.09)
    return pygame.transform.smoothscale(big, (side, side))
