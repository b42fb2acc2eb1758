"""How something is spread over many: one bar for each step, counted heads above it.

Bars below nothing are hatched, those above are whole: never by colour alone. Each bar is a node.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pygame

from game.ui import shapes
from game.ui import text as letters
from game.ui.context import Context
from game.ui.tree import Node

_ROUND = 3


@dataclass(frozen=True)
class Step:
    """A bar: its words, how many, that in words and as it stands above the bar, and on which side
    of nothing it lies (-1, 0, 1)."""

    words: str
    count: int
    said: str
    number: str
    side: int


class Histogram(Node):
    """`ends` and `middle` are the words below the first, the last and the bar at nothing."""

    role = "figure"

    def __init__(
        self, name: str, steps: Sequence[Step], ends: tuple[str, str], middle: str = "",
        high_em: float = 7, **node: Any,
    ) -> None:
        items = [Node(name=s.words, value=s.said) for s in steps]
        for item in items:
            item.role = "listitem"
        super().__init__(*items, name=name, **node)
        self.steps, self.ends, self.middle, self.high_em = steps, ends, middle, high_em

    def measure(self, ctx: Context, width: int | None) -> tuple[int, int]:
        return (ctx.em(15) if width is None else width), ctx.em(self.high_em)

    def least(self, ctx: Context) -> int:
        return ctx.em(9)

    def arrange(self, ctx: Context, area: pygame.Rect) -> None:
        for i, item in enumerate(self.children):
            item.bounds = self._bar(ctx, area, i)

    def draw(self, ctx: Context, surface: pygame.Surface) -> None:
        area = self.bounds
        base = area.bottom - ctx.em(1.5)
        numbered = {i for i, s in enumerate(self.steps)
                    if s.count and s.count * 3 >= max(t.count for t in self.steps)}
        for i, step in enumerate(self.steps):
            bar = self._bar(ctx, area, i)
            if step.side < 0:
                surface.blit(shapes.hatched(bar.size, _ROUND, ctx.color("terracotta"),
                                            ctx.color("paper")), bar)
            else:
                color = ctx.color("olive" if step.side > 0 else "soft")
                pygame.draw.rect(surface, color, bar, border_top_left_radius=_ROUND,
                                 border_top_right_radius=_ROUND)
            if i in numbered:
                self._say(ctx, surface, step.number, (bar.centerx, bar.top - ctx.em(1.1)), "ink")
        surface.fill(ctx.color("ink"), (area.x, base, area.width, max(1, ctx.dot(1))))
        first, last = (area.right, area.left) if ctx.rtl else (area.left, area.right)
        self._say(ctx, surface, self.ends[0], (first, base + ctx.unit(1)), "soft")
        self._say(ctx, surface, self.ends[1], (last, base + ctx.unit(1)), "soft")
        nothing = next((i for i, s in enumerate(self.steps) if s.side == 0), None)
        if self.middle and nothing is not None:
            x = self._bar(ctx, area, nothing).centerx
            self._say(ctx, surface, self.middle, (x, base + ctx.unit(1)), "soft")

    def _bar(self, ctx: Context, area: pygame.Rect, number: int) -> pygame.Rect:
        """Time and size run the way that words do."""
        room = max(1, area.height - ctx.em(1.5) - ctx.em(1.3))
        most = max(1, *(s.count for s in self.steps)) if self.steps else 1
        place = len(self.steps) - 1 - number if ctx.rtl else number
        wide = area.width / max(1, len(self.steps))
        high = max(ctx.dot(2), room * self.steps[number].count // most)
        gap = max(1, ctx.dot(2))
        return pygame.Rect(round(area.x + place * wide) + gap,
                           area.bottom - ctx.em(1.5) - high, max(2, round(wide) - 2 * gap), high)

    def _say(self, ctx: Context, surface: pygame.Surface, words: str, at: tuple[int, int],
             color: str) -> None:
        part = letters.layout((letters.Span(words),), ctx.px("caption"), None, ctx.rtl, 1.2)
        box = pygame.Rect(0, 0, part.width, part.height)
        box.midtop = at
        box.clamp_ip(self.bounds.inflate(ctx.unit(2), ctx.em(2)))
        letters.draw(surface, part, box, ctx.color(color), "right" if ctx.rtl else "left")
