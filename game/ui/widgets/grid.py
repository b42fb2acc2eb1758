"""Equal columns; fewer of them when words need the room."""

from __future__ import annotations

from typing import Any

import pygame

from game.ui.context import Context
from game.ui.tree import Node


class Grid(Node):
    """Children in rows of up to `columns`, all cells of a row equally high.

    A `steady` one keeps the width of its cells when there are fewer of them.
    """

    steady = False

    def __init__(self, *children: Node, columns: int = 2, gap: float = 3, **node: Any) -> None:
        super().__init__(*children, **node)
        self.columns, self.gap = columns, gap

    def measure(self, ctx: Context, width: int | None) -> tuple[int, int]:
        gap = ctx.unit(self.gap)
        count = self._count(ctx, width)
        if width is None:
            cell = max((child.size(ctx)[0] for child in self.children), default=0)
            width = count * cell + gap * (count - 1)
        cell = (width - gap * (count - 1)) // count
        heights = self._heights(ctx, count, cell)
        return width, sum(heights) + gap * max(0, len(heights) - 1)

    def least(self, ctx: Context) -> int:
        return max((child.narrowest(ctx) for child in self.children), default=0)

    def arrange(self, ctx: Context, area: pygame.Rect) -> None:
        gap = ctx.unit(self.gap)
        count = self._count(ctx, area.width)
        cell = (area.width - gap * (count - 1)) // count
        heights = self._heights(ctx, count, cell)
        y = area.y
        for row, height in enumerate(heights):
            for i, child in enumerate(self.children[row * count : (row + 1) * count]):
                column = count - 1 - i if ctx.rtl else i
                x = area.x + column * (cell + gap)
                child.place(ctx, pygame.Rect(x, y, cell, height))
            y += height + gap

    def _count(self, ctx: Context, width: int | None) -> int:
        count = max(1, self.columns if self.steady else min(self.columns, len(self.children)))
        if width is None:
            return count
        least = self.narrowest(ctx) + ctx.unit(self.gap)
        return max(1, min(count, (width + ctx.unit(self.gap)) // max(1, least)))

    def _heights(self, ctx: Context, count: int, cell: int) -> list[int]:
        rows = range(0, len(self.children), count)
        return [max(c.size(ctx, cell)[1] for c in self.children[i : i + count]) for i in rows]
