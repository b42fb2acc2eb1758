"""A paper menu: whole lines that can be pressed, with hairlines between them."""

from __future__ import annotations

from typing import Any

import pygame

from game.ui import shapes
from game.ui.context import Context
from game.ui.tree import Node, Press
from game.ui.widgets import Column, Icon, Label, Panel, Row


class MenuRow(Panel):
    """An icon, a name, and at the end its present value. `ruled` draws a hairline above."""

    role = "button"

    def __init__(
        self,
        text: str,
        on_press: Press,
        image: str,
        color: str = "ink",
        value: str = "",
        ruled: bool = True,
        **node: Any,
    ) -> None:
        self.words = Label(text, "title", "headline", grow=1)
        now = [Label(value, "small", color="soft")] if value else []
        line = Row(Icon(image, "title", color), self.words, *now, gap=4)
        super().__init__(line, 2.5, "none", name=text, value=value, on_press=on_press, **node)
        self.ruled = ruled

    def draw(self, ctx: Context, surface: pygame.Surface) -> None:
        box = self.bounds
        if self.ruled:
            start, end = (box.x, self.words.bounds.right) if ctx.rtl else (
                self.words.bounds.x, box.right)  # fmt: skip
            edge = ctx.unit(self.padding)
            left, right = (start + edge, end) if ctx.rtl else (start, end - edge)
            surface.fill(ctx.color("rule"), (left, box.y, right - left, 1))
        if self.key and self.key in (ctx.hover, ctx.pressed):
            fill = "option" if ctx.pressed == self.key else "hover"
            surface.blit(shapes.rounded(box.size, self.radius, ctx.color(fill)), box)


class Chip(Panel):
    """One of a few short names beside each other. The present one has a tick and an edge."""

    role = "button"

    def __init__(self, text: str, on_press: Press, chosen: bool, **node: Any) -> None:
        tick = [Icon("check", "small", "sea")] if chosen else []
        words = Label(text, "small", "strong")
        state = ("selected",) if chosen else ()
        super().__init__(
            Row(*tick, words, gap=1), 1.75, "none", name=text, state=state, on_press=on_press,
            **node,
        )  # fmt: skip
        self.chosen = chosen

    def draw(self, ctx: Context, surface: pygame.Surface) -> None:
        fill = "option_on" if self.chosen else "hover" if ctx.hover == self.key else "option"
        edge, thick = ("sea", 2.0) if self.chosen else ("control", 1.0)
        theme = ctx.theme
        shape = shapes.rounded(self.bounds.size, self.radius, theme[fill], theme[edge], thick)
        surface.blit(shape, self.bounds)


def menu(*rows: Node, tone: str = "paper", **node: Any) -> Panel:
    """The lines on a sheet of their own, or (tone `none`) on the one that they lie on."""
    return Panel(Column(*rows, gap=0), padding=2.5 if tone == "paper" else 0, tone=tone, **node)
