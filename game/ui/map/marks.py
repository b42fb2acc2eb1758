"""Signs on single houses, drawn as part of the town: an empty basket where bread is short."""

from __future__ import annotations

import pygame

from game.ui.map.camera import Camera
from game.ui.map.plan import Plan
from game.ui.theme import RGB

_POLE: RGB = (70, 52, 48)
_CLOTH: RGB = (178, 62, 40)
_PALE: RGB = (255, 248, 230)
_BASKET: RGB = (150, 98, 50)
_FINE = 3


def pennant(surface: pygame.Surface, camera: Camera, plan: Plan, home: int) -> None:
    """A pole above the house with a small flag, and an empty basket hung from it."""
    x, y = camera(*plan.homes[home])
    house = plan.houses[plan.lived_in[home]]
    unit = camera.scale / 31.5
    rise = 0 if house.kind == "flats" else (house.high * 0.22 + house.ridge) * camera.scale * 1.1
    sign = _sign(round(unit * 20))
    wide, high = sign.get_size()
    surface.blit(sign, (round(x - wide * 0.3), round(y - rise - high * 0.8)))


_signs: dict[int, pygame.Surface] = {}


def _sign(side: int) -> pygame.Surface:
    if side in _signs:
        return _signs[side]
    n = side * _FINE
    k = n / 20
    big = pygame.Surface((n, n), pygame.SRCALPHA)
    pygame.draw.line(big, _POLE, (6 * k, 1 * k), (6 * k, 20 * k), max(1, round(1.5 * k)))
    flag = ((6, 1.5), (18, 3.5), (14.5, 6), (18, 8.5), (6, 9))
    pygame.draw.polygon(big, _PALE, [(x * k, y * k) for x, y in flag])
    inner = [(6.6 * k, 2.6 * k), (15.6 * k, 4.1 * k), (12.9 * k, 6 * k), (15.6 * k, 7.8 * k),
             (6.6 * k, 8 * k)]  # fmt: skip
    pygame.draw.polygon(big, _CLOTH, inner)
    handle = pygame.Rect(7.4 * k, 9.2 * k, 7.6 * k, 8 * k)
    pygame.draw.ellipse(big, _BASKET, handle, max(1, round(1.1 * k)))
    bowl = [(7 * k, 13.4 * k), (15.4 * k, 13.4 * k), (14.2 * k, 18.2 * k), (8.2 * k, 18.2 * k)]
    pygame.draw.polygon(big, _BASKET, bowl)
    pygame.draw.ellipse(big, (84, 56, 40), (7.2 * k, 12.2 * k, 8 * k, 2.6 * k))
    _signs[side] = pygame.transform.smoothscale(big, (side, side))
    return _signs[side]
