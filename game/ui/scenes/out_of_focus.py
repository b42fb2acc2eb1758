"""The town behind a page that is read: out of focus and darker, so that the paper comes first."""

from __future__ import annotations

import pygame

from game.ui.context import Context
from game.ui.scenes.parts import TownScreen

_BLUR = 3
"""The picture is shrunk by this and stretched again, which is what blurs it."""
_DIM = (150, 140, 138)
_DIM_FLAT = (70, 72, 84)


class OutOfFocus:
    """Keeps the last picture; anew when the size, the theme or the town is another."""

    def __init__(self) -> None:
        self._key: object = None
        self._picture: pygame.Surface | None = None

    def paint(self, screen: TownScreen, surface: pygame.Surface, ctx: Context) -> None:
        town = screen.shell.town
        key = (surface.get_size(), ctx.look.theme, town.picture, town.ready, town.fading)
        if self._picture is None or key != self._key:
            self._key, self._picture = key, _blurred(screen, surface, ctx)
        surface.blit(self._picture, (0, 0))


def _blurred(screen: TownScreen, surface: pygame.Surface, ctx: Context) -> pygame.Surface:
    sharp = surface.copy()
    TownScreen.paint_background(screen, sharp, ctx)
    wide, high = sharp.get_size()
    small = pygame.transform.smoothscale(sharp, (max(1, wide // _BLUR), max(1, high // _BLUR)))
    small = pygame.transform.gaussian_blur(small, 1)
    small.fill(_DIM_FLAT if ctx.theme.flat else _DIM, special_flags=pygame.BLEND_RGB_MULT)
    return pygame.transform.smoothscale(small, (wide, high))
