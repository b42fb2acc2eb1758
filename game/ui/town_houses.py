"""Houses of the painted town, and those of whoever brings bread."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pygame

from game.ui.theme import RGB, mix
from game.ui.town_ground import SHADE, Spot, Tint, under
from game.ui.town_marks import badge

if TYPE_CHECKING:
    from game.session.town_view import TownView
    from game.ui.town import Camera

WALLS = ("#F6EAD2", "#F0DEBE", "#ECCEA8", "#F2D8C0")
ROOFS = ("#CA6440", "#BE5A3C", "#D2744C", "#B6563C")
SHUTTERS = ("#3A7C92", "#687C4A", "#8C423E")
AWNINGS = {"worker_coop": "#54662C", "public_service": "#18627E", "chain": "#763E64",
           "firm": "#C88A1E", "lunch_club": "#A8442A"}  # fmt: skip


def house(
    big: pygame.Surface, at: Camera, tint: Tint, spot: Spot, number: int, district: int
) -> None:
    """Two walls, a gable roof, a door and windows; no two quite alike."""
    luck = random.Random(number * 31 + district)
    wide, deep = luck.uniform(0.34, 0.44), luck.uniform(0.34, 0.44)
    high = (0.62, 0.5, 1.15)[district % 3] * luck.uniform(0.85, 1.2)
    wall, roof, shutter = (tint(luck.choice(codes)) for codes in (WALLS, ROOFS, SHUTTERS))
    storeys = 2 if high > 0.9 else 1
    block(big, at, spot, (wide, deep, high), wall, roof, shutter, storeys)


def block(
    big: pygame.Surface, at: Camera, spot: Spot, half: tuple[float, float, float],
    wall: RGB, roof: RGB, shutter: RGB, storeys: int = 1,
) -> None:  # fmt: skip
    """A box with a gable, lit from the left and front."""
    (x, y), (w, d, h) = spot, half
    cast = [
        at(x + w, y - d),
        at(x + w + 0.3, y - d + 0.05),
        at(x + w + 0.3, y + d),
        at(x + w, y + d),
    ]
    pygame.draw.polygon(big, mix(under(big, cast[1]), SHADE, 0.35), cast)
    front = [at(x - w, y + d), at(x + w, y + d), at(x + w, y + d, h), at(x - w, y + d, h)]
    side = [at(x + w, y + d), at(x + w, y - d), at(x + w, y - d, h), at(x + w, y, h + 0.36),
            at(x + w, y + d, h)]  # fmt: skip
    pygame.draw.polygon(big, wall, front)
    pygame.draw.polygon(big, mix(wall, SHADE, 0.3), side)
    dark = mix(shutter, (30, 30, 40), 0.1)
    for level in range(storeys):
        low = h * (0.35 + level) / storeys
        for cx in (-0.5, 0.5):
            frame = [at(x + w * cx + e, y + d, low + z) for e, z in
                     ((-0.08, 0), (0.08, 0), (0.08, 0.22), (-0.08, 0.22))]  # fmt: skip
            pygame.draw.polygon(big, dark, frame)
        pane = [at(x + w, y + e, low + z) for e, z in
                ((0.08, 0), (-0.08, 0), (-0.08, 0.22), (0.08, 0.22))]  # fmt: skip
        pygame.draw.polygon(big, mix(dark, SHADE, 0.3), pane)
    eave = 0.08
    near = [at(x - w - eave, y + d + eave, h - 0.05), at(x + w + eave, y + d + eave, h - 0.05),
            at(x + w + eave, y, h + 0.4), at(x - w - eave, y, h + 0.4)]  # fmt: skip
    far = [at(x - w - eave, y - d - eave, h - 0.05), at(x + w + eave, y - d - eave, h - 0.05),
           at(x + w + eave, y, h + 0.4), at(x - w - eave, y, h + 0.4)]  # fmt: skip
    pygame.draw.polygon(big, mix(roof, SHADE, 0.25), far)
    pygame.draw.polygon(big, roof, near)
    for k in (0.33, 0.66):
        left, right = between(near[0], near[3], k), between(near[1], near[2], k)
        pygame.draw.line(big, mix(roof, SHADE, 0.14), left, right, 2)
    pygame.draw.line(big, mix(roof, (255, 240, 210), 0.3), near[3], near[2], 2)


def between(a: Spot, b: Spot, share: float) -> Spot:
    return a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share


def orgs(big: pygame.Surface, at: Camera, tint: Tint, view: TownView) -> None:
    """Whatever brings bread has a house of its own by the square, with an awning and a sign."""
    spots = ((8.6, 9.3), (10.6, 8.2), (11.9, 9.8), (9.2, 11.6))
    here = [o for o in view.orgs if o.stage != "closed" and o.capacity_loaves < 9999]
    for org, spot in zip(here, spots, strict=False):
        awning = tint(AWNINGS.get(org.form, "#A8442A"))
        block(big, at, spot, (0.55, 0.5, 0.7), tint("#F6EAD2"), tint("#BE5A3C"), awning)
        x, y = spot
        cover = [at(x - 0.55, y + 0.5, 0.5), at(x + 0.55, y + 0.5, 0.5),
                 at(x + 0.55, y + 0.85, 0.32), at(x - 0.55, y + 0.85, 0.32)]  # fmt: skip
        pygame.draw.polygon(big, awning, cover)
        for k in (0.2, 0.6):
            left, right = between(cover[0], cover[1], k), between(cover[0], cover[1], k + 0.2)
            low_r, low_l = between(cover[3], cover[2], k + 0.2), between(cover[3], cover[2], k)
            pygame.draw.polygon(big, tint("#FFFCF3"), [left, right, low_r, low_l])
        badge(
            big, at(x, y, 1.55), at.scale, "bread" if org.capacity_loaves else "users-three", awning
        )
