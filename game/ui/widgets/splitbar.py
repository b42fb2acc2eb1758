"""A whole in two parts on one line: the first is solid, the rest hatched, or only its track."""

from __future__ import annotations

from typing import Any

import pygame

from game.ui import shapes
from game.ui.context import Context
from game.ui.tree import Node


class SplitBar(Node):
    """`first` permille of the whole; it begins at the side where reading begins.

    Without a second colour the rest is an empty track. `hatched` turns the first part around.
    """

    role = "image"

    def __init__(
        self, first: int, colors: tuple[str, str] = ("plum", "sea"), wide_em: float = 0,
        hatched: bool = False, **node: Any,
    ) -> None:  # fmt: skip
        """`wide_em` letters wide; without it takes what is there."""
        super().__init__(**node)
        self.first, self.colors, self.wide_em = max(0, min(1000, first)), colors, wide_em
        self.hatched = hatched

    def measure(self, ctx: Context, width: int | None) -> tuple[int, int]:
        wide = ctx.em(self.wide_em or 12) if width is None or self.wide_em else width
        return wide, round(ctx.px("body") * 0.8)

    def least(self, ctx: Context) -> int:
        return ctx.em(self.wide_em or 5)

    def draw(self, ctx: Context, surface: pygame.Surface) -> None:
        box, gap = self.bounds, ctx.dot(2)
        wide = round((box.width - gap) * self.first / 1000)
        start = pygame.Rect(box.x, box.y, wide, box.height)
        rest = pygame.Rect(box.x + wide + gap, box.y, box.width - wide - gap, box.height)
        if ctx.rtl:
            start.right, rest.left = box.right, box.x
        radius, color = ctx.dot(4), ctx.color(self.colors[0])
        if not self.colors[1]:
            track = shapes.rounded(box.size, radius, ctx.color("well"), ctx.color("rule"))
            surface.blit(track, box)
        if start.width >= 2:
            fill = shapes.hatched(start.size, radius, color, ctx.color("paper")) if self.hatched \
                else shapes.rounded(start.size, radius, color)
            surface.blit(fill, start)
        if rest.width >= 2 and self.colors[1]:
            part = shapes.hatched(rest.size, radius, ctx.color(self.colors[1]), ctx.color("paper"))
            surface.blit(part, rest)
