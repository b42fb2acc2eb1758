"""A line to write in: a name, or words to look for. Letters go into it while it has the focus.

The caret is always at the end; Backspace takes the last letter back. What a field may not hold
(control characters, more than `most` letters) does not come in.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from typing import Any

import pygame

from game.ui import shapes
from game.ui import text as letters
from game.ui.context import Context
from game.ui.icons import icon
from game.ui.tree import Node, Press

_CHORD = pygame.KMOD_CTRL | pygame.KMOD_ALT | pygame.KMOD_META


class Field(Node):
    """`on_text` gets the whole text after every change, `on_enter` is what Enter does."""

    role = "textbox"
    radius = 10

    def __init__(
        self,
        text: str,
        on_text: Callable[[str], None],
        name: str,
        key: str,
        most: int = 24,
        hint: str = "",
        image: str = "",
        on_enter: Press | None = None,
        **node: Any,
    ) -> None:
        super().__init__(name=name, value=text, key=key, on_press=on_enter or _nothing, **node)
        self.on_text, self.most, self.hint, self.image = on_text, most, hint, image

    def type(self, event: pygame.event.Event) -> bool:
        """A key or letters for this line; True if it was for it."""
        if event.type == pygame.TEXTINPUT:
            return self.write(event.text)
        if event.key == pygame.K_BACKSPACE:
            self._set(without_last(self.value))
            return True
        if event.mod & _CHORD and not event.mod & pygame.KMOD_MODE:
            return False
        return event.unicode.isprintable() and bool(event.unicode)  # its letters come by themselves

    def write(self, text: str) -> bool:
        """Letters at the end, as far as they are any and there is room."""
        kept = "".join(c for c in text if unicodedata.category(c)[0] != "C")
        self._set((self.value + kept).lstrip()[: self.most])
        return True

    def _set(self, text: str) -> None:
        if text != self.value:
            self.value = text
            self.on_text(text)

    # -- looks ---------------------------------------------------------------------------------

    def measure(self, ctx: Context, width: int | None) -> tuple[int, int]:
        wide = ctx.em(14) if width is None else width
        line = letters.layout(self._spans(), ctx.px("body"), None, ctx.rtl, 1.36)
        return wide, max(ctx.dot(40), line.height + ctx.unit(4))

    def least(self, ctx: Context) -> int:
        return ctx.em(8)

    def draw(self, ctx: Context, surface: pygame.Surface) -> None:
        box, theme = self.bounds, ctx.theme
        here = "focused" in self.state
        fill, edge = theme["paper"], theme["sea" if here else "control"]
        surface.blit(shapes.rounded(box.size, self.radius, fill, edge, 2.0 if here else 1.0), box)
        pad = ctx.unit(3)
        inner = box.inflate(-2 * pad, 0)
        if self.image:
            side = round(ctx.px("body") * 1.2)
            at = inner.right - side if ctx.rtl else inner.x
            picture = icon(self.image, side, ctx.color("soft"))
            surface.blit(picture, (at, box.centery - side // 2))
            taken = side + ctx.unit(2)
            inner = pygame.Rect(inner.x if ctx.rtl else inner.x + taken, inner.y,
                                inner.width - taken, inner.height)
        line = letters.layout(self._spans(), ctx.px("body"), None, ctx.rtl, 1.36)
        shown = pygame.Rect(0, box.centery - line.height // 2, line.width, line.height)
        if ctx.rtl:
            shown.right = inner.right if line.width <= inner.width else inner.x + line.width
        else:
            shown.x = inner.x if line.width <= inner.width else inner.right - line.width
        outer = surface.get_clip()
        surface.set_clip(inner.clip(outer))
        color = ctx.color("ink" if self.value else "soft")
        letters.draw(surface, line, shown, color, ctx.side("start"))
        if here:
            thick = max(2, ctx.dot(2))
            end = shown if self.value else pygame.Rect(shown.right if ctx.rtl else shown.x, 0, 0, 0)
            at = end.left - thick if ctx.rtl else end.right
            caret = pygame.Rect(at, box.y + box.height // 4, thick, box.height // 2)
            surface.fill(ctx.color("sea"), caret.clamp(inner))
        surface.set_clip(outer)

    def _spans(self) -> tuple[letters.Span, ...]:
        return (letters.Span(self.value or self.hint or " ", "text"),)


def without_last(text: str) -> str:
    """The text without its last letter and the marks upon it."""
    end = len(text) - 1
    while end > 0 and unicodedata.combining(text[end]):
        end -= 1
    return text[: max(0, end)]


def _nothing() -> None:
    """Enter in a line that nothing follows from."""
