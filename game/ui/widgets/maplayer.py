"""Marks over the map: tags on districts, pins on houses, signs on what was founded."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pygame

from game.ui import shapes
from game.ui.context import Context
from game.ui.tree import Node, Press
from game.ui.widgets.column import Column
from game.ui.widgets.decor import Icon
from game.ui.widgets.label import Label
from game.ui.widgets.row import Row
from game.ui.widgets.stack import Stack

_APART = 8
"""Pixels between a mark and what it must not cover, on both sides together."""
_TRIES = 7
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
        """Each as near to its place as papers, the edge and earlier marks allow."""
        taken = self._papers(ctx, area)
        for mark in self.children:
            assert isinstance(mark, Mark)
            rect = pygame.Rect((0, 0), mark.size(ctx))
            rect.midbottom = mark.spot(ctx)
            rect = _free_place(rect, area, taken)
            mark.place(ctx, rect)
            if rect.width:
                taken.append(rect.inflate(_APART, _APART))

    def _papers(self, ctx: Context, area: pygame.Rect) -> list[pygame.Rect]:
        """Where the papers above the map will lie: they are placed after it."""
        if not isinstance(self.parent, Stack):
            return []
        above = [node for node in self.parent.children if node is not self]
        return [self.parent.spot_of(ctx, node, area).inflate(_APART, _APART) for node in above]


def _free_place(
    rect: pygame.Rect, area: pygame.Rect, taken: list[pygame.Rect]
) -> pygame.Rect:
    """The nearest place that covers nothing; its own if there is none."""
    step = max(8, rect.height // 2)
    ways = [(x, y) for x in range(-_TRIES, _TRIES + 1) for y in range(-_TRIES, _TRIES + 1)]
    for x, y in sorted(ways, key=lambda way: (abs(way[0]) + abs(way[1]), way[1], way[0])):
        there = rect.move(x * step, y * step).clamp(area)
        if there.collidelist(taken) < 0:
            return there
    return rect.clamp(area)


class Mark(Node):
    """Anything that points at a place of the town."""

    def __init__(self, *children: Node, spot: Spot, **node: object) -> None:
        super().__init__(*children, **node)  # type: ignore[arg-type]
        self.spot = spot


    def _points_to(self, ctx: Context, box: pygame.Rect, edge: int) -> int:
        """Where along its lower edge the pointer goes, although the mark had to give way."""
        return max(box.left + edge, min(box.right - edge, self.spot(ctx)[0]))


class Tag(Mark):
    """A slip of paper with a pointer: icon, name, and its state in words below."""

    role = "button"
    radius = 10

    def __init__(
        self,
        name: str,
        sub: str,
        image: str,
        spot: Spot,
        on_press: Press | None = None,
        **node: Any,
    ) -> None:
        words = Column(Label(name, "body", "headline"), Label(sub, "caption", color="soft"), gap=0)
        row = Row(Icon(image, "title", "sea"), words, gap=2)
        super().__init__(row, spot=spot, on_press=on_press, name=name, value=sub, **node)

    def measure(self, ctx: Context, width: int | None) -> tuple[int, int]:
        wide, high = self.children[0].size(ctx, None)
        return wide + ctx.unit(5), high + ctx.unit(2.5) + self._tip(ctx)

    def least(self, ctx: Context) -> int:
        return self.children[0].narrowest(ctx) + ctx.unit(5)

    def arrange(self, ctx: Context, area: pygame.Rect) -> None:
        inner = pygame.Rect(area.x, area.y, area.width, area.height - self._tip(ctx))
        self.children[0].place(ctx, inner.inflate(-ctx.unit(5), -ctx.unit(2.5)))

    def draw(self, ctx: Context, surface: pygame.Surface) -> None:
        tip, chosen = self._tip(ctx), "checked" in self.state
        box = pygame.Rect(self.bounds.x, self.bounds.y, self.bounds.width,
                          self.bounds.height - tip)  # fmt: skip
        margin = shapes.SHADOW_MARGIN
        surface.blit(shapes.paper(box.size, self.radius, ctx.theme), box.move(-margin, -margin))
        fill = ctx.color("option_on" if chosen else "hover" if ctx.hover == self.key else "paper")
        edge = ctx.color("sea" if chosen else "control")
        surface.blit(shapes.rounded(box.size, self.radius, fill, edge, 2.5 if chosen else 1), box)
        x, y = self._points_to(ctx, box, 2 * tip), box.bottom - 2
        pygame.draw.polygon(surface, fill, [(x - tip, y), (x + tip, y), (x, y + tip)])
        for side in (-tip, tip):
            pygame.draw.aaline(surface, edge, (x + side, y + 1), (x, y + tip))

    def _tip(self, ctx: Context) -> int:
        return ctx.unit(2)


class Pin(Mark):
    """A face in a ring of ink over the house that it belongs to."""

    role = "image"

    def __init__(self, face: Node, spot: Spot, **node: Any) -> None:
        super().__init__(face, spot=spot, **node)

    def measure(self, ctx: Context, width: int | None) -> tuple[int, int]:
        wide, high = self.children[0].size(ctx, None)
        return wide + 8, high + 8 + ctx.unit(2)

    def arrange(self, ctx: Context, area: pygame.Rect) -> None:
        side = area.width - 8
        self.children[0].place(ctx, pygame.Rect(area.x + 4, area.y + 4, side, side))

    def draw(self, ctx: Context, surface: pygame.Surface) -> None:
        ring, tip = ctx.color("ink"), ctx.unit(2)
        box = pygame.Rect(self.bounds.x, self.bounds.y, self.bounds.width, self.bounds.width)
        x, y = box.centerx, box.bottom - 3
        pygame.draw.polygon(surface, ring, [(x - tip, y), (x + tip, y), (x, y + tip + 2)])
        surface.blit(shapes.rounded(box.size, box.width // 2, ring), box)
