"""Moments in which a common has broken for good: the well, the meadow, the bay.

Nobody works in them: people stand before what they have lived from.
"""

from __future__ import annotations

import math
from collections.abc import Callable

from game.ui.map import cast, coast, geography
from game.ui.map.geometry import Point
from game.ui.map.plan import Plan
from game.ui.map.vignette import Stage
from game.ui.theme import RGB

_SALT: RGB = (236, 236, 226)
_CRUST: RGB = (206, 210, 198)
_BUCKET: RGB = (70, 132, 164)
_STALE: RGB = (126, 168, 150)
_BARE: RGB = (176, 140, 98)
_CRATE: RGB = (176, 128, 84)
_INSIDE: RGB = (112, 84, 60)


def well(plan: Plan) -> Stage:
    """White crust around the well, buckets put down, and nobody who draws."""
    house = next((h for h in plan.houses if h.kind == "water"), None)
    if house is None:
        stage = Stage(geography.SQUARE, 72)
    else:
        x, y, _ = house.on("L", house.wide / 2, 0, 0.75)
        stage = Stage((x, y), 72, clear=0.5)
    for dx, dy, wide in ((0.0, 0.02, 0.95), (-0.62, 0.3, 0.5), (0.6, 0.34, 0.46), (0.1, 0.62, 0.4)):
        stage.box(dx, dy, (wide, wide * 0.6, 0.015), _CRUST, _SALT)
    for dx, dy in ((0.12, 0.2), (-0.34, 0.22), (0.42, 0.36)):
        stage.box(dx, dy, (0.13, 0.13, 0.15), _BUCKET, _STALE)
    _before(stage, 5)
    return stage


def meadow(plan: Plan) -> Stage:
    """Bare earth, and a fence that keeps nothing any more."""
    stage = Stage((-7.6, 4.4), 70)
    for dx, dy, wide in ((-0.3, -0.2, 0.8), (0.45, 0.05, 0.6), (-0.1, 0.3, 0.5)):
        stage.box(dx, dy, (wide, wide * 0.6, 0.015), _BARE)
    for k in range(5):
        stage.box(-0.8 + 0.4 * k, -0.45, (0.06, 0.06, 0.3), _CRATE)
    _before(stage, 4)
    return stage


def quay(plan: Plan) -> Stage:
    """Crates with nothing in them, on the quay."""
    spot = coast.BOATS[5][:2] if plan.coast else geography.SQUARE
    stage = Stage((spot[0], spot[1] - 0.7) if plan.coast else spot, 70)
    for k in range(4):
        stage.box(-0.5 + 0.32 * k, 0.1, (0.26, 0.24, 0.13), _CRATE, _INSIDE)
    _before(stage, 4)
    return stage


def _before(stage: Stage, count: int) -> None:
    """People in a loose half ring, turned to what was lost."""
    grown = [f for f in cast.everybody() if f.size >= 1 and not f.carries and not f.wheels]
    for k in range(count):
        turn = math.radians(15 + 150 * k / max(1, count - 1))
        spot: Point = (0.72 * math.cos(turn), 0.34 + 0.5 * math.sin(turn))
        stage.person(*spot, grown[(k * 3) % len(grown)], left=spot[0] > 0)


LOSS: dict[str, Callable[[Plan], Stage]] = {
    "broken_aquifer": well, "broken_pasture": meadow, "broken_fishery": quay,
}  # fmt: skip
