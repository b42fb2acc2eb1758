"""Small things between the words: an icon, a rule, room, a drawing made elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pygame

from game.ui.context import Context
from game.ui.icons import icon
from game.ui.tree import Node

Painter = Callable[[pygame.Surface, pygame.Rect, Context], None]


class Icon(Node):
    """An icon as high as a line of its size. It never stands without a word beside it."""

    role = "image"

    def __init__(
        self,
        image: str,
        size: str = "title",
        color: str = "ink",
        weight: str = "duotone",
        **node: Any,
    ) -> None:
        super().__init__(**node)
        self.image, self.letters, self.color, self.weight = image, size, color, weight

    def measure(self, ctx: Context, width: int | None) -> tuple[int, int]:
        side = round(ctx.px(self.letters) * 1.25)
        return side, side

    def least(self, ctx: Context) -> int:
        return self.size(ctx)[0]

    def draw(self, ctx: Context, surface: pygame.Surface) -> None:
        side = min(self.bounds.size)
        picture = icon(self.image, side, ctx.color(self.color), self.weight, ctx.rtl)
        surface.blit(picture, picture.get_rect(center=self.bounds.center))


class Rule(Node):
    """A hairline, the double rule under the head of a newspaper, or an upright one in a row."""

    role = "separator"

    def __init__(self, double: bool = False, upright: bool = False, **node: Any) -> None:
        super().__init__(**node)
        self.double, self.upright = double, upright

    def measure(self, ctx: Context, width: int | None) -> tuple[int, int]:
        if self.upright:
            return ctx.dot(1), ctx.em(2)
        return 1, ctx.dot(5) if self.double else ctx.dot(1)

    def least(self, ctx: Context) -> int:
        return ctx.dot(1) if self.upright else 0

    def draw(self, ctx: Context, surface: pygame.Surface) -> None:
        box, thin = self.bounds, ctx.dot(1)
        if self.upright:
            surface.fill(ctx.color("rule"), (box.centerx, box.y, thin, box.height))
        elif not self.double:
            surface.fill(ctx.color("rule"), (box.x, box.centery, box.width, thin))
        else:
            surface.fill(ctx.color("ink"), (box.x, box.y, box.width, ctx.dot(2)))
            surface.fill(ctx.color("ink"), (box.x, box.y + ctx.dot(4), box.width, thin))


class Space(Node):
    """Takes what is left, so that its neighbours stand apart."""

    role = "separator"

    def __init__(self, grow: float = 1) -> None:
        super().__init__(grow=grow)


class Art(Node):
    """Room for a drawing by the scene (a map, a portrait), with a name that says what is on it.

    `width_em` and `height_em` are in letters; None takes the width that is there.
    """

    role = "image"

    def __init__(
        self,
        painter: Painter,
        name: str,
        height_em: float,
        width_em: float | None = None,
        **node: Any,
    ) -> None:
        super().__init__(name=name, **node)
        self.painter, self.height_em, self.width_em = painter, height_em, width_em

    def measure(self, ctx: Context, width: int | None) -> tuple[int, int]:
        height = ctx.em(self.height_em)
        wanted = height if self.width_em is None else ctx.em(self.width_em)
        if width is None:
            return wanted, height
        return width if self.width_em is None else min(width, wanted), height

    def draw(self, ctx: Context, surface: pygame.Surface) -> None:
        self.painter(surface, self.bounds, ctx)
