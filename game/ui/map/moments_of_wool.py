"""Moments of a town that weaves: a loom, a fleece, a counter of blankets, and the first wages.

A card asks for one of them by its name (`rules.looks.Picture`). They are set before the mill; on a
plan without one, in a street.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from game.ui.map import geography, paths
from game.ui.map.canvas import Canvas
from game.ui.map.geometry import Point, rectangle
from game.ui.map.moments_of_sharing import table_with
from game.ui.map.moments_of_water import before, people, place, stand
from game.ui.map.order import Solid
from game.ui.map.plan import Plan
from game.ui.map.vehicles import TRUCK, VAN
from game.ui.map.vignette import Prop, Stage
from game.ui.theme import RGB

_WOOD: RGB = (150, 108, 72)
_PLANK: RGB = (206, 160, 108)
_WARP: RGB = (244, 234, 210)
_FLEECE: RGB = (246, 238, 222)
_FACE: RGB = (70, 58, 56)
_SACK: RGB = (220, 198, 156)
_BRASS: RGB = (226, 178, 72)
_PAPER: RGB = (250, 244, 226)
_INK: RGB = (84, 76, 84)
_CLOTHS: tuple[RGB, ...] = ((176, 66, 52), (58, 116, 146), (226, 190, 112), (112, 128, 76))
_BANK: Point = (-0.24, -0.52)
_YARD: Point = (-1.15, -0.55)
"""From the middle of what lies before the mill's wall, which is the river's edge."""
_VAN = replace(VAN, loaf=False, band=(176, 66, 52))
_LORRY = replace(TRUCK, loaf=False)


def _mill(plan: Plan, scale: float = 78.0, aside: Point = _BANK) -> Stage:
    """Before the mill: on the bank beside its wheel, or in its yard."""
    house = next((h for h in plan.houses if h.kind == "mill"), None)
    if house is None:
        return place("mill", 4.2, scale)
    x, y = before(house)
    return Stage((x + aside[0], y + aside[1]), scale, clear=1.1)


def _prop(stage: Stage, x: float, y: float, size: tuple[float, float, float],
          draw: Callable[[Canvas, float, float, float], None]) -> None:  # fmt: skip
    """Something that stands there, drawn from the middle of its foot."""
    at = stage.spot[0] + x, stage.spot[1] + y
    z = paths.height(*at)
    solid = Solid(rectangle(*at, size[0], size[1]), z, size[2])
    stage.props.append(Prop(solid, lambda canvas: draw(canvas, *at, z)))


def _loom(stage: Stage, x: float, y: float, done: float = 0.5) -> None:
    """An upright loom: two posts, two beams, the warp, and as much cloth as is woven."""
    half, high = 0.36, 0.72

    def draw(canvas: Canvas, ax: float, ay: float, z: float) -> None:
        left, right = ax - half, ax + half
        for k in range(19):
            at = left + 2 * half * k / 18
            canvas.line(_WARP, ((at, ay, z + 0.12), (at, ay, z + high)), 0.014)
        top, low = z + 0.12 + (high - 0.12) * done, z + 0.12
        for n in range(6):
            a, b = (low + (top - low) * k / 6 for k in (n, n + 1))
            cloth = (left, ay, a), (right, ay, a), (right, ay, b), (left, ay, b)
            canvas.poly(_CLOTHS[n % 3], cloth, (0, 0.7, 0.5))
        for side in (left, right):
            canvas.line(_WOOD, ((side, ay, z), (side, ay, z + high + 0.06)), 0.06)
        for rise in (0.1, high):
            canvas.line(_PLANK, ((left - 0.06, ay, z + rise), (right + 0.06, ay, z + rise)), 0.06)

    _prop(stage, x, y, (2 * half, 0.1, high), draw)


def _pile(stage: Stage, x: float, y: float, count: int, first: int = 0) -> None:
    """Folded blankets on each other."""

    def draw(canvas: Canvas, ax: float, ay: float, z: float) -> None:
        for k in range(count):
            color = _CLOTHS[(k + first) % len(_CLOTHS)]
            canvas.box(color, ax, ay, z + 0.07 * k, (0.3, 0.24, 0.06), 0.0, None)

    _prop(stage, x, y, (0.3, 0.24, 0.07 * count), draw)


def _sheep(stage: Stage, x: float, y: float) -> None:
    def draw(canvas: Canvas, ax: float, ay: float, z: float) -> None:
        for dx in (-0.1, 0.1):
            canvas.line(_FACE, ((ax + dx, ay, z), (ax + dx, ay, z + 0.14)), 0.035)
        canvas.ellipse(_FLEECE, (ax, ay, z + 0.22), 0.2, 0.14)
        canvas.ellipse(_FLEECE, (ax - 0.04, ay, z + 0.29), 0.14, 0.08)
        canvas.ellipse(_FACE, (ax + 0.19, ay, z + 0.26), 0.06, 0.07)

    _prop(stage, x, y, (0.4, 0.14, 0.34), draw)


def _sack(stage: Stage, x: float, y: float) -> None:
    def draw(canvas: Canvas, ax: float, ay: float, z: float) -> None:
        canvas.ellipse(_SACK, (ax, ay, z + 0.15), 0.15, 0.19)
        canvas.ellipse(_FLEECE, (ax, ay, z + 0.31), 0.1, 0.06)

    _prop(stage, x, y, (0.26, 0.26, 0.36), draw)


def _envelopes(stage: Stage, x: float, y: float, spots: Sequence[float]) -> None:
    """On a table that stands there already."""

    def draw(canvas: Canvas, ax: float, ay: float, z: float) -> None:
        for dx in spots:
            canvas.box(_PAPER, ax + dx, ay, z + 0.27, (0.12, 0.09, 0.02), 0.0, None)
            canvas.box(_BRASS, ax + dx, ay, z + 0.29, (0.03, 0.03, 0.008), 0.0, None)

    _prop(stage, x, y, (0.6, 0.1, 0.3), draw)


def loom(plan: Plan) -> Stage:
    """A loom before the mill, two at work on it, what is done beside them."""
    stage = _mill(plan, 84)
    _loom(stage, 0.0, -0.15)
    _pile(stage, -0.1, 0.3, 4)
    _pile(stage, 0.22, 0.42, 2, 1)
    stand(stage, ((-0.12, -0.02), (0.42, 0.02), (-0.8, 0.25)), people("bun", "scarf", ""))
    return stage


def hemming(plan: Plan) -> Stage:
    """A table of cloth, and three who show two others how a hem is sewn."""
    stage = _mill(plan, 84, _YARD)
    table_with(stage, 0.0, 0.0, (0.8, 0.42))
    _pile(stage, -0.62, -0.2, 3, 2)
    stage.box(0.1, 0.02, (0.36, 0.26, 0.3), _CLOTHS[0], _CLOTHS[2])
    stand(stage, ((-0.35, 0.42), (0.0, 0.5), (0.4, 0.4), (-0.6, 0.15), (0.62, 0.05)),
          people("bun", "scarf", "", "curls", "hat"))  # fmt: skip
    return stage


def canteen(plan: Plan) -> Stage:
    """Whoever wove, round one long table before the mill."""
    stage = _mill(plan, 80, _YARD)
    table_with(stage, 0.0, 0.0, (1.3, 0.4), ((-0.2, 0), (0.3, 0.02)))
    stand(stage, ((-0.55, 0.4), (-0.15, 0.45), (0.25, 0.45), (0.65, 0.38), (-0.35, -0.42),
                  (0.35, -0.42)), people("bun", "cap", "", "scarf", "hat", ""))  # fmt: skip
    return stage


def ledger(plan: Plan) -> Stage:
    """A folder on a table, and three who read in it."""
    stage = _mill(plan, 90)
    table_with(stage, 0.0, 0.0, (0.6, 0.42), ((-0.06, -0.06), (0.26, 0.02)),
               ((-0.06, 0.0), (0.26, 0.02)), ((-0.06, 0.06), (0.16, 0.02)))  # fmt: skip
    stand(stage, ((-0.45, 0.18), (0.0, 0.46), (0.46, 0.1)), people("", "bun", "cap"))
    return stage


def blankets(plan: Plan) -> Stage:
    """Blankets in piles beside a van that takes them somewhere."""
    stage = _mill(plan, 72, _YARD)
    stage.vehicle(0.35, -0.4, _VAN, 0.05)
    for k, high in enumerate((5, 3, 4)):
        _pile(stage, -0.75 + 0.36 * k, 0.4, high, k)
    stand(stage, ((0.4, 0.45), (0.78, 0.3), (-1.0, 0.1)), people("", "scarf", "cap"))
    return stage


def fleece(plan: Plan) -> Stage:
    """Sheep on the way into town, wool in sacks, and two who look at it."""
    stage = place("track", 3.4, 80)
    for x, y in ((-0.85, -0.1), (-0.3, 0.4), (-0.9, 0.5)):
        _sheep(stage, x, y)
    for x, y in ((0.45, -0.1), (0.72, 0.15), (0.42, 0.25)):
        _sack(stage, x, y)
    stand(stage, ((-0.5, 0.05), (0.2, 0.55)), people("stick", "bun"))
    return stage


def bell(plan: Plan) -> Stage:
    """The mill's bell on its post, and whoever came to hear it."""
    stage = _mill(plan, 80)

    def draw(canvas: Canvas, ax: float, ay: float, z: float) -> None:
        for dx in (-0.22, 0.22):
            canvas.line(_WOOD, ((ax + dx, ay, z), (ax + dx, ay, z + 0.84)), 0.06)
        canvas.line(_WOOD, ((ax - 0.28, ay, z + 0.84), (ax + 0.28, ay, z + 0.84)), 0.07)
        canvas.line(_INK, ((ax, ay, z + 0.84), (ax, ay, z + 0.26)), 0.018)
        skirt = ((ax - 0.06, ay, z + 0.78), (ax + 0.06, ay, z + 0.78), (ax + 0.1, ay, z + 0.62),
                 (ax + 0.16, ay, z + 0.54), (ax - 0.16, ay, z + 0.54), (ax - 0.1, ay, z + 0.62))
        canvas.poly(_BRASS, skirt, (0, 0.8, 0.4))

    _prop(stage, 0.0, -0.1, (0.5, 0.1, 0.9), draw)
    stand(stage, ((-0.6, 0.3), (-0.42, 0.55), (0.5, -0.35), (0.72, -0.1), (0.1, 0.02)),
          people("scarf", "hat", "", "basket", "bun"))  # fmt: skip
    return stage


def wages(plan: Plan) -> Stage:
    """A table before the mill with an envelope for everybody, and those who come for theirs."""
    stage = _mill(plan, 80)
    table_with(stage, -0.1, -0.15, (0.9, 0.36))
    _envelopes(stage, -0.1, 0.0, (-0.32, -0.16, 0.0, 0.16, 0.32))
    stand(stage, ((-0.1, -0.5), (-0.35, 0.22), (0.0, 0.3), (0.32, 0.36), (0.64, 0.42)),
          people("", "bun", "cap", "scarf", "hat"))  # fmt: skip
    return stage


def lorry(plan: Plan) -> Stage:
    """A truck before the mill, a loom that is to be loaded, and two who do not let go of it."""
    stage = _mill(plan, 68, _YARD)
    stage.vehicle(0.5, -0.35, _LORRY, 0.0)
    _loom(stage, -0.65, 0.2, 0.2)
    stand(stage, ((-1.05, 0.4), (-0.25, 0.45), (0.45, 0.5)), people("bun", "cap", ""))
    return stage


def counter(plan: Plan) -> Stage:
    """A counter of blankets on the square, people who feel the cloth."""
    x, y = geography.SQUARE
    stage = Stage((x - 0.05, y + 1.05), 80)
    stage.box(0.0, -0.1, (1.1, 0.36, 0.22), _WOOD, _PLANK)
    for k, dx in enumerate((-0.36, 0.0, 0.36)):
        stage.box(dx, -0.1, (0.28, 0.26, 0.22 + 0.07 * (2 + k % 2)), _CLOTHS[k], _CLOTHS[k + 1])
    spots: tuple[Point, ...] = (-0.5, 0.32), (0.0, 0.4), (0.5, 0.32), (0.05, -0.5)
    stand(stage, spots, people("basket", "scarf", "", "bun"))
    return stage


WOOL: dict[str, Callable[[Plan], Stage]] = {
    "loom": loom, "hemming": hemming, "canteen": canteen, "ledger": ledger, "blankets": blankets,
    "fleece": fleece, "bell": bell, "wages": wages, "lorry": lorry, "counter": counter,
}  # fmt: skip
