"""Several papers in one place: a row of tabs, and the one that is open below it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import pygame

from game.ui import shapes
from game.ui import text as letters
from game.ui.context import Context
from game.ui.icons import icon
from game.ui.tree import Node
from game.ui.widgets.row import Row

_UNDERLINE = 3


@dataclass(frozen=True)
class Tab:
    """One paper's name. `count` is said after it ("News 3")."""

    id: str
    title: str
    image: str = ""
    count: str = ""
    help: str = ""


class Tabs(Row):
    """The row. Left and right turn to the next paper at once, Home and End to the outer ones."""

    role = "tablist"

    def __init__(
        self,
        name: str,
        tabs: Sequence[Tab],
        chosen: str,
        on_choose: Callable[[str], None],
        key: str = "tabs",
        **node: Any,
    ) -> None:
        self.tabs, self.chosen, self.on_choose = list(tabs), chosen, on_choose
        rows = [_Tab(tab, tab.id == chosen, on_choose, f"{key}/{tab.id}") for tab in tabs]
        super().__init__(*rows, name=name, key=key, **{"gap": 1, "whole": True, **node})

    def on_key(self, command: str, ctx: Context) -> bool:
        keys = [child.key for child in self.children]
        if ctx.focus not in keys or ctx.app is None:
            return False
        at = keys.index(ctx.focus)
        step = -1 if ctx.rtl else 1
        to = {"right": at + step, "left": at - step, "home": 0, "end": len(keys) - 1}.get(command)
        if to is None:
            return False
        to %= len(keys)
        self.on_choose(self.tabs[to].id)
        ctx.app.focus_on(keys[to])
        ctx.changed()
        return True


class _Tab(Node):
    """The open one is bold, has a full icon and a thick line under it."""

    role = "tab"
    radius = 8

    def __init__(self, tab: Tab, chosen: bool, on_choose: Callable[[str], None], key: str) -> None:
        super().__init__(
            key=key, name=tab.title, value=tab.count, help=tab.help,
            state=("selected",) * chosen, on_press=lambda: on_choose(tab.id),
        )  # fmt: skip
        self.image, self.chosen = tab.image, chosen
        words = f"{tab.title} {tab.count}".strip()
        self.spans = (letters.Span(words, "bold" if chosen else "text"),)

    def measure(self, ctx: Context, width: int | None) -> tuple[int, int]:
        around = self._around(ctx)
        room = None if width is None else max(1, width - around)
        words = letters.layout(self.spans, ctx.px("body"), room, ctx.rtl, 1.25)
        tall = words.height + ctx.unit(3) + ctx.dot(_UNDERLINE)
        return words.width + around, max(ctx.dot(36), tall)

    def least(self, ctx: Context) -> int:
        return letters.longest_word(self.spans, ctx.px("body"), ctx.rtl) + self._around(ctx)

    def draw(self, ctx: Context, surface: pygame.Surface) -> None:
        box = self.bounds
        if self.chosen or ctx.hover == self.key:
            fill = ctx.color("option_on" if self.chosen else "hover")
            surface.blit(shapes.rounded(box.size, ctx.dot(self.radius), fill), box)
        line = ctx.dot(_UNDERLINE) if self.chosen else 1
        inner = box.inflate(-2 * ctx.unit(2), 0)
        edge = ctx.color("sea" if self.chosen else "control")
        surface.fill(edge, (inner.x, box.bottom - line, inner.width, line))
        color = ctx.color("ink" if self.chosen else "soft")
        side = self._side(ctx)
        words = letters.layout(
            self.spans, ctx.px("body"), max(1, box.width - self._around(ctx)), ctx.rtl, 1.25
        )
        whole = words.width + (side + ctx.unit(2) if self.image else 0)
        x = box.x + (box.width - whole) // 2
        if self.image:
            weight = "fill" if self.chosen else "duotone"
            picture = icon(self.image, side, ctx.color("sea" if self.chosen else "soft"), weight)
            at = x + whole - side if ctx.rtl else x
            surface.blit(picture, (at, box.centery - side // 2 - line // 2))
            x = x if ctx.rtl else x + side + ctx.unit(2)
        area = pygame.Rect(x, box.centery - words.height // 2, words.width, words.height)
        letters.draw(surface, words, area, color, "center")

    def _side(self, ctx: Context) -> int:
        return round(ctx.px("body") * 1.2)

    def _around(self, ctx: Context) -> int:
        image = self._side(ctx) + ctx.unit(2) if self.image else 0
        return 2 * ctx.unit(3) + image
