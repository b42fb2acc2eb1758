"""What a thing is for, in a slip beside it, when the pointer rests on it.

Never for the focus: it would hide what whoever goes by keys reads next; F1 tells the same.
"""

from __future__ import annotations

import pygame

from game.ui import shapes
from game.ui.context import Context
from game.ui.tree import Node
from game.ui.widgets.label import Label

HOVER_MS = 600


class Tooltip(Node):
    """Below its thing, or above it where there is no room. Nothing in it can be pressed."""

    role = "tooltip"
    radius = 9

    def __init__(self, text: str, near: pygame.Rect) -> None:
        super().__init__(Label(text, "small"), name=text, key="tooltip", max_em=20)
        self.near = near

    def measure(self, ctx: Context, width: int | None) -> tuple[int, int]:
        edge = 2 * ctx.unit(2)
        room = None if width is None else max(1, width - 2 * edge)
        wide, high = self.children[0].size(ctx, room)
        return wide + 2 * edge, high + edge

    def place(self, ctx: Context, area: pygame.Rect) -> None:
        width, height = self.size(ctx, area.width)
        whole = ctx.app.tree.bounds if ctx.app else area
        gap = ctx.dot(shapes.RING + 4)
        spot = pygame.Rect(0, self.near.bottom + gap, width, height)
        spot.centerx = self.near.centerx
        if spot.bottom > whole.bottom - gap:
            spot.bottom = self.near.top - gap
        self.bounds = spot.clamp(whole.inflate(-2 * gap, -2 * gap))
        edge = ctx.unit(2)
        self.children[0].place(ctx, self.bounds.inflate(-4 * edge, -2 * edge))

    def draw(self, ctx: Context, surface: pygame.Surface) -> None:
        margin = shapes.SHADOW_MARGIN
        slip = shapes.paper(self.bounds.size, ctx.dot(self.radius), ctx.theme)
        surface.blit(slip, self.bounds.move(-margin, -margin))
        edge = shapes.rounded(
            self.bounds.size, ctx.dot(self.radius), None, ctx.color("control"), ctx.dot(1)
        )
        surface.blit(edge, self.bounds)
