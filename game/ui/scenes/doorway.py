"""A door at night with a lamp behind it: somebody asks for something."""

from __future__ import annotations

import random
from functools import lru_cache

import pygame

from game.ui import shapes
from game.ui.context import Context
from game.ui.theme import RGB, mix, rgb
from game.ui.tree import Node

_FINE = 3
_DUSK, _NIGHT = rgb("#4A3F6B"), rgb("#2C2748")
_LAMP, _WOOD = rgb("#FFD978"), rgb("#C65A35")


class Doorway(Node):
    """It is decoration: the words beside it say who knocks."""

    role = "image"

    def measure(self, ctx: Context, width: int | None) -> tuple[int, int]:
        return ctx.em(20) if width is None else width, ctx.em(6)

    def draw(self, ctx: Context, surface: pygame.Surface) -> None:
        if min(self.bounds.size) > 4:
            surface.blit(_doorway(self.bounds.size, ctx.rtl), self.bounds)


@lru_cache(maxsize=4)
def _doorway(size: tuple[int, int], rtl: bool) -> pygame.Surface:
    w, h = size[0] * _FINE, size[1] * _FINE
    big = pygame.Surface((w, h))
    big.blit(pygame.transform.scale(shapes.shaded((8, 64), 1, _DUSK, _NIGHT), (w, h)), (0, 0))
    _stones(big)
    door = pygame.Rect(0, 0, round(h * 0.62), round(h * 0.8))
    door.midbottom = (round(w * 0.78), h)
    _glow(big, door)
    _arch(big, door.inflate(h // 8, h // 10).move(0, h // 20), mix(_DUSK, (255, 240, 220), 0.35))
    _arch(big, door, _LAMP)
    leaf = [door.topleft, (door.x + door.width * 0.42, door.y + door.height * 0.16),
            (door.x + door.width * 0.42, h), (door.x, h)]  # fmt: skip
    leaf[0] = (door.x, door.y + door.height * 0.3)
    pygame.draw.polygon(big, _WOOD, leaf)
    pygame.draw.polygon(big, mix(_WOOD, (0, 0, 0), 0.25), leaf, _FINE * 2)
    knob = (round(door.x + door.width * 0.33), round(h - door.height * 0.42))
    pygame.draw.circle(big, _LAMP, knob, max(3, h // 50))
    out = pygame.Surface(size, pygame.SRCALPHA)
    out.blit(pygame.transform.smoothscale(big, size), (0, 0))
    if rtl:
        out = pygame.transform.flip(out, True, False)
    shapes.cut_corners(out, 9)
    return out


def _stones(big: pygame.Surface) -> None:
    luck = random.Random(3)  # the wall's stones, not the luck of a game
    w, h = big.get_size()
    for _ in range(46):
        wide, high = luck.uniform(0.05, 0.1) * h * 2, luck.uniform(0.05, 0.09) * h
        box = pygame.Rect(luck.uniform(0, w), luck.uniform(0, h), wide, high)
        color = mix(_NIGHT, (250, 226, 210), luck.uniform(0.1, 0.2))
        pygame.draw.rect(big, color, box, border_radius=round(high / 3))


def _arch(big: pygame.Surface, box: pygame.Rect, color: RGB) -> None:
    """A box with a round top."""
    radius = box.width // 2
    pygame.draw.rect(big, color, box, border_top_left_radius=radius, border_top_right_radius=radius)


def _glow(big: pygame.Surface, door: pygame.Rect) -> None:
    """Light that falls out of the door, added to the wall."""
    light = pygame.Surface((big.get_width() // 12, big.get_height() // 12))
    spot = pygame.Rect([round(v / 12) for v in door.inflate(door.width, door.height // 3)])
    pygame.draw.ellipse(light, (120, 84, 34), spot)
    light = pygame.transform.gaussian_blur(light, max(1, spot.width // 5))
    wide = pygame.transform.smoothscale(light, big.get_size())
    big.blit(wide, (0, 0), None, pygame.BLEND_RGB_ADD)
