"""The town behind cards: darker, so that the papers come first, with light words on it."""

from __future__ import annotations

from functools import lru_cache

import pygame

from game.ui import text as letters
from game.ui.context import Context
from game.ui.widgets import Label

WASH = (30, 24, 40, 150)


def dim(surface: pygame.Surface, ctx: Context) -> None:
    """A dark wash over what has been painted so far."""
    surface.blit(_wash(surface.get_size(), (10, 12, 22, 190) if ctx.theme.flat else WASH), (0, 0))


@lru_cache(maxsize=2)
def _wash(size: tuple[int, int], color: tuple[int, int, int, int]) -> pygame.Surface:
    out = pygame.Surface(size, pygame.SRCALPHA)
    out.fill(color)
    return out


class OnDim(Label):
    """Words straight on the wash, light in every theme."""

    def draw(self, ctx: Context, surface: pygame.Surface) -> None:
        lines = self.paragraph(ctx, self.bounds.width)
        letters.draw(surface, lines, self.bounds, (255, 253, 247), ctx.side(self.align))
