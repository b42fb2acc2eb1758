"""Flows over the map: what was paid from one place to another, as arrows whose width says how much.

A payment that belongs to a circle is a whole line, any other is dashed; colour comes second. Each
arrow is a node with its words, so that the picture can be read without being seen.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import pygame

from game.ui import shapes
from game.ui.context import Context
from game.ui.theme import RGB
from game.ui.tree import Node
from game.ui.widgets.label import Label
from game.ui.widgets.maplayer import MapLayer, Mark

Point = tuple[float, float]
Spot = Callable[[Context], tuple[int, int]]

_FINE = 3
"""Arrows are painted so many times larger and scaled down, for smooth edges."""
_STEPS = 28
_BULGE = 0.2
"""How far an arrow leaves the straight way, of its length: there and back do not cover another."""
_THIN, _THICK, _DOT, _NODE = 3, 8, 5, 11
_DASH = 3
"""Steps of a dash."""


@dataclass(frozen=True)
class Flow:
    """An arrow. `permille` is its width, of the widest one; `words` and `amount` are read out."""

    start: Spot
    end: Spot
    permille: int
    in_circle: bool
    words: str
    amount: str


class Stop(Mark):
    """The name of a place on a circle, with its number in the order of paying."""

    role = "text"

    def __init__(self, words: str, spot: Spot, **node: Any) -> None:
        super().__init__(Label(words, "small", "headline"), spot=spot, name=words, **node)

    def measure(self, ctx: Context, width: int | None) -> tuple[int, int]:
        wide, high = self.children[0].size(ctx, None)
        return wide + ctx.unit(4), high + ctx.unit(1.5) + ctx.dot(_NODE)

    def arrange(self, ctx: Context, area: pygame.Rect) -> None:
        paper = pygame.Rect(area.x, area.y, area.width, area.height - ctx.dot(_NODE))
        self.children[0].place(ctx, paper.inflate(-ctx.unit(4), -ctx.unit(1.5)))

    def draw(self, ctx: Context, surface: pygame.Surface) -> None:
        box = pygame.Rect(self.bounds.x, self.bounds.y, self.bounds.width,
                          self.bounds.height - ctx.dot(_NODE))  # fmt: skip
        surface.blit(shapes.rounded(box.size, box.height // 2, ctx.color("paper"),
                                    ctx.color("terracotta"), 1.5), box)


class Flows(MapLayer):
    """All of them, with the names of the stops. `moved` (0..1) is how far the small dots have
    come, for a picture in motion."""

    role = "figure"

    def __init__(
        self, name: str, flows: Sequence[Flow], stops: Sequence[Stop] = (), moved: float = 0.5,
        **node: Any,
    ) -> None:
        super().__init__(*stops, name=name, **node)
        self.flows, self.moved = flows, moved
        self.arrows = [Node(name=f.words, value=f.amount, key=f"flow/{i}")
                       for i, f in enumerate(flows)]
        for arrow in self.arrows:
            arrow.role, arrow.parent = "listitem", self
        self.stops = list(self.children)
        self.children = [*self.stops, *self.arrows]

    def arrange(self, ctx: Context, area: pygame.Rect) -> None:
        """A reader can point at the middle of each arrow; the names keep out of the papers."""
        side = ctx.dot(24)
        for item, flow in zip(self.arrows, self.flows, strict=True):
            x, y = _arc(flow.start(ctx), flow.end(ctx))[_STEPS // 2]
            item.bounds = pygame.Rect(0, 0, side, side)
            item.bounds.center = round(x), round(y)
            item.bounds.clamp_ip(area)
        self.children = self.stops
        super().arrange(ctx, area)
        self.children = [*self.stops, *self.arrows]

    def draw(self, ctx: Context, surface: pygame.Surface) -> None:
        """The widest first, so that thin ones lie on top."""
        for flow in sorted(self.flows, key=lambda f: -f.permille):
            start, end = flow.start(ctx), flow.end(ctx)
            thick = ctx.dot(_THIN) + (ctx.dot(_THICK) - ctx.dot(_THIN)) * flow.permille // 1000
            color = ctx.color("terracotta" if flow.in_circle else "sea")
            image, corner = _arrow(start, end, thick, color, ctx.color("paper"), not flow.in_circle)
            surface.blit(image, corner)
            path = _arc(start, end)
            for part in (self.moved, (self.moved + 0.5) % 1):
                x, y = path[min(_STEPS, int(part * _STEPS))]
                pygame.draw.circle(surface, ctx.color("paper"), (x, y), max(2, ctx.dot(_DOT) // 2))
        rounds = {f.start(ctx) for f in self.flows if f.in_circle}
        for spot in sorted({spot(ctx) for f in self.flows for spot in (f.start, f.end)}):
            color = ctx.color("terracotta" if spot in rounds else "sea")
            pygame.draw.aacircle(surface, ctx.color("paper"), spot, ctx.dot(_NODE))
            pygame.draw.aacircle(surface, color, spot, ctx.dot(_NODE) - ctx.dot(3))


def _arc(start: Point, end: Point) -> list[Point]:
    """Along a bow to the left of the way, as the eye goes."""
    (x0, y0), (x1, y1) = start, end
    dx, dy = x1 - x0, y1 - y0
    cx, cy = (x0 + x1) / 2 + dy * _BULGE, (y0 + y1) / 2 - dx * _BULGE
    points = []
    for i in range(_STEPS + 1):
        t = i / _STEPS
        a, b, c = (1 - t) ** 2, 2 * t * (1 - t), t * t
        points.append((a * x0 + b * cx + c * x1, a * y0 + b * cy + c * y1))
    return points


def _between_places(path: list[Point], thick: int) -> list[Point]:
    """The part of an arc that does not lie on the two places it joins."""
    away = _NODE + thick / 2
    apart = [p for p in path if min(math.dist(p, path[0]), math.dist(p, path[-1])) > away]
    return apart if len(apart) > 6 else path


@lru_cache(maxsize=256)
def _arrow(
    start: Point, end: Point, thick: int, color: RGB, edge: RGB, dashed: bool
) -> tuple[pygame.Surface, tuple[int, int]]:
    """The painted arrow and where its upper left corner lies."""
    path = _between_places(_arc(start, end), thick)
    margin = thick * 3 + 12
    left = int(min(x for x, _ in path)) - margin
    top = int(min(y for _, y in path)) - margin
    wide = int(max(x for x, _ in path)) + margin - left
    high = int(max(y for _, y in path)) + margin - top
    fine = [((x - left) * _FINE, (y - top) * _FINE) for x, y in path]
    out = pygame.Surface((wide * _FINE, high * _FINE), pygame.SRCALPHA)
    out.fill((*edge, 0))
    shaft, head = fine[:-2], fine[-3:]
    _ribbon(out, shaft, thick * _FINE / 2 + 2 * _FINE, edge)
    _head(out, head, (thick * 0.9 + 8) * _FINE, edge)
    pieces = [shaft[i:i + _DASH + 1] for i in range(0, len(shaft) - 1, _DASH + 1)] if dashed \
        else [shaft]
    for piece in pieces:
        _ribbon(out, piece, thick * _FINE / 2, color)
    _head(out, head, (thick * 0.9 + 5) * _FINE, color)
    return pygame.transform.smoothscale(out, (wide, high)), (left, top)


def _ribbon(out: pygame.Surface, path: list[Point], half: float, color: RGB) -> None:
    if len(path) < 2:
        return
    sides: tuple[list[Point], list[Point]] = ([], [])
    for i, (x, y) in enumerate(path):
        (ax, ay), (bx, by) = path[max(0, i - 1)], path[min(len(path) - 1, i + 1)]
        length = math.hypot(bx - ax, by - ay) or 1
        nx, ny = -(by - ay) / length * half, (bx - ax) / length * half
        sides[0].append((x + nx, y + ny))
        sides[1].append((x - nx, y - ny))
    pygame.draw.polygon(out, color, [*sides[0], *reversed(sides[1])])


def _head(out: pygame.Surface, path: list[Point], half: float, color: RGB) -> None:
    (ax, ay), (bx, by) = path[0], path[-1]
    length = math.hypot(bx - ax, by - ay) or 1
    ux, uy = (bx - ax) / length, (by - ay) / length
    back = (bx - ux * half * 1.6, by - uy * half * 1.6)
    pygame.draw.polygon(out, color, [
        (bx, by), (back[0] - uy * half, back[1] + ux * half),
        (back[0] + uy * half, back[1] - ux * half)])
