"""Marks over the map: tags on districts, pins on houses, signs on what was founded."""

from __future__ import annotations

from collections.abc import Callable

import pygame

from game.ui.context import Context
from game.ui.tree import Node

Spot = Callable[[Context], tuple[int, int]]
"""Where a mark's pointer touches, in pixels of the screen."""


class MapLayer(Node):
    """The map as a node: its `name` says in words what is seen. Children have a `spot`."""

    role = "image"

    def __init__(self, *marks: Mark, name: str, key: str = "map") -> None:
        super().__init__(*marks, name=name, key=key, anchor=("fill", "fill"))

    def measure(self, ctx: Context, width: int | None) -> tuple[int, int]:
        return 0, 0

    def least(self, ctx: Context) -> int:
        return 0

    def arrange(self, ctx: Context, area: pygame.Rect) -> None:
        for mark in self.children:
            assert isinstance(mark, Mark)
            size = mark.size(ctx)
            rect = pygame.Rect((0, 0), size)
            rect.midbottom = mark.spot(ctx)
            mark.place(ctx, rect.clamp(area))


class Mark(Node):
    """Anything that points at a place of the town."""

    def __init__(self, *children: Node, spot: Spot, **node: object) -> None:
        super().__init__(*children, **node)  # type: ignore[arg-type]
        self.spot = spot
