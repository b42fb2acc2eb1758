"""The participatory budget's year as a ring of five stations: what is missing breaks the ring."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import pygame

from game.ui import shapes
from game.ui.context import Context
from game.ui.icons import icon
from game.ui.tree import Node

_FINE = 3


class Cycle(Node):
    """`stations` are (icon, whether it is there). In the middle stand a number and a word."""

    role = "image"

    def __init__(self, stations: Sequence[tuple[str, bool]], middle: Node, high_em: float = 13,
                 **node: Any) -> None:  # fmt: skip
        super().__init__(middle, **node)
        self.stations, self.high_em = list(stations), high_em

    def measure(self, ctx: Context, width: int | None) -> tuple[int, int]:
        side = ctx.em(self.high_em)
        return side if width is None else width, side

    def least(self, ctx: Context) -> int:
        return ctx.em(self.high_em * 0.8)

    def arrange(self, ctx: Context, area: pygame.Rect) -> None:
        radius = self._radius(ctx, area)
        middle = self.children[0]
        wide = round(radius * 1.42)
        high = middle.size(ctx, wide)[1]
        middle.place(ctx, pygame.Rect(area.centerx - wide // 2, area.centery - high // 2, wide,
                                      high))

    def _radius(self, ctx: Context, area: pygame.Rect) -> int:
        return min(area.width, area.height) // 2 - ctx.em(1.4)

    def draw(self, ctx: Context, surface: pygame.Surface) -> None:
        box, radius = self.bounds, self._radius(ctx, self.bounds)
        if radius < 4:
            return
        self._ring(ctx, surface, radius)
        side = ctx.em(2.3) // 2 * 2
        for i, (image, there) in enumerate(self.stations):
            x, y = self._spot(ctx, i, radius)
            spot = pygame.Rect(0, 0, side, side)
            spot.center = box.centerx + x, box.centery + y
            fill = ctx.color("olive" if there else "paper")
            edge = ctx.color("olive" if there else "quiet")
            surface.blit(shapes.rounded(spot.size, side // 2, fill, edge, 2), spot)
            color = ctx.color("on_color" if there else "quiet")
            sign = icon(image, round(side * 0.6), color, "fill" if there else "duotone")
            surface.blit(sign, sign.get_rect(center=spot.center))

    def _spot(self, ctx: Context, number: float, radius: int) -> tuple[int, int]:
        """Clockwise from the top; the other way round where one reads from the right."""
        turn = math.tau * number / len(self.stations) * (-1 if ctx.rtl else 1)
        return round(radius * math.sin(turn)), round(-radius * math.cos(turn))

    def _ring(self, ctx: Context, surface: pygame.Surface, radius: int) -> None:
        """From one station that is there to the next it is a line; else dashes."""
        count, thick = len(self.stations), ctx.dot(4)
        for i, (_, there) in enumerate(self.stations):
            whole = there and self.stations[(i + 1) % count][1]
            color = ctx.color("olive" if whole else "quiet")
            steps = 24
            spots = [self._spot(ctx, i + k / steps, radius) for k in range(steps + 1)]
            at = [(self.bounds.centerx + x, self.bounds.centery + y) for x, y in spots]
            for k in range(steps):
                if whole or k % 4 < 2:
                    pygame.draw.line(surface, color, at[k], at[k + 1],
                                     thick if whole else max(1, thick // 2))
