"""How many of how many, in words and in signs that can be counted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pygame

from game.ui.context import Context
from game.ui.pips import pip
from game.ui.tree import Node
from game.ui.widgets.column import Column
from game.ui.widgets.label import Label


class Meter(Column):
    """Words above, signs below: `solid` filled ones, then `hatched` ones, the rest outlined.

    `kind` is house, clock or dot; `value` is what a screen reader says after the name.
    """

    role = "meter"

    def __init__(
        self,
        words: str,
        solid: int,
        total: int,
        hatched: int = 0,
        kind: str = "house",
        color: str = "olive",
        size: str = "body",
        **node: Any,
    ) -> None:
        label = Label(words, size=size, face="strong")
        super().__init__(label, Pips(solid, total, hatched, kind, color), gap=1, name=words, **node)


class Pips(Node):
    """Only the signs, in rows of twenty, or fewer fives where it is narrow."""

    role = "image"

    def __init__(
        self, solid: int, total: int, hatched: int = 0, kind: str = "house", color: str = "olive"
    ) -> None:
        super().__init__()
        self.looks = ["solid"] * solid + ["hatched"] * hatched
        self.looks = (self.looks + ["outline"] * total)[:total]
        self.kind, self.color = kind, color
        self.colors: dict[str, str] = {"outline": "quiet"} if kind == "house" else {}
        self.letters = "body"

    @classmethod
    def of(
        cls, looks: Sequence[str], kind: str, colors: dict[str, str], size: str = "body"
    ) -> Pips:
        """Signs in any order, each look in its own colour, as high as letters of `size`."""
        signs = cls(0, 0, 0, kind)
        signs.looks, signs.colors, signs.letters = list(looks), colors, size
        return signs

    def measure(self, ctx: Context, width: int | None) -> tuple[int, int]:
        step = self._step(ctx)
        across = self._across(step, width)
        rows = -(-len(self.looks) // across)
        return across * step, rows * step

    def least(self, ctx: Context) -> int:
        return min(5, max(1, len(self.looks))) * self._step(ctx)

    def draw(self, ctx: Context, surface: pygame.Surface) -> None:
        step = self._step(ctx)
        across = self._across(step, self.bounds.width)
        for i, look in enumerate(self.looks):
            color = ctx.color(self.colors.get(look, self.color))
            sign = pip(self.kind, look, step - 4, color, ctx.color("paper"))
            along = i % across * step
            x = self.bounds.right - along - step + 2 if ctx.rtl else self.bounds.x + along + 2
            surface.blit(sign, (x, self.bounds.y + i // across * step + 2))

    def _step(self, ctx: Context) -> int:
        return round(ctx.px(self.letters) * 1.25) + 2

    def _across(self, step: int, width: int | None) -> int:
        most = min(20, max(1, len(self.looks)))
        fits = most if width is None else max(1, min(most, width // step))
        return fits if fits == most or fits < 5 else fits - fits % 5
