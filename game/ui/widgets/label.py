"""Words."""

from __future__ import annotations

from typing import Any

import pygame

from game.ui import text as letters
from game.ui.context import Context
from game.ui.tree import Node

_RUNNING = ("small", "body", "lead")
_LARGE = ("headline", "number", "display")


class Label(Node):
    """A text in one face. `ltr` keeps bare numbers and codes in their own direction; without a name
    it is only seen, since what it stands in says it."""

    def __init__(
        self,
        text: str,
        size: str = "body",
        face: str = "",
        color: str = "ink",
        align: str = "start",
        ltr: bool = False,
        **node: Any,
    ) -> None:
        node.setdefault("name", text)
        super().__init__(**node)
        kind = "heading" if size in ("headline", "display") else "text"
        self.role = kind if self.name else "group"
        self.face = face or ("headline" if size in _LARGE else "text")
        self.letters, self.color, self.align, self.ltr = size, color, align, ltr
        self.spans = self.parse(text)
        self.leading = 1.2 if self.face in ("headline", "quote") else 1.36

    def parse(self, text: str) -> tuple[letters.Span, ...]:
        return (letters.Span(text, self.face),)

    def paragraph(self, ctx: Context, width: int | None) -> letters.Paragraph:
        rtl = ctx.rtl and not self.ltr
        most = ctx.line_length(self.letters) if self.letters in _RUNNING else None
        limits = [w for w in (width, most) if w is not None]
        width = max(1, min(limits)) if limits else None
        leading = ctx.leading(self.leading)
        return letters.layout(self.spans, ctx.px(self.letters), width, rtl, leading)

    def measure(self, ctx: Context, width: int | None) -> tuple[int, int]:
        lines = self.paragraph(ctx, width)
        return lines.width, lines.height

    def least(self, ctx: Context) -> int:
        return letters.longest_word(self.spans, ctx.px(self.letters), ctx.rtl and not self.ltr)

    def draw(self, ctx: Context, surface: pygame.Surface) -> None:
        lines = self.paragraph(ctx, self.bounds.width)
        side = ctx.side(self.align)
        letters.draw(surface, lines, self.bounds, ctx.color(self.color), side)
