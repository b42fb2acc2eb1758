"""A long list of which only what is in view is built: a thousand rows cost one screenful."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pygame

from game.ui.context import Context
from game.ui.tree import Node, mount, walk
from game.ui.widgets.scroll import Scroll

_AROUND = 2


class Rows(Scroll):
    """`row(number)` builds a row; all are equally high, as high as the first one.

    Rows are built for what is in view and a little around it, and dropped when they leave. The
    keyboard moves through all of them: a row that is not built yet is, before focus comes to it.
    """

    role = "scroll"

    def __init__(
        self, name: str, count: int, row: Callable[[int], Node], gap: float = 1, **node: Any
    ) -> None:
        self.inside = _Window(name, count, row, gap)
        super().__init__(self.inside, name=name, **node)

    def arrange(self, ctx: Context, area: pygame.Rect) -> None:
        self.inside.view = (area.y, area.bottom)
        super().arrange(ctx, area)

    def on_key(self, command: str, ctx: Context) -> bool:
        if command in ("up", "down") and self._go(-1 if command == "up" else 1, ctx):
            return True
        return super().on_key(command, ctx)

    def _go(self, by: int, ctx: Context) -> bool:
        """The focus to the next row, scrolling it into view first."""
        inside = self.inside
        here = next((i for i, node in inside.built.items()
                     if any(n.key == ctx.focus for n in walk(node))), None)  # fmt: skip
        if here is None or not 0 <= here + by < inside.count or ctx.app is None:
            return False
        to = here + by
        self.reveal(ctx, inside.place_of(ctx, to))
        goal = next((n for n in walk(inside.built[to]) if n.focusable), None)
        if goal is None:
            return False
        ctx.app.focus_on(goal.key)
        return True


class _Window(Node):
    """All rows as far as room goes; only some of them exist."""

    role = "list"

    def __init__(self, name: str, count: int, row: Callable[[int], Node], gap: float) -> None:
        super().__init__(name=name, value=str(count))
        self.count, self.row, self.gap = count, row, gap
        self.built: dict[int, Node] = {}
        self._pattern: Node | None = None
        self.view = (0, 0)

    def measure(self, ctx: Context, width: int | None) -> tuple[int, int]:
        if not self.count:
            return 0, 0
        wide, high = self._first().size(ctx, width)
        return wide, self.count * high + (self.count - 1) * ctx.unit(self.gap)

    def least(self, ctx: Context) -> int:
        return self._first().narrowest(ctx) if self.count else 0

    def arrange(self, ctx: Context, area: pygame.Rect) -> None:
        if not self.count:
            return
        pitch = self._pitch(ctx)
        top, bottom = self.view
        first = max(0, (top - area.y) // pitch - _AROUND)
        last = min(self.count, (bottom - area.y) // pitch + 1 + _AROUND)
        shown = range(first, max(first + 1, last))
        known = {0: self._first(), **self.built}
        self.built = {i: known.get(i) or self._fresh(i) for i in shown}
        self.children = list(self.built.values())
        for i, node in self.built.items():
            node.place(ctx, self.place_of(ctx, i))

    def place_of(self, ctx: Context, number: int) -> pygame.Rect:
        """Where a row is or would be."""
        pitch = self._pitch(ctx)
        height = pitch - ctx.unit(self.gap)
        return pygame.Rect(
            self.bounds.x, self.bounds.y + number * pitch, self.bounds.width, height
        )

    def _pitch(self, ctx: Context) -> int:
        width = self.bounds.width or None
        return max(1, self._first().size(ctx, width)[1] + ctx.unit(self.gap))

    def _first(self) -> Node:
        """The row whose height all have."""
        if self._pattern is None:
            self._pattern = self._fresh(0)
        return self._pattern

    def _fresh(self, number: int) -> Node:
        node = self.row(number)
        node.key = node.key or f"{self.key}/{number}"
        node.parent = self
        mount(node)
        return node
