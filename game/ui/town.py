"""The town under the papers: a plain model on a table, painted once per change and kept.

Only what the team may know is drawn. A district that nobody has listened to shows no state at
all; a house that is known to be short of bread carries an empty basket, tired people a lit lamp.
"""

from __future__ import annotations

import math
import random
from functools import lru_cache
from typing import TYPE_CHECKING

import pygame

from game.ui import shapes, town_ground, town_houses, town_marks
from game.ui.theme import RGB, mix, rgb

if TYPE_CHECKING:
    from game.session.town_view import TownView
    from game.ui.context import Context

SPAN = 20
"""Side of the town in units; a house is about one unit wide."""
TIRED_LAMP = 600
_FINE = 2
_SQUARE = (10.0, 10.0)
_CENTRES = ((6.0, 4.6), (14.6, 6.2), (5.4, 13.6), (13.4, 13.2), (10.0, 3.4), (3.6, 9.0))


class TownPainter:
    """Keeps the last picture; `paint` blits it, and paints anew only when something changed."""

    def __init__(self) -> None:
        self._key: object = None
        self._picture: pygame.Surface | None = None

    def paint(
        self, surface: pygame.Surface, ctx: Context, view: TownView, shift: float = 0
    ) -> None:
        """`shift` moves the town aside by a share of the width, to make room for papers."""
        size, shift = surface.get_size(), -shift if ctx.rtl else shift
        key = (size, ctx.look.theme, shift, view.homes, view.districts, view.orgs)
        if self._picture is None or key != self._key:
            self._key = key
            self._picture = picture(size, ctx, view, shift)
        surface.blit(self._picture, (0, 0))


def places(view: TownView) -> list[tuple[float, float]]:
    """Where each home stands: around its district's middle, never in the river or the square."""
    names = tuple(d.id for d in view.districts)
    return list(_plan(names, tuple(home.district for home in view.homes)))


@lru_cache(maxsize=4)
def _plan(names: tuple[str, ...], homes: tuple[str, ...]) -> tuple[tuple[float, float], ...]:
    luck = random.Random(7)  # a town plan, not the luck of a game
    taken: list[tuple[float, float]] = []
    for home in homes:
        x0, y0 = _CENTRES[names.index(home) % len(_CENTRES)]
        spot = (x0, y0)
        for step in range(400):
            turn, reach = step * 2.399963 + luck.uniform(-0.2, 0.2), 0.62 * math.sqrt(step + 0.4)
            spot = (x0 + reach * math.cos(turn), y0 + reach * math.sin(turn))
            if _free(spot, taken):
                break
        taken.append(spot)
    return tuple(taken)


def centres(view: TownView) -> dict[str, tuple[float, float]]:
    """Middles of the districts, around the square, the first one uphill."""
    return {d.id: _CENTRES[i % len(_CENTRES)] for i, d in enumerate(view.districts)}


def _free(spot: tuple[float, float], taken: list[tuple[float, float]]) -> bool:
    x, y = spot
    if not (1.2 < x < SPAN - 1.2 and 1.2 < y < SPAN - 1.2):
        return False
    if math.hypot(x - _SQUARE[0], y - _SQUARE[1]) < 2.1 or abs(river(x) - y) < 1.1:
        return False
    for a, b in taken:  # noqa: SIM110  a plain loop: this runs a hundred thousand times
        if abs(x - a) + abs(y - b) <= 1.12:
            return False
    return True


def river(x: float) -> float:
    """The river's middle line."""
    return 17.4 + 0.5 * math.sin(x * 0.6) - 0.06 * x


class Camera:
    """Two to one, from the left and front: units to pixels of the large picture."""

    def __init__(self, size: tuple[int, int], shift: float = 0) -> None:
        width, height = size[0] * _FINE, size[1] * _FINE
        self.scale = min(width / (2.15 * SPAN), height / (1.25 * SPAN))
        self.x0 = width * (0.5 + shift)
        self.y0 = height * 0.53 - SPAN * self.scale / 2

    def __call__(self, x: float, y: float, z: float = 0) -> tuple[float, float]:
        return (
            self.x0 + (x - y) * self.scale,
            self.y0 + (x + y) * self.scale / 2 - z * self.scale * 1.1,
        )


def picture(
    size: tuple[int, int], ctx: Context, view: TownView, shift: float
) -> pygame.Surface:
    """The whole town, drawn at twice its size and shrunk."""
    big = pygame.Surface((size[0] * _FINE, size[1] * _FINE))
    big.blit(shapes.wash(big.get_size(), ctx.theme), (0, 0))
    tint = _tint(ctx)
    camera = Camera(size, shift)
    town_ground.ground(big, camera, tint, SPAN, river)
    town_ground.square(big, camera, tint, _SQUARE)
    things: list[tuple[float, int, tuple[float, float]]] = []
    spots = places(view)
    for i, (x, y) in enumerate(spots):
        things.append((x + y, i, (x, y)))
    for i, spot in enumerate(town_ground.trees(spots, SPAN, river, _SQUARE)):
        things.append((sum(spot), -1 - i, spot))
    order = {d.id: i for i, d in enumerate(view.districts)}
    for _, i, spot in sorted(things):
        if i < 0:
            town_ground.tree(big, camera, tint, spot, -i)
            continue
        home = view.homes[i]
        town_houses.house(big, camera, tint, spot, i, order[home.district])
    town_houses.orgs(big, camera, tint, view)
    for i, spot in enumerate(spots):
        home = view.homes[i]
        if home.short:
            town_marks.basket(big, camera, spot)
        if home.tired is not None and home.tired >= TIRED_LAMP:
            town_marks.lamp(big, camera, spot)
    middles = centres(view)
    for district in view.districts:
        if not district.heard:
            town_marks.question(big, camera, middles[district.id], ctx)
    return pygame.transform.smoothscale(big, size)


def _tint(ctx: Context) -> town_ground.Tint:
    """Day colours; in the dark theme the same town by night."""

    def tint(code: str) -> RGB:
        color = rgb(code)
        return mix(color, (16, 19, 34), 0.62) if ctx.theme.flat else color

    return tint
