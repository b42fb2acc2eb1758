"""Something that is on or off: words, and a knob in a groove that says the same by its place."""

from __future__ import annotations

from typing import Any

import pygame

from game.ui import shapes
from game.ui.context import Context
from game.ui.icons import icon
from game.ui.tree import Node, Press
from game.ui.widgets.two_lines import TwoLines

_LONG, _HIGH, _INSET = 46, 26, 4
_SLIDES_MS = 120


class Switch(Node):
    """`text` says what it is and how it stands; the `note` below is for whoever can see it.

    On, the knob lies at the far end of a filled groove and bears a tick.
    """

    role = "switch"
    radius = 10

    def __init__(
        self, text: str, on: bool, on_press: Press, note: str = "", **node: Any
    ) -> None:  # fmt: skip
        super().__init__(name=text, on_press=on_press, state=("checked",) * on, **node)
        self.on = on
        self.said = TwoLines(text, note)

    def measure(self, ctx: Context, width: int | None) -> tuple[int, int]:
        around = self._around(ctx)
        wide, high = self.said.size(ctx, None if width is None else max(1, width - around))
        return wide + around, max(ctx.dot(_HIGH), high) + ctx.unit(4)

    def least(self, ctx: Context) -> int:
        return self.said.least(ctx) + self._around(ctx)

    def draw(self, ctx: Context, surface: pygame.Surface) -> None:
        box, theme, pad = self.bounds, ctx.theme, ctx.unit(3)
        fill = "hover" if ctx.hover == self.key else "option_on" if self.on else "option"
        edge, thick = ("sea", 2.5) if self.on else ("control", 1)
        surface.blit(shapes.rounded(box.size, self.radius, theme[fill], theme[edge], thick), box)
        groove = pygame.Rect(0, 0, ctx.dot(_LONG), ctx.dot(_HIGH))
        groove.centery = box.centery
        groove.x = box.x + pad if ctx.rtl else box.right - pad - groove.width
        self._draw_groove(ctx, surface, groove)
        room = box.width - self._around(ctx)
        left = groove.right + ctx.unit(3) if ctx.rtl else box.x + pad
        self.said.draw(ctx, surface, pygame.Rect(left, box.y, room, box.height))

    def _draw_groove(self, ctx: Context, surface: pygame.Surface, groove: pygame.Rect) -> None:
        theme, round_ = ctx.theme, groove.height // 2
        fill, edge = ("sea", "sea") if self.on else ("well", "control")
        surface.blit(shapes.rounded(groove.size, round_, theme[fill], theme[edge], 1.5), groove)
        part = ctx.motion.toward(f"switch/{self.key}", float(self.on), _SLIDES_MS)
        if ctx.look.reduced_motion:
            part = float(self.on)
        side = groove.height - 2 * ctx.dot(_INSET)
        knob = pygame.Rect(0, 0, side, side)
        far = groove.width - side - 2 * ctx.dot(_INSET)
        along = ctx.dot(_INSET) + round(far * (1 - part if ctx.rtl else part))
        knob.midleft = (groove.x + along, groove.centery)
        color = "paper" if self.on else "control"
        surface.blit(shapes.rounded(knob.size, side // 2, theme[color]), knob)
        if self.on:
            tick = icon("check", round(side * 0.8), theme["sea"], "bold")
            surface.blit(tick, tick.get_rect(center=knob.center))

    def _around(self, ctx: Context) -> int:
        return ctx.dot(_LONG) + ctx.unit(9)
