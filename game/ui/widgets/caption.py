"""What is heard, in words, for whoever does not hear it."""

from __future__ import annotations

from typing import Any

import pygame

from game.ui import shapes
from game.ui.context import Context
from game.ui.icons import icon
from game.ui.tree import Node
from game.ui.widgets.afloat import resting_place
from game.ui.widgets.label import Label


class Caption(Node):
    """A slip of paper low on the screen, where it hides nothing; it cannot be pressed.

    It is a live region: readers and braille lines hear of it once, politely.
    """

    role = "status"
    radius = 10

    def __init__(self, text: str, **node: Any) -> None:
        words = Label(text, "body", "italic", align="center")
        place = {"anchor": ("center", "bottom"), "max_em": 34, "key": "caption", **node}
        super().__init__(words, name=text, **place)

    def measure(self, ctx: Context, width: int | None) -> tuple[int, int]:
        beside = self._before(ctx) + ctx.unit(4)
        inner = None if width is None else max(1, width - beside)
        w, h = self.children[0].size(ctx, inner)
        return w + beside, h + 2 * ctx.unit(2)

    def place(self, ctx: Context, area: pygame.Rect) -> None:
        super().place(ctx, resting_place(ctx, pygame.Rect(area), self))

    def arrange(self, ctx: Context, area: pygame.Rect) -> None:
        before = self._before(ctx)
        box = self.bounds.inflate(0, -2 * ctx.unit(2))
        box.width -= before + ctx.unit(4)
        box.x += ctx.unit(4) if ctx.rtl else before
        self.children[0].place(ctx, box)

    def draw(self, ctx: Context, surface: pygame.Surface) -> None:
        slip, margin = self.bounds, shapes.SHADOW_MARGIN
        surface.blit(shapes.paper(slip.size, self.radius, ctx.theme), slip.move(-margin, -margin))
        side = self._side(ctx)
        spot = pygame.Rect(slip.x + ctx.unit(3), slip.centery - side // 2, side, side)
        if ctx.rtl:
            spot.right = slip.right - ctx.unit(3)
        surface.blit(icon("speaker-high", side, ctx.color("sea"), "duotone", ctx.rtl), spot)

    def _side(self, ctx: Context) -> int:
        return round(ctx.px("body") * 1.25)

    def _before(self, ctx: Context) -> int:
        """Room at the start, with the icon in it."""
        return ctx.unit(3) + self._side(ctx) + ctx.unit(2)
