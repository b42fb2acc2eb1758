"""The five steps of the debrief as stations on a line: done, here, still to come."""

from __future__ import annotations

from collections.abc import Sequence

import pygame

from game.ui import text as letters
from game.ui.context import Context
from game.ui.icons import icon
from game.ui.pips import pip
from game.ui.scenes.parts import is_wide
from game.ui.tree import Node
from game.ui.widgets import Label, Row


def stations(
    ctx: Context, name: str, steps: Sequence[str], numbers: Sequence[str], here: int
) -> Row:
    """Mark, shape and weight say where we are. Large letters name only the present one."""
    parts: list[Node] = []
    for i, step in enumerate(steps):
        state = "done" if i < here else "here" if i == here else "ahead"
        words: list[Node] = [Disc(numbers[i], state)]
        if i == here or is_wide(ctx):
            face, color = ("bold", "ink") if i == here else ("text", "soft")
            words.append(Label(step, "body", face, color))
        flags = ("current",) if i == here else ()
        parts.append(Row(*words, gap=2, name=step, state=flags))
        if i < len(steps) - 1:
            parts.append(Track())
    return Row(*parts, gap=3, name=name, grow=1)


class Disc(Node):
    """A round mark with a number, or a tick where somebody has been."""

    role = "image"

    def __init__(self, number: str, state: str) -> None:
        super().__init__()
        self.number, self.look = number, state

    def measure(self, ctx: Context, width: int | None) -> tuple[int, int]:
        side = round(ctx.px("body") * 1.75)
        return side, side

    def least(self, ctx: Context) -> int:
        return self.size(ctx)[0]

    def draw(self, ctx: Context, surface: pygame.Surface) -> None:
        side = min(self.bounds.size)
        token = {"done": "olive", "here": "terracotta", "ahead": "quiet"}[self.look]
        shape = "outline" if self.look == "ahead" else "solid"
        disc = pip("dot", shape, side, ctx.color(token), ctx.color("paper"))
        surface.blit(disc, disc.get_rect(center=self.bounds.center))
        if self.look == "done":
            tick = icon("check", round(side * 0.55), ctx.color("on_color"), "bold")
            surface.blit(tick, tick.get_rect(center=self.bounds.center))
            return
        color = ctx.color("on_color" if self.look == "here" else "ink")
        spans = (letters.Span(self.number, "bold"),)
        words = letters.layout(spans, ctx.px("small"), None, False, 1)
        area = pygame.Rect(0, 0, words.width, words.height)
        area.center = self.bounds.center
        letters.draw(surface, words, area, color, "left")


class Track(Node):
    """The line between two stations."""

    role = "separator"

    def __init__(self) -> None:
        super().__init__(grow=1)

    def measure(self, ctx: Context, width: int | None) -> tuple[int, int]:
        return ctx.unit(2), 2

    def draw(self, ctx: Context, surface: pygame.Surface) -> None:
        box = self.bounds
        surface.fill(ctx.color("rule"), (box.x, box.centery - 1, box.width, 2))
