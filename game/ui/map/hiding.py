"""What a house in front hides of somebody who walks behind it.

The town is one finished picture, so instead of drawing houses again over people, the people are
cut: whatever stands in front takes its own outline away from their sprite. The order in which
people are drawn then needs no house.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import pygame

from game.ui.map import paths

if TYPE_CHECKING:
    from game.ui.map.town import Town

_CELL = 0.2
"""Somebody who moves less than this is hidden by the same things."""
_ASIDE, _UP, _DOWN = 2.8, 3.4, 2.2
"""Units that the largest sprite, the truck, reaches from where it stands, and half a cell more."""
Outlines = tuple[list[pygame.Surface], list[pygame.Rect]]


class Hiding:
    """Remembers for each small piece of ground what stands in front of it."""

    def __init__(self, town: Town) -> None:
        self.town = town
        self._cells: dict[tuple[int, int], Outlines] = {}
        self._outlines: dict[int, tuple[pygame.Surface, pygame.Surface]] = {}

    def cut(
        self, sprite: pygame.Surface, at: tuple[int, int], x: float, y: float
    ) -> pygame.Surface:
        """The sprite without what is hidden of it."""
        cell = round(x / _CELL), round(y / _CELL)
        if cell not in self._cells:
            self._cells[cell] = self._in_front(cell)
        outlines, rects = self._cells[cell]
        hidden = sprite.get_rect(topleft=at).collidelistall(rects)
        if not hidden:
            return sprite
        cut = sprite.copy()
        for n in hidden:
            spot = rects[n].x - at[0], rects[n].y - at[1]
            cut.blit(outlines[n], spot, special_flags=pygame.BLEND_RGBA_SUB)
        return cut

    def _in_front(self, cell: tuple[int, int]) -> Outlines:
        """Enough for whoever comes by there next, on foot or at the wheel."""
        x, y = cell[0] * _CELL, cell[1] * _CELL
        if paths.on_bridge(x, y):
            return [], []
        found = self.town.items_in_front(x, y, self._room(x, y))
        return [self._outline(surface) for surface, _ in found], [rect for _, rect in found]

    def _room(self, x: float, y: float) -> pygame.Rect:
        scale = self.town.camera.scale
        fx, fy = self.town.camera(x, y, paths.height(x, y))
        size = math.ceil(2 * _ASIDE * scale), math.ceil((_UP + _DOWN) * scale)
        return pygame.Rect((round(fx - _ASIDE * scale), round(fy - _UP * scale)), size)

    def _outline(self, surface: pygame.Surface) -> pygame.Surface:
        """White where something is, times its alpha: to be taken away."""
        kept = self._outlines.get(id(surface))
        if kept is None:
            white = surface.copy()
            white.fill((255, 255, 255, 0), special_flags=pygame.BLEND_RGBA_MAX)
            kept = self._outlines[id(surface)] = surface, white.premul_alpha()
        return kept[1]
