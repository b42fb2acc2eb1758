"""Small countable signs: a house, an hour, a dot; each solid, hatched or outlined.

Solid means counted, hatched rough or new, outlined free or not yet: shape carries what colour says.
"""

from __future__ import annotations

from functools import lru_cache

import pygame

from game.ui.theme import RGB, mix

_FINE = 4
_HOUSE = (
    (0.5, 0.06), (0.98, 0.48), (0.88, 0.56), (0.88, 0.94), (0.12, 0.94), (0.12, 0.56), (0.02, 0.48),
)  # fmt: skip


@lru_cache(maxsize=256)
def pip(kind: str, look: str, px: int, color: RGB, ground: RGB) -> pygame.Surface:
    """One sign as a square. Kinds: house, clock, ticket, dot. Looks: solid, hatched, outline."""
    side = px * _FINE
    big = pygame.Surface((side, side), pygame.SRCALPHA)
    big.fill((*color, 0))
    line = max(_FINE, side // 11)
    if look != "outline":
        inner = mix(color, ground, 0.8) if look == "hatched" else color
        _fill(big, kind, inner)
    if look == "hatched":
        strokes = pygame.Surface((side, side), pygame.SRCALPHA)
        for x in range(-side, side, side // 3):
            pygame.draw.line(strokes, color, (x, side), (x + side, 0), line * 2 // 3)
        mask = pygame.Surface((side, side), pygame.SRCALPHA)
        _fill(mask, kind, (255, 255, 255))
        strokes.blit(mask, (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
        big.blit(strokes, (0, 0))
    if look != "solid":
        _outline(big, kind, color, line)
    if kind == "clock" and look == "solid":
        middle = (side // 2, side // 2)
        pygame.draw.line(big, ground, middle, (side // 2, side // 5), line)
        pygame.draw.line(big, ground, middle, (round(side * 0.7), round(side * 0.62)), line)
    return pygame.transform.smoothscale(big, (px, px))


def _points(side: int, inset: float) -> list[tuple[float, float]]:
    scale = side - 2 * inset
    return [(inset + x * scale, inset + y * scale) for x, y in _HOUSE]


def _slip(side: int) -> pygame.Rect:
    """A slip of paper, wider than high."""
    return pygame.Rect(0, side // 5, side, side * 3 // 5)


def _fill(surface: pygame.Surface, kind: str, color: RGB) -> None:
    side = surface.get_width()
    if kind == "house":
        pygame.draw.polygon(surface, color, _points(side, 0))
    elif kind == "ticket":
        pygame.draw.rect(surface, color, _slip(side), border_radius=side // 8)
    else:
        pygame.draw.circle(surface, color, (side / 2, side / 2), side * 0.46)


def _outline(surface: pygame.Surface, kind: str, color: RGB, line: int) -> None:
    side = surface.get_width()
    if kind == "house":
        pygame.draw.lines(surface, color, True, _points(side, line / 2), line)
    elif kind == "ticket":
        pygame.draw.rect(surface, color, _slip(side), line, border_radius=side // 8)
    else:
        pygame.draw.circle(surface, color, (side / 2, side / 2), side * 0.46, line)
