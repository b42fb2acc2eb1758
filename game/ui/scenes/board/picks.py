"""Things to do on a leaf of the board: small papers, one of which is taken up."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pygame

from game.ui.context import Context
from game.ui.icons import icon
from game.ui.scenes.cards import Card
from game.ui.tree import Node
from game.ui.widgets import Column, Label, Row
from game.ui.widgets.board import pie

if TYPE_CHECKING:
    from game.ui.scenes.parts import TownScreen

_TICK_EM = 1.3


class Ring(Node):
    """A sign in a ring that is filled as far as a level goes."""

    role = "image"

    def __init__(self, image: str, level: int, color: str) -> None:
        super().__init__()
        self.image, self.level, self.color = image, max(0, min(1000, level)), color

    def measure(self, ctx: Context, width: int | None) -> tuple[int, int]:
        side = ctx.em(2.4)
        return side, side

    def least(self, ctx: Context) -> int:
        return ctx.em(2.4)

    def draw(self, ctx: Context, surface: pygame.Surface) -> None:
        side = min(self.bounds.size) // 2 * 2
        disc = pie(self.level, side, ctx.color(self.color), ctx.color("well"))
        spot = disc.get_rect(center=self.bounds.center)
        surface.blit(disc, spot)
        hole = round(side * 0.72) // 2 * 2
        inner = pie(0, hole, ctx.color("paper"), ctx.color("paper"))
        surface.blit(inner, inner.get_rect(center=spot.center))
        sign = icon(self.image, round(side * 0.46), ctx.color(self.color))
        surface.blit(sign, sign.get_rect(center=spot.center))


def pick(
    screen: TownScreen, key: str, ring: Ring, title: str, said: str, note: str, chosen: bool,
    choose: Callable[[], None], tip: str = "",
) -> Card:  # fmt: skip
    """One thing: its ring, name and state, and a line on what it is."""
    words = Column(Label(title, "body", "strong"), Label(said, "small", "bold", ring.color),
                   Label(note, "small", color="soft"), gap=0, grow=1)
    return Card(Row(ring, words, gap=2.5, align="top"), chosen, choose, _TICK_EM, padding=2.5,
                across=3, key=key, name=title, value=said, help=tip or note)
