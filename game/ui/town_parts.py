"""The parts of the painted town: ground, river, square, houses, trees, and the marks on them."""

from __future__ import annotations

import math
import random
from collections.abc import Callable
from typing import TYPE_CHECKING

import pygame

from game.ui.icons import icon
from game.ui.theme import RGB, mix, rgb

if TYPE_CHECKING:
    from game.session.views import TownView
    from game.ui.context import Context
    from game.ui.town import Camera

Tint = Callable[[str], RGB]
Spot = tuple[float, float]
WALLS = ("#F6EAD2", "#F0DEBE", "#ECCEA8", "#F2D8C0")
ROOFS = ("#CA6440", "#BE5A3C", "#D2744C", "#B6563C")
SHUTTERS = ("#3A7C92", "#687C4A", "#8C423E")
AWNINGS = {"worker_coop": "#54662C", "public_service": "#18627E", "chain": "#763E64",
           "firm": "#C88A1E", "lunch_club": "#A8442A"}  # fmt: skip
_SHADE = (54, 48, 92)


def ground(
    big: pygame.Surface, at: Camera, tint: Tint, span: int, river: Callable[[float], float]
) -> None:
    """The slab of earth, fields on the terraces, the river."""
    outline = [at(x, y) for x, y in _slab(span)]
    for depth, code in ((1.1, "#7A5636"), (0.8, "#94683E"), (0.4, "#AE7E4C")):
        drop = depth * at.scale
        pygame.draw.polygon(big, tint(code), [(x, y + drop) for x, y in outline])
    pygame.draw.polygon(big, tint("#B4B06C"), outline)
    for x, y, w, h, code in ((1.2, 1.2, 3.6, 1.5, "#E0BE60"), (12, 1.3, 6, 1.7, "#A6AA66"),
                             (1.3, 5.6, 1.4, 5.4, "#A6AA66"), (2.4, 18.2, 5.6, 1.2, "#E0BE60"),
                             (11.5, 18, 6, 1.3, "#C0B674")):  # fmt: skip
        field = [at(x, y), at(x + w, y), at(x + w, y + h), at(x, y + h)]
        pygame.draw.polygon(big, tint(code), field)
        for k in range(1, int(w * 2)):
            rows = (at(x + k / 2, y + 0.1), at(x + k / 2, y + h - 0.1))
            pygame.draw.line(big, mix(tint(code), tint("#54662C"), 0.35), *rows, 2)
    steps = [0.5 + k * (span - 1) / 60 for k in range(61)]
    for half, code in ((0.62, "#E8D8B8"), (0.45, "#569EB0")):
        upper = [at(x, river(x) - half) for x in steps]
        lower = [at(x, river(x) + half) for x in reversed(steps)]
        pygame.draw.polygon(big, tint(code), upper + lower)


def _slab(span: int) -> list[Spot]:
    """A square with round corners."""
    points, radius = [], 2.6
    corners = ((span - radius, span - radius), (radius, span - radius), (radius, radius),
               (span - radius, radius))  # fmt: skip
    for n, (x, y) in enumerate(corners):
        for k in range(9):
            turn = math.pi / 2 * (n + k / 8)
            points.append((x + radius * math.cos(turn), y + radius * math.sin(turn)))
    return points


def square(big: pygame.Surface, at: Camera, tint: Tint, middle: Spot) -> None:
    """Paving, roads to the edges, a fountain."""
    x, y = middle
    for dx, dy in ((8.6, -2), (-8.6, 2.5), (1.5, 9), (-1.5, -8.6)):
        side = (0.32 * (dy != 0 and abs(dy) > abs(dx)), 0.32 * (abs(dx) >= abs(dy)))
        a, b = side
        road = [at(x - a, y - b), at(x + a, y + b), at(x + dx + a, y + dy + b),
                at(x + dx - a, y + dy - b)]  # fmt: skip
        pygame.draw.polygon(big, tint("#E8D8B8"), road)
    for radius, code in ((1.95, "#E8D8B8"), (1.6, "#DCC8A2"), (1.45, "#E8D8B8")):
        pygame.draw.polygon(big, tint(code), _ring(at, x, y, radius))
    for radius, code in ((0.5, "#B8A684"), (0.4, "#569EB0"), (0.12, "#F6EAD2")):
        pygame.draw.polygon(big, tint(code), _ring(at, x, y, radius))


def _ring(at: Camera, x: float, y: float, radius: float) -> list[Spot]:
    turns = [k * math.pi / 16 for k in range(32)]
    return [at(x + radius * math.cos(t), y + radius * math.sin(t)) for t in turns]


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
    pygame.draw.polygon(big, mix(_under(big, cast[1]), _SHADE, 0.35), cast)
    front = [at(x - w, y + d), at(x + w, y + d), at(x + w, y + d, h), at(x - w, y + d, h)]
    side = [at(x + w, y + d), at(x + w, y - d), at(x + w, y - d, h), at(x + w, y, h + 0.36),
            at(x + w, y + d, h)]  # fmt: skip
    pygame.draw.polygon(big, wall, front)
    pygame.draw.polygon(big, mix(wall, _SHADE, 0.3), side)
    dark = mix(shutter, (30, 30, 40), 0.1)
    for level in range(storeys):
        low = h * (0.35 + level) / storeys
        for cx in (-0.5, 0.5):
            frame = [at(x + w * cx + e, y + d, low + z) for e, z in
                     ((-0.08, 0), (0.08, 0), (0.08, 0.22), (-0.08, 0.22))]  # fmt: skip
            pygame.draw.polygon(big, dark, frame)
        pane = [at(x + w, y + e, low + z) for e, z in
                ((0.08, 0), (-0.08, 0), (-0.08, 0.22), (0.08, 0.22))]  # fmt: skip
        pygame.draw.polygon(big, mix(dark, _SHADE, 0.3), pane)
    eave = 0.08
    near = [at(x - w - eave, y + d + eave, h - 0.05), at(x + w + eave, y + d + eave, h - 0.05),
            at(x + w + eave, y, h + 0.4), at(x - w - eave, y, h + 0.4)]  # fmt: skip
    far = [at(x - w - eave, y - d - eave, h - 0.05), at(x + w + eave, y - d - eave, h - 0.05),
           at(x + w + eave, y, h + 0.4), at(x - w - eave, y, h + 0.4)]  # fmt: skip
    pygame.draw.polygon(big, mix(roof, _SHADE, 0.25), far)
    pygame.draw.polygon(big, roof, near)
    for k in (0.33, 0.66):
        tiles = [_between(near[0], near[3], k), _between(near[1], near[2], k)]
        pygame.draw.line(big, mix(roof, _SHADE, 0.14), *tiles, 2)
    pygame.draw.line(big, mix(roof, (255, 240, 210), 0.3), near[3], near[2], 2)


def _between(a: Spot, b: Spot, share: float) -> Spot:
    return a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share


def _under(big: pygame.Surface, point: Spot) -> RGB:
    x = max(0, min(big.get_width() - 1, int(point[0])))
    y = max(0, min(big.get_height() - 1, int(point[1])))
    color = big.get_at((x, y))
    return color.r, color.g, color.b


def trees(
    homes: list[Spot], span: int, river: Callable[[float], float], middle: Spot
) -> list[Spot]:
    """Free places for trees: many on the terraces, a few between houses."""
    luck = random.Random(3)
    found: list[Spot] = []
    for _ in range(900):
        x, y = luck.uniform(0.9, span - 0.9), luck.uniform(0.9, span - 0.9)
        free = all(abs(x - a) + abs(y - b) > 1.15 for a, b in homes)
        apart = all(math.hypot(x - a, y - b) > 0.75 for a, b in found)
        if free and apart and abs(river(x) - y) > 0.9 and math.hypot(
            x - middle[0], y - middle[1]) > 1.9:  # fmt: skip
            found.append((x, y))
        if len(found) == 90:
            break
    return found


def tree(big: pygame.Surface, at: Camera, tint: Tint, spot: Spot, number: int) -> None:
    """Olive, round or cypress."""
    x, y = at(*spot)
    s = at.scale
    pygame.draw.ellipse(
        big, mix(_under(big, (x, y)), _SHADE, 0.3), (x - s * 0.25, y - s * 0.1, s * 0.6, s * 0.24)
    )
    pygame.draw.line(big, tint("#7A5636"), (x, y), (x, y - s * 0.35), max(2, int(s * 0.08)))
    greens = (tint("#5C6E34"), tint("#74864A"), tint("#8E9C5C"))
    if number % 6 == 0:
        for k, green in enumerate(greens):
            wide, high = s * (0.26 - 0.06 * k), s * (1.05 - 0.2 * k)
            pygame.draw.ellipse(big, green, (x - wide / 2 - k * 2, y - s * 0.2 - high, wide, high))
        return
    for k, green in enumerate(greens):
        r = s * (0.32 - 0.09 * k)
        pygame.draw.circle(big, green, (x - k * s * 0.07, y - s * 0.5 - k * s * 0.08), r)


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
            left, right = _between(cover[0], cover[1], k), _between(cover[0], cover[1], k + 0.2)
            low_r, low_l = _between(cover[3], cover[2], k + 0.2), _between(cover[3], cover[2], k)
            pygame.draw.polygon(big, tint("#FFFCF3"), [left, right, low_r, low_l])
        _badge(
            big, at(x, y, 1.55), at.scale, "bread" if org.capacity_loaves else "users-three", awning
        )


def basket(big: pygame.Surface, at: Camera, spot: Spot) -> None:
    """Short of bread: a pale disc with a dark ring and a stroke, readable without colour."""
    x, y = at(*spot, 1.2)
    r = at.scale * 0.26
    pygame.draw.circle(big, rgb("#FFFCF3"), (x, y), r)
    pygame.draw.circle(big, rgb("#A8442A"), (x, y), r, max(2, int(r * 0.28)))
    pygame.draw.line(
        big,
        rgb("#A8442A"),
        (x - r * 0.6, y + r * 0.6),
        (x + r * 0.6, y - r * 0.6),
        max(2, int(r * 0.28)),
    )


def lamp(big: pygame.Surface, at: Camera, spot: Spot) -> None:
    """Tired people: a window that is lit."""
    x, y = at(spot[0], spot[1] + 0.4, 0.35)
    s = at.scale * 0.16
    pygame.draw.rect(big, rgb("#FFE08A"), (x - s, y - s, 2 * s, 2 * s))
    pygame.draw.rect(big, rgb("#8A580A"), (x - s, y - s, 2 * s, 2 * s), 2)


def question(big: pygame.Surface, at: Camera, spot: Spot, ctx: Context) -> None:
    """A district that nobody has listened to."""
    _badge(big, at(*spot, 2.4), at.scale * 1.5, "question", ctx.color("sea"), ctx.color("paper"))


def _badge(
    big: pygame.Surface, spot: Spot, scale: float, image: str, color: RGB,
    paper: RGB = (255, 252, 243),
) -> None:  # fmt: skip
    x, y = spot
    r = scale * 0.5
    pygame.draw.circle(big, (52, 28, 30), (x + 2, y + 4), r + 2)
    pygame.draw.circle(big, paper, (x, y), r)
    pygame.draw.circle(big, color, (x, y), r, max(2, int(r * 0.1)))
    picture = icon(image, int(r * 1.4), color)
    big.blit(picture, picture.get_rect(center=(int(x), int(y))))
