"""Icons from SVG files, coloured before they are drawn and kept per size."""

from __future__ import annotations

import contextlib
import io
from functools import lru_cache

import pygame

from game import resources
from game.ui import missing
from game.ui.theme import RGB

# these turn around with the direction
POINTING = frozenset({"arrow-right", "caret-right", "arrow-left"})
STROKES = frozenset({"check", "x"})  # their second tone is a whole square: they are drawn bold


_BOX = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 256 256" fill="none" '
    'stroke="currentColor" stroke-width="20"><rect x="40" y="40" width="176" height="176"/></svg>'
)


@lru_cache(maxsize=256)
def _source(name: str, weight: str) -> str:
    """The drawing, in another weight if need be; an empty box if there is none at all."""
    for found in dict.fromkeys((weight, "duotone", "fill", "bold")):
        with contextlib.suppress(resources.AssetMissing, OSError):
            return resources.asset(f"icons/{name}-{found}.svg").read_text(encoding="utf-8")
    missing.say("icon", name)
    return _BOX


@lru_cache(maxsize=512)
def icon(
    name: str, px: int, color: RGB, weight: str = "duotone", rtl: bool = False
) -> pygame.Surface:
    """An icon as a square of `px`. Weights: duotone (at rest), fill (chosen), bold (tiny)."""
    weight = "bold" if weight == "duotone" and name in STROKES else weight
    tinted = _source(name, weight).replace("currentColor", "#{:02x}{:02x}{:02x}".format(*color))
    image = pygame.image.load_sized_svg(io.BytesIO(tinted.encode()), (max(1, px), max(1, px)))
    return pygame.transform.flip(image, True, False) if rtl and name in POINTING else image
