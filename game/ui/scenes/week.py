"""A waking week as one bar: paid, care and free time in hours, and what is left of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pygame

from game.ui import shapes
from game.ui import text as letters
from game.ui.context import Context
from game.ui.scenes.parts import TownScreen
from game.ui.theme import mix
from game.ui.tree import Node

SHOWN = ("paid", "care", "errands", "organisation", "free")
COLORS = {"paid": "terracotta", "care": "plum", "errands": "ochre", "organisation": "sea"}
OWN = "organisation"
NAMED = ("paid", "care", "free")
"""What is written into the bar; the rest is a matter of minutes, told below it."""
_GAP = 2
_SIDES = 10
"""Pixels that words in the bar need at both sides together."""


@dataclass(frozen=True)
class Stretch:
    """One use of time. `free` time is outlined, care is striped: no meaning by colour alone."""

    kind: str
    name: str
    hours: int
    minutes: int


def stretches(screen: TownScreen, week: dict[str, int]) -> list[Stretch]:
    """The uses that take time at all, in the same order for everybody."""
    return [Stretch(k, screen.t(f"week.{k}"), round(week[k] / 60), week[k])
            for k in SHOWN if week[k] > 0]  # fmt: skip


def spoken(screen: TownScreen, week: dict[str, int]) -> str:
    """The same in words: "Paid 44, Care 52, Free 16"."""
    parts = [screen.t("week.part", name=s.name, n=s.hours) for s in stretches(screen, week)]
    return screen.t("list.and").join(parts)


def numbers(screen: TownScreen, week: dict[str, int]) -> str:
    """Only the hours, beside a small bar: 34 · 27 · 51."""
    return " · ".join(str(round(week[k] / 60)) for k in NAMED)


class WeekBar(Node):
    """The bar, `high_em` letters high. A `thin` one goes without words."""

    role = "figure"

    def __init__(
        self, parts: Sequence[Stretch], name: str, value: str, thin: bool = False, **node: Any
    ) -> None:
        super().__init__(name=name, value=value, **node)
        self.parts, self.thin = tuple(parts), thin

    def measure(self, ctx: Context, width: int | None) -> tuple[int, int]:
        wide = ctx.em(14) if width is None else width
        under = self._under(ctx, wide)
        return wide, self._high(ctx) + (under.height + ctx.unit(0.5) if under else 0)

    def _high(self, ctx: Context) -> int:
        """Of the bar alone."""
        return round(ctx.px("body") * (0.7 if self.thin else 1.9))

    def _under(self, ctx: Context, width: int) -> letters.Paragraph | None:
        """What is narrower than its name has it below the bar: "Care 31"; and hours given to what
        people run themselves, which are never written into it."""
        whole = max(1, sum(p.minutes for p in self.parts))
        small = [] if self.thin else [
            f"{p.name} {p.hours}" for p in self.parts
            if (p.kind == OWN and p.hours) or (p.kind in NAMED and _words(
                ctx, f"{p.name} {p.hours}").width > width * p.minutes // whole - _GAP - _SIDES)]
        return _words(ctx, " · ".join(small), "caption") if small else None

    def least(self, ctx: Context) -> int:
        return ctx.em(8)

    def draw(self, ctx: Context, surface: pygame.Surface) -> None:
        whole, box = max(1, sum(p.minutes for p in self.parts)), self.bounds.copy()
        box.height = self._high(ctx)
        if under := self._under(ctx, box.width):
            place = pygame.Rect(box.x, self.bounds.bottom - under.height, box.width, under.height)
            letters.draw(surface, under, place, ctx.color("soft"), "right" if ctx.rtl else "left")
        ends, done = [0], 0
        for part in self.parts:
            done += part.minutes
            ends.append(round(box.width * done / whole))
        for part, start, end in zip(self.parts, ends, ends[1:], strict=False):
            wide = end - start - _GAP
            if wide < 3:
                continue
            x = box.right - end + _GAP if ctx.rtl else box.x + start
            area = pygame.Rect(x, box.y, wide, box.height)
            surface.blit(_fill(ctx, part.kind, area.size), area)
            if not self.thin:
                self._write(ctx, surface, part, area)

    def _write(
        self, ctx: Context, surface: pygame.Surface, part: Stretch, area: pygame.Rect
    ) -> None:
        """Name and hours, only the hours where it is narrow, nothing where it is narrower."""
        color = ctx.color("ink" if part.kind == "free" else "on_color")
        for words in (f"{part.name} {part.hours}", str(part.hours)):
            lines = _words(ctx, words)
            if lines.width <= area.width - _SIDES:
                place = area.inflate(0, lines.height - area.height)
                letters.draw(surface, lines, place, color, "center")
                return


def _words(ctx: Context, words: str, size: str = "small") -> letters.Paragraph:
    spans = (letters.Span(words, "bold" if size == "small" else "text"),)
    return letters.layout(spans, ctx.px(size), None, ctx.rtl, 1.36)


def _fill(ctx: Context, kind: str, size: tuple[int, int]) -> pygame.Surface:
    if kind == "free":
        pale = mix(ctx.color("olive"), ctx.color("paper"), 0.78)
        return shapes.rounded(size, 4, pale, ctx.color("olive"), 2)
    color = ctx.color(COLORS[kind])
    if kind != "care":
        return shapes.rounded(size, 4, color)
    return striped(size, 4, color, mix(color, ctx.color("on_color"), 0.16))


def striped(
    size: tuple[int, int], radius: int, color: tuple[int, int, int], light: tuple[int, int, int]
) -> pygame.Surface:
    """A dark box with faint slanting stripes; words on it stay readable."""
    out = pygame.Surface(size, pygame.SRCALPHA)
    out.fill(color)
    for x in range(-size[1], size[0], 8):
        pygame.draw.line(out, light, (x, size[1]), (x + size[1], 0), 2)
    shapes.cut_corners(out, radius)
    return out
