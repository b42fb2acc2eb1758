"""The town behind cards: out of focus and darker, so that the papers come first."""

from __future__ import annotations

from functools import lru_cache

import pygame

from game.ui import text as letters
from game.ui.context import Context
from game.ui.scenes.out_of_focus import OutOfFocus
from game.ui.scenes.parts import TownScreen
from game.ui.shell import Shell
from game.ui.theme import RGB
from game.ui.widgets import Label

_PALE: RGB = (255, 253, 247)
_WASH = (30, 24, 40, 84)
_WASH_DARK = (10, 12, 22, 140)
"""With these over the town out of focus, pale words keep 4.5 to 1 on the lightest of the table."""


class DimTown(TownScreen):
    """A screen of cards over the town, which is kept out of focus and dark."""

    layers = False

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._behind = OutOfFocus()

    def paint_background(self, surface: pygame.Surface, ctx: Context) -> None:
        self._behind.paint(self, surface, ctx)
        wash = _wash(surface.get_size(), _WASH_DARK if ctx.theme.flat else _WASH)
        surface.blit(wash, (0, 0))


@lru_cache(maxsize=2)
def _wash(size: tuple[int, int], color: tuple[int, int, int, int]) -> pygame.Surface:
    out = pygame.Surface(size, pygame.SRCALPHA)
    out.fill(color)
    return out


class OnDim(Label):
    """Words straight on the wash, pale in every theme."""

    def draw(self, ctx: Context, surface: pygame.Surface) -> None:
        lines = self.paragraph(ctx, self.bounds.width)
        letters.draw(surface, lines, self.bounds, _PALE, ctx.side(self.align))
