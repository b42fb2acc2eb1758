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
    said: str = ""
    """The number as it is written, where it is not a plain count."""

    @property
    def shown(self) -> str:
        return self.said or str(self.n)


@dataclass(frozen=True)
class Line:
    """What has to be reached: so many of the whole, in words."""

    n: int
    words: str


class CountBar(Column):
    """The parts of a whole, named and numbered, then drawn to scale, with the line to reach."""

    role = "figure"

    def __init__(
        self, parts: Sequence[Part], name: str, line: Line | None = None, **node: Any
    ) -> None:
        words = [Row(_Swatch(p), Label(p.name, "small"), Label(p.shown, "small", "bold"), gap=1)
                 for p in parts]  # fmt: skip
        value = ", ".join(f"{p.name} {p.shown}" for p in parts)
        below: list[Node] = []
        if line is not None:
            value = f"{value}; {line.words}"
            below = [Label(line.words, "caption", color="soft")]
        bar = _Bar(parts, line.n if line else 0)
        super().__init__(Row(*words, gap=4), bar, *below, gap=1, name=name, value=value, **node)


class CountUp:
    """A count while the hands are counted: first those for it, then those against."""

    HAND = 0.45
    LONGEST = 3.6
    """Seconds for one hand where they are few, and for all of them where they are many."""

    def __init__(self, yes: int, no: int, at_once: bool = False) -> None:
        self.yes, self.no = yes, no
        self.seen = yes + no if at_once else 0
        self._step = min(self.HAND, self.LONGEST / max(1, yes + no))
        self._time = 0.0

    @property
    def done(self) -> bool:
        return self.seen >= self.yes + self.no

    @property
    def counted(self) -> tuple[int, int]:
        """Hands for and against that were counted so far."""
        return min(self.seen, self.yes), max(0, self.seen - self.yes)

    def finish(self) -> None:
        """All hands at once, for whoever does not want to wait."""
        self.seen = self.yes + self.no

    def tick(self, seconds: float) -> str:
        """Go on counting; the sound of the last hand, if one went up."""
        before = self.seen
        self._time += seconds
        self.seen = min(self.yes + self.no, int(self._time / self._step))
        if self.seen == before:
            return ""
        return "vote_for" if self.seen <= self.yes else "vote_against"


class _Swatch(Node):
    role = "image"

    def __init__(self, part: Part) -> None:
        super().__init__()
        self.part = part

    def measure(self, ctx: Context, width: int | None) -> tuple[int, int]:
        side = ctx.px("small")
        return side, side

    def least(self, ctx: Context) -> int:
        return ctx.px("small")

    def draw(self, ctx: Context, surface: pygame.Surface) -> None:
        surface.blit(_fill(ctx, self.part, self.bounds.size), self.bounds)


class _Bar(Node):
    """Parts to scale. A dashed line crosses it at `line`, counted from the start."""

    role = "image"

    def __init__(self, parts: Sequence[Part], line: int = 0) -> None:
        super().__init__()
        self.parts, self.line = parts, line

    def measure(self, ctx: Context, width: int | None) -> tuple[int, int]:
        return width or ctx.em(12), round(ctx.px("body") * 1.7)

    def least(self, ctx: Context) -> int:
        return ctx.em(8)

    def draw(self, ctx: Context, surface: pygame.Surface) -> None:
        whole = max(1, sum(max(0, part.n) for part in self.parts))
        box, gap = self.bounds, 3
        inner = box.inflate(0, -6)
        surface.blit(shapes.rounded(inner.size, 5, ctx.color("well")), inner)
        x = inner.right if ctx.rtl else inner.x
        for part in self.parts:
            wide = inner.width * max(0, part.n) // whole
            if wide <= gap:
                continue
            left = x - wide if ctx.rtl else x
            surface.blit(_fill(ctx, part, (wide - gap, inner.height)), (left, inner.y))
            x += -wide if ctx.rtl else wide
        if self.line:
            along = box.width * self.line // whole
            self._dash(ctx, surface, box.right - along if ctx.rtl else box.x + along)

    def _dash(self, ctx: Context, surface: pygame.Surface, x: int) -> None:
        box = self.bounds
        surface.fill(ctx.color("paper"), (x - 2, box.y, 5, box.height))
        for y in range(box.y, box.bottom, 6):
            surface.fill(ctx.color("ink"), (x, y, 2, min(4, box.bottom - y)))


def _fill(ctx: Context, part: Part, size: tuple[int, int]) -> pygame.Surface:
    color = ctx.color(part.color)
    if part.hatched:
        return shapes.hatched(size, 4, color, ctx.color("paper"))
    return shapes.rounded(size, 4, color)
