"""Moments of a town that lives by its water: a tanker, a trench, a tank on a roof, the well.

Kept apart from the others only because there are many; they are chosen the same way.
"""

from __future__ import annotations

import math
from collections.abc import Callable

from game.ui.map import cast, geography
from game.ui.map.geometry import Point, along, lengths
from game.ui.map.houses import House
from game.ui.map.people import Figure
from game.ui.map.plan import Plan
from game.ui.map.vehicles import TRUCK
from game.ui.map.vignette import Stage
from game.ui.theme import RGB

_PIPE: RGB = (104, 140, 158)
_EARTH: RGB = (150, 116, 82)
_STEEL: RGB = (206, 214, 216)
_BLUE: RGB = (70, 132, 164)
_CLEAR: RGB = (120, 190, 208)


def people(*carry: str) -> list[Figure]:
    """People of the wardrobe, by what they carry or wear."""
    found: list[Figure] = []
    for want in carry:
        fits = [f for f in cast.everybody() if f.size >= 1 and f not in found and not f.wheels
                and (want in (f.carries, f.wears) if want else not f.carries)]  # fmt: skip
        found.append(fits[len(found) % len(fits)])
    return found


def place(street: str, far: float, scale: float = 76.0) -> Stage:
    """So far along a street."""
    path = geography.STREETS[street].path
    return Stage(along(path, lengths(path), far)[0], scale, clear=0.7)


def stand(stage: Stage, spots: tuple[Point, ...], whom: list[Figure]) -> None:
    """One at each place."""
    for (x, y), who in zip(spots, whom, strict=True):
        stage.person(x, y, who)


def tanker(plan: Plan) -> Stage:
    """A truck with water, and a queue with cans."""
    stage = place("flats", 2.4)
    stage.vehicle(0.15, -0.3, TRUCK, 1.5)
    for k in range(3):
        stage.box(-0.72 + 0.2 * k, 0.68 + 0.12 * k, (0.13, 0.13, 0.17), _BLUE, _CLEAR)
    stand(stage, ((-0.75, 0.35), (-0.5, 0.55), (-0.2, 0.72), (0.15, 0.85)),
           people("basket", "scarf", "", "stick"))  # fmt: skip
    return stage


def mending(plan: Plan) -> Stage:
    """A trench in the street, pipes beside it, people who know where it leaks."""
    stage = place("mill", 2.2)
    stage.box(0.0, 0.05, (1.3, 0.26, 0.02), _EARTH, (112, 84, 60))
    stage.box(0.05, 0.05, (1.1, 0.1, 0.06), _PIPE)
    for k in range(3):
        stage.box(-0.2 + 0.05 * k, 0.5 + 0.13 * k, (0.9, 0.09, 0.08), _PIPE, (150, 178, 190))
    stage.box(0.75, 0.42, (0.3, 0.26, 0.16), _EARTH)
    stand(stage, ((-0.75, 0.2), (-0.45, -0.28), (0.85, -0.1)), people("hat", "", ""))
    return stage


def well(plan: Plan) -> Stage:
    """Those who look after the water, before the house that stands over it."""
    house = next((h for h in plan.houses if h.kind == "water"), None)
    stage = Stage(geography.SQUARE, 76) if house is None else Stage(before(house), 76, clear=0.5)
    for k, who in enumerate(people("hat", "scarf", "", "basket")):
        turn = math.radians(-20 + 70 * k)
        dx, dy = 0.62 * math.cos(turn), 0.6 * math.sin(turn)
        stage.person(dx, dy, who, left=dx - dy > 0)
    stage.box(0.05, 0.0, (0.2, 0.2, 0.16), _BLUE, _CLEAR)
    return stage


def before(house: House) -> Point:
    """The middle of what lies in front of its door."""
    x, y, _ = house.on("L", house.wide / 2, 0, 0.75)
    return x, y


def tank(plan: Plan) -> Stage:
    """A new tank at a house, and somebody who can pay for it."""
    stage = place("track", 2.6)
    stage.box(0.25, -0.1, (0.5, 0.5, 0.5), _STEEL, (226, 232, 232))
    stage.box(0.25, -0.1, (0.16, 0.16, 0.58), _BLUE)
    stage.box(-0.2, 0.1, (0.5, 0.05, 0.05), _PIPE)
    stand(stage, ((-0.5, 0.35), (0.6, 0.45)), people("", "hat"))
    return stage


def works(plan: Plan) -> Stage:
    """Steel vessels in rows at the shore, and two people with a plan."""
    stage = place("quay", 3.4, 66)
    for k in range(4):
        stage.box(-0.6 + 0.38 * k, -0.35, (0.28, 0.8, 0.36), _STEEL, (232, 238, 238))
        stage.box(-0.6 + 0.38 * k, 0.12, (0.1, 0.3, 0.14), _PIPE)
    stage.box(0.0, 0.36, (1.6, 0.1, 0.1), _PIPE, (150, 178, 190))
    stand(stage, ((-0.35, 0.7), (0.05, 0.78)), people("", "hat"))
    return stage


WATER: dict[str, Callable[[Plan], Stage]] = {
    "tanker": tanker, "mending": mending, "well": well, "tank": tank, "works": works,
}  # fmt: skip
