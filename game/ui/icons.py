"""Icons from SVG files, coloured before they are drawn and kept per size."""

from __future__ import annotations

import io
from functools import lru_cache

import pygame

from game import resources
from game.ui.theme import RGB

# these turn around with the direction
POINTING = frozenset({"arrow-right", "caret-right", "arrow-left"})
STROKES = frozenset({"check", "x"})  # their second tone is a whole square: they are drawn bold


@lru_cache(maxsize=64)
def _source(name: str, weight: str) -> str:
    return resources.asset(f"icons/{name}-{weight}.svg").read_text(encoding="utf-8")


@lru_cache(maxsize=512)
def icon(
    name: str, px: int, color: RGB, weight: str = "duotone", rtl: bool = False
) -> pygame.Surface:
    """An icon as a square of `px`. Weights: duotone (at rest), fill (chosen), bold (tiny)."""
    weight = "bold" if weight == "duotone" and name in STROKES else weight
    tinted = _source(name, weight).replace("currentColor", "#{:02x}{:02x}{:02x}".format(*color))
    image = pygame.image.load_sized_svg(io.BytesIO(tinted.encode()), (max(1, px), max(1, px)))
    return pygame.transform.flip(image, True, False) if rtl and name in POINTING else image
