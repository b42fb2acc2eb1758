"""The town behind a page that is read: out of focus and darker, so that the paper comes first."""

from __future__ import annotations

from collections.abc import Callable

import pygame

from game.ui.context import Context

_BLUR = 8
"""The picture is shrunk by this and stretched again, which is what blurs it."""
_DIM = (150, 140, 138)
_DIM_FLAT = (70, 72, 84)


class OutOfFocus:
    """Keeps the last picture; anew when the size, the theme or the town is another."""

    def __init__(self) -> None:
        self._key: object = None
        self._picture: pygame.Surface | None = None

    def paint(
        self,
        surface: pygame.Surface,
        ctx: Context,
        town: object,
        paint_town: Callable[[pygame.Surface], None],
    ) -> None:
        """`town` is anything that is another thing when the town looks different."""
        key = (surface.get_size(), ctx.look.theme, town)
        if self._picture is None or key != self._key:
            self._key, self._picture = key, self._blurred(surface, ctx, paint_town)
        surface.blit(self._picture, (0, 0))

    def _blurred(
        self,
        surface: pygame.Surface,
        ctx: Context,
        paint_town: Callable[[pygame.Surface], None],
    ) -> pygame.Surface:
        sharp = surface.copy()
        paint_town(sharp)
        wide, high = sharp.get_size()
        small = pygame.transform.smoothscale(sharp, (max(1, wide // _BLUR), max(1, high // _BLUR)))
        small = pygame.transform.gaussian_blur(small, 2)
        small.fill(_DIM_FLAT if ctx.theme.flat else _DIM, special_flags=pygame.BLEND_RGB_MULT)
        return pygame.transform.smoothscale(small, (wide, high))
