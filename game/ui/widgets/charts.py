"""Lines over time. Every value is a node of its own: the table is built in.

Lines differ by their marks and by a name at their end; colour comes second.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Any

import pygame

from game.ui import text as letters
from game.ui.context import Context
from game.ui.theme import RGB
from game.ui.tree import Node

_FINE = 3
_MARKS = ("dot", "square", "diamond", "ring")


@dataclass(frozen=True)
class Series:
    """One line: its name, a value for each moment (None: not known), and its colour."""

    name: str
    values: tuple[float | None, ...]
    color: str = "sea"


class LineChart(Node):
    """Values from `least` to `most` over moments. Time runs the way that words run.

    `shown` turns a value into words. Children say every value: a list for each line.
    """

    role = "figure"

    def __init__(
        self,
        name: str,
        moments: Sequence[str],
        series: Sequence[Series],
        shown: Callable[[float], str] = lambda value: f"{value:g}",
        height_em: float = 10,
        **node: Any,
    ) -> None:
        lists = [_Values(line, moments, shown) for line in series]
        super().__init__(*lists, name=name, **node)
        self.moments, self.series, self.shown, self.height_em = moments, series, shown, height_em
        known = [v for line in series for v in line.values if v is not None]
        self.least_value = min([0.0, *known])
        self.most_value = max([1.0, *known])

    def measure(self, ctx: Context, width: int | None) -> tuple[int, int]:
        return (ctx.em(24) if width is None else width), ctx.em(self.height_em)

    def least(self, ctx: Context) -> int:
        return ctx.em(12)

    def arrange(self, ctx: Context, area: pygame.Rect) -> None:
        """Each value lies where its mark is, so that a reader can point at it."""
        for number, values in enumerate(self.children):
            values.bounds = pygame.Rect(area)
            for i, node in enumerate(values.children):
                value = self.series[number].values[i]
                x, y = self._spot(ctx, i, 0 if value is None else value)
                side = ctx.dot(10)
                node.bounds = pygame.Rect(x - side // 2, y - side // 2, side, side).clamp(area)

    def draw(self, ctx: Context, surface: pygame.Surface) -> None:
        plot = self._plot(ctx)
        for value in (self.least_value, self.most_value):
            y = self._y(ctx, value)
            surface.fill(ctx.color("rule"), (plot.x, y, plot.width, ctx.dot(1)))
            edge = plot.right + ctx.unit(3) if ctx.rtl else plot.x - ctx.unit(3)
            self._say(ctx, surface, self.shown(value), (edge, y), "end")
        for i in (0, len(self.moments) - 1):
            x = self._spot(ctx, i, self.least_value)[0]
            self._say(ctx, surface, self.moments[i], (x, plot.bottom + ctx.unit(1)), "center")
        for number, line in enumerate(self.series):
            self._draw_line(ctx, surface, line, _MARKS[number % len(_MARKS)])
        self._draw_names(ctx, surface)

    def _draw_line(self, ctx: Context, surface: pygame.Surface, line: Series, mark: str) -> None:
        """It breaks where a value is not known."""
        color, thick = ctx.color(line.color), ctx.dot(3)
        spots = [None if v is None else self._spot(ctx, i, v) for i, v in enumerate(line.values)]
        for one, two in pairwise(spots):
            if one and two:
                pygame.draw.aaline(surface, color, one, two, width=thick)
        for spot in filter(None, spots):
            sign = _mark(mark, ctx.dot(11), color, ctx.color("paper"))
            surface.blit(sign, sign.get_rect(center=spot))

    def _draw_names(self, ctx: Context, surface: pygame.Surface) -> None:
        """Beside the last value that is known, pushed apart where lines end together."""
        pitch, low = round(ctx.px("caption") * 1.3), self.bounds.y
        ends = []
        for line in self.series:
            known = [i for i, value in enumerate(line.values) if value is not None]
            if known:
                ends.append((self._spot(ctx, known[-1], line.values[known[-1]] or 0), line))
        for (x, y), line in sorted(ends, key=lambda end: end[0][1]):
            y = low = max(y, low)
            low += pitch
            at = (x - ctx.unit(3) if ctx.rtl else x + ctx.unit(3), y)
            self._say(ctx, surface, line.name, at, "start", "strong", line.color)

    def _say(
        self, ctx: Context, surface: pygame.Surface, words: str, at: tuple[int, int], side: str,
        face: str = "text", color: str = "soft",
    ) -> None:  # fmt: skip
        """Words that begin, end or are centred at a place."""
        found = letters.layout((letters.Span(words, face),), ctx.px("caption"), None, ctx.rtl, 1.36)
        area = pygame.Rect(0, 0, found.width, found.height)
        if side == "center":
            area.midtop = at
        elif (side == "start") != ctx.rtl:
            area.midleft = at
        else:
            area.midright = at
        letters.draw(surface, found, area.clamp(self.bounds), ctx.color(color), "left")

    def _plot(self, ctx: Context) -> pygame.Rect:
        box, edge = pygame.Rect(self.bounds), ctx.em(3)
        names = [(letters.Span(line.name, "strong"),) for line in self.series]
        px = ctx.px("caption")
        end = max((letters.layout(n, px, None, ctx.rtl, 1.36).width for n in names), default=0)
        end = min(end + ctx.unit(5), box.width // 3)
        x = box.x + (end if ctx.rtl else edge)
        low = round(ctx.px("caption") * 1.36) + ctx.unit(2)
        return pygame.Rect(x, box.y + ctx.unit(2), max(1, box.width - edge - end),
                           max(1, box.height - low - ctx.unit(2)))  # fmt: skip

    def _y(self, ctx: Context, value: float) -> int:
        plot = self._plot(ctx)
        part = (value - self.least_value) / (self.most_value - self.least_value)
        return round(plot.bottom - part * plot.height)

    def _spot(self, ctx: Context, moment: float, value: float) -> tuple[int, int]:
        plot = self._plot(ctx)
        part = moment / max(1, len(self.moments) - 1)
        part = 1 - part if ctx.rtl else part
        return round(plot.x + part * plot.width), self._y(ctx, value)


class _Values(Node):
    role = "list"

    def __init__(
        self, line: Series, moments: Sequence[str], shown: Callable[[float], str]
    ) -> None:
        super().__init__(*(_Value(m, "?" if v is None else shown(v))
                           for m, v in zip(moments, line.values, strict=True)), name=line.name)


class _Value(Node):
    role = "listitem"

    def __init__(self, moment: str, words: str) -> None:
        super().__init__(name=moment, value=words)


@lru_cache(maxsize=32)
def _mark(kind: str, side: int, color: RGB, ground: RGB) -> pygame.Surface:
    """The sign at every value of a line."""
    fine = side * _FINE
    big = pygame.Surface((fine, fine), pygame.SRCALPHA)
    big.fill((*color, 0))
    half, box = fine / 2, pygame.Rect(0, 0, fine, fine).inflate(-fine // 4, -fine // 4)
    if kind == "square":
        pygame.draw.rect(big, color, box)
    elif kind == "diamond":
        pygame.draw.polygon(big, color, [(half, 0), (fine, half), (half, fine), (0, half)])
    else:
        pygame.draw.circle(big, color, (half, half), half * 0.86)
    if kind == "ring":
        pygame.draw.circle(big, ground, (half, half), half * 0.5)
    return pygame.transform.smoothscale(big, (side, side))
