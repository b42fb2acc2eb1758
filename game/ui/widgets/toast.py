"""A short word that something happened; it asks for nothing."""

from __future__ import annotations

from typing import Any

import pygame

from game.ui import shapes
from game.ui.context import Context
from game.ui.tree import Node
from game.ui.widgets.afloat import resting_place
from game.ui.widgets.label import Label


class Toast(Node):
    """One line or two on dark, low on the screen, where it hides nothing. Speech reads it once."""

    role = "status"

    def __init__(self, text: str, **node: Any) -> None:
        words = Label(text, face="strong", color="paper", align="center")
        place = {"anchor": ("center", "bottom"), "max_em": 40, "key": "toast", **node}
        super().__init__(words, name=text, **place)

    def measure(self, ctx: Context, width: int | None) -> tuple[int, int]:
        pad = ctx.unit(3)
        inner = None if width is None else max(1, width - 2 * pad)
        w, h = self.children[0].size(ctx, inner)
        return w + 2 * pad, h + 2 * pad

    def place(self, ctx: Context, area: pygame.Rect) -> None:
        super().place(ctx, resting_place(ctx, pygame.Rect(area), self))

    def arrange(self, ctx: Context, area: pygame.Rect) -> None:
        pad = ctx.unit(3)
        self.children[0].place(ctx, area.inflate(-2 * pad, -2 * pad))

    def draw(self, ctx: Context, surface: pygame.Surface) -> None:
        strip = self.bounds
        surface.blit(shapes.rounded(strip.size, self.radius, ctx.color("ink")), strip)
