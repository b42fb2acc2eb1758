"""One of several things that are more than words: cards with pictures, in a row, a list or a grid.

Arrows move among them, Space or Enter chooses, as in `Choice`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pygame

from game.ui import shapes
from game.ui.context import Context
from game.ui.tree import Node
from game.ui.widgets.grid import Grid
from game.ui.widgets.panel import Panel


class Pick(Panel):
    """A card that can be chosen. With a `reason` it is closed and says why; it can still be looked
    at where it has something to press."""

    role = "radio"
    radius = 12

    def __init__(
        self, child: Node, chosen: bool, on_press: Callable[[], None], name: str, value: str = "",
        closed: bool = False, padding: float = 2, across: float | None = None, **node: Any,
    ) -> None:  # fmt: skip
        flags = ("checked",) * chosen
        super().__init__(child, padding, "none", across, name=name, value=value, state=flags,
                         on_press=on_press, **node)
        self.chosen, self.closed = chosen, closed

    def draw(self, ctx: Context, surface: pygame.Surface) -> None:
        if min(self.bounds.size) < 2:
            return
        theme = ctx.theme
        fill = "option_on" if self.chosen else "hover" if ctx.hover == self.key else "option"
        edge = "sea" if self.chosen else "rule" if self.closed else "control"
        thick = ctx.dot(3 if self.chosen else 2 if theme.flat else 1.25)
        shape = shapes.rounded(self.bounds.size, ctx.dot(self.radius), theme[fill], theme[edge],
                               thick)
        surface.blit(shape, self.bounds)


class Picks(Grid):
    """A radio group of cards in up to so many columns."""

    role = "radiogroup"
    steady = True

    def on_key(self, command: str, ctx: Context) -> bool:
        """Arrows go from card to card; at an edge they leave the group."""
        keys = [child.key for child in self.children]
        if command not in ("up", "down", "left", "right") or ctx.focus not in keys \
                or ctx.app is None:
            return False
        at, across = keys.index(ctx.focus), self._count(ctx, self.bounds.width)
        along = {"left": 1 if ctx.rtl else -1, "right": -1 if ctx.rtl else 1}.get(command, 0)
        if along and (across == 1 or not 0 <= at % across + along < across):
            return False
        to = at + along + {"up": -across, "down": across}.get(command, 0)
        if not 0 <= to < len(keys):
            return False
        ctx.app.focus_on(keys[to])
        return True
