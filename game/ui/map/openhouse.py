"""A house with its roof lifted: who lives there, in warm light, with what they have.

The same drawing stands open on the map and fills the picture on a card. Front walls are cut low;
dashed posts hold the roof, so that nobody thinks a storm took it.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

import pygame

from game.ui.map import civic
from game.ui.map.camera import LIFT
from game.ui.map.canvas import Canvas, Point3
from game.ui.map.houses import House
from game.ui.map.light import Light
from game.ui.map.people import Figure, draw_figure, unit_of
from game.ui.map.picture import Picture, Sprite
from game.ui.map.roofs import flat, roof
from game.ui.theme import RGB, mix, rgb

CUT = 0.2
LIFTED = 0.78
_FINE = 3
_STOREY = 0.47
_LINE: RGB = (255, 250, 236)
_WALLS = ((255, 240, 212), (246, 220, 182))
_FLOOR: RGB = (226, 158, 112)
_WOOD: RGB = (168, 116, 78)
_INDOORS = Light(ambient=(0.93, 0.90, 0.85), diffuse=(0.12, 0.10, 0.06), shade=(120, 70, 60),
                 shade_alpha=70)  # fmt: skip
_COVERS: tuple[RGB, ...] = (rgb("#763E64"), rgb("#3A7C92"), rgb("#687C4A"), rgb("#B8553A"))
_CURTAINS: tuple[RGB, ...] = (rgb("#408C80"), rgb("#B8553A"), rgb("#8A6AA0"), rgb("#C49242"))
_SPOTS = ((0.04, 0.3), (-0.36, 0.2), (0.36, 0.24), (0.12, -0.24), (-0.14, 0.38), (0.42, -0.06))
"""Where people stand, in shares of the sides; the first is the one the card is about."""


@dataclass(frozen=True)
class Family:
    """Who is at home, and a number that chooses the colours of their things."""

    people: tuple[Figure, ...]
    taste: int = 0


def open_house(canvas: Canvas, house: House, family: Family, lift: float = 1.0) -> None:
    """`lift` from 0 (shut) to 1; people appear once the roof is well up."""
    room = _room(canvas, house)
    inside = Canvas(canvas.surface, canvas.camera, _INDOORS)
    _shell(inside, room, family.taste)
    _things(inside, room, family.taste)
    if lift > 0.5:
        _people(inside, room, family.people)
    _cut_walls(canvas, room)
    _posts(canvas, room, lift)
    if room.roof == "flat":
        flat(canvas, replace(room, z=room.z + room.high - 0.06 + LIFTED * lift, high=0.06))
    else:
        roof(canvas, room, LIFTED * lift)


def _room(canvas: Canvas, house: House) -> House:
    """The box that stands open. Of a block of flats that is its top floor."""
    if house.kind != "flats":
        return house
    low = house.high - _STOREY
    civic.flats(canvas, replace(house, high=low, storeys=house.storeys - 1), 0)
    return replace(house, z=house.z + low, high=_STOREY)


def _shell(canvas: Canvas, room: House, taste: int) -> None:
    """Floor boards, the two walls at the back, a window with curtains, a picture."""
    w, d, h = room.wide / 2, room.deep / 2, room.high
    flat4 = ((-w, -d), (w, -d), (w, d), (-w, d))
    room.mesh(canvas, _FLOOR, [(u, v, 0.02) for u, v in flat4], (0, 0, 1))
    for k in range(1, 8):
        u = -w + 2 * w * k / 8
        ends = (room.at(u, -d, 0.022), room.at(u, d, 0.022))
        canvas.line(mix(_FLOOR, (150, 90, 60), 0.3), ends, 0.008)
    _upright(canvas, room, _WALLS[0], (-w, -d, 0), (w, -d, h))
    _upright(canvas, room, _WALLS[1], (-w, -d, 0), (-w, d, h))
    low = min(0.46 * h, 0.46)
    top, left, right = low + min(0.38 * h, 0.36), w * 0.1, w * 0.52
    _upright(canvas, room, (156, 200, 216), (left, -d, low), (right, -d, top))
    bar = (left + right) / 2
    _upright(canvas, room, _LINE, (bar - 0.012, -d, low), (bar + 0.012, -d, top))
    cloth = _CURTAINS[taste % len(_CURTAINS)]
    for a, b in ((left - 0.09, left + 0.01), (right - 0.01, right + 0.09)):
        _upright(canvas, room, cloth, (a, -d, low - 0.03), (b, -d, top + 0.03))
    frame, inner = rgb("#B8553A"), (250, 228, 176)
    _upright(canvas, room, frame, (-w, -d * 0.1, low + 0.02), (-w, d * 0.4, low + 0.26))
    _upright(canvas, room, inner, (-w, -d * 0.02, low + 0.06), (-w, d * 0.32, low + 0.22))


def _upright(
    canvas: Canvas, room: House, color: RGB, a: tuple[float, float, float],
    b: tuple[float, float, float],
) -> None:  # fmt: skip
    """A patch of an inner wall between two corners, in just this colour."""
    (u0, v0, z0), (u1, v1, z1) = a, b
    canvas.flat(color, [room.at(u0, v0, z0), room.at(u1, v1, z0), room.at(u1, v1, z1),
                        room.at(u0, v0, z1)])  # fmt: skip


def _things(canvas: Canvas, room: House, taste: int) -> None:
    """A bed, a stove, a shelf; the table comes with the people, who stand around it."""
    w, d = room.wide / 2, room.deep / 2
    long, wide = min(0.56, room.deep * 0.55), 0.3
    _block(canvas, room, (-w + 0.04, -d + 0.05), (wide, long, 0.13), _WOOD, (246, 244, 236))
    spread = [(u, v, 0.155) for u, v in (
        (-w + 0.04, -d + 0.05 + long * 0.34), (-w + 0.04 + wide, -d + 0.05 + long * 0.34),
        (-w + 0.04 + wide, -d + 0.05 + long), (-w + 0.04, -d + 0.05 + long))]  # fmt: skip
    room.mesh(canvas, _COVERS[taste % len(_COVERS)], spread, (0, 0, 1))
    _block(canvas, room, (w - 0.31, -d + 0.04), (0.27, 0.22, 0.3), (206, 204, 202), (88, 88, 100))
    _upright(canvas, room, (70, 66, 78), (w - 0.27, -d + 0.262, 0.09), (w - 0.09, -d + 0.262, 0.2))
    shelf = room.high * 0.62
    board = (w * 0.66, -d + 0.01, shelf), (w * 0.97, -d + 0.01, shelf + 0.025)
    _upright(canvas, room, _WOOD, *board)
    for k, color in enumerate(((190, 90, 66), (226, 178, 90), (110, 140, 100))):
        u = w * 0.7 + k * w * 0.09
        _upright(canvas, room, color, (u, -d + 0.01, shelf + 0.025),
                 (u + w * 0.06, -d + 0.01, shelf + 0.1))  # fmt: skip


def _block(
    canvas: Canvas, room: House, at: tuple[float, float], size: tuple[float, float, float],
    color: RGB, top: RGB,
) -> None:  # fmt: skip
    """A box on the floor; `at` is its far left corner, in the room's own coordinates."""
    x, y, z = room.at(at[0] + size[0] / 2, at[1] + size[1] / 2, 0.02)
    canvas.box(color, x, y, z, size, room.turn, top, 0.94)


def _people(canvas: Canvas, room: House, people: tuple[Figure, ...]) -> None:
    """Far ones first, the table with its loaf between them."""
    spots = [(u * room.wide, v * room.deep, who)
             for (u, v), who in zip(_SPOTS, people, strict=False)]
    table = -0.02 * room.deep
    for u, v, who in sorted(spots, key=lambda spot: spot[0] + spot[1]):
        if v >= table > -1:
            _table(canvas, room)
            table = -2
        feet = canvas.camera(*room.at(u, v, 0.02))
        flip = u > 0.1 * room.wide
        draw_figure(canvas.surface, feet, unit_of(canvas.scale) * who.size * 0.92, who,
                    canvas.light, flip=flip)
    if table > -1:
        _table(canvas, room)


def _table(canvas: Canvas, room: House) -> None:
    u, v = -0.16 * room.wide, -0.04 * room.deep
    _block(canvas, room, (u, v), (0.34, 0.2, 0.19), _WOOD, (212, 156, 104))
    spot = room.at(u + 0.17, v + 0.1, 0.235)
    canvas.ellipse((186, 118, 56), spot, 0.07, 0.042)
    canvas.ellipse((222, 160, 92), (spot[0], spot[1], spot[2] + 0.008), 0.058, 0.028)


def _cut_walls(canvas: Canvas, room: House) -> None:
    """What is left of the walls in front, and the line where all walls were cut."""
    w, d, h = room.wide / 2, room.deep / 2, room.high
    for face in ("L", "R"):
        room.quad(canvas, face, 0, 0, room.long(face), CUT, room.wall)
    low = [room.at(u, v, CUT) for u, v in ((-w, d), (w, d), (w, -d))]
    high = [room.at(u, v, h) for u, v in ((-w, d), (-w, -d), (w, -d))]
    for line in (low, high):
        _stroke(canvas, line, 0.03)


def _stroke(canvas: Canvas, points: list[Point3], wide: float) -> None:
    """A pale line, in no light but its own."""
    pygame.draw.lines(canvas.surface, _LINE, False, canvas.points(points), canvas.thick(wide))


def _posts(canvas: Canvas, room: House, lift: float) -> None:
    """Dashed, from what they stand on to the roof."""
    w, d, h = room.wide / 2, room.deep / 2, room.high
    top = h + LIFTED * lift
    for u, v in ((-w, -d), (w, -d), (-w, d), (w, d)):
        z = CUT if u > 0 and v > 0 else h
        dashes = max(1, math.ceil((top - z) / 0.16))
        for k in range(dashes):
            a = z + (top - z) * k / dashes
            b = a + (top - z) / dashes / 2
            _stroke(canvas, [room.at(u, v, a), room.at(u, v, b)], 0.016)


def open_sprite(picture: Picture, number: int, family: Family, lift: float) -> Sprite:
    """The open house where it stands in a picture of the town; it takes the shut one's place."""
    house = picture.plan.houses[number]
    thing = picture.things[picture.places[f"house/{number}"]]
    rect = picture.room(thing)
    more = math.ceil((LIFTED + 0.4) * picture.camera.scale * LIFT)
    rect = pygame.Rect(rect.x - 4, rect.y - more, rect.w + 8, rect.h + more)
    big = pygame.Surface((rect.w * _FINE, rect.h * _FINE), pygame.SRCALPHA)
    camera = picture.camera.times(_FINE).moved(-rect.x * _FINE, -rect.y * _FINE)
    open_house(Canvas(big, camera, picture.light), house, family, lift)
    small = pygame.transform.smoothscale(big.premul_alpha(), rect.size)
    glow = (*picture.camera(house.x, house.y, house.z + 0.3), picture.camera.scale * 0.9)
    return Sprite(small, rect, [glow])
