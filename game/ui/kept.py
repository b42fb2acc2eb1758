"""Pictures that are drawn once and kept, as long as all of them together do not weigh too much.

Counted in bytes, not in pictures: a sheet of paper in a large window weighs a thousand buttons.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec

import pygame

P = ParamSpec("P")
_WINDOWS = 4
"""As much is kept as so many pictures of the whole window weigh; a screen needs one at most."""
_BYTES = 4
"""Of a pixel."""


def weight(surface: pygame.Surface) -> int:
    """The bytes of its pixels."""
    return surface.get_pitch() * surface.get_height()


class Shelf:
    """Surfaces by what they were made from; what was not asked for the longest goes first."""

    def __init__(self, most: int) -> None:
        self.most = most
        self.weight = 0
        self._kept: OrderedDict[object, pygame.Surface] = OrderedDict()

    def get(self, key: object, make: Callable[[], pygame.Surface]) -> pygame.Surface:
        found = self._kept.get(key)
        if found is not None:
            self._kept.move_to_end(key)
            return found
        found = self._kept[key] = make()
        self.weight += weight(found)
        self._drop()
        return found

    def hold(self, most: int) -> None:
        """From now on as many bytes, and no more."""
        self.most = most
        self._drop()

    def _drop(self) -> None:
        while self.weight > self.most and len(self._kept) > 1:
            self.weight -= weight(self._kept.popitem(last=False)[1])


shapes = Shelf(_WINDOWS * _BYTES * 1280 * 720)
"""One for all of `game.ui.shapes`."""


def fit(size: tuple[int, int]) -> None:
    """The window has this size now."""
    shapes.hold(_WINDOWS * _BYTES * size[0] * size[1])


def kept(draw: Callable[P, pygame.Surface]) -> Callable[P, pygame.Surface]:
    """Draws the same shape once. Whoever gets it shows it, and never changes it."""

    @wraps(draw)
    def found(*args: P.args, **kwargs: P.kwargs) -> pygame.Surface:
        key = draw, args, tuple(kwargs.items())
        return shapes.get(key, lambda: draw(*args, **kwargs))

    return found
