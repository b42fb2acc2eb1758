"""Season, time of day and theme as one light: where the sun stands, what colour shade has.

colour = base x (ambient + diffuse x max(0, normal . sun)), per channel. Shade is cool, sun warm.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from functools import lru_cache

from game.ui.theme import RGB, mix

Vector = tuple[float, float, float]
SEASONS = ("spring", "summer", "autumn", "winter")


@dataclass(frozen=True)
class Light:
    """What the sky does, and the colours that the season gives to living things."""

    season: str = "spring"
    time: str = "day"
    ambient: Vector = (0.70, 0.67, 0.73)
    diffuse: Vector = (0.56, 0.50, 0.36)
    sun: Vector = (-0.557, 0.453, 0.696)
    shadow: tuple[float, float] = (0.8, -0.65)
    """How far a shadow reaches along x and y for each unit of height."""
    shade: RGB = (54, 48, 92)
    shade_alpha: int = 92
    night: float = 0.0
    """0 by day, 1 when all lamps are lit."""
    lit: int = 0
    """Permille of windows that are lit whoever lives there: evenings only."""
    glow: RGB = (30, 20, 6)
    """What the sky adds at the brightest place of the picture."""
    table: tuple[RGB, RGB] = ((238, 222, 194), (217, 190, 152))
    grass: RGB = (166, 170, 102)
    dry: RGB = (192, 182, 116)
    field: RGB = (224, 190, 96)
    crop: RGB = (150, 160, 84)
    earth: RGB = (196, 164, 118)
    pave: RGB = (232, 216, 184)
    water: RGB = (86, 158, 176)
    foam: RGB = (140, 196, 200)
    leaf: RGB = (112, 136, 70)
    olive: RGB = (138, 150, 112)
    needle: RGB = (70, 96, 66)
    bare: bool = False
    """Trees that shed have shed."""
    snow: float = 0.0
    bloom: bool = False

    def color(self, base: RGB, normal: Vector = (0, 0, 1), tone: float = 1.0) -> RGB:
        """A surface of this colour, turned this way, in this light."""
        a, d, s = self.ambient, self.diffuse, self.sun
        sun = normal[0] * s[0] + normal[1] * s[1] + normal[2] * s[2]
        if sun < 0:
            sun = 0.0
        r = base[0] * (a[0] + d[0] * sun) * tone
        g = base[1] * (a[1] + d[1] * sun) * tone
        b = base[2] * (a[2] + d[2] * sun) * tone
        return (
            255 if r > 255 else int(r),
            255 if g > 255 else int(g),
            255 if b > 255 else int(b),
        )


def _sun(x: float, y: float, z: float) -> Vector:
    n = math.sqrt(x * x + y * y + z * z)
    return x / n, y / n, z / n


_SPRING = Light(bloom=True)
_SUMMER = replace(
    _SPRING, season="summer", bloom=False, ambient=(0.72, 0.67, 0.68), diffuse=(0.58, 0.52, 0.36),
    grass=(184, 176, 104), dry=(212, 190, 120), field=(232, 194, 88), crop=(140, 152, 76),
    leaf=(100, 128, 62), olive=(136, 146, 106), earth=(206, 172, 122), glow=(36, 24, 6),
)  # fmt: skip
_AUTUMN = replace(
    _SPRING, season="autumn", bloom=False, ambient=(0.66, 0.62, 0.70), diffuse=(0.60, 0.47, 0.30),
    sun=_sun(-1.0, 0.8, 0.95), shadow=(1.0, -0.8), grass=(176, 160, 98), dry=(196, 168, 108),
    field=(186, 148, 96), crop=(160, 142, 84), leaf=(204, 126, 54), olive=(140, 146, 104),
    earth=(184, 148, 106), glow=(34, 20, 4), water=(84, 144, 160),
)  # fmt: skip
_WINTER = replace(
    _SPRING, season="winter", bloom=False, ambient=(0.70, 0.71, 0.80), diffuse=(0.44, 0.40, 0.34),
    sun=_sun(-1.2, 0.9, 0.8), shadow=(1.2, -0.95), shade=(52, 56, 108), shade_alpha=84,
    grass=(192, 190, 164), dry=(214, 208, 188), field=(198, 182, 148), crop=(168, 166, 132),
    leaf=(150, 132, 112), olive=(142, 150, 124), needle=(78, 98, 78), earth=(182, 160, 132),
    water=(104, 150, 172), foam=(190, 214, 224), bare=True, snow=0.75, glow=(20, 18, 16),
    table=((230, 220, 204), (206, 190, 168)),
)  # fmt: skip
_WINTER_BY_THE_SEA = replace(
    _WINTER, snow=0.0, grass=(142, 158, 98), dry=(166, 164, 108), field=(160, 158, 96),
    crop=(126, 150, 84), water=(84, 132, 156), foam=(168, 200, 208),
)  # fmt: skip
_BY_SEASON = {light.season: light for light in (_SPRING, _SUMMER, _AUTUMN, _WINTER)}

_BY_TIME: dict[str, dict[str, object]] = {
    "day": {},
    "dawn": {
        "ambient": (0.60, 0.57, 0.74), "diffuse": (0.66, 0.40, 0.22), "sun": _sun(-1.1, 1, 0.75),
        "shadow": (1.25, -1.05), "shade": (70, 50, 110), "shade_alpha": 84, "night": 0.35,
        "lit": 120, "table": ((244, 212, 190), (206, 176, 178)), "glow": (40, 26, 8),
    },
    "dusk": {
        "ambient": (0.60, 0.54, 0.66), "diffuse": (0.50, 0.34, 0.20), "sun": _sun(-1.1, 0.9, 0.8),
        "shadow": (1.3, -1.0), "shade": (46, 26, 66), "shade_alpha": 90, "night": 0.6,
        "lit": 300, "table": ((120, 96, 100), (80, 66, 84)), "glow": (26, 14, 6),
    },
    "night": {
        "ambient": (0.40, 0.40, 0.60), "diffuse": (0.24, 0.15, 0.10), "shadow": (1.1, -0.8),
        "shade": (16, 14, 44), "shade_alpha": 70, "night": 1.0, "lit": 550,
        "table": ((84, 74, 96), (50, 46, 70)), "glow": (10, 7, 14),
    },
}  # fmt: skip
_DARK: dict[str, object] = {
    "ambient": (0.36, 0.38, 0.50), "diffuse": (0.36, 0.33, 0.27), "shade": (4, 6, 16),
    "shade_alpha": 120, "night": 0.5, "lit": 0, "table": ((24, 28, 42), (12, 14, 24)),
    "glow": (6, 6, 8),
}  # fmt: skip
_DIM = ("grass", "dry", "field", "crop", "earth", "pave", "water", "foam")


@lru_cache(maxsize=32)
def light_for(
    season: str = "spring", time: str = "day", dark: bool = False, mild: bool = False
) -> Light:
    """The light of a season at a time of day; `dark` for the themes whose paper is dark, `mild`
    where winter is green and wet, as it is by the sea.
    """
    year = _WINTER_BY_THE_SEA if mild and season == "winter" else _BY_SEASON[season]
    light = replace(year, **_BY_TIME[time])  # type: ignore[arg-type]
    if not dark:
        return light
    dimmed = {name: mix(getattr(light, name), (60, 70, 92), 0.28) for name in _DIM}
    late = {"lit": light.lit, "night": max(0.5, light.night)}
    return replace(light, **(_DARK | dimmed | late))  # type: ignore[arg-type]
