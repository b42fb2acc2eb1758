"""Shadows on the ground: hulls of footprint and cast footprint, on one soft layer."""

from __future__ import annotations

from collections.abc import Collection

import pygame

from game.ui.map import geography as land
from game.ui.map.camera import Camera
from game.ui.map.flora import HEIGHTS, REACH
from game.ui.map.geometry import Point, hull, ring
from game.ui.map.houses import House
from game.ui.map.light import Light
from game.ui.map.plan import Plan

_COARSE = 2
"""Soft edges need no detail."""


def shadows(
    size: tuple[int, int], camera: Camera, light: Light, plan: Plan,
    without: Collection[str] = (),
) -> pygame.Surface:  # fmt: skip
    """Cast and contact shadows, `size` large, but of nothing `without` names."""
    small_size = max(1, size[0] // _COARSE), max(1, size[1] // _COARSE)
    small = camera.times(1 / _COARSE)
    unit = camera.scale / 31.5
    cast, touch = _layer(small_size, light), _layer(small_size, light)
    color = (*light.shade, 255)
    for i, house in enumerate(plan.houses):
        if f"house/{i}" in without:
            continue
        pygame.draw.polygon(cast, color, _cast(house, light, small))
        foot = [small(x, y, house.z) for x, y in house.foot(0.1)]
        pygame.draw.polygon(touch, color, foot)
    for i, it in enumerate(plan.trees):
        if f"tree/{i}" in without:
            continue
        high, reach = HEIGHTS[it.kind] * it.size, REACH[it.kind] * it.size
        if light.bare and it.kind in ("plane", "round", "poplar"):
            reach *= 0.4
        tall = it.kind in ("cypress", "poplar")
        shape = [
            small(x + high * share * light.shadow[0], y + high * share * light.shadow[1], it.z)
            for share in ((0.05, 1.0) if tall else (0.35, 0.75))
            for x, y in ring(it.x, it.y, reach * 0.8, reach * 0.8, 11)
        ]
        pygame.draw.polygon(cast, color, hull(shape))
    cast = pygame.transform.gaussian_blur(cast, max(1, round(1.4 * unit)))
    touch = pygame.transform.gaussian_blur(touch, max(1, round(3 * unit)))
    cast.fill((255, 255, 255, light.shade_alpha), special_flags=pygame.BLEND_RGBA_MULT)
    touch.fill((255, 255, 255, light.shade_alpha // 2), special_flags=pygame.BLEND_RGBA_MULT)
    cast.blit(touch, (0, 0))
    cast.blit(_slab(small_size, small), (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
    return pygame.transform.smoothscale(cast, size)


def _slab(size: tuple[int, int], camera: Camera) -> pygame.Surface:
    """Only the slab takes shadows, with its terraces; the table has the slab's own."""
    mask = pygame.Surface(size, pygame.SRCALPHA)
    grounds = [(land.OUTLINE, 0.0), *((t.ground, t.z) for t in land.TERRACES)]
    for shape, z in grounds:
        pygame.draw.polygon(mask, (255, 255, 255, 255), [camera(x, y, z) for x, y in shape])
    return mask


def _layer(size: tuple[int, int], light: Light) -> pygame.Surface:
    layer = pygame.Surface(size, pygame.SRCALPHA)
    layer.fill((*light.shade, 0))
    return layer


def _cast(house: House, light: Light, camera: Camera) -> list[Point]:
    high = house.high + house.ridge / 2
    dx, dy = light.shadow[0] * high, light.shadow[1] * high
    foot = house.foot(0.05)
    points = [camera(x, y, house.z) for x, y in foot]
    points += [camera(x + dx, y + dy, house.z) for x, y in foot]
    return hull(points)


def pool(radius: int, color: tuple[int, int, int]) -> pygame.Surface:
    """Light around a lamp, to be added: bright in the middle, nothing at the rim."""
    side = 24
    small = pygame.Surface((side, side))
    for k in range(side // 2, 0, -1):
        share = (1 - k / (side / 2)) ** 1.6
        lit = tuple(int(c * share) for c in color)
        pygame.draw.circle(small, lit, (side / 2, side / 2), k)
    return pygame.transform.smoothscale(small, (2 * radius, 2 * radius))
