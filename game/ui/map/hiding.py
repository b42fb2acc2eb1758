"""What a house in front hides of somebody who walks behind it.

The town is one finished picture, so instead of drawing houses again over people, the people are
cut: whatever stands in front takes its own outline away from their sprite. The order in which
people are drawn then needs no house.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.ui.map import paths

if TYPE_CHECKING:
    from game.ui.map.town import Town

_CELL = 0.2
"""Somebody who moves less than this is hidden by the same things."""


class Hiding:
    """Remembers for each small piece of ground what stands in front of it."""

    def __init__(self, town: Town) -> None:
        self.town = town
        self._cells: dict[tuple[int, int], list[tuple[pygame.Surface, pygame.Rect]]] = {}
        self._outlines: dict[int, tuple[pygame.Surface, pygame.Surface]] = {}

    def cut(
        self, sprite: pygame.Surface, at: tuple[int, int], x: float, y: float
    ) -> pygame.Surface:
        """The sprite without what is hidden of it."""
        cell = round(x / _CELL), round(y / _CELL)
        if cell not in self._cells:
            self._cells[cell] = self._in_front(cell, sprite)
        here = sprite.get_rect(topleft=at)
        cut = None
        for outline, rect in self._cells[cell]:
            if rect.colliderect(here):
                cut = cut or sprite.copy()
                cut.blit(outline, (rect.x - at[0], rect.y - at[1]),
                         special_flags=pygame.BLEND_RGBA_SUB)
        return cut or sprite

    def _in_front(
        self, cell: tuple[int, int], sprite: pygame.Surface
    ) -> list[tuple[pygame.Surface, pygame.Rect]]:
        x, y = cell[0] * _CELL, cell[1] * _CELL
        if paths.on_bridge(x, y):
            return []
        room = sprite.get_rect().inflate(self.town.camera.scale, self.town.camera.scale)
        fx, fy = self.town.camera(x, y, paths.height(x, y))
        room.midbottom = round(fx), round(fy + self.town.camera.scale * 0.7)
        return [(self._outline(surface), rect)
                for surface, rect in self.town.items_in_front(x, y, room)]

    def _outline(self, surface: pygame.Surface) -> pygame.Surface:
        """White where something is, times its alpha: to be taken away."""
        kept = self._outlines.get(id(surface))
        if kept is None:
            white = surface.copy()
            white.fill((255, 255, 255, 0), special_flags=pygame.BLEND_RGBA_MAX)
            kept = self._outlines[id(surface)] = surface, white.premul_alpha()
        return kept[1]
