"""What a row of a choice, a box or a switch says: its words, and a quieter note below them."""

from __future__ import annotations

import pygame

from game.ui import text as letters
from game.ui.context import Context


class TwoLines:
    """Words over a note; the note may be empty. Both wrap, at the reader's own line spacing."""

    def __init__(self, text: str, note: str) -> None:
        self.words = (letters.Span(text, "strong"),)
        self.note = (letters.Span(note),) if note else ()

    def least(self, ctx: Context) -> int:
        """The width in pixels that breaks no word."""
        wide = [letters.longest_word(self.words, ctx.px("body"), ctx.rtl)]
        if self.note:
            wide.append(letters.longest_word(self.note, ctx.px("small"), ctx.rtl))
        return max(wide)

    def size(self, ctx: Context, room: int | None) -> tuple[int, int]:
        """Width and height in pixels when at most `room` is there (None: any)."""
        parts = self._parts(ctx, room)
        return max(part.width for part in parts), sum(part.height for part in parts)

    def draw(
        self, ctx: Context, surface: pygame.Surface, area: pygame.Rect, color: str = "ink"
    ) -> None:
        """In the middle of the area's height. `color` is the token of the words."""
        parts = self._parts(ctx, max(1, area.width))
        y = area.y + (area.height - sum(part.height for part in parts)) // 2
        for part, token in zip(parts, (color, "soft"), strict=False):
            line = pygame.Rect(area.x, y, area.width, part.height)
            letters.draw(surface, part, line, ctx.theme[token], ctx.side("start"))
            y += part.height

    def _parts(self, ctx: Context, room: int | None) -> list[letters.Paragraph]:
        leading = ctx.leading(1.3)
        parts = [letters.layout(self.words, ctx.px("body"), room, ctx.rtl, leading)]
        if self.note:
            parts.append(letters.layout(self.note, ctx.px("small"), room, ctx.rtl, leading))
        return parts
