"""What drifts and glints: smoke from ovens, light on the river, swifts. All slower than 0.5 Hz."""

from __future__ import annotations

import math
from functools import lru_cache

import pygame

from game.ui.map import geography
from game.ui.map.camera import Camera
from game.ui.map.canvas import Point3
from game.ui.map.geometry import Point, along, lengths
from game.ui.map.light import Light
from game.ui.theme import RGB

Blit = tuple[pygame.Surface, tuple[int, int]]
PUFFS = 11
_RISE_SECONDS = 9.0
_GLINTS = 34
_GLINT_SECONDS = 5.0
_SWIFTS = 5
_LEVELS = 8
_SMOKE: RGB = (226, 221, 228)


def smoke(camera: Camera, light: Light, spots: list[Point3], seconds: float) -> list[Blit]:
    """Puffs that rise, widen and fade; each at its own height."""
    found: list[Blit] = []
    color = light.color(_SMOKE, (-0.4, 0.4, 0.8), 0.84)
    s = camera.scale
    for n, spot in enumerate(spots):
        x, y = camera(*spot)
        for k in range(PUFFS):
            age = (seconds / _RISE_SECONDS + k / PUFFS + n * 0.37) % 1
            radius = s * (0.09 + 0.26 * age)
            puff = _puff(max(1, round(radius)), round(_LEVELS * (1 - age)), color)
            drift = s * (0.7 * age + 0.06 * math.sin(age * 6 + n))
            found.append((puff, (round(x + drift - puff.get_width() / 2),
                                 round(y - s * 2.0 * age - puff.get_height() / 2))))
    return found


@lru_cache(maxsize=240)
def _puff(radius: int, level: int, color: RGB) -> pygame.Surface:
    """Soft and pale, premultiplied."""
    side = 2 * radius + 4
    out = pygame.Surface((side, side), pygame.SRCALPHA)
    out.fill((*color, 0))
    alpha = 200 * (level / _LEVELS) ** 0.9
    for k in range(radius, 0, -1):
        share = (1 - (k / radius) ** 2) ** 0.7
        pygame.draw.circle(out, (*color, int(alpha * share)), (side / 2, side / 2), k)
    return out.premul_alpha()


@lru_cache(maxsize=1)
def _on_water() -> tuple[Point, ...]:
    far = lengths(geography.RIVER)
    spots = []
    for n in range(_GLINTS):
        (x, y), turn = along(geography.RIVER, far, far[-1] * (0.1 + 0.8 * (n + 0.5) / _GLINTS))
        aside = geography.RIVER_HALF * 0.7 * math.sin(n * 2.4)
        spot = (x - math.sin(turn) * aside, y + math.cos(turn) * aside)
        if geography.within(*spot, 9.9):
            spots.append(spot)
    return tuple(spots)


def sparkle(camera: Camera, seconds: float, night: float) -> list[tuple[Blit, Point]]:
    """Short strokes of light that come and go on the water, and where each lies."""
    found: list[tuple[Blit, Point]] = []
    for n, spot in enumerate(_on_water()):
        light = math.sin(math.tau * (seconds / _GLINT_SECONDS + n * 0.381)) * (1 - 0.6 * night)
        level = round(light * 4)
        if level > 0:
            stroke = _glint(max(3, round(camera.scale * 0.26)), level)
            x, y = camera(*spot)
            found.append(((stroke, (round(x - stroke.get_width() / 2), round(y))), spot))
    return found


@lru_cache(maxsize=32)
def _glint(wide: int, level: int) -> pygame.Surface:
    high = max(1, round(wide / 9))
    out = pygame.Surface((wide, high + 2), pygame.SRCALPHA)
    pygame.draw.ellipse(out, (244, 252, 252, 46 * level), (0, 1, wide, high))
    return out.premul_alpha()


def swifts(camera: Camera, seconds: float) -> list[Blit]:
    """A few birds in wide circles over the roofs, wings beating by turns slowly."""
    found: list[Blit] = []
    for n in range(_SWIFTS):
        turn = seconds * 0.16 + n * 1.31
        reach = 4.2 + 1.1 * math.sin(n * 2.1 + seconds * 0.05)
        x, y = camera(-1 + reach * math.cos(turn), -1.4 + reach * 0.8 * math.sin(turn),
                      3.2 + 0.4 * math.sin(turn * 2 + n))
        bird = _bird(max(4, round(camera.scale * 0.2)), (seconds * 0.45 + n * 0.3) % 1 < 0.7)
        found.append((bird, (round(x), round(y))))
    return found


@lru_cache(maxsize=16)
def _bird(wide: int, spread: bool) -> pygame.Surface:
    big = pygame.Surface((wide * 4, wide * 3), pygame.SRCALPHA)
    lift = 0.9 if spread else 0.3
    points = [(0, wide * (1 - lift * 0.4)), (wide * 1.2, wide * (1.3 - lift * 0.5)),
              (wide * 2, wide * 1.6), (wide * 2.8, wide * (1.3 - lift * 0.5)),
              (wide * 4, wide * (1 - lift * 0.4)), (wide * 2, wide * 2.1)]  # fmt: skip
    pygame.draw.polygon(big, (56, 50, 66, 230), points)
    return pygame.transform.smoothscale(big.premul_alpha(), (wide, max(2, wide * 3 // 4)))
