"""Letters a step smaller where a room could not see all of a page at once."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pygame

from game.ui.context import Context
from game.ui.tree import Node, walk

STEPS = (1.0, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7)
"""The least still has letters as high as 150 % has: read from the last row of a small room
(judgement)."""


class Fitted(Node):
    """Before a projector nobody in the room can scroll: what does not fit is shown smaller, and
    scrolls only where even the smallest step is too large. Whoever set a size of letters for their
    own eyes keeps it."""

    def __init__(self, child: Node, **node: Any) -> None:
        super().__init__(child, **node)
        self.scrolls = True
        self.step = 1.0

    def place(self, ctx: Context, area: pygame.Rect) -> None:
        for step in STEPS if ctx.look.projector else STEPS[:1]:
            if step != self.step:
                self.step = step
                for node in walk(self):
                    node.forget_size()
            if self.children[0].size(self.inside(ctx), area.width)[1] <= area.height:
                break
        super().place(self.inside(ctx), area)

    def paint(self, ctx: Context, surface: pygame.Surface) -> None:
        super().paint(self.inside(ctx), surface)

    def inside(self, ctx: Context) -> Context:
        """With which its content is measured and painted."""
        return ctx if self.step == 1 else replace(ctx, zoom=ctx.zoom * self.step)
