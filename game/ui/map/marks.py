"""Signs on single houses, drawn as part of the town: an empty basket where bread is short, a dry
tap where water is, an empty bowl for whatever else somebody goes short of."""

from __future__ import annotations

import pygame

from game.ui.map.camera import Camera
from game.ui.map.plan import Plan
from game.ui.theme import RGB

_POLE: RGB = (70, 52, 48)
_CLOTH: RGB = (178, 62, 40)
_PALE: RGB = (255, 248, 230)
_BASKET: RGB = (122, 72, 34)
_WATER: RGB = (36, 104, 140)
_FINE = 3
LARGE, SMALL, CROWDED = 20, 12, 10
"""Sides of a sign in pixels at the usual scale; small ones where more hang on one house."""


def pennant(
    surface: pygame.Surface, camera: Camera, plan: Plan, home: int, key: str = "bread_short",
    side: int = LARGE,
) -> None:  # fmt: skip
    """A pole above the house, with what is empty there on its small banner."""
    x, y = camera(*plan.homes[home])
    house = plan.houses[plan.lived_in[home]]
    unit = camera.scale / 31.5
    rise = 0 if house.kind == "flats" else (house.high * 0.22 + house.ridge) * camera.scale * 1.1
    sign = _sign(round(unit * side), key)
    wide, high = sign.get_size()
    surface.blit(sign, (round(x - wide * 0.3), round(y - rise - high * 0.8)))


_signs: dict[tuple[int, str], pygame.Surface] = {}


def _sign(side: int, key: str) -> pygame.Surface:
    if (side, key) in _signs:
        return _signs[side, key]
    n = side * _FINE
    k = n / 20
    big = pygame.Surface((n, n), pygame.SRCALPHA)
    pygame.draw.line(big, _POLE, (4 * k, 0.5 * k), (4 * k, 20 * k), max(1, round(1.6 * k)))
    banner = ((4, 1), (18, 1), (18, 15), (11, 12.5), (4, 15))
    pygame.draw.polygon(big, _PALE, [(x * k, y * k) for x, y in banner])
    pygame.draw.rect(big, _CLOTH, (4 * k, 1 * k, 14 * k, 2.4 * k))
    outline = [(x * k, y * k) for x, y in banner]
    pygame.draw.lines(big, _POLE, True, outline, max(1, round(0.9 * k)))
    {"bread_short": _basket, "water_short": _drop}.get(key, _bowl)(big, k)
    _signs[side, key] = pygame.transform.smoothscale(big, (side, side))
    return _signs[side, key]


def _basket(big: pygame.Surface, k: float) -> None:
    handle = pygame.Rect(7.6 * k, 4.2 * k, 6.8 * k, 7 * k)
    pygame.draw.ellipse(big, _BASKET, handle, max(1, round(1.2 * k)))
    _bowl(big, k)


def _drop(big: pygame.Surface, k: float) -> None:
    """A drop, crossed out."""
    drop = ((11, 4.2), (13.9, 8.4), (13.4, 10.8), (11, 12), (8.6, 10.8), (8.1, 8.4))
    pygame.draw.polygon(big, _WATER, [(x * k, y * k) for x, y in drop])
    for color, wide in ((_PALE, 2.6), (_CLOTH, 1.5)):
        ends = (7.2 * k, 12.2 * k), (15.2 * k, 4.6 * k)
        pygame.draw.line(big, color, *ends, max(1, round(wide * k)))


def _bowl(big: pygame.Surface, k: float) -> None:
    bowl = ((6.8, 7.6), (15.2, 7.6), (13.8, 12), (8.2, 12))
    pygame.draw.polygon(big, _BASKET, [(x * k, y * k) for x, y in bowl])
