"""Two who are brought together: their pictures at both ends of a thread, which says how it holds.

A firm thread is two strands wound round each other, a fair one a single strand, a thin one only
stitches. What it means is said in words besides.
"""

from __future__ import annotations

import math
from typing import Any

import pygame

from game.ui.context import Context
from game.ui.theme import RGB
from game.ui.tree import Node

_FINE = 3


class Bond(Node):
    """`hold` is `good`, `fair`, `poor`, or empty while there is nobody at the other end."""

    role = "figure"

    def __init__(self, one: Node, other: Node, hold: str, **node: Any) -> None:
        super().__init__(one, other, **node)
        self.hold = hold

    def _wide(self, ctx: Context, width: int | None) -> int:
        """For each end; the thread between them takes the rest."""
        return max(c.narrowest(ctx) for c in self.children) if width is None else \
            round(width * 0.36)

    def measure(self, ctx: Context, width: int | None) -> tuple[int, int]:
        end = self._wide(ctx, width)
        high = max(c.size(ctx, end)[1] for c in self.children)
        return (width if width is not None else 3 * end), high

    def least(self, ctx: Context) -> int:
        return round(max(c.narrowest(ctx) for c in self.children) / 0.36)

    def arrange(self, ctx: Context, area: pygame.Rect) -> None:
        end = self._wide(ctx, area.width)
        for child, side in zip(self.children, ("start", "end"), strict=True):
            high = child.size(ctx, end)[1]
            box = pygame.Rect(area.x, area.y, end, high)
            if ctx.side(side) == "right":
                box.right = area.right
            child.place(ctx, box)

    def draw(self, ctx: Context, surface: pygame.Surface) -> None:
        first, second = (c.children[0].bounds for c in self.children)
        if second.centerx < first.centerx:
            first, second = second, first
        start, end = first.right + ctx.dot(6), second.left - ctx.dot(6)
        if end - start < ctx.dot(12):
            return
        token = {"good": "olive", "fair": "sea", "poor": "terracotta"}.get(self.hold, "control")
        picture = _thread(end - start, ctx.dot(34), self.hold, ctx.color(token),
                          ctx.color("paper"))
        surface.blit(picture, (start, first.centery - picture.get_height() // 2))


def _thread(width: int, high: int, hold: str, color: RGB, paper: RGB) -> pygame.Surface:
    big = pygame.Surface((width * _FINE, high * _FINE), pygame.SRCALPHA)
    big.fill((*paper, 0))
    middle, thick = high * _FINE / 2, max(3, high * _FINE // 9)
    waves = max(1, round(width / (high * 1.6)))
    strands = {"good": (0.0, math.pi), "fair": (0.0,)}.get(hold, (0.0,))
    swing = {"good": 0.26, "fair": 0.18}.get(hold, 0.1) * high * _FINE
    steps = width // 2
    for phase in strands:
        points = [(width * _FINE * k / steps,
                   middle + swing * math.sin(phase + math.tau * waves * k / steps))
                  for k in range(steps + 1)]
        stitch = 1 if hold in ("good", "fair") else 6
        for k in range(steps):
            if stitch == 1 or k % (2 * stitch) < stitch:
                pygame.draw.line(big, color, points[k], points[k + 1], thick)
                pygame.draw.circle(big, color, points[k], thick / 2)
    return pygame.transform.smoothscale(big, (width, high))
