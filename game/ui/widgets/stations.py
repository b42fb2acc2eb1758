"""A line with round stations: where the year is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pygame

from game.ui import shapes
from game.ui import text as letters
from game.ui.context import Context
from game.ui.icons import icon
from game.ui.tree import Node
from game.ui.widgets.row import Row


class Stations(Row):
    """`stations` are (name, icon) in order; `now` is the number of the present one, from 0.

    What is past has a full icon, where we are is a filled disc with a bold name, what is to
    come is an outline: shape and weight say it before colour does. A `short` line writes only
    the present name under its disc; the others keep theirs for readers and for help.
    """

    role = "list"

    def __init__(
        self,
        name: str,
        stations: Sequence[tuple[str, str]],
        now: int,
        short: bool = False,
        **node: Any,
    ) -> None:
        marks = [
            _Station(title, image, i - now, short and i != now)
            for i, (title, image) in enumerate(stations)
        ]
        super().__init__(*marks, name=name, **{"gap": 3, "align": "top", **node})

    def draw(self, ctx: Context, surface: pygame.Surface) -> None:
        """The line, under the discs."""
        spots = [m.spot(ctx) for m in self.children if isinstance(m, _Station)]
        if len({spot.centery for spot in spots}) != 1:
            return
        left, right = min(s.centerx for s in spots), max(s.centerx for s in spots)
        thick = ctx.dot(3)
        line = (left, spots[0].centery - thick // 2, right - left, thick)
        surface.fill(ctx.color("rule"), line)


class _Station(Node):
    role = "listitem"

    def __init__(self, title: str, image: str, turn: int, bare: bool) -> None:
        super().__init__(name=title, state=("current",) if turn == 0 else ())
        self.bare = bare
        self.image, self.turn = image, turn
        self.spans = (letters.Span(title, "bold" if turn == 0 else "text"),)

    def measure(self, ctx: Context, width: int | None) -> tuple[int, int]:
        words = self._words(ctx)
        return self.least(ctx), self._side(ctx) + words.height

    def least(self, ctx: Context) -> int:
        if self.bare:
            return self._side(ctx)
        return max(self._words(ctx).width, self._side(ctx) + ctx.unit(5))

    def spot(self, ctx: Context) -> pygame.Rect:
        """Where the disc is."""
        side = self._side(ctx)
        return pygame.Rect(self.bounds.centerx - side // 2, self.bounds.y, side, side)

    def draw(self, ctx: Context, surface: pygame.Surface) -> None:
        spot = self.spot(ctx)
        here, past = self.turn == 0, self.turn < 0
        if here:
            surface.blit(shapes.rounded(spot.size, spot.width // 2, ctx.color("main")), spot)
        else:
            disc = spot.inflate(-ctx.dot(4), -ctx.dot(4))
            edge = ctx.color("ink" if past else "quiet")
            ground = ctx.color("well" if past else "paper")
            surface.blit(shapes.rounded(disc.size, disc.width // 2, ground, edge, 1.5), disc)
        side = round(spot.width * 0.62)
        color = ctx.color("main_text" if here else "ink" if past else "quiet")
        picture = icon(self.image, side, color, "fill" if here or past else "duotone")
        surface.blit(picture, picture.get_rect(center=spot.center))
        if self.bare:
            return
        words = self._words(ctx)
        area = pygame.Rect(self.bounds.x, spot.bottom, self.bounds.width, words.height)
        letters.draw(surface, words, area, ctx.color("ink" if here else "soft"), "center")

    def _side(self, ctx: Context) -> int:
        return round(ctx.px("title") * 1.5) // 2 * 2

    def _words(self, ctx: Context) -> letters.Paragraph:
        return letters.layout(self.spans, ctx.px("caption"), None, ctx.rtl, 1.36)
