"""Things beside each other, mirrored in right-to-left, flowing on when they do not fit."""

from __future__ import annotations

from typing import Any

import pygame

from game.ui.context import Context
from game.ui.tree import Node


class Row(Node):
    """Children in reading direction. What does not fit narrows first, then flows to a new line.

    Children with `grow` share the width that the others leave, equally by weight.
    `align` is across: top, center, bottom or stretch. `justify` is along: start, center, end.
    In a `whole` one nothing narrows: it flows at once.
    """

    def __init__(
        self,
        *children: Node,
        gap: float = 3,
        align: str = "center",
        justify: str = "start",
        whole: bool = False,
        **node: Any,
    ) -> None:
        super().__init__(*children, **node)
        self.gap, self.align, self.justify, self.whole = gap, align, justify, whole

    def measure(self, ctx: Context, width: int | None) -> tuple[int, int]:
        gap = ctx.unit(self.gap)
        lines = self._lines(ctx, width)
        heights = [max(child.size(ctx, w)[1] for child, w in line) for line in lines]
        widths = [sum(w for _, w in line) + gap * (len(line) - 1) for line in lines]
        return max(widths, default=0), sum(heights) + gap * max(0, len(lines) - 1)

    def arrange(self, ctx: Context, area: pygame.Rect) -> None:
        gap = ctx.unit(self.gap)
        lines = self._lines(ctx, area.width)
        y = area.y
        for line in lines:
            height = max(child.size(ctx, w)[1] for child, w in line)
            if len(lines) == 1:
                height = max(height, area.height)
            slack = area.width - sum(w for _, w in line) - gap * (len(line) - 1)
            before = {"start": 0, "center": slack // 2, "end": slack}[self.justify]
            x = area.right - before if ctx.rtl else area.x + before
            for child, width in line:
                left = x - width if ctx.rtl else x
                child.place(ctx, self._across(ctx, child, left, y, width, height))
                x += -(width + gap) if ctx.rtl else width + gap
            y += height + gap

    def _across(
        self, ctx: Context, child: Node, x: int, y: int, width: int, height: int
    ) -> pygame.Rect:
        own = height if self.align == "stretch" else min(height, child.size(ctx, width)[1])
        shift = {"center": (height - own) // 2, "bottom": height - own}.get(self.align, 0)
        return pygame.Rect(x, y + shift, width, own)

    def _lines(self, ctx: Context, width: int | None) -> list[list[tuple[Node, int]]]:
        if not self.children:
            return []
        if width is None:
            return [[(child, child.size(ctx)[0]) for child in self.children]]
        gap = ctx.unit(self.gap)
        lines: list[list[Node]] = [[]]
        needed = [c.size(ctx)[0] if self.whole else c.narrowest(ctx) for c in self.children]
        if sum(wide + gap for wide in needed) - gap <= width:
            lines = [self.children]
        else:
            used = 0
            for child in self.children:
                wide = min(width, max(child.narrowest(ctx), child.size(ctx, width)[0]))
                if lines[-1] and used + wide > width:
                    last = lines[-1][-1]
                    # room that pushed this child to the end goes along and still does
                    along = len(lines[-1]) > 1 and last.grow and not last.narrowest(ctx)
                    lines.append([lines[-1].pop()] if along else [])
                    used = 0
                lines[-1].append(child)
                used += wide + gap
        return [fit(ctx, line, width - gap * (len(line) - 1)) for line in lines]


def fit(ctx: Context, nodes: list[Node], width: int) -> list[tuple[Node, int]]:
    """Widths for one line: natural where there is room, else narrowed by what each can give."""
    least = [min(node.narrowest(ctx), width) for node in nodes]
    natural = [max(node.size(ctx, width)[0], low) for node, low in zip(nodes, least, strict=True)]
    fixed = [i for i, node in enumerate(nodes) if not node.grow]
    growing = [i for i, node in enumerate(nodes) if node.grow]
    widths = list(least)
    room = width - sum(least[i] for i in growing)
    give = sum(natural[i] - least[i] for i in fixed)
    over = max(0, sum(natural[i] for i in fixed) - room)
    for i in fixed:
        cut = over * (natural[i] - least[i]) / give if give else 0
        widths[i] = max(least[i], int(natural[i] - cut))
    room = width - sum(widths[i] for i in fixed)
    pinned: set[int] = set()
    while len(pinned) < len(growing):
        free = [i for i in growing if i not in pinned]
        left = room - sum(widths[i] for i in pinned)
        shares = sum(nodes[i].grow for i in free)
        tight = [i for i in free if left * nodes[i].grow / shares < least[i]]
        pinned.update(tight)
        if not tight:
            for i in free:
                widths[i] = int(left * nodes[i].grow / shares)
            break
    return list(zip(nodes, widths, strict=True))
