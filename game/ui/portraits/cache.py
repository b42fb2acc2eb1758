"""Portraits put together from their layers and kept: what is under the mood, and over it."""

from __future__ import annotations

from functools import lru_cache

import pygame

from game.ui.portraits import clothes, extras, hair
from game.ui.portraits.face import Face
from game.ui.portraits.features import features
from game.ui.portraits.head import ears, ground, head, neck
from game.ui.portraits.mood import Mood
from game.ui.portraits.sheet import Sheet

_CORNER = 0.12


def portrait(
    face: Face, mood: Mood, side: int, shape: str = "circle", grey: bool = False
) -> pygame.Surface:
    """A face as wide as `side` pixels, cut to a circle or a rounded square."""
    return _kept(face, mood.rounded(), max(1, side), shape, grey)


@lru_cache(maxsize=192)
def _kept(face: Face, mood: Mood, side: int, shape: str, grey: bool) -> pygame.Surface:
    large = side * (4 if side <= 56 else 3 if side <= 120 else 2)
    sheet = Sheet(large)
    sheet.surface.blit(_under(face, large), (0, 0))
    features(sheet, face, mood)
    sheet.surface.blit(_over(face, large), (0, 0))
    picture = sheet.surface
    if grey:
        picture = pygame.transform.grayscale(picture)
    picture.blit(_stencil(large, shape), (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
    return pygame.transform.smoothscale(picture, (side, side))


@lru_cache(maxsize=24)
def _under(face: Face, large: int) -> pygame.Surface:
    sheet = Sheet(large)
    ground(sheet, face)
    hair.behind(sheet, face)
    clothes.shoulders(sheet, face)
    neck(sheet, face)
    clothes.front(sheet, face)
    ears(sheet, face)
    head(sheet, face)
    extras.beard(sheet, face)
    return sheet.surface


@lru_cache(maxsize=24)
def _over(face: Face, large: int) -> pygame.Surface:
    sheet = Sheet(large)
    extras.moustache(sheet, face)
    hair.over(sheet, face)
    extras.glasses(sheet, face)
    extras.pencil(sheet, face)
    return sheet.surface


@lru_cache(maxsize=16)
def _stencil(large: int, shape: str) -> pygame.Surface:
    """White where the picture stays; the rest keeps its colours, so no dark rim is left."""
    stencil = pygame.Surface((large, large), pygame.SRCALPHA)
    stencil.fill((255, 255, 255, 0))
    if shape == "circle":
        pygame.draw.circle(stencil, (255, 255, 255), (large / 2, large / 2), large / 2)
    else:
        pygame.draw.rect(stencil, (255, 255, 255), stencil.get_rect(),
                         border_radius=round(_CORNER * large))
    return stencil
