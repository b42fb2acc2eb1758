"""Pictures on papers: how a picture, its small title and a face lie over each other."""

from __future__ import annotations

from typing import Any

import pygame

from game.ui import shapes
from game.ui.context import Context
from game.ui.tree import Node
from game.ui.widgets import Label, Panel, Row, Stack

_TALL_EM = 45
"""From this height of the window on, in letters, pictures get higher."""


class Plate(Stack):
    """A picture with slips of words along its upper edge; `face` hangs over its lower one.

    It is `high_em` letters high, a little more in a tall window, and can be stretched. Where its
    paper would have to scroll it gets lower, down to `least_em`. `over` is the share of the face
    that hangs over; `bleed` is how far, in units, the picture reaches into its paper's padding.
    """

    def __init__(
        self,
        picture: Node,
        high_em: float,
        pill: Node | None = None,
        face: Node | None = None,
        over: float = 0.4,
        least_em: float | None = None,
        bleed: float = 0,
        **node: Any,
    ) -> None:
        parts = [n for n in (picture, pill, face) if n]
        super().__init__(*parts, **node)
        self.picture, self.high_em, self.pill, self.face = picture, high_em, pill, face
        self.over, self.extra, self.bleed = over, 0, bleed
        self.least_em = high_em if least_em is None else least_em

    def stretch(self, pixels: int) -> None:
        """Take so much more height than it would by itself."""
        self.extra = pixels
        self.forget_size()

    def give_way(self, ctx: Context, pixels: int) -> int:
        spare = self._high(ctx) + self.extra - ctx.em(self.least_em)
        taken = max(0, min(pixels, spare))
        self.extra -= taken
        return taken

    def measure(self, ctx: Context, width: int | None) -> tuple[int, int]:
        wide = ctx.em(12) if width is None else width
        return wide, self._high(ctx) + self.extra + self._over(ctx, wide)

    def _high(self, ctx: Context) -> int:
        spare = ctx.app.size[1] - ctx.em(_TALL_EM) if ctx.app else 0
        return ctx.em(self.high_em) + max(0, min(ctx.em(self.high_em) // 2, spare // 4))

    def least(self, ctx: Context) -> int:
        return max((n.narrowest(ctx) for n in (self.pill, self.face) if n), default=0)

    def arrange(self, ctx: Context, area: pygame.Rect) -> None:
        over = self._over(ctx, area.width)
        sheet = pygame.Rect(area.x, area.y, area.width, area.height - over)
        self.picture.place(ctx, self._bled(ctx, sheet))
        edge = ctx.unit(2)
        if self.pill:
            high = self.pill.size(ctx, area.width - 2 * edge)[1]
            box = pygame.Rect(area.x + edge, area.y + edge, area.width - 2 * edge, high)
            self.pill.place(ctx, box)
        if self.face:
            wide, high = self._face_size(ctx, area.width)
            box = pygame.Rect(area.x + 2 * edge, area.bottom - high, wide, high)
            if ctx.rtl:
                box.right = area.right - 2 * edge
            self.face.place(ctx, box)

    def _bled(self, ctx: Context, sheet: pygame.Rect) -> pygame.Rect:
        """Nearer to the edges of the paper than words are: at the sides, and as far as a ring
        would reach at the top."""
        side, up = ctx.unit(self.bleed), ctx.dot(shapes.RING) if self.bleed else 0
        return pygame.Rect(sheet.x - side, sheet.y - up, sheet.width + 2 * side, sheet.height + up)

    def _face_size(self, ctx: Context, width: int) -> tuple[int, int]:
        assert self.face is not None
        room = max(1, width - 4 * ctx.unit(2))
        wide, high = self.face.size(ctx, room)
        return room if self.face.grow else min(wide, room), high

    def _over(self, ctx: Context, width: int) -> int:
        return round(self._face_size(ctx, width)[1] * self.over) if self.face else 0


class Pill(Panel):
    """A few words on a rounded slip of paper, over a picture."""

    def __init__(self, *parts: Node, **node: Any) -> None:
        super().__init__(Row(*parts, gap=1), padding=1, across=2.5, tone="none", **node)

    def draw(self, ctx: Context, surface: pygame.Surface) -> None:
        box = self.bounds
        edge = ctx.color("control") if ctx.theme.flat else None
        slip = shapes.rounded(box.size, box.height // 2, ctx.color("paper"), edge, 1.5)
        surface.blit(slip, box)


def pill(text: str) -> Pill:
    return Pill(Label(text, "small", "strong"))
