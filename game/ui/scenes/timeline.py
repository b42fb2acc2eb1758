"""Seasons as bands in a row, with cards above and below that point at their time.

Where letters are large the same cards stand below the name of their season.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pygame

from game.ui import shapes
from game.ui.context import Context
from game.ui.map.town import is_dark
from game.ui.scenes.parts import is_wide
from game.ui.theme import RGB, mix, rgb
from game.ui.tree import Node
from game.ui.widgets import Column, Icon, Label, Panel, Row

_TINTS = ("#DDE8BD", "#FBE7AE", "#F5D6B4", "#D8E4EC", "#E8E1D2")
_CARD_EM, _GAP, _STEM = 21, 3, 3
"""Width of a card in letters; room between cards and the length of a stem, in units."""


class Band(Panel):
    """One season: its icon, its name, its count, and what broke in it for good, or closed."""

    def __init__(
        self, time: int, image: str, name: str, count: str, broke: list[str]
    ) -> None:  # fmt: skip
        """`time` of the year gives its colour; after winter's comes that of any other stretch."""
        head = Row(Icon(image, "title", "ink"), Label(name, "lead", "headline", grow=1),
                   Label(count, "small"), gap=2)
        lost = [Row(Icon("warning", "body", "terracotta", "fill"),
                    Label(words, "small", "bold", grow=1), gap=1) for words in broke]
        super().__init__(Column(head, *lost, gap=0), 2, "none", name=name)
        self.time = time

    def draw(self, ctx: Context, surface: pygame.Surface) -> None:
        tint = rgb(_TINTS[self.time % len(_TINTS)])
        deep = ctx.theme.flat or is_dark(ctx.theme)
        fill = mix(tint, ctx.color("paper"), 0.8) if deep else tint
        edge = ctx.color("control") if deep else None
        surface.blit(shapes.rounded(self.bounds.size, 9, fill, edge), self.bounds)


class TimeCard(Panel):
    """A card of a season, with the colour of what it did at its edge (and a word inside)."""

    def __init__(self, child: Node, season: int, token: str, **node: Any) -> None:
        super().__init__(child, 2, "none", **node)
        self.season, self.token = season, token

    def draw(self, ctx: Context, surface: pygame.Surface) -> None:
        box, theme = self.bounds, ctx.theme
        fill = theme["paper"]
        surface.blit(shapes.rounded(box.size, 11, fill, theme["control"], 1.5), box)
        edge = pygame.Rect(0, box.y + 14, 4, box.height - 28)
        edge.left = box.right - 4 if ctx.rtl else box.left
        surface.fill(ctx.color(self.token), edge)


class Timeline(Node):
    """`cards` in the order of time; they go above and below by turns. `extra` stands last above."""

    role = "list"

    def __init__(self, name: str, bands: Sequence[Band], cards: Sequence[TimeCard],
                 extra: Node | None = None, **node: Any) -> None:  # fmt: skip
        above, below = list(cards[::2]), list(cards[1::2])
        told = [[band, *(c for c in cards if c.season == i)] for i, band in enumerate(bands, 1)]
        everything = [*(node for season in told for node in season), *([extra] if extra else [])]
        super().__init__(*everything, name=name, **node)
        self.bands, self.extra = list(bands), extra
        self.above, self.below = above, below
        self.narrow: Column | None = None

    def measure(self, ctx: Context, width: int | None) -> tuple[int, int]:
        if not self._fits(ctx, width):
            return self._column().size(ctx, width)
        assert width is not None
        tall = sum(self._heights(ctx, width)) + 2 * ctx.unit(_STEM)
        return width, tall

    def least(self, ctx: Context) -> int:
        return max(child.narrowest(ctx) for child in self.children)

    def arrange(self, ctx: Context, area: pygame.Rect) -> None:
        if not self._fits(ctx, area.width):
            self._column().place(ctx, area)
            return
        top, middle, _ = self._heights(ctx, area.width)
        slack = max(0, area.height - self.measure(ctx, area.width)[1]) // 2
        band_y = area.y + slack + top + ctx.unit(_STEM)
        self._place_bands(ctx, pygame.Rect(area.x, band_y, area.width, middle))
        card = self._card(ctx, area.width)
        upper = [*self.above, *([self.extra] if self.extra else [])]
        self._place_row(ctx, area, upper, card, area.y + slack + top, up=True)
        low_y = band_y + middle + ctx.unit(_STEM)
        self._place_row(ctx, area, self.below, card, low_y, up=False)

    def paint(self, ctx: Context, surface: pygame.Surface) -> None:
        """The stems from cards to their season lie above both, each with a dot on the band."""
        super().paint(ctx, surface)
        if not self._fits(ctx, self.bounds.width):
            return
        for card in (*self.above, *self.below):
            band = self.bands[card.season - 1].bounds
            x = max(band.left + 16, min(band.right - 16, card.bounds.centerx))
            at = max(card.bounds.left + 24, min(card.bounds.right - 24, x))
            near = band.top if card in self.above else band.bottom
            far = card.bounds.bottom if card in self.above else card.bounds.top
            color: RGB = ctx.color(card.token)
            elbow = (near + far) // 2  # a card that was pushed along still points at its season
            for column, one, two in ((at, far, elbow), (x, elbow, near)):
                surface.fill(color, (column - 1, min(one, two), 3, abs(one - two)))
            surface.fill(color, (min(x, at) - 1, elbow - 1, abs(x - at) + 3, 3))
            dot = shapes.rounded((15, 15), 7, color, ctx.color("paper"), 2.5)
            surface.blit(dot, dot.get_rect(center=(x, near)))

    # -- where things go -----------------------------------------------------------------------

    def _fits(self, ctx: Context, width: int | None) -> bool:
        """Whether the longer row of cards fits beside one another."""
        most = max(len(self.above) + bool(self.extra), len(self.below), 1)
        need = most * ctx.em(12) + (most - 1) * ctx.unit(_GAP)
        return is_wide(ctx) and width is not None and width >= max(need, ctx.em(62))

    def _card(self, ctx: Context, width: int) -> int:
        most = max(len(self.above) + bool(self.extra), len(self.below), 1)
        return min(ctx.em(_CARD_EM), (width - (most - 1) * ctx.unit(_GAP)) // most)

    def _heights(self, ctx: Context, width: int) -> tuple[int, int, int]:
        card, band = self._card(ctx, width), self._band(ctx, width)
        upper = [*self.above, *([self.extra] if self.extra else [])]
        rows = [max((c.size(ctx, card)[1] for c in row), default=0) for row in (upper, self.below)]
        return rows[0], max(b.size(ctx, band)[1] for b in self.bands), rows[1]

    def _band(self, ctx: Context, width: int) -> int:
        return (width - ctx.unit(1) * (len(self.bands) - 1)) // len(self.bands)

    def _place_bands(self, ctx: Context, area: pygame.Rect) -> None:
        wide = self._band(ctx, area.width)
        for i, band in enumerate(self.bands):
            x = area.x + i * (wide + ctx.unit(1))
            x = area.right - (x - area.x) - wide if ctx.rtl else x
            band.place(ctx, pygame.Rect(x, area.y, wide, area.height))

    def _place_row(
        self, ctx: Context, area: pygame.Rect, row: Sequence[Node], wide: int, y: int, up: bool
    ) -> None:
        """Each by the middle of its season if there is room, pushed along where there is none."""
        band, gap, at = self._band(ctx, area.width) + ctx.unit(1), ctx.unit(_GAP), 0
        spots: list[int] = []
        for node in row:
            season = node.season if isinstance(node, TimeCard) else len(self.bands)
            spots.append(max(at, round((season - 0.5) * band - wide / 2)))
            at = spots[-1] + wide + gap
        far = area.width
        for i in range(len(row) - 1, -1, -1):
            spots[i] = max(0, min(spots[i], far - wide))
            far = spots[i] - gap
        for node, x in zip(row, spots, strict=True):
            high = node.size(ctx, wide)[1]
            left = area.right - x - wide if ctx.rtl else area.x + x
            node.place(ctx, pygame.Rect(left, y - high if up else y, wide, high))

    def _column(self) -> Column:
        """The same nodes below each other: a season, then its cards."""
        if self.narrow is None:
            cards = [*self.above, *self.below]
            parts: list[Node] = [self.extra] if self.extra else []
            for i, band in enumerate(self.bands, 1):
                parts += [band, *(c for c in cards if c.season == i)]
            self.narrow = Column(*parts, gap=2)
        return self.narrow
