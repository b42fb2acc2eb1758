"""Small things made of words: a pill, a key cap, a speech bubble, a number that changes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pygame

from game.ui import shapes
from game.ui import text as letters
from game.ui.context import Context
from game.ui.icons import icon
from game.ui.motion import COUNT_MS
from game.ui.tree import Node
from game.ui.widgets.label import Label
from game.ui.widgets.panel import Panel

_POINTER = 12


class _Short(Node):
    """Something that keeps its own width, whatever room there is."""

    def place(self, ctx: Context, area: pygame.Rect) -> None:
        box = pygame.Rect(area)
        box.width = min(area.width, self.size(ctx, area.width)[0])
        if ctx.rtl:
            box.right = area.right
        super().place(ctx, box)


class Pill(_Short):
    """A short word in a rounded field, with an icon if there is one: "could be chance"."""

    role = "text"

    def __init__(
        self, text: str, color: str = "ochre", ground: str = "pill", image: str = "", **node: Any
    ) -> None:
        super().__init__(name=text, **node)
        self.color, self.ground, self.image = color, ground, image
        self.spans = (letters.Span(text, "strong"),)

    def measure(self, ctx: Context, width: int | None) -> tuple[int, int]:
        words = self._words(ctx, width)
        return words.width + self._around(ctx), words.height + ctx.unit(1)

    def least(self, ctx: Context) -> int:
        return letters.longest_word(self.spans, ctx.px("small"), ctx.rtl) + self._around(ctx)

    def draw(self, ctx: Context, surface: pygame.Surface) -> None:
        box, color = self.bounds, ctx.color(self.color)
        radius = min(box.height // 2, ctx.dot(14))
        surface.blit(shapes.rounded(box.size, radius, ctx.color(self.ground), color), box)
        words = self._words(ctx, box.width)
        x = box.x + ctx.unit(2.5)
        side = self._side(ctx)
        if self.image:
            at = box.right - ctx.unit(2.5) - side if ctx.rtl else x
            mark = icon(self.image, side, color, "fill", ctx.rtl)
            surface.blit(mark, (at, box.centery - side // 2))
            x += 0 if ctx.rtl else side + ctx.unit(1)
        area = pygame.Rect(x, 0, words.width, words.height)
        area.centery = box.centery
        letters.draw(surface, words, area, color, ctx.side("start"))

    def _words(self, ctx: Context, width: int | None) -> letters.Paragraph:
        room = None if width is None else max(1, width - self._around(ctx))
        return letters.layout(self.spans, ctx.px("small"), room, ctx.rtl, 1.36)

    def _side(self, ctx: Context) -> int:
        return round(ctx.px("small") * 1.1)

    def _around(self, ctx: Context) -> int:
        return 2 * ctx.unit(2.5) + (self._side(ctx) + ctx.unit(1) if self.image else 0)


class KeyCap(_Short):
    """The name of a key, as it stands on it. It never mirrors."""

    role = "text"

    def __init__(self, cap: str, **node: Any) -> None:
        super().__init__(name=cap, **node)
        self.spans = (letters.Span(cap, "strong"),)

    def measure(self, ctx: Context, width: int | None) -> tuple[int, int]:
        words = self._words(ctx)
        high = words.height + ctx.unit(1.5)
        return max(words.width + ctx.unit(4), high), high

    def least(self, ctx: Context) -> int:
        return self.size(ctx)[0]

    def draw(self, ctx: Context, surface: pygame.Surface) -> None:
        box = self.bounds
        fill, edge = ctx.color("well"), ctx.color("rule")
        surface.blit(shapes.rounded(box.size, ctx.dot(6), fill, edge), box)
        words = self._words(ctx)
        area = pygame.Rect(box.x, 0, box.width, words.height)
        area.centery = box.centery
        letters.draw(surface, words, area, ctx.color("ink"), "center")

    def _words(self, ctx: Context) -> letters.Paragraph:
        return letters.layout(self.spans, ctx.px("caption"), None, False, 1.36)


class Bubble(Panel):
    """What somebody says, on a paper whose pointer goes to who says it.

    `at` is where along the lower edge the pointer is: 0 at the start, 1 at the end.
    """

    role = "text"

    def __init__(self, text: str, at: float = 0.2, up: bool = False, **node: Any) -> None:
        said = Label(text, "body", "quote")
        super().__init__(said, padding=2.5, across=3.5, name=text, **node)
        self.at, self.up = at, up

    def measure(self, ctx: Context, width: int | None) -> tuple[int, int]:
        wide, high = super().measure(ctx, width)
        return wide, high + ctx.dot(_POINTER)

    def arrange(self, ctx: Context, area: pygame.Rect) -> None:
        tip = ctx.dot(_POINTER)
        inner = pygame.Rect(area.x, area.y + (tip if self.up else 0), area.width, area.height - tip)
        super().arrange(ctx, inner)

    def draw(self, ctx: Context, surface: pygame.Surface) -> None:
        tip, margin, theme = ctx.dot(_POINTER), shapes.SHADOW_MARGIN, ctx.theme
        box = self.bounds
        sheet = pygame.Rect(box.x, box.y + (tip if self.up else 0), box.width, box.height - tip)
        if min(sheet.size) < 2:
            return
        paper = shapes.paper(sheet.size, ctx.dot(self.radius), theme)
        surface.blit(paper, sheet.move(-margin, -margin))
        along = 1 - self.at if ctx.rtl else self.at
        x = round(sheet.x + 2 * tip + along * max(0, sheet.width - 4 * tip))
        edge = sheet.top if self.up else sheet.bottom
        y, end = (edge + 2, box.top) if self.up else (edge - 2, box.bottom)
        points = [(x - tip * 0.8, y), (x + tip * 0.8, y), (x - tip * 0.2, end)]
        fill = theme["paper"] if self.up else theme["paper_low"]
        surface.blit(*_smooth(points, fill, theme["paper_edge"], 2 if theme.flat else 1))


def _smooth(
    points: Sequence[tuple[float, float]], fill: tuple[int, int, int], edge: tuple[int, int, int],
    thick: int,
) -> tuple[pygame.Surface, tuple[int, int]]:  # fmt: skip
    """A small triangle without steps: its base is open, so that it grows out of its paper."""
    fine = 4
    left, top = min(x for x, _ in points) - 2, min(y for _, y in points) - 2
    wide = round(max(x for x, _ in points) - left) + 3
    high = round(max(y for _, y in points) - top) + 3
    big = pygame.Surface((wide * fine, high * fine), pygame.SRCALPHA)
    big.fill((*fill, 0))
    spots = [((x - left) * fine, (y - top) * fine) for x, y in points]
    pygame.draw.polygon(big, fill, spots)
    a, b, tip = spots
    for start in (a, b):
        pygame.draw.line(big, edge, start, tip, thick * fine)
    return pygame.transform.smoothscale(big, (wide, high)), (round(left), round(top))


class Number(Label):
    """A number that goes from what it was to what it is. Its name is what it is now.

    `shown` turns a number into the text of this language.
    """

    def __init__(self, new: int, old: int | None = None, shown: Any = str, **label: Any) -> None:
        self.new, self.old, self.shown = new, new if old is None else old, shown
        super().__init__(shown(new), **{"size": "number", "ltr": True, **label})

    def measure(self, ctx: Context, width: int | None) -> tuple[int, int]:
        """As wide as the wider of both, so that nothing jumps."""
        wide, high = super().measure(ctx, width)
        before = letters.layout(self.parse(self.shown(self.old)), ctx.px(self.letters), None,
                                False, self.leading)  # fmt: skip
        return max(wide, before.width), high

    def draw(self, ctx: Context, surface: pygame.Surface) -> None:
        ms = 0 if ctx.look.reduced_motion else COUNT_MS
        now = round(ctx.motion.toward(f"number/{self.key}", self.new, ms, first=self.old))
        self.spans = self.parse(self.shown(now))
        super().draw(ctx, surface)
        self.spans = self.parse(self.shown(self.new))
