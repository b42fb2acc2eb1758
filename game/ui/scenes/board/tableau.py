"""What a cell of the board looks like: who sits at the table, and who carries what was planned.

Professionals wear the teal coat of the service, users their own clothes. Whoever plans stands
behind the table with the sheet on it; whoever delivers walks to the door with a basket. The same
figures as in the town's streets, in the same light.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from itertools import zip_longest

import pygame

from game.ui import shapes
from game.ui.map import cast
from game.ui.map.light import Light
from game.ui.map.people import LINEN, Figure, draw_figure
from game.ui.theme import RGB, mix

_FINE = 2
TEAL: RGB = (38, 128, 138)
_STAFF = (
    Figure(TEAL, (60, 66, 84), (214, 162, 122), (60, 46, 42), "cap", LINEN),
    Figure(TEAL, (96, 84, 78), (176, 122, 88), (40, 34, 38), "bun", skirt=True),
    Figure(TEAL, (70, 80, 104), (232, 186, 150), (120, 82, 52), "curls"),
)
_WOOD: RGB = (206, 152, 98)
_WALL: RGB = (228, 212, 188)
_DOOR: RGB = (122, 84, 64)
_HEADS = 3
"""People at the table, and people who carry."""
_TALL = 24.0
"""Of a figure, in its own units, with room above its head."""


@lru_cache(maxsize=64)
def tableau(planning: str, delivery: str, size: tuple[int, int], light: Light,
            radius: int) -> pygame.Surface:  # fmt: skip
    """The picture, corners cut."""
    wide, high = size[0] * _FINE, size[1] * _FINE
    big = pygame.Surface((wide, high), pygame.SRCALPHA)
    floor = _room(big, light)
    unit = high / 2 / _TALL * 1.16
    behind, before = round(high * 0.58), round(high * 0.92)
    step = min(wide * 0.155, unit * 13)
    seats = wide * 0.08 + step * 0.4
    for i, who in enumerate(company(planning)):
        draw_figure(big, (seats + i * step, behind), unit * 0.94, who, light, flip=i == _HEADS - 1)
    _table(big, pygame.Rect(round(seats - step * 0.7), round(high * 0.49),
                            round(step * 3.4), round(high * 0.2)), light)
    _door(big, pygame.Rect(round(wide * 0.87), round(floor - high * 0.3), round(wide * 0.09),
                           round(high * 0.34)), light)
    going = wide * 0.79
    carriers = company(delivery, carry=True)
    for i, who in enumerate(carriers):
        ahead = (len(carriers) - 1 - i) * step * 0.92
        draw_figure(big, (going - ahead, before - i * high * 0.02), unit, who, light, 1 + 2 * i)
    small = pygame.transform.smoothscale(big, size)
    shapes.cut_corners(small, radius)
    return small


def company(side: str, carry: bool = False) -> list[Figure]:
    """Two of the staff, or users and one of the staff, or users alone."""
    users = [_with(f, "basket" if carry else "") for f in _users(carry)]
    staff = [_with(f, "bag" if carry else "") for f in _STAFF]
    if side == "professionals":
        return staff[1:] if carry else staff[:2]
    return users if side == "users" else [users[0], staff[0], users[1]]


def _users(second: bool) -> list[Figure]:
    """People of the wardrobe in colours of their own: one of them old."""
    found = [f for f in cast.everybody() if f.size == 1 and not f.wheels and not f.apron
             and f.coat[1] < f.coat[0] + 40 and f.wears != "cap"]  # fmt: skip
    half = len(found) // 2
    ways = zip_longest(found[:half], found[half:])
    return [pair[second] or pair[0] for pair in ways][: _HEADS]  # type: ignore[misc]


def _with(figure: Figure, carries: str) -> Figure:
    return replace(figure, carries=carries or ("stick" if figure.carries == "stick" else ""))


def _room(big: pygame.Surface, light: Light) -> int:
    """A wall behind, paving before it; where the two meet."""
    wide, high = big.get_size()
    floor = round(high * 0.6)
    wall = light.color(_WALL, (-0.36, 0.6, 0.72), 0.9)
    for y in range(high):
        base = wall if y < floor else light.color(light.pave, (0, 0, 1), 0.93)
        big.fill(mix(base, (255, 250, 238), 0.16 * (1 - y / high)), (0, y, wide, 1))
    big.fill(mix(wall, (90, 70, 60), 0.2), (0, floor - 2, wide, 3))
    return floor


def _table(big: pygame.Surface, box: pygame.Rect, light: Light) -> None:
    """A table with the plan on it."""
    top = pygame.Rect(box.x, box.y, box.width, max(4, box.height // 3))
    legs = light.color(_WOOD, (0.3, 0.6, 0.2), 0.75)
    for x in (box.x + box.width // 12, box.right - box.width // 8):
        big.fill(legs, (x, top.bottom - 2, max(3, box.width // 26), box.height - top.height))
    slant = box.width // 16
    pygame.draw.polygon(big, light.color(_WOOD), [
        (top.x + slant, top.y), (top.right - slant, top.y), top.bottomright, top.bottomleft])
    big.fill(light.color(_WOOD, (0.3, 0.6, 0.2), 0.8), (top.x, top.bottom, top.width,
                                                        max(2, top.height // 3)))
    middle, paper = top.centerx, top.width // 5
    pygame.draw.polygon(big, light.color((250, 246, 234)), [
        (middle - paper + slant // 2, top.y + 2), (middle + paper - slant // 2, top.y + 2),
        (middle + paper, top.bottom - 3), (middle - paper, top.bottom - 3)])
    for y in (top.y + top.height // 3, top.y + top.height * 2 // 3):
        big.fill(light.color((70, 120, 140)), (middle - paper // 2, y, paper, max(1, _FINE)))


def _door(big: pygame.Surface, box: pygame.Rect, light: Light) -> None:
    """Where what they carry is waited for."""
    frame = box.inflate(box.width // 3, 0)
    frame.bottom = box.bottom
    pygame.draw.rect(big, light.color((252, 244, 226)), frame,
                     border_top_left_radius=frame.width // 2,
                     border_top_right_radius=frame.width // 2)
    pygame.draw.rect(big, light.color(_DOOR), box, border_top_left_radius=box.width // 2,
                     border_top_right_radius=box.width // 2)
