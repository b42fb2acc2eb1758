"""Something that can be added or not: a box with a tick, its words, and its price."""

from __future__ import annotations

from collections.abc import Callable

import pygame

from game.ui import shapes
from game.ui.context import Context
from game.ui.icons import icon
from game.ui.tree import Node
from game.ui.widgets.two_lines import TwoLines


class Check(Node):
    """`done` ones can be pressed again only if that takes them back, but keep the focus; a `reason`
    closes and says why."""

    role = "checkbox"
    radius = 10

    def __init__(
        self,
        text: str,
        note: str,
        done: bool,
        on_press: Callable[[], None] | None,
        key: str,
        help: str,
        reason: str = "",
    ) -> None:
        press = None if reason and not done else on_press
        flags = ("checked",) * done + ("disabled",) * (press is None)
        note = note if done or not reason else reason
        super().__init__(key=key, name=text, value=note, help=help, state=flags, on_press=press)
        self.done, self.closed = done, bool(reason) and not done
        self.said = TwoLines(text, note)

    def measure(self, ctx: Context, width: int | None) -> tuple[int, int]:
        around = self._around(ctx)
        wide, high = self.said.size(ctx, None if width is None else max(1, width - around))
        return wide + around, max(36, high + ctx.unit(3))

    def least(self, ctx: Context) -> int:
        return self.said.least(ctx) + self._around(ctx)

    def draw(self, ctx: Context, surface: pygame.Surface) -> None:
        box, theme = self.bounds, ctx.theme
        fill = "option_on" if self.done else "hover" if ctx.hover == self.key else "option"
        edge = "sea" if self.done else "rule" if self.closed else "control"
        thick = 2.5 if self.done else 1
        surface.blit(shapes.rounded(box.size, self.radius, theme[fill], theme[edge], thick), box)
        inner, side = box.inflate(-2 * ctx.unit(3), 0), self._side(ctx)
        mark = pygame.Rect(inner.right - side if ctx.rtl else inner.x, 0, side, side)
        mark.centery = box.centery
        self._draw_mark(ctx, surface, mark)
        left = inner.x if ctx.rtl else mark.right + ctx.unit(2)
        area = pygame.Rect(left, box.y, inner.width - side - ctx.unit(2), box.height)
        self.said.draw(ctx, surface, area, "quiet" if self.closed else "ink")

    def _draw_mark(self, ctx: Context, surface: pygame.Surface, mark: pygame.Rect) -> None:
        if self.closed:
            surface.blit(icon("lock", mark.width, ctx.color("quiet")), mark)
            return
        color = ctx.color("sea" if self.done else "control")
        fill = color if self.done else ctx.color("paper")
        surface.blit(shapes.rounded(mark.size, 5, fill, color, 2), mark)
        if self.done:
            tick = icon("check", mark.width - 6, ctx.color("on_color"), "bold")
            surface.blit(tick, tick.get_rect(center=mark.center))

    def _side(self, ctx: Context) -> int:
        return round(ctx.px("body") * 1.25)

    def _around(self, ctx: Context) -> int:
        return self._side(ctx) + ctx.unit(8)
