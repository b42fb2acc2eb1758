"""Moments of a common that people share: who reads it, who is asked to draw less, who pays for it.

A card asks for one of them by its name (`rules.looks.Picture`); on a plan without the place they
are about, they are set in a street.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace

from game.ui.map import geography, paths
from game.ui.map.canvas import Canvas
from game.ui.map.geometry import Point, rectangle
from game.ui.map.moments_of_water import before, people, place, stand
from game.ui.map.order import Solid
from game.ui.map.plan import Plan
from game.ui.map.vehicles import TRUCK, VAN
from game.ui.map.vignette import Prop, Stage
from game.ui.theme import RGB

_POOL: Point = (-0.3, -0.3)
"""Where the pool lies, seen from the middle of its picture."""
_WOOD: RGB = (150, 108, 72)
_PLANK: RGB = (206, 160, 108)
_PAPER: RGB = (250, 244, 226)
_STONE: RGB = (214, 200, 172)
_BLUE: RGB = (58, 116, 156)
_CLEAR: RGB = (126, 194, 212)
_COVER: RGB = (166, 178, 180)
_STEEL: RGB = (206, 214, 216)
_PIPE: RGB = (104, 140, 158)
_EARTH: RGB = (150, 116, 82)
_GREEN: RGB = (112, 138, 76)
_THYME: RGB = (136, 148, 104)
_POT: RGB = (190, 104, 68)
_TOMATO: RGB = (204, 72, 52)
_BRASS: RGB = (226, 178, 72)
_SLATE: RGB = (64, 82, 76)
_BUYER = replace(VAN, loaf=False, band=(86, 122, 82))
_HIGH = 0.27
"""Of a table."""


def _at_house(plan: Plan, kind: str, street: str, far: float, scale: float = 74.0) -> Stage:
    """Before a house of that kind, or in a street where there is none."""
    house = next((h for h in plan.houses if h.kind == kind), None)
    return place(street, far, scale) if house is None else Stage(before(house), scale, clear=0.7)


def _by_a_pool(plan: Plan, scale: float) -> Stage:
    """Beside the water of a villa."""
    pools = [f.corners for f in plan.fields if f.crop == "pool"]
    if not pools:
        return place("track", 3.4, scale)
    spots = [(sum(x for x, _ in pool) / len(pool), sum(y for _, y in pool) / len(pool))
             for pool in pools]  # fmt: skip
    x, y = max(spots, key=_level)
    return Stage((x - _POOL[0], y - _POOL[1]), scale, clear=0.9)


def _level(spot: Point) -> int:
    """How far the ground before it goes on at the same height, in tenths."""
    x, y = spot
    return next((k for k in range(15) if paths.height(x + k / 10, y + k / 10) !=
                 paths.height(x, y)), 15)


def _aloft(stage: Stage, spot: Point, rise: float, size: tuple[float, float, float],
           color: RGB) -> None:  # fmt: skip
    """A board on a post: a box that begins above the ground."""
    at = stage.spot[0] + spot[0], stage.spot[1] + spot[1]
    z = paths.height(*at) + rise
    solid = Solid(rectangle(*at, size[0], size[1]), z, size[2])

    def draw(canvas: Canvas) -> None:
        canvas.box(color, *at, z, size, 0.0, None)

    stage.props.append(Prop(solid, draw))


def table_with(stage: Stage, x: float, y: float, size: Point, *lines: tuple[Point, Point]) -> None:
    """A table with a paper on it; `lines` are drawn there, each from the middle, and so long."""
    at = stage.spot[0] + x, stage.spot[1] + y
    z = paths.height(*at)

    def draw(canvas: Canvas) -> None:
        canvas.box(_PLANK, *at, z, (*size, _HIGH), 0.0, None)
        canvas.box(_PAPER, *at, z + _HIGH, (size[0] * 0.7, size[1] * 0.66, 0.01), 0.0, None)
        for (dx, dy), long in lines:
            canvas.box(_BLUE, at[0] + dx, at[1] + dy, z + _HIGH + 0.01, (*long, 0.005), 0.0, None)

    stage.props.append(Prop(Solid(rectangle(*at, *size), z, _HIGH + 0.02), draw))


def pump(plan: Plan) -> Stage:
    """A shed beside a pool: the pump in it gets a brass number."""
    stage = _by_a_pool(plan, 88)
    stage.box(0.42, -0.22, (0.46, 0.4, 0.46), _WOOD, (120, 84, 58))
    stage.box(0.02, -0.1, (0.36, 0.06, 0.06), _PIPE)
    _aloft(stage, (0.42, 0.0), 0.2, (0.18, 0.03, 0.14), _BRASS)
    stand(stage, ((0.12, 0.22), (0.45, 0.32), (-0.5, 0.25)), people("hat", "", "scarf"))
    return stage


def cistern(plan: Plan) -> Stage:
    """A cistern in the yard of the flats, and cans beside it."""
    stage = _at_house(plan, "flats", "flats", 3.6)
    stage.box(-0.2, -0.1, (0.8, 0.5, 0.44), _STONE, _BLUE)
    for k in range(3):
        stage.box(-0.75 + 0.2 * k, 0.35, (0.13, 0.13, 0.17), _BLUE, _CLEAR)
    stand(stage, ((-0.8, 0.1), (-0.6, 0.6), (-0.2, 0.42), (0.42, -0.1)),
          people("scarf", "", "bun", "basket"))  # fmt: skip
    return stage


def menu(plan: Plan) -> Stage:
    """The back of a menu on a cafe table, a pipe drawn on it, and the wet sand beside."""
    stage = place("flats", 1.7, 86)
    table_with(stage, -0.1, 0, (0.6, 0.42), ((0, 0), (0.3, 0.03)))
    stage.box(0.75, 0.15, (0.5, 0.4, 0.03), _EARTH, (104, 82, 66))
    stage.box(0.75, 0.15, (0.46, 0.08, 0.07), _PIPE)
    stand(stage, ((-0.55, 0.1), (0.0, 0.5), (0.2, -0.42)), people("cap", "", "bun"))
    return stage


def pipes(plan: Plan) -> Stage:
    """A truck that comes every week, and pipes enough for years."""
    stage = place("mill", 4.2, 68)
    stage.vehicle(0.4, -0.5, TRUCK, -0.9)
    for row in range(3):
        for k in range(4 - row):
            _aloft(stage, (-0.75, 0.3 + 0.15 * (k + row / 2)), 0.12 * row, (1.0, 0.12, 0.12), _PIPE)
    stand(stage, ((0.25, 0.55), (0.55, 0.75)), people("hat", ""))
    return stage


def beans(plan: Plan) -> Stage:
    """Rows of beans, as much as the winter's rain can carry."""
    stage = _at_house(plan, "glass", "south", 2.0, 70)
    for k in range(4):
        stage.box(0.0, -0.15 + 0.24 * k, (1.5, 0.09, 0.1), _EARTH, _GREEN)
    stage.box(0.95, 0.55, (0.26, 0.24, 0.26), (214, 190, 140), _PAPER)
    stand(stage, ((-0.85, 0.1), (-0.4, 0.92), (0.6, 0.95)), people("hat", "basket", "scarf"))
    return stage


def reading(plan: Plan) -> Stage:
    """The level of the well chalked on a door, and people who read it."""
    stage = Stage(before(plan.named("hall")), 84, clear=0.7)
    stage.box(-0.2, -0.3, (0.62, 0.06, 0.62), _WOOD)
    _aloft(stage, (-0.2, -0.25), 0.16, (0.46, 0.03, 0.4), _SLATE)
    for k, wide in enumerate((0.3, 0.22, 0.34)):
        _aloft(stage, (-0.22, -0.22), 0.24 + 0.1 * k, (wide, 0.01, 0.03), _PAPER)
    stand(stage, ((0.3, -0.2), (-0.3, 0.35), (0.1, 0.5), (0.55, 0.3)),
          people("curls", "stick", "basket", ""))  # fmt: skip
    return stage


def bill(plan: Plan) -> Stage:
    """A meter at a garden wall on the hill; somebody reads what the lawn drank."""
    stage = _by_a_pool(plan, 92)
    stage.box(0.1, 0.1, (0.9, 0.1, 0.26), _STONE)
    _aloft(stage, (0.0, 0.17), 0.06, (0.18, 0.06, 0.18), _STEEL)
    _aloft(stage, (0.0, 0.21), 0.1, (0.1, 0.02, 0.09), _BLUE)
    stand(stage, ((-0.2, 0.4), (0.42, 0.36)), people("basket", "hat"))
    return stage


def table(plan: Plan) -> Stage:
    """Users, a fitter and an engineer at one table before the water works."""
    stage = _at_house(plan, "water", "mill", 1.2)
    table_with(stage, 0, 0.1, (1.1, 0.42))
    stand(stage, ((-0.75, 0.1), (-0.35, 0.5), (0.1, 0.52), (0.5, 0.45), (0.75, 0.0)),
          people("cap", "scarf", "", "stick", "bun"))  # fmt: skip
    return stage


def thyme(plan: Plan) -> Stage:
    """A cover on the pool, thyme in pots where the lawn was."""
    stage = _by_a_pool(plan, 84)
    stage.box(*_POOL, (0.66, 0.4, 0.03), _COVER)
    for k in range(5):
        stage.box(-0.42 + 0.22 * k, 0.22 - 0.1 * k, (0.14, 0.14, 0.13), _POT, _THYME)
    stand(stage, ((-0.7, 0.1), (0.2, 0.42), (0.55, 0.1)), people("hat", "", "bun"))
    return stage


def sign(plan: Plan) -> Stage:
    """A blue sign beside a door: this house spares water."""
    stage = place("quay", 2.4, 88)
    stage.box(0.15, -0.1, (0.06, 0.06, 0.62), _WOOD)
    _aloft(stage, (0.15, -0.06), 0.42, (0.46, 0.04, 0.34), _BLUE)
    _aloft(stage, (0.15, -0.03), 0.5, (0.14, 0.02, 0.18), _CLEAR)
    stand(stage, ((-0.3, 0.3), (0.1, 0.5), (0.6, 0.2)), people("", "curls", "hat"))
    return stage


def pool(plan: Plan) -> Stage:
    """A pool without water, its ladder in the air."""
    stage = place("quay", 1.4, 78)
    stage.box(0, 0, (1.2, 0.72, 0.05), _STONE, (236, 232, 220))
    stage.box(0, 0, (1.0, 0.54, 0.06), _STONE, (190, 214, 218))
    stage.box(0, 0, (0.8, 0.36, 0.065), _STONE, (168, 196, 202))
    for x in (0.34, 0.44):
        stage.box(x, 0.24, (0.03, 0.03, 0.26), _STEEL)
    for k in range(2):
        stage.box(-0.55 + 0.5 * k, 0.62, (0.4, 0.18, 0.09), _PLANK, _PAPER)
    stand(stage, ((-0.8, 0.25), (0.75, 0.5)), people("hat", ""))
    return stage


def crates(plan: Plan) -> Stage:
    """The buyer's van at the greenhouses, tomatoes in crates, growers on one side together."""
    stage = _at_house(plan, "glass", "south", 3.0, 70)
    stage.vehicle(0.65, 0.0, _BUYER, 0.1)
    for k in range(3):
        stage.box(-0.15 + 0.06 * k, 0.5 + 0.24 * k, (0.34, 0.22, 0.14), _PLANK, _TOMATO)
    stand(stage, ((0.45, 0.55), (-0.55, 0.35), (-0.75, 0.6), (-0.5, 0.85)),
          people("", "hat", "cap", "basket"))  # fmt: skip
    return stage


def meters(plan: Plan) -> Stage:
    """On the square somebody reads all meters aloud, the others listen."""
    stage = Stage((geography.SQUARE[0] - 0.1, geography.SQUARE[1] + 1.15), 76)
    stage.box(0, -0.3, (0.34, 0.28, 0.14), _WOOD)
    _aloft(stage, (0.12, -0.2), 0.4, (0.14, 0.02, 0.2), _PAPER)
    stand(stage, ((0, -0.3),), people("bun"))
    for k, who in enumerate(people("hat", "stick", "", "scarf", "basket")):
        turn = math.radians(10 + 40 * k)
        dx, dy = 0.85 * math.cos(turn), 0.62 * math.sin(turn)
        stage.person(dx, dy, who, left=dx - dy > 0)
    return stage


def chart(plan: Plan) -> Stage:
    """A map of trenches on a table before the town hall, two sides of it."""
    stage = Stage(before(plan.named("hall")), 82, clear=0.7)
    table_with(stage, 0.05, 0.05, (0.95, 0.5), ((-0.1, -0.05), (0.4, 0.03)),
               ((0.1, 0.02), (0.03, 0.2)))  # fmt: skip
    stand(stage, ((-0.6, 0.15), (-0.15, 0.55), (0.7, -0.05)), people("cap", "", "hat"))
    return stage


def yard(plan: Plan) -> Stage:
    """A finished plant that nobody runs: vessels under covers, and its owner at the gate."""
    stage = place("quay", 4.6, 70)
    for k in range(3):
        stage.box(-0.5 + 0.42 * k, -0.3, (0.34, 0.7, 0.4), _COVER, (188, 198, 198))
    for x in (-0.85, 0.85):
        stage.box(x, 0.35, (0.08, 0.08, 0.5), _WOOD)
    for k in range(2):
        _aloft(stage, (-0.45, 0.35), 0.1 + 0.16 * k, (0.75, 0.04, 0.07), _PLANK)
    stand(stage, ((0.2, 0.5), (0.5, 0.75), (0.15, 0.95)), people("", "hat", "scarf"))
    return stage


def ditch(plan: Plan) -> Stage:
    """A ditch that is being cleaned, a cloth and bread at its end."""
    stage = place("track", 4.6, 72)
    stage.box(0, 0, (1.7, 0.3, 0.03), _EARTH, (128, 98, 70))
    stage.box(0, 0, (1.7, 0.14, 0.04), _EARTH, _CLEAR)
    for k in range(3):
        stage.box(-0.6 + 0.5 * k, 0.3, (0.22, 0.18, 0.1), _EARTH)
    stand(stage, ((-0.75, 0.42), (-0.25, -0.3), (0.25, 0.42), (0.7, -0.28)),
          people("hat", "", "scarf", "bun"))  # fmt: skip
    return stage


SHARING: dict[str, Callable[[Plan], Stage]] = {
    "pump": pump, "cistern": cistern, "menu": menu, "pipes": pipes, "beans": beans,
    "reading": reading, "bill": bill, "table": table, "thyme": thyme, "sign": sign, "pool": pool,
    "crates": crates, "meters": meters, "chart": chart, "yard": yard, "ditch": ditch,
}  # fmt: skip
