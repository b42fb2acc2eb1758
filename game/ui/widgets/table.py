"""Rows and columns of words; cards below each other where the window is too narrow for columns."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pygame

from game.ui.context import Context
from game.ui.tree import Node
from game.ui.widgets.label import Label
from game.ui.widgets.row import fit


class Table(Node):
    """`heads` and `rows` of translated text.

    Columns in `numbers` end at the right in every language, so that units stand below units.
    """

    role = "table"

    def __init__(
        self,
        name: str,
        heads: Sequence[str],
        rows: Sequence[Sequence[str]],
        numbers: Sequence[int] = (),
        **node: Any,
    ) -> None:
        sides = ["right" if i in numbers else "start" for i in range(len(heads))]
        top = _Line(
            [Label(h, "small", "strong", "soft", s) for h, s in zip(heads, sides, strict=True)]
        )
        body = [_Line([Label(c, align=s) for c, s in zip(row, sides, strict=True)]) for row in rows]
        for line in body:
            for head, cell in zip(heads, line.children, strict=True):
                cell.role, cell.value = "cell", head
        super().__init__(top, *body, name=name, **node)
        self.lines = [top, *body]

    def measure(self, ctx: Context, width: int | None) -> tuple[int, int]:
        columns = self._columns(ctx, width)
        gap = ctx.unit(2)
        if columns is None:
            heights = [line.tall(ctx, width) for line in self.lines]
            return width or 0, sum(heights) + 2 * gap * len(heights)
        heights = [line.high(ctx, columns) for line in self.lines]
        between = ctx.unit(4) * (len(columns) - 1)
        return sum(columns) + between, sum(heights) + 2 * gap * len(heights)

    def least(self, ctx: Context) -> int:
        return max(cell.narrowest(ctx) for line in self.children for cell in line.children)

    def arrange(self, ctx: Context, area: pygame.Rect) -> None:
        columns = self._columns(ctx, area.width)
        gap = ctx.unit(2)
        y = area.y
        for line in self.lines:
            line.columns = columns
            own = line.tall(ctx, area.width) if columns is None else line.high(ctx, columns)
            line.place(ctx, pygame.Rect(area.x, y, area.width, own + 2 * gap))
            y += own + 2 * gap

    def draw(self, ctx: Context, surface: pygame.Surface) -> None:
        for i, line in enumerate(self.children[1:]):
            token = "ink" if i == 0 else "rule"
            surface.fill(ctx.color(token), (line.bounds.x, line.bounds.y, line.bounds.width, 1))

    def _columns(self, ctx: Context, width: int | None) -> list[int] | None:
        """Widths of the columns, or None where their longest words do not fit side by side."""
        cells = list(zip(*(line.children for line in self.children), strict=True))
        if width is None:
            return [max(cell.size(ctx)[0] for cell in column) for column in cells]
        room = width - ctx.unit(4) * (len(cells) - 1)
        probes = [_Probe(column, ctx) for column in cells]
        if sum(probe.narrowest(ctx) for probe in probes) > room:
            return None
        widths = [w for _, w in fit(ctx, list(probes), room)]
        spare = (room - sum(widths)) // len(widths)
        return [w + max(0, spare) for w in widths]


class _Line(Node):
    role = "row"
    columns: list[int] | None = None

    def __init__(self, cells: Sequence[Label]) -> None:
        super().__init__(*cells)

    def high(self, ctx: Context, columns: list[int]) -> int:
        """Height with cells side by side."""
        pairs = zip(self.children, columns, strict=True)
        return max(cell.size(ctx, width)[1] for cell, width in pairs)

    def tall(self, ctx: Context, width: int | None) -> int:
        """Height with cells below each other."""
        return sum(cell.size(ctx, width)[1] for cell in self.children)

    def arrange(self, ctx: Context, area: pygame.Rect) -> None:
        y = area.y + ctx.unit(2)
        if self.columns is None:
            for cell in self.children:
                height = cell.size(ctx, area.width)[1]
                cell.place(ctx, pygame.Rect(area.x, y, area.width, height))
                y += height
            return
        x = area.right if ctx.rtl else area.x
        for cell, width in zip(self.children, self.columns, strict=True):
            left = x - width if ctx.rtl else x
            cell.place(ctx, pygame.Rect(left, y, width, cell.size(ctx, width)[1]))
            x += -(width + ctx.unit(4)) if ctx.rtl else width + ctx.unit(4)


class _Probe(Node):
    """A whole column, as one thing that has a natural and a least width."""

    def __init__(self, column: Sequence[Node], ctx: Context) -> None:
        super().__init__()
        self.column = column

    def measure(self, ctx: Context, width: int | None) -> tuple[int, int]:
        return max(cell.size(ctx, width)[0] for cell in self.column), 0

    def least(self, ctx: Context) -> int:
        return max(cell.narrowest(ctx) for cell in self.column)
