"""One of a few. Arrows move among the options, Space or Enter chooses."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import pygame

from game.ui import shapes
from game.ui.context import Context
from game.ui.icons import icon
from game.ui.pips import pip
from game.ui.tree import Node
from game.ui.widgets.column import Column
from game.ui.widgets.two_lines import TwoLines


@dataclass(frozen=True)
class Option:
    """What can be chosen. A `reason` closes it and says why."""

    id: str
    text: str
    note: str = ""
    reason: str = ""
    help: str = ""


class Choice(Column):
    """A radio group with a name. `on_choose` gets the id of the option.

    `beside` are the keys of what lies before and after it in reading order, where groups stand
    beside each other: then the arrows to the sides go there.
    """

    role = "radiogroup"

    def __init__(
        self,
        name: str,
        options: Sequence[Option],
        chosen: str,
        on_choose: Callable[[str], None],
        beside: tuple[str, str] = ("", ""),
        **node: Any,
    ) -> None:
        self.beside = beside
        key = node.get("key", "")
        rows = [
            _Radio(o, o.id == chosen, on_choose, f"{key}/{o.id}" if key else "") for o in options
        ]
        super().__init__(*rows, name=name, **{"gap": 2, **node})

    def on_key(self, command: str, ctx: Context) -> bool:
        """Arrows stay inside the group and go round, as radio groups do everywhere; where groups
        stand beside each other, those to the sides go over to the next one."""
        steps = {"down": 1, "up": -1, "right": -1 if ctx.rtl else 1, "left": 1 if ctx.rtl else -1}
        keys = [child.key for child in self.children]
        if command not in steps or ctx.focus not in keys or ctx.app is None:
            return False
        if command in ("left", "right") and any(self.beside):
            there = self.beside[steps[command] > 0]
            if there:
                ctx.app.focus_on(there)
            return bool(there)
        ctx.app.focus_on(keys[(keys.index(ctx.focus) + steps[command]) % len(keys)])
        return True


class _Radio(Node):
    role = "radio"
    radius = 10

    def __init__(
        self, option: Option, chosen: bool, on_choose: Callable[[str], None], key: str
    ) -> None:
        flags = ("checked",) * chosen + ("disabled",) * bool(option.reason)
        press = None if option.reason else lambda: on_choose(option.id)
        note = option.reason or option.note
        super().__init__(
            key=key, name=option.text, value=note, help=option.help, state=flags, on_press=press
        )
        self.chosen, self.closed = chosen, bool(option.reason)
        self.said = TwoLines(option.text, note)

    def measure(self, ctx: Context, width: int | None) -> tuple[int, int]:
        around = self._mark(ctx) + ctx.unit(8)
        wide, high = self.said.size(ctx, None if width is None else max(1, width - around))
        return wide + around, max(36, high + ctx.unit(4))

    def least(self, ctx: Context) -> int:
        return self.said.least(ctx) + self._mark(ctx) + ctx.unit(8)

    def draw(self, ctx: Context, surface: pygame.Surface) -> None:
        box, theme = self.bounds, ctx.theme
        fill = "option_on" if self.chosen else "hover" if ctx.hover == self.key else "option"
        edge = "sea" if self.chosen else "rule" if self.closed else "control"
        shape = shapes.rounded(
            box.size, self.radius, theme[fill], theme[edge], 2.5 if self.chosen else 1
        )
        surface.blit(shape, box)
        side, pad = self._mark(ctx), ctx.unit(3)
        inner = box.inflate(-2 * pad, 0)
        mark = pygame.Rect(inner.right - side if ctx.rtl else inner.x, 0, side, side)
        mark.centery = box.centery
        self._draw_mark(ctx, surface, mark)
        left = inner.x if ctx.rtl else mark.right + ctx.unit(2)
        area = pygame.Rect(left, box.y, inner.width - side - ctx.unit(2), box.height)
        self.said.draw(ctx, surface, area, "quiet" if self.closed else "ink")

    def _draw_mark(self, ctx: Context, surface: pygame.Surface, mark: pygame.Rect) -> None:
        if self.closed:
            surface.blit(icon("lock", mark.width, ctx.color("quiet")), mark)
            return
        color = ctx.color("sea" if self.chosen else "control")
        surface.blit(pip("dot", "outline", mark.width, color, ctx.color("paper")), mark)
        if self.chosen:
            dot = mark.inflate(-mark.width // 2, -mark.width // 2)
            surface.blit(pip("dot", "solid", dot.width, color, color), dot)

    def _mark(self, ctx: Context) -> int:
        return round(ctx.px("body") * 1.25) // 4 * 4
