"""A number between two ends, by keys, by a press on the line, or by dragging the knob."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pygame

from game.ui import shapes
from game.ui import text as letters
from game.ui.context import Context
from game.ui.tree import Node

_TRACK, _KNOB = 6, 24


class Slider(Node):
    """Left and right change it by `step`, page keys by `page`, Home and End go to the ends.

    `words` says a value in words ("60 %"); it is the node's value and stands beside the line.
    `slide_to` is for the pointer: whoever drags asks for the value under it.
    """

    role = "slider"
    radius = 10

    def __init__(
        self,
        name: str,
        value: int,
        on_change: Callable[[int], None],
        least: int = 0,
        most: int = 100,
        step: int = 5,
        page: int = 20,
        words: Callable[[int], str] = str,
        **node: Any,
    ) -> None:
        super().__init__(name=name, value=words(value), on_press=lambda: None, **node)
        self.now, self.least_value, self.most = value, least, most
        self.step, self.page, self.on_change, self.words = step, page, on_change, words

    def on_key(self, command: str, ctx: Context) -> bool:
        side = -1 if ctx.rtl else 1
        steps = {"right": side * self.step, "left": -side * self.step,
                 "page_up": self.page, "page_down": -self.page,
                 "home": self.least_value - self.now, "end": self.most - self.now}  # fmt: skip
        if command not in steps:
            return False
        self.set_to(self.now + steps[command])
        ctx.changed()
        return True

    def set_to(self, number: float) -> None:
        """Another value, kept between the ends; told only if it differs."""
        number = max(self.least_value, min(self.most, round(number)))
        if number != self.now:
            self.now, self.value = number, self.words(number)
            self.on_change(number)

    def slide_to(self, x: int, ctx: Context) -> None:
        """The value under the pointer, in whole steps."""
        track = self._track(ctx)
        part = (x - track.x) / max(1, track.width)
        part = min(1.0, max(0.0, 1 - part if ctx.rtl else part))
        steps = round(part * (self.most - self.least_value) / self.step)
        self.set_to(self.least_value + steps * self.step)
        ctx.changed()

    def measure(self, ctx: Context, width: int | None) -> tuple[int, int]:
        natural = ctx.em(12) + self._value_width(ctx)
        high = max(ctx.dot(_KNOB) + ctx.unit(2), self._said(ctx).height)
        return natural if width is None else width, high

    def least(self, ctx: Context) -> int:
        return ctx.em(6) + self._value_width(ctx)

    def draw(self, ctx: Context, surface: pygame.Surface) -> None:
        track = self._track(ctx)
        thick = ctx.dot(_TRACK)
        part = (self.now - self.least_value) / max(1, self.most - self.least_value)
        part = ctx.motion.toward(f"slide/{self.key}", part, 0)
        line = pygame.Rect(track.x, track.centery - thick // 2, track.width, thick)
        edge = ctx.color("control")
        empty = shapes.rounded(line.size, thick // 2, ctx.color("well"), edge)
        surface.blit(empty, line)
        done = pygame.Rect(line.x, line.y, round(line.width * part), thick)
        if ctx.rtl:
            done.right = line.right
        if done.width > 1:
            surface.blit(shapes.rounded(done.size, thick // 2, ctx.color("sea")), done)
        side = ctx.dot(_KNOB)
        knob = pygame.Rect(0, 0, side, side)
        knob.center = (done.left if ctx.rtl else done.right, track.centery)
        fill = "hover" if ctx.hover == self.key else "paper"
        disc = shapes.rounded(knob.size, side // 2, ctx.color(fill), ctx.color("sea"), ctx.dot(3))
        surface.blit(disc, knob)
        said = self._said(ctx)
        area = pygame.Rect(0, 0, said.width, said.height)
        area.centery = track.centery
        if ctx.rtl:
            area.left = self.bounds.left
        else:
            area.right = self.bounds.right
        letters.draw(surface, said, area, ctx.color("ink"), ctx.side("end"))

    def _track(self, ctx: Context) -> pygame.Rect:
        half = ctx.dot(_KNOB) // 2
        width = self.bounds.width - self._value_width(ctx) - 2 * half
        left = self.bounds.x + half + (self._value_width(ctx) if ctx.rtl else 0)
        return pygame.Rect(left, self.bounds.y, max(1, width), self.bounds.height)

    def _said(self, ctx: Context) -> letters.Paragraph:
        return letters.layout((letters.Span(self.value, "strong"),), ctx.px("body"), None,
                              ctx.rtl, 1.36)  # fmt: skip

    def _value_width(self, ctx: Context) -> int:
        """Room for the longest value, so that the line does not jump."""
        ends = (self.words(self.least_value), self.words(self.most), self.value)
        wide = [letters.layout((letters.Span(w, "strong"),), ctx.px("body"), None, ctx.rtl,
                               1.36).width for w in ends]  # fmt: skip
        return max(wide) + ctx.unit(3)
