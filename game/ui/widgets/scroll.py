"""A window on something taller than the room. It follows the focus, and keeps its place."""

from __future__ import annotations

from typing import Any

import pygame

from game.ui import shapes
from game.ui.context import Context
from game.ui.tree import Node, walk

_MARGIN = 14


class Scroll(Node):
    """Wheel, PageUp, PageDown, Home and End move it; so do arrows when nothing inside has focus.

    Its view is wider than its place by a margin on each side, so that rings are never cut
    and what scrolls stays in line with what does not; the bar lies in that margin too.
    """

    role = "scroll"

    def __init__(self, child: Node, **node: Any) -> None:
        node.setdefault("grow", 1)
        super().__init__(child, **node)
        self.overflow = 0

    @property
    def focusable(self) -> bool:
        """A long text without controls must still be readable by keyboard."""
        return self.overflow > 0 and not any(
            n.focusable for child in self.children for n in walk(child)
        )

    def measure(self, ctx: Context, width: int | None) -> tuple[int, int]:
        w, h = self.children[0].size(ctx, width)
        return w, h + 2 * shapes.RING

    @property
    def view(self) -> pygame.Rect:
        """What can be seen of the content, with the margins at its sides."""
        return self.bounds.inflate(2 * _MARGIN, 0)

    def arrange(self, ctx: Context, area: pygame.Rect) -> None:
        height = self.children[0].size(ctx, area.width)[1] + 2 * shapes.RING
        self.overflow = max(0, height - area.height)
        offset = max(0, min(self.overflow, ctx.memory.get(self.key, 0)))
        tall = max(height, area.height) - 2 * shapes.RING
        top = area.y + shapes.RING - offset
        self.children[0].place(ctx, pygame.Rect(area.x, top, area.width, tall))

    def move(self, ctx: Context, by: int) -> bool:
        """Scroll by pixels; True if there was room to move."""
        old = max(0, min(self.overflow, ctx.memory.get(self.key, 0)))
        new = max(0, min(self.overflow, old + by))
        ctx.memory[self.key] = new
        self.arrange(ctx, self.bounds)
        return new != old

    def reveal(self, ctx: Context, area: pygame.Rect) -> None:
        """Bring a place into view, with air around it."""
        view = self.bounds.inflate(0, -4 * shapes.RING)
        if area.bottom > view.bottom and area.height <= view.height:
            self.move(ctx, area.bottom - view.bottom)
        elif area.top < view.top or area.height > view.height:
            self.move(ctx, area.top - view.top)

    def on_key(self, command: str, ctx: Context) -> bool:
        page = max(1, self.bounds.height - ctx.px("body") * 2)
        steps = {"page_down": page, "page_up": -page, "home": -self.overflow, "end": self.overflow}
        if ctx.focus == self.key:
            steps |= {"down": ctx.px("body") * 3, "up": -ctx.px("body") * 3}
        return command in steps and self.move(ctx, steps[command])

    def paint(self, ctx: Context, surface: pygame.Surface) -> None:
        outer = surface.get_clip()
        surface.set_clip(self.view.clip(outer))
        super().paint(ctx, surface)
        if self.overflow:
            surface.blit(*self._thumb(ctx))
        surface.set_clip(outer)

    def _thumb(self, ctx: Context) -> tuple[pygame.Surface, tuple[int, int]]:
        track = self.bounds.height - 8
        height = max(32, track * self.bounds.height // (self.bounds.height + self.overflow))
        at = min(self.overflow, ctx.memory.get(self.key, 0)) / self.overflow
        wide = shapes.RING - 2
        x = self.view.x if ctx.rtl else self.view.right - wide
        shape = shapes.rounded((wide, height), wide // 2, ctx.color("control"))
        return shape, (x, self.bounds.y + 4 + round(at * (track - height)))
