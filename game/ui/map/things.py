"""Everything that stands up and can hide something: houses, trees, fountain, lamps, stalls."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache, partial

from game.ui.map import civic, coast, flora, furniture, geography
from game.ui.map.canvas import Canvas, Point3
from game.ui.map.facade import dressed, walls
from game.ui.map.geometry import Point, inside
from game.ui.map.houses import House
from game.ui.map.order import Solid, painting_order, square_foot
from game.ui.map.plan import Plan
from game.ui.map.raster import height
from game.ui.map.roofs import roof
from game.ui.map.shopfront import Front, shop

_LINES = 7
Draw = Callable[[Canvas, object], None]
_CIVIC = {
    "hall": civic.hall,
    "tower": civic.tower,
    "health": civic.health,
    "mill": civic.mill,
    "flats": civic.flats,
    "water": civic.water_works,
    "glass": civic.greenhouse,
}


@dataclass
class Thing:
    """`draw` gets what varies about it: the front of a shop, None for the rest."""

    key: str
    solid: Solid
    draw: Draw
    house: int = -1
    """Number of the house in the plan."""
    margin: float = 0.0


@lru_cache(maxsize=8)
def things_of(plan: Plan) -> list[Thing]:
    """In painting order, made once for each plan."""
    found = _collect(plan)
    return [found[i] for i in painting_order([t.solid for t in found])]


def _collect(plan: Plan) -> list[Thing]:
    found = [_house(i, house) for i, house in enumerate(plan.houses)]
    for i, plot in enumerate(plan.plots):
        found.append(_plot(i, plot))
    for i, it in enumerate(plan.trees):
        solid = Solid(square_foot(it.x, it.y, 0.08), it.z, flora.HEIGHTS[it.kind] * it.size)
        reach = flora.REACH[it.kind] * it.size
        found.append(Thing(f"tree/{i}", solid, partial(_plain, flora.tree, (it,)), -1, reach))
    return found + _furniture(plan)


def _plain(
    draw: Callable[..., None], where: tuple[object, ...], canvas: Canvas, variant: object
) -> None:
    """What looks the same whatever is known."""
    del variant
    draw(canvas, *where)


def _house(number: int, house: House) -> Thing:
    def draw(canvas: Canvas, front: object) -> None:
        lit = canvas.light.lit
        if house.kind in _CIVIC:
            _CIVIC[house.kind](canvas, house, lit)
        elif house.kind == "shop":
            shop(canvas, house, lit, front if isinstance(front, Front) else Front())
        else:
            walls(canvas, house)
            dressed(canvas, house, lit)
            roof(canvas, house)

    solid = Solid(house.foot(), house.z, house.high + house.ridge + 0.5)
    margin = 0.55 if house.kind in ("shop", "mill") else 0.15
    return Thing(f"house/{number}", solid, draw, number, margin)


def _plot(number: int, house: House) -> Thing:
    """Nothing to see until somebody founds something here."""

    def draw(canvas: Canvas, front: object) -> None:
        if isinstance(front, Front):
            shop(canvas, house, canvas.light.lit, front)

    solid = Solid(house.foot(), house.z, house.high + house.ridge + 0.6)
    return Thing(f"plot/{number}", solid, draw, -1, 0.55)


def _furniture(plan: Plan) -> list[Thing]:
    found = [
        Thing(
            "fountain",
            Solid(square_foot(*geography.SQUARE, 0.5), 0, 0.9),
            partial(_plain, furniture.fountain, ()),
        )
    ]
    deck = ((4.9, 3.0), (6.7, 4.1), (6.4, 4.8), (4.6, 3.7))
    found.append(
        Thing("bridge", Solid(deck, 0, 0.4), partial(_plain, furniture.bridge, ()), -1, 0.3)
    )
    if plan.coast:
        found += _afloat()
    for i, (x, y, color) in enumerate(furniture.STALLS):
        solid = Solid(square_foot(x, y, 0.3), 0, 0.9)
        found.append(Thing(f"stall/{i}", solid, partial(_plain, furniture.stall, (x, y, color, i))))
    for i, (x, y) in enumerate(furniture.LAMPS):
        if any(abs(h.x - x) + abs(h.y - y) < 0.55 for h in plan.houses):
            continue
        if plan.coast and coast.wet(x, y):
            continue
        solid = Solid(square_foot(x, y, 0.04), height(x, y), 1.0)
        found.append(Thing(f"lamp/{i}", solid, partial(_plain, furniture.lamp, (x, y))))
    for i, (a, b) in enumerate(_clothes_lines(plan)):
        middle = (a[0] + b[0]) / 2, (a[1] + b[1]) / 2
        solid = Solid(square_foot(*middle, 0.03), height(*middle), 1.2)
        line = partial(_plain, furniture.washing, (a, b))
        found.append(Thing(f"washing/{i}", solid, line, -1, math.dist(a, b) / 2))
    for i, (x, y, turn) in enumerate(furniture.BENCHES):
        solid = Solid(square_foot(x, y, 0.14), 0, 0.3)
        found.append(Thing(f"bench/{i}", solid, partial(_plain, furniture.bench, (x, y, turn))))
    return found


def _afloat() -> list[Thing]:
    """Boats, and the beacon of the mole."""
    found = []
    for i, it in enumerate(coast.BOATS):
        solid = Solid(square_foot(it[0], it[1], 0.3), coast.LEVEL, 0.7)
        found.append(Thing(f"boat/{i}", solid, partial(_plain, coast.boat, it), -1, 0.6))
    solid = Solid(square_foot(*coast.BEACON, 0.2), 0, 1.2)
    found.append(Thing("beacon", solid, partial(_plain, coast.beacon, ()), -1, 0.2))
    return found


def _clothes_lines(plan: Plan) -> list[tuple[Point3, Point3]]:
    """Between neighbours on the hill who can reach each other's wall."""
    found: list[tuple[Point3, Point3]] = []
    used: set[int] = set()
    houses = [h for h in plan.houses if h.kind == "house" and h.z > 0]
    for i, a in enumerate(houses):
        for j, b in enumerate(houses[:i]):
            apart = math.dist((a.x, a.y), (b.x, b.y))
            if not (1.35 < apart < 1.9 and a.z == b.z) or used & {i, j} or len(found) >= _LINES:
                continue
            ends = [_between(a, b, share) for share in (0.0, 0.5, 1.0)]
            if any(inside(*ends[1], h.foot(0.1)) for h in plan.houses):
                continue
            free = [s / 20 for s in range(21) if not any(
                inside(*_between(a, b, s / 20), h.foot()) for h in (a, b))]  # fmt: skip
            z = a.z + min(a.high, b.high) * 0.85
            start, end = _between(a, b, free[0]), _between(a, b, free[-1])
            found.append(((*start, z), (*end, z)))
            used |= {i, j}
    return found


def _between(a: House, b: House, share: float) -> Point:
    return a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share
