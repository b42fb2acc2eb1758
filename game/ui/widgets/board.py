"""A board of cells with a head for each row and column; one cell is chosen.

A cell tells its level by how full its disc is and by a number; what nobody has measured is a
dashed ring with a stroke.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import pygame

from game.ui import shapes
from game.ui import text as letters
from game.ui.context import Context
from game.ui.theme import RGB
from game.ui.tree import Node

_FINE = 4
_NOTHING = "–"


@dataclass(frozen=True)
class Square:
    """One cell: its name and value in words, and its level in permille (None: no data)."""

    id: str
    name: str
    value: str
    shown: str
    level: int | None
    help: str = ""


class Board(Node):
    """`heads` over the columns, `sides` before the rows, cells row by row. Arrows move; what the
    focus comes to is chosen at once, because choosing costs nothing."""

    role = "radiogroup"
    cell: type[Cell]
    """How a cell is drawn."""

    def __init__(
        self,
        name: str,
        heads: Sequence[Node],
        sides: Sequence[Node],
        squares: Sequence[Square],
        chosen: str,
        on_choose: Callable[[str], None],
        side_em: float = 10,
        key: str = "board",
        **node: Any,
    ) -> None:
        self.heads, self.sides, self.side_em = list(heads), list(sides), side_em
        self.on_choose = on_choose
        self.cells = [self.cell(s, s.id == chosen, on_choose, f"{key}/{s.id}") for s in squares]
        super().__init__(*heads, *sides, *self.cells, name=name, key=key, **node)

    def measure(self, ctx: Context, width: int | None) -> tuple[int, int]:
        wide = ctx.em(36) if width is None else width
        _, _, top, pitch = self._parts(ctx, wide)
        return wide, top + pitch * len(self.sides)

    def least(self, ctx: Context) -> int:
        cell = max(c.narrowest(ctx) for c in self.cells)
        sides = max(s.narrowest(ctx) for s in self.sides)
        return sides + (cell + ctx.unit(1)) * len(self.heads)

    def arrange(self, ctx: Context, area: pygame.Rect) -> None:
        first, cell, top, pitch = self._parts(ctx, area.width)
        gap = ctx.unit(1)

        def at(column: int, wide: int, y: int, high: int) -> pygame.Rect:
            """Column -1 is that of the sides."""
            x = 0 if column < 0 else first + column * cell
            left = area.right - x - wide if ctx.rtl else area.x + x
            return pygame.Rect(left, y, wide, high)

        for i, head in enumerate(self.heads):
            high = head.size(ctx, cell - gap)[1]
            head.place(ctx, at(i, cell - gap, area.y + top - high - gap, high))
        for row, side in enumerate(self.sides):
            y = area.y + top + row * pitch
            high = min(pitch, side.size(ctx, first - gap)[1])
            side.place(ctx, at(-1, first - gap, y + (pitch - gap - high) // 2, high))
            for i in range(len(self.heads)):
                box = at(i, cell - gap, y, pitch - gap)
                self.cells[row * len(self.heads) + i].place(ctx, box)

    def _parts(self, ctx: Context, width: int) -> tuple[int, int, int, int]:
        """Width of the sides and of a cell, height of the heads and of a row, gaps included."""
        gap = ctx.unit(1)
        first = max(min(ctx.em(self.side_em), width // 3),
                    max(s.narrowest(ctx) for s in self.sides) + gap)
        cell = (width - first) // len(self.heads)
        top = max(h.size(ctx, max(1, cell - gap))[1] for h in self.heads) + 2 * gap
        tall = [side.size(ctx, first - gap)[1] for side in self.sides]
        return first, cell, top, max(self.cells[0].high(ctx), *tall) + gap

    def on_key(self, command: str, ctx: Context) -> bool:
        across, keys = len(self.heads), [c.key for c in self.cells]
        if ctx.focus not in keys or ctx.app is None:
            return False
        ahead = -1 if ctx.rtl else 1
        ways = {"left": (0, -ahead), "right": (0, ahead), "up": (-1, 0), "down": (1, 0)}
        if command not in ways:
            return False
        row, column = divmod(keys.index(ctx.focus), across)
        row = (row + ways[command][0]) % len(self.sides)
        column = (column + ways[command][1]) % across
        cell = self.cells[row * across + column]
        self.on_choose(cell.square.id)
        ctx.app.focus_on(cell.key)
        ctx.changed()
        return True


class Cell(Node):
    role = "radio"
    radius = 8

    def __init__(
        self, square: Square, chosen: bool, on_choose: Callable[[str], None], key: str
    ) -> None:
        super().__init__(key=key, name=square.name, value=square.value, help=square.help,
                         state=("checked",) * chosen, on_press=lambda: on_choose(square.id))
        self.square, self.chosen = square, chosen
        self.spans = (letters.Span(square.shown if square.level is not None else _NOTHING,
                                   "strong"),)

    def high(self, ctx: Context) -> int:
        return max(ctx.dot(38), round(ctx.px("body") * 2.1))

    def measure(self, ctx: Context, width: int | None) -> tuple[int, int]:
        return (self.least(ctx) if width is None else width), self.high(ctx)

    def least(self, ctx: Context) -> int:
        return self._side(ctx) + self._words(ctx).width + 3 * ctx.unit(1.5)

    def draw(self, ctx: Context, surface: pygame.Surface) -> None:
        box = self.bounds
        fill = "option_on" if self.chosen else "hover" if ctx.hover == self.key else "option"
        edge, thick = ("sea", 2.5) if self.chosen else ("rule", 1)
        surface.blit(shapes.rounded(box.size, ctx.dot(self.radius), ctx.color(fill),
                                    ctx.color(edge), thick), box)
        side, words, gap = self._side(ctx), self._words(ctx), ctx.unit(1.5)
        x = box.x + (box.width - side - gap - words.width) // 2
        disc = pygame.Rect(x, box.centery - side // 2, side, side)
        if ctx.rtl:
            disc.right = box.right - (x - box.x)
        token = "quiet" if self.square.level is None else "sea"
        surface.blit(pie(self.square.level, side, ctx.color(token), ctx.color("paper")), disc)
        left = disc.x - gap - words.width if ctx.rtl else disc.right + gap
        area = pygame.Rect(left, box.centery - words.height // 2, words.width, words.height)
        letters.draw(surface, words, area, ctx.color("ink"), "left")

    def _side(self, ctx: Context) -> int:
        return round(ctx.px("body") * 1.35) // 2 * 2

    def _words(self, ctx: Context) -> letters.Paragraph:
        return letters.layout(self.spans, ctx.px("body"), None, False, 1.2)


@lru_cache(maxsize=256)
def pie(level: int | None, px: int, color: RGB, ground: RGB) -> pygame.Surface:
    """A ring, filled clockwise from the top as far as the level; dashed where there is none."""
    side = px * _FINE
    big = pygame.Surface((side, side), pygame.SRCALPHA)
    big.fill((*color, 0))
    middle, radius, line = side / 2, side * 0.46, max(_FINE, side // 12)
    if level is None:
        for step in range(8):
            start = step * math.tau / 8
            pygame.draw.arc(big, color, (middle - radius, middle - radius, 2 * radius, 2 * radius),
                            start, start + math.tau / 14, line)
        return pygame.transform.smoothscale(big, (px, px))
    pygame.draw.circle(big, ground, (middle, middle), radius)
    steps = max(2, round(level / 1000 * 72))
    turns = [math.tau * level / 1000 * i / steps for i in range(steps + 1)]
    spots = [(middle + radius * math.sin(t), middle - radius * math.cos(t)) for t in turns]
    if level >= 1000:
        pygame.draw.circle(big, color, (middle, middle), radius)
    elif level > 0:
        pygame.draw.polygon(big, color, [(middle, middle), *spots])
    pygame.draw.circle(big, color, (middle, middle), radius, line)
    return pygame.transform.smoothscale(big, (px, px))


Board.cell = Cell
