"""Ways on the town's own map: a way that is held to be safe is a lit line, one that is not lies in
the dark, as broken strokes. The later the hour, the darker the town around them.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import pygame

from game.ui import shapes
from game.ui.context import Context
from game.ui.theme import RGB, mix
from game.ui.tree import Node
from game.ui.widgets import Column, Icon, Label, Row
from game.ui.widgets.maplayer import Mark, Spot

_STEPS = 28
_HALF_EM = 4
"""Room for half a sign beside a paper."""
_LAMP: RGB = (255, 214, 120)
_CASE: RGB = (92, 52, 20)
_DARK: RGB = (24, 26, 46)
_PALE: RGB = (222, 220, 236)
HOURS: dict[str, tuple[int, int, int, int]] = {
    "morning": (250, 206, 150, 38), "day": (255, 250, 230, 0), "evening": (44, 36, 84, 104),
    "night": (14, 16, 44, 158)}
"""What lies over the town in each part of the day: a colour and how much of it."""


@dataclass(frozen=True)
class Trace:
    """A way on the map: from where to where, how safe, and whether it is looked at."""

    start: tuple[int, int]
    end: tuple[int, int]
    safe: bool
    chosen: bool
    bend: int
    """Which of those between the same two places it is, so that they do not cover each other."""

    def spots(self) -> list[tuple[float, float]]:
        (x0, y0), (x1, y1) = self.start, self.end
        if self.start == self.end:
            rx, ry = 46 + 10 * self.bend, 24 + 6 * self.bend
            return [(x0 + math.cos(t) * rx, y0 + math.sin(t) * ry) for t in (
                math.tau * i / _STEPS for i in range(_STEPS + 1))]
        far = math.hypot(x1 - x0, y1 - y0)
        side = (0.12 + 0.1 * self.bend) * far
        mx, my = (x0 + x1) / 2 - (y1 - y0) / far * side, (y0 + y1) / 2 + (x1 - x0) / far * side
        found = []
        for i in range(_STEPS + 1):
            t = i / _STEPS
            a, b, c = (1 - t) ** 2, 2 * t * (1 - t), t * t
            found.append((a * x0 + b * mx + c * x1, a * y0 + b * my + c * y1))
        return found

    def middle(self) -> tuple[int, int]:
        spots = self.spots()
        x, y = spots[len(spots) // 2] if self.start != self.end else spots[len(spots) // 4]
        return round(x), round(y)


def paint(surface: pygame.Surface, ctx: Context, part: str, traces: Sequence[Trace]) -> None:
    """The hour over the town, and the ways above it."""
    surface.blit(_wash(surface.get_size(), HOURS[part]), (0, 0))
    order = tuple(sorted(traces, key=lambda t: t.chosen))
    surface.blit(_ways(surface.get_size(), order, ctx.dot(3)), (0, 0))


@lru_cache(maxsize=4)
def _ways(size: tuple[int, int], traces: tuple[Trace, ...], dot: int) -> pygame.Surface:
    """All of them on a layer of their own; first what shines, then the lines."""
    out = pygame.Surface(size, pygame.SRCALPHA)
    for trace in traces:
        if trace.safe:
            wide = dot * (9 if trace.chosen else 6)
            pygame.draw.lines(out, (*_LAMP, 70), False, trace.spots(), wide)
    for trace in traces:
        _draw(out, trace, dot)
    return out


@lru_cache(maxsize=4)
def _wash(size: tuple[int, int], color: tuple[int, int, int, int]) -> pygame.Surface:
    out = pygame.Surface(size, pygame.SRCALPHA)
    out.fill(color)
    return out


def _draw(surface: pygame.Surface, trace: Trace, dot: int) -> None:
    spots, thick = trace.spots(), dot * (3 if trace.chosen else 2)
    if trace.safe:
        _line(surface, spots, _CASE, thick + dot)
        _line(surface, spots, _LAMP, thick)
    else:
        for color, wide in ((_PALE, thick + dot), (_DARK, thick)):
            for i in range(0, len(spots) - 1, 2):
                _line(surface, spots[i:i + 2], color, wide)
    for x, y in (spots[0], spots[-1]):
        pygame.draw.circle(surface, _CASE, (round(x), round(y)), dot * 3)
        pygame.draw.circle(surface, (255, 252, 243), (round(x), round(y)), dot * 2)


def _line(surface: pygame.Surface, spots: Sequence[tuple[float, float]], color: RGB,
          thick: int) -> None:  # fmt: skip
    """With round ends and joints."""
    pygame.draw.lines(surface, color, False, spots, thick)
    for x, y in spots:
        pygame.draw.circle(surface, color, (round(x), round(y)), max(1, thick // 2))


def beside_papers(ctx: Context, spot: tuple[int, int], start_em: float, end_em: float
                  ) -> tuple[int, int]:  # fmt: skip
    """The place on the map, or the edge of the paper that lies over it: the way leads on there."""
    wide = ctx.app.size[0] if ctx.app is not None else 0
    left, right = (end_em, start_em) if ctx.rtl else (start_em, end_em)
    edge = ctx.unit(5) + ctx.em(_HALF_EM)
    low, high = ctx.em(left) + edge, wide - ctx.em(right) - edge
    return max(low, min(high, spot[0])) if low < high else spot[0], spot[1]


class Sign(Mark):
    """A small slip on the map: a sign and a few words. Told in the list beside it too."""

    role = "image"
    radius = 8

    def __init__(self, words: str, image: str, color: str, spot: Spot, chosen: bool = False,
                 **node: str) -> None:  # fmt: skip
        parts: list[Node] = [Icon(image, "body", color)] if image else []
        parts.append(Label(words, "caption", "bold" if image else "headline"))
        super().__init__(Row(*parts, gap=1), spot=spot, **node)
        self.chosen = chosen

    def measure(self, ctx: Context, width: int | None) -> tuple[int, int]:
        wide, high = self.children[0].size(ctx, None)
        return wide + ctx.unit(3), high + ctx.unit(1)

    def arrange(self, ctx: Context, area: pygame.Rect) -> None:
        self.children[0].place(ctx, area.inflate(-ctx.unit(3), -ctx.unit(1)))

    def draw(self, ctx: Context, surface: pygame.Surface) -> None:
        if min(self.bounds.size) < 4:
            return
        edge = ctx.color("sea" if self.chosen else "paper_edge")
        slip = shapes.rounded(self.bounds.size, ctx.dot(self.radius), ctx.color("paper"), edge,
                              3 if self.chosen else 1)
        surface.blit(slip, self.bounds)


class Twin(Column):
    """Two bars below each other: how women hold it, and how men do; with the line from which on
    most people go. Women's is hatched, men's is plain."""

    def __init__(self, title: Node, women: int, men: int, needed: int, **node: str) -> None:
        super().__init__(title, _Bar(women, needed, "plum", True), _Bar(men, needed, "sea", False),
                         gap=0.5, **node)


class _Bar(Node):
    role = "image"

    def __init__(self, level: int, needed: int, color: str, hatched: bool) -> None:
        super().__init__()
        self.level, self.needed = max(0, min(1000, level)), needed
        self.color, self.hatched = color, hatched

    def measure(self, ctx: Context, width: int | None) -> tuple[int, int]:
        return ctx.em(10) if width is None else width, round(ctx.px("body") * 0.62)

    def least(self, ctx: Context) -> int:
        return ctx.em(5)

    def draw(self, ctx: Context, surface: pygame.Surface) -> None:
        box, radius = self.bounds, ctx.dot(3)
        surface.blit(shapes.rounded(box.size, radius, ctx.color("well"), ctx.color("rule")), box)
        full = pygame.Rect(box.x, box.y, round(box.width * self.level / 1000), box.height)
        mark = round(box.width * self.needed / 1000)
        if ctx.rtl:
            full.right = box.right
        if full.width >= 2:
            color = ctx.color(self.color)
            fill = shapes.hatched(full.size, radius, color, ctx.color("paper")) if self.hatched \
                else shapes.rounded(full.size, radius, color)
            surface.blit(fill, full)
        if self.needed:
            x = box.right - mark if ctx.rtl else box.x + mark
            surface.fill(mix(ctx.color("ink"), ctx.color("paper"), 0.1),
                         (x, box.y - 1, ctx.dot(2), box.height + 2))
