"""Cards to choose from: papers that lie beside each other, one of which may be taken."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pygame

from game.ui import shapes
from game.ui.context import Context
from game.ui.icons import icon
from game.ui.scenes.plates import Plate
from game.ui.tree import Node, ancestors, walk
from game.ui.widgets import Grid, Panel, Scroll, Stack

_INSET = 2
"""How much smaller than its place a card is that was not taken up, in units, on each side."""
_WAYS = {"left": (0, -1), "right": (0, 1), "up": (1, -1), "down": (1, 1)}
_TALLER_EM = 7
"""How much a row of cards may grow beyond its words, so that pictures get the room that is free."""


class Cards(Grid):
    """A radio group of papers: one tab stop. The taken one is larger.

    Arrows move inside it, and at its edges lead out of it to what lies there; where a card is
    taller than the window, they turn to the rest of it first.
    """

    role = "radiogroup"
    steady = True

    def on_key(self, command: str, ctx: Context) -> bool:
        here = next((child for child in self.children if child.key == ctx.focus), None)
        if command not in _WAYS or here is None or ctx.app is None:
            return False
        axis, way = _WAYS[command]
        ahead = {child.key: way * (child.bounds.center[axis] - here.bounds.center[axis])
                 for child in self.children if child.bounds.center[not axis] ==
                 here.bounds.center[not axis]}  # fmt: skip
        others = [key for key, far in ahead.items() if far > 0]
        if not others:
            return axis == 1 and self._read_on(here, way, ctx)
        ctx.app.focus_on(min(others, key=lambda key: ahead[key]))
        return True

    def _read_on(self, here: Node, way: int, ctx: Context) -> bool:
        """What is cut of a card is read before an arrow leaves it."""
        view = next((above for above in ancestors(self) if isinstance(above, Scroll)), None)
        if view is None:
            return False
        cut = here.bounds.bottom > view.bounds.bottom if way > 0 else \
            here.bounds.top < view.bounds.top
        return cut and view.move(ctx, way * ctx.px("body") * 4)

    def arrange(self, ctx: Context, area: pygame.Rect) -> None:
        super().arrange(ctx, area)
        rows = {child.bounds.top for child in self.children}
        tall = max((child.bounds.height for child in self.children), default=0)
        more = max(0, min(area.height - tall, ctx.em(_TALLER_EM))) if len(rows) == 1 else 0
        for child in self.children:
            place = pygame.Rect(child.bounds)
            place.height += more
            for plate in walk(child):
                if isinstance(plate, Plate):
                    plate.stretch(more)
            if "checked" not in child.state:
                place = place.inflate(-2 * ctx.unit(_INSET), -2 * ctx.unit(_INSET))
            child.place(ctx, place)

    def _heights(self, ctx: Context, count: int, cell: int) -> list[int]:
        edge = 2 * ctx.unit(_INSET)
        return [height + edge for height in super()._heights(ctx, count, cell - edge)]


class OneCard(Stack):
    """A radio group that shows one paper at a time, as high as its words want.

    Arrows along lead to the others, arrows across scroll its words.
    """

    role = "radiogroup"
    scrolls = True

    def __init__(self, card: Card, step: Callable[[int], None], **node: Any) -> None:
        card.anchor = ("fill", "top")
        super().__init__(card, **node)
        self.step = step

    def on_key(self, command: str, ctx: Context) -> bool:
        if ctx.focus != self.children[0].key:
            return False
        ahead = -1 if ctx.rtl else 1
        by = {"right": ahead, "left": -ahead}.get(command, 0)
        if by:
            self.step(by)
            return True
        words = next(node for node in walk(self) if isinstance(node, Words))
        return words.turn(command, ctx)


class Words(Scroll):
    """What a card says. It is no stop of its own: the card around it is, and a press means it."""

    focusable = False

    def turn(self, command: str, ctx: Context) -> bool:
        steps = {"down": ctx.px("body") * 3, "up": -ctx.px("body") * 3}
        return command in steps and self.move(ctx, steps[command])


class Card(Panel):
    """A paper that can be taken up. Its tick and its thicker border say that it was."""

    role = "radio"

    def __init__(self, child: Node, chosen: bool, on_choose: Callable[[], None],
                 tick_em: float = 1.9, **node: Any):  # fmt: skip
        flags = ("checked",) * chosen
        self.tick_em = tick_em
        super().__init__(child, state=flags, on_press=on_choose, **node)

    def paint(self, ctx: Context, surface: pygame.Surface) -> None:
        """The border lies above the picture, which reaches almost to the edge."""
        super().paint(ctx, surface)
        chosen, hover = "checked" in self.state, ctx.hover == self.key
        color = ctx.color("sea" if chosen else "control")
        thick = 3 if chosen else 2 if hover else 1.5
        edge = shapes.rounded(self.bounds.size, self.radius, None, color, thick)
        surface.blit(edge, self.bounds)
        if chosen:
            self._draw_tick(ctx, surface)

    def _draw_tick(self, ctx: Context, surface: pygame.Surface) -> None:
        side = ctx.em(self.tick_em)
        spot = pygame.Rect(0, 0, side, side)
        spot.top = self.bounds.top + ctx.unit(3.5)
        if ctx.rtl:
            spot.left = self.bounds.left + ctx.unit(3.5)
        else:
            spot.right = self.bounds.right - ctx.unit(3.5)
        rim = spot.inflate(4, 4)
        surface.blit(shapes.rounded(rim.size, rim.width // 2, ctx.color("paper")), rim)
        surface.blit(shapes.rounded(spot.size, side // 2, ctx.color("sea")), spot)
        tick = icon("check", side - 12, ctx.color("on_color"), "bold")
        surface.blit(tick, tick.get_rect(center=spot.center))
