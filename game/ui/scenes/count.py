"""A count as one bar: solid is counted, hatched is open, and the words stand above it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pygame

from game.ui import shapes
from game.ui.context import Context
from game.ui.tree import Node
from game.ui.widgets import Column, Label, Row


@dataclass(frozen=True)
class Part:
    name: str
    n: int
    color: str
    hatched: bool = False


class CountBar(Column):
    """The parts of a whole, named and numbered, then drawn to scale."""

    role = "figure"

    def __init__(self, parts: Sequence[Part], name: str, **node: Any) -> None:
        words = [Row(_Swatch(p), Label(p.name), Label(str(p.n), face="bold"), gap=1) for p in parts]
        value = ", ".join(f"{p.name} {p.n}" for p in parts)
        super().__init__(Row(*words, gap=4), _Bar(parts), gap=2, name=name, value=value, **node)


class _Swatch(Node):
    role = "image"

    def __init__(self, part: Part) -> None:
        super().__init__()
        self.part = part

    def measure(self, ctx: Context, width: int | None) -> tuple[int, int]:
        side = ctx.px("body")
        return side, side

    def least(self, ctx: Context) -> int:
        return ctx.px("body")

    def draw(self, ctx: Context, surface: pygame.Surface) -> None:
        surface.blit(_fill(ctx, self.part, self.bounds.size), self.bounds)


class _Bar(Node):
    role = "image"

    def __init__(self, parts: Sequence[Part]) -> None:
        super().__init__()
        self.parts = parts

    def measure(self, ctx: Context, width: int | None) -> tuple[int, int]:
        return width or ctx.em(12), round(ctx.px("body") * 1.6)

    def least(self, ctx: Context) -> int:
        return ctx.em(8)

    def draw(self, ctx: Context, surface: pygame.Surface) -> None:
        whole = sum(max(0, part.n) for part in self.parts)
        box, gap = self.bounds, 3
        x = box.right if ctx.rtl else box.x
        for part in self.parts:
            wide = box.width * max(0, part.n) // max(1, whole)
            if wide <= gap:
                continue
            left = x - wide if ctx.rtl else x
            surface.blit(_fill(ctx, part, (wide - gap, box.height)), (left, box.y))
            x += -wide if ctx.rtl else wide


def _fill(ctx: Context, part: Part, size: tuple[int, int]) -> pygame.Surface:
    color = ctx.color(part.color)
    if part.hatched:
        return shapes.hatched(size, 4, color, ctx.color("paper"))
    return shapes.rounded(size, 4, color)
