"""A sheet of paper, or a well pressed into one."""

from __future__ import annotations

from typing import Any

import pygame

from game.ui import shapes
from game.ui.context import Context
from game.ui.tree import Node


class Panel(Node):
    """One child with padding. Tones: `paper` (with shadow), `well` (flat), `none` (only room).

    `across` is the padding at the sides, where it differs from that above and below.
    """

    role = "region"

    def __init__(
        self,
        child: Node,
        padding: float = 5,
        tone: str = "paper",
        across: float | None = None,
        **node: Any,
    ) -> None:
        super().__init__(child, **node)
        self.padding, self.tone = padding, tone
        self.across = padding if across is None else across
        self.radius = 14 if tone == "paper" else 10

    def measure(self, ctx: Context, width: int | None) -> tuple[int, int]:
        sides, ends = self._edges(ctx)
        w, h = self.children[0].size(ctx, None if width is None else max(1, width - sides))
        return w + sides, h + ends

    def least(self, ctx: Context) -> int:
        return self.children[0].narrowest(ctx) + self._edges(ctx)[0]

    def arrange(self, ctx: Context, area: pygame.Rect) -> None:
        sides, ends = self._edges(ctx)
        self.children[0].place(ctx, area.inflate(-sides, -ends))

    def _edges(self, ctx: Context) -> tuple[int, int]:
        return 2 * ctx.unit(self.across), 2 * ctx.unit(self.padding)

    def draw(self, ctx: Context, surface: pygame.Surface) -> None:
        if min(self.bounds.size) < 2 or self.tone == "none":
            return
        if self.tone == "well":
            fill = shapes.rounded(self.bounds.size, ctx.dot(self.radius), ctx.color("well"))
            surface.blit(fill, self.bounds)
            return
        sheet = shapes.paper(self.bounds.size, ctx.dot(self.radius), ctx.theme)
        margin = shapes.SHADOW_MARGIN
        surface.blit(sheet, self.bounds.move(-margin, -margin))
