"""Cards to choose from: papers that lie beside each other, one of which may be taken."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pygame

from game.ui import shapes
from game.ui.context import Context
from game.ui.icons import icon
from game.ui.tree import Node
from game.ui.widgets import Grid, Panel


class Cards(Grid):
    """A radio group of papers: one tab stop, arrows move inside it."""

    role = "radiogroup"
    steady = True

    def on_key(self, command: str, ctx: Context) -> bool:
        ahead = -1 if ctx.rtl else 1
        steps = {"down": 1, "up": -1, "right": ahead, "left": -ahead}
        keys = [child.key for child in self.children]
        if command not in steps or ctx.focus not in keys or ctx.app is None:
            return False
        ctx.app.focus_on(keys[(keys.index(ctx.focus) + steps[command]) % len(keys)])
        return True


class Card(Panel):
    """A paper that can be taken up. Its tick and its thicker border say that it was."""

    role = "radio"

    def __init__(self, child: Node, chosen: bool, on_choose: Callable[[], None], **node: Any):
        flags = ("checked",) * chosen
        super().__init__(child, state=flags, on_press=on_choose, **node)

    def draw(self, ctx: Context, surface: pygame.Surface) -> None:
        super().draw(ctx, surface)
        chosen, hover = "checked" in self.state, ctx.hover == self.key
        color = ctx.color("sea" if chosen else "control")
        thick = 3 if chosen else 2 if hover else 1.5
        edge = shapes.rounded(self.bounds.size, self.radius, None, color, thick)
        surface.blit(edge, self.bounds)
        if chosen:
            side = round(ctx.px("body") * 1.7)
            spot = pygame.Rect(0, 0, side, side)
            spot.top = self.bounds.top + 8
            if ctx.rtl:
                spot.left = self.bounds.left + 8
            else:
                spot.right = self.bounds.right - 8
            surface.blit(shapes.rounded(spot.size, side // 2, ctx.color("sea")), spot)
            tick = icon("check", side - 10, ctx.color("on_color"), "bold")
            surface.blit(tick, tick.get_rect(center=spot.center))
