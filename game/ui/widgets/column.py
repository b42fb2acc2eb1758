"""Things below each other."""

from __future__ import annotations

from typing import Any

import pygame

from game.ui.context import Context
from game.ui.tree import Node


class Column(Node):
    """Children from top to bottom. Those with `grow` share what is left, or give way."""

    def __init__(
        self, *children: Node, gap: float = 3, align: str = "stretch", **node: Any
    ) -> None:
        super().__init__(*children, **node)
        self.gap, self.align = gap, align

    def measure(self, ctx: Context, width: int | None) -> tuple[int, int]:
        sizes = [child.size(ctx, width) for child in self.children]
        gaps = ctx.unit(self.gap) * max(0, len(sizes) - 1)
        return max((w for w, _ in sizes), default=0), sum(h for _, h in sizes) + gaps

    def arrange(self, ctx: Context, area: pygame.Rect) -> None:
        gap = ctx.unit(self.gap)
        sizes = [child.size(ctx, area.width) for child in self.children]
        spare = area.height - sum(h for _, h in sizes) - gap * max(0, len(sizes) - 1)
        shares = sum(child.grow for child in self.children)
        y, given, grown = area.y, 0, 0.0
        for child, (wanted, height) in zip(self.children, sizes, strict=True):
            if shares and child.grow:
                grown += child.grow
                more = round(spare * grown / shares) - given  # so that rounding adds no pixel
                given += more
                height = max(0, height + more)
            width = area.width if self.align == "stretch" else min(wanted, area.width)
            if child.max_em is not None:
                width = min(width, ctx.em(child.max_em))
            slack = area.width - width
            x = area.x + {"left": 0, "center": slack // 2, "right": slack}[ctx.side(self._side())]
            child.place(ctx, pygame.Rect(x, y, width, height))
            y += height + gap

    def _side(self) -> str:
        return "start" if self.align == "stretch" else self.align
