"""Causes as bars: how much each changed something, and how sure that is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pygame

from game.ui import shapes
from game.ui import text as letters
from game.ui.context import Context
from game.ui.icons import icon
from game.ui.tree import Node
from game.ui.widgets.column import Column


@dataclass(frozen=True)
class Cause:
    """One cause. `amount` and `range` are its numbers in words ("+24", "give or take 2")."""

    name: str
    delta: float
    low: float
    high: float
    amount: str
    range: str
    image: str = "question"
    luck: bool = True
    """Whether luck has a say in it; none in what was simply counted twice."""

    @property
    def chance(self) -> bool:
        """Nothing lies within the range, so nothing may be blamed."""
        return self.luck and self.low <= 0 <= self.high


class Bars(Column):
    """Bars to either side of a line, on one scale. `less` and `more` name the sides.

    `chance` is the translated pill for bars whose range holds zero; those are hatched as well.
    `more_is_worse` says which side is terracotta; the words at the top say it too. The scale
    goes `at_least` so far, or one small cause would fill it.
    """

    role = "list"

    def __init__(
        self,
        name: str,
        causes: Sequence[Cause],
        less: str,
        more: str,
        chance: str,
        more_is_worse: bool = True,
        at_least: float = 1,
        **node: Any,
    ) -> None:
        every = [abs(v) for c in causes for v in (c.delta, c.low, c.high)]
        reach = max(at_least, *every) if every else at_least
        tokens = ("olive", "terracotta") if more_is_worse else ("terracotta", "olive")
        rows = [_Bar(cause, reach, less, more, chance, tokens) for cause in causes]
        super().__init__(_Heads(less, more, tokens), *rows, name=name, **{"gap": 3, **node})


class _Heads(Node):
    """The two words above the line, each on its side of it."""

    role = "text"

    def __init__(self, less: str, more: str, tokens: tuple[str, str]) -> None:
        super().__init__(name=f"{less} / {more}")
        self.tokens = tokens
        self.words = (letters.Span(less, "strong"),), (letters.Span(more, "strong"),)

    def measure(self, ctx: Context, width: int | None) -> tuple[int, int]:
        one, two = self._parts(ctx, width)
        return max(_least_plot(ctx), one.width + two.width), max(one.height, two.height)

    def least(self, ctx: Context) -> int:
        return 2 * max(letters.longest_word(w, ctx.px("small"), ctx.rtl) for w in self.words)

    def draw(self, ctx: Context, surface: pygame.Surface) -> None:
        plot = _plot(ctx, self.bounds)
        one, two = self._parts(ctx, plot.width)
        middle, gap = plot.centerx, ctx.unit(2)
        left = pygame.Rect(plot.x, plot.y, middle - gap - plot.x, one.height)
        right = pygame.Rect(middle + gap, plot.y, plot.right - middle - gap, two.height)
        near, far = (right, left) if ctx.rtl else (left, right)
        sides = ("left", "right") if ctx.rtl else ("right", "left")
        letters.draw(surface, one, near, ctx.color(self.tokens[0]), sides[0])
        letters.draw(surface, two, far, ctx.color(self.tokens[1]), sides[1])

    def _parts(self, ctx: Context, width: int | None) -> list[letters.Paragraph]:
        half = None if width is None else max(1, width // 2 - ctx.unit(2))
        return [letters.layout(w, ctx.px("small"), half, ctx.rtl, 1.36) for w in self.words]


class _Bar(Node):
    """Name, then the bar with its whisker, then the numbers in words."""

    role = "listitem"

    def __init__(
        self,
        cause: Cause,
        reach: float,
        less: str,
        more: str,
        chance: str,
        tokens: tuple[str, str],
    ) -> None:
        parts = [cause.amount, more if cause.delta > 0 else less, cause.range]
        words = " · ".join([*parts, chance] if cause.chance else parts)
        super().__init__(name=cause.name, value=words)
        self.cause, self.reach, self.tokens = cause, reach, tokens
        self.title = (letters.Span(cause.name, "strong"),)
        self.amount = (letters.Span(cause.amount, "bold"),)
        self.range = (letters.Span(cause.range),)
        self.pill = (letters.Span(chance, "strong"),) if cause.chance else ()

    def measure(self, ctx: Context, width: int | None) -> tuple[int, int]:
        wide = _wide(ctx, width)
        room = None if width is None else _text_width(ctx, width)
        title = self._title(ctx, room)
        flat = pygame.Rect(0, 0, _least_plot(ctx) if width is None else width, 0)
        plot = max(_thick(ctx), self._spot(ctx, _plot(ctx, flat)).bottom)
        natural = title.width + self._icon_room(ctx) + _least_plot(ctx)
        return (natural if width is None else width), (
            max(title.height, plot) if wide else title.height + ctx.unit(1) + plot
        )

    def least(self, ctx: Context) -> int:
        word = letters.longest_word(self.title, ctx.px("body"), ctx.rtl) + self._icon_room(ctx)
        pill = letters.longest_word(self.pill, ctx.px("caption"), ctx.rtl) + ctx.unit(6)
        return max(word, pill, _least_plot(ctx))

    def draw(self, ctx: Context, surface: pygame.Surface) -> None:
        box = self.bounds
        title = self._title(ctx, _text_width(ctx, box.width))
        self._draw_title(ctx, surface, title)
        plot = _plot(ctx, box)
        if not _wide(ctx, box.width):
            plot = pygame.Rect(box.x, box.y + title.height + ctx.unit(1), box.width, 0)
        thick = _thick(ctx)
        zero = plot.centerx
        surface.fill(ctx.color("quiet"), (zero, plot.y - ctx.unit(1), 2, thick + ctx.unit(2)))
        a, b = sorted((zero, self._x(ctx, plot, self.cause.delta)))
        bar = pygame.Rect(a, plot.y, max(4, b - a), thick)
        color = ctx.color("ochre" if self.cause.chance else self._token)
        if self.cause.chance:
            surface.blit(shapes.hatched(bar.size, 3, color, ctx.color("paper")), bar)
        else:
            surface.blit(shapes.rounded(bar.size, 5, color), bar)
        self._draw_whisker(ctx, surface, plot, thick)
        self._draw_notes(ctx, surface, self._spot(ctx, plot))

    @property
    def _token(self) -> str:
        return self.tokens[self.cause.delta > 0]

    def _x(self, ctx: Context, plot: pygame.Rect, value: float) -> int:
        """Where a value lies; more is to the end side."""
        side = -1 if ctx.rtl else 1
        return plot.centerx + round(side * value / self.reach * (plot.width / 2 - 6))

    def _draw_title(self, ctx: Context, surface: pygame.Surface, title: letters.Paragraph) -> None:
        box, room = self.bounds, self._icon_room(ctx)
        side = room - ctx.unit(2)
        x = box.right - side if ctx.rtl else box.x
        color = ctx.color("ochre" if self.cause.chance else self._token)
        surface.blit(icon(self.cause.image, side, color, "duotone", ctx.rtl), (x, box.y))
        area = pygame.Rect(box.x + room, box.y, title.width, title.height)
        if ctx.rtl:
            area.right = box.right - room
        letters.draw(surface, title, area, ctx.color("ink"), ctx.side("start"))

    def _draw_whisker(
        self, ctx: Context, surface: pygame.Surface, plot: pygame.Rect, thick: int
    ) -> None:
        ends = self._x(ctx, plot, self.cause.low), self._x(ctx, plot, self.cause.high)
        a, b = sorted(ends)
        y = plot.y + thick // 2
        for color, fat in (("paper", 3), ("ink", 0)):
            surface.fill(ctx.color(color), (a - fat // 2, y - 1 - fat // 2, b - a + fat, 2 + fat))
            for x in (a, b):
                tick = (x - 1 - fat // 2, y - 6 - fat // 2, 2 + fat, 12 + fat)
                surface.fill(ctx.color(color), tick)

    def _draw_notes(self, ctx: Context, surface: pygame.Surface, spot: pygame.Rect) -> None:
        y = spot.y
        for row in self._notes(ctx, spot.width):
            width = sum(w for _, w, _, _ in row) + ctx.unit(2) * (len(row) - 1)
            toward_right = self._grows_right(ctx)
            x = spot.right - width if toward_right else spot.x
            height = max(part.height for part, _, _, _ in row)
            for part, wide, color, pill in reversed(row) if ctx.rtl else row:
                area = pygame.Rect(x, y + (height - part.height) // 2, wide, part.height)
                if pill:
                    ground, edge = ctx.color("pill"), ctx.color("ochre")
                    shape = shapes.rounded(area.size, area.height // 2, ground, edge)
                    surface.blit(shape, area)
                letters.draw(surface, part, area, ctx.color(color),
                             "center" if pill else ctx.side("start"))
                x += wide + ctx.unit(2)
            y += height

    def _spot(self, ctx: Context, plot: pygame.Rect) -> pygame.Rect:
        """Room for the numbers: beside the line where no bar is, or below where that is tight."""
        ends = self._x(ctx, plot, self.cause.low), self._x(ctx, plot, self.cause.high)
        gap = ctx.unit(3)
        if self._grows_right(ctx):
            beside = pygame.Rect(plot.x, plot.y, min(plot.centerx, *ends) - gap - plot.x, 0)
        else:
            start = max(plot.centerx, *ends) + gap
            beside = pygame.Rect(start, plot.y, plot.right - start, 0)
        if beside.width >= self._widest_note(ctx):
            height = self._notes_height(ctx, beside.width)
            beside.update(beside.x, plot.y, beside.width, max(height, _thick(ctx)))
            beside.y += max(0, (_thick(ctx) - height) // 2)
            return beside
        top = plot.y + _thick(ctx) + ctx.unit(2)
        return pygame.Rect(plot.x, top, plot.width, self._notes_height(ctx, plot.width))

    def _grows_right(self, ctx: Context) -> bool:
        return (self.cause.delta > 0) != ctx.rtl

    def _widest_note(self, ctx: Context) -> int:
        rows = self._notes(ctx, ctx.em(40))
        return max(wide for row in rows for _, wide, _, _ in row)

    def _notes(
        self, ctx: Context, room: int
    ) -> list[list[tuple[letters.Paragraph, int, str, bool]]]:
        """Amount, range and pill in rows that fit."""
        amount = letters.layout(self.amount, ctx.px("body"), None, ctx.rtl, 1.36)
        spread = letters.layout(self.range, ctx.px("small"), room, ctx.rtl, 1.36)
        parts = [(amount, amount.width, "ink", False), (spread, spread.width, "soft", False)]
        if self.pill:
            fold = max(1, room - ctx.unit(5))
            pill = letters.layout(self.pill, ctx.px("caption"), fold, ctx.rtl, 1.5)
            parts.append((pill, pill.width + ctx.unit(5), "ochre", True))
        rows: list[list[tuple[letters.Paragraph, int, str, bool]]] = [[]]
        used = 0
        for part in parts:
            if rows[-1] and used + part[1] > room:
                rows.append([])
                used = 0
            rows[-1].append(part)
            used += part[1] + ctx.unit(2)
        return rows

    def _notes_height(self, ctx: Context, room: int) -> int:
        return sum(max(part.height for part, _, _, _ in row) for row in self._notes(ctx, room))

    def _title(self, ctx: Context, room: int | None) -> letters.Paragraph:
        room = None if room is None else max(1, room - self._icon_room(ctx))
        return letters.layout(self.title, ctx.px("body"), room, ctx.rtl, 1.36)

    def _icon_room(self, ctx: Context) -> int:
        return round(ctx.px("body") * 1.4) + ctx.unit(2)


def _thick(ctx: Context) -> int:
    return round(ctx.px("body") * 1.3)


def _least_plot(ctx: Context) -> int:
    return ctx.em(11)


def _wide(ctx: Context, width: int | None) -> bool:
    """Whether names stand beside their bars, not above them."""
    return width is None or width >= ctx.em(30)


def _text_width(ctx: Context, width: int) -> int:
    return round(width * 0.4) if _wide(ctx, width) else width


def _plot(ctx: Context, box: pygame.Rect) -> pygame.Rect:
    """Where bars are drawn: the end side of a wide row, all of a narrow one."""
    if not _wide(ctx, box.width):
        return pygame.Rect(box)
    width = box.width - _text_width(ctx, box.width) - ctx.unit(3)
    return pygame.Rect(box.x if ctx.rtl else box.right - width, box.y, width, box.height)
