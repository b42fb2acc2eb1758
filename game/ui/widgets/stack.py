"""Things over each other: a map with papers around it, a dialog above a screen."""

from __future__ import annotations

from typing import Any

import pygame

from game.ui.context import Context
from game.ui.tree import Node


class Stack(Node):
    """Each child goes to its `anchor`: (start|center|end|fill, top|center|bottom|fill)."""

    def __init__(self, *children: Node, margin: float = 0, **node: Any) -> None:
        super().__init__(*children, **node)
        self.margin = margin

    def measure(self, ctx: Context, width: int | None) -> tuple[int, int]:
        edge = 2 * ctx.unit(self.margin)
        w, h = super().measure(ctx, None if width is None else max(0, width - edge))
        return w + edge, h + edge

    def least(self, ctx: Context) -> int:
        return super().least(ctx) + 2 * ctx.unit(self.margin)

    def arrange(self, ctx: Context, area: pygame.Rect) -> None:
        edge = ctx.unit(self.margin)
        inner = area.inflate(-2 * edge, -2 * edge)
        for child in self.children:
            child.place(ctx, self.spot_of(ctx, child, inner))

    @staticmethod
    def spot_of(ctx: Context, child: Node, inner: pygame.Rect) -> pygame.Rect:
        """Where a child goes by its anchor."""
        along, across = child.anchor
        width, height = child.size(ctx, inner.width)
        width = inner.width if along == "fill" else min(width, inner.width)
        height = inner.height if across == "fill" else min(height, inner.height)
        rect = pygame.Rect(inner.x, inner.y, width, height)
        side = "left" if along == "fill" else ctx.side(along)
        if side == "right":
            rect.right = inner.right
        elif side == "center":
            rect.centerx = inner.centerx
        if across == "bottom":
            rect.bottom = inner.bottom
        elif across == "center":
            rect.centery = inner.centery
        return rect
