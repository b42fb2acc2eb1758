"""Shops: whoever brings bread or lunches, in the state that everybody in the street can see."""

from __future__ import annotations

import math
from dataclasses import dataclass

from game.ui.map.canvas import Canvas
from game.ui.map.facade import Opening, door, walls, window
from game.ui.map.houses import House
from game.ui.map.roofs import chimney, roof
from game.ui.theme import RGB, rgb

AWNINGS: dict[str, RGB] = {
    "firm": rgb("#C4543A"), "worker_coop": rgb("#62763A"), "public_service": rgb("#2C7490"),
    "chain": rgb("#844A70"), "lunch_club": rgb("#CE9434"), "association": rgb("#2E7F86"),
}  # fmt: skip
_CREAM: RGB = (250, 240, 220)
_IRON: RGB = (60, 50, 56)
_BOARD: RGB = (150, 116, 84)

SELLING = ("trial", "incubated", "trading", "federated", "in_trouble")
"""Stages in which somebody stands behind the counter."""


@dataclass(frozen=True)
class Front:
    """What hangs out: the form decides colour and sign, the stage how far it has come."""

    form: str = ""
    stage: str = "closed"


def shop(canvas: Canvas, house: House, lit: int, front: Front) -> None:
    walls(canvas, house)
    open_now = front.stage in SELLING
    _ground_floor(canvas, house, open_now and lit > 0, open_now, front.form != "association")
    for share in (0.3, 0.72):
        window(canvas, house, Opening("L", house.wide * share, house.high * 0.73, 0.14, 0.18))
        window(canvas, house, Opening("R", house.deep * share, house.high * 0.5, 0.15, 0.25))
    if open_now:
        _awning(canvas, house, front)
    roof(canvas, house)
    chimney(canvas, house, -0.42 * house.wide / 1.35, -0.12, house.high + 0.02, 0.72, 0.13)
    if front.form and front.stage != "closed":
        _sign(canvas, house, front)
    if front.stage == "founding":
        _scaffold(canvas, house)
    if front.stage in ("founding", "trial"):
        _chalk_board(canvas, house)


def _ground_floor(
    canvas: Canvas, house: House, lit: bool, open_now: bool, sells: bool
) -> None:
    long, top = house.wide, house.high * 0.6
    house.quad(canvas, "L", 0.1, 0.06, long - 0.1, top, (122, 72, 48))
    left, right = (0.16, long * 0.46), (long * 0.74, long - 0.16)
    if not open_now:
        for a, b in (left, right):
            house.quad(canvas, "L", a, 0.14, b, top - 0.05, _BOARD)
            for k in range(1, 6):
                v = 0.14 + (top - 0.19) * k / 6
                house.quad(canvas, "L", a, v, b, v + 0.012, _BOARD, 0.72)
        door(canvas, house, Opening("L", long * 0.6, 0, 0.22, top - 0.05, door=True), _BOARD, False)
        return
    for a, b in (left, right):
        if lit:
            house.shining(canvas, "L", a, 0.16, b, top - 0.05, (255, 206, 120))
        else:
            house.quad(canvas, "L", a, 0.16, b, top - 0.05, (92, 66, 60), 1.1)
    for k in range(4 if sells else 0):
        at = left[0] + 0.06 + (left[1] - left[0] - 0.1) * k / 3.4
        canvas.ellipse((206, 142, 72), house.on("L", at, 0.23), 0.05, 0.03, house.normal("L"))
    house.quad(canvas, "L", long * 0.52, 0, long * 0.69, top - 0.05, (86, 56, 46))
    pane = (255, 214, 140) if lit else (150, 150, 146)
    house.quad(canvas, "L", long * 0.54, 0.2, long * 0.67, top - 0.09, pane)


def _awning(canvas: Canvas, house: House, front: Front) -> None:
    """Striped; faded and short where there is trouble, half as long while it is a trial."""
    color, strips = AWNINGS.get(front.form, AWNINGS["firm"]), 8
    right = house.wide * (0.56 if front.stage == "trial" else 1) - 0.06
    tone = 0.82 if front.stage == "in_trouble" else 1.0
    v, drop, out = house.high * 0.68, 0.14, 0.26
    normal = house.normal("L")
    slope = normal[0] * 0.5, normal[1] * 0.5, 0.86
    for i in range(strips):
        if front.stage == "in_trouble" and i == 5:
            continue  # torn, and nobody had the money to mend it
        a, b = (0.06 + (right - 0.06) * k / strips for k in (i, i + 1))
        stripe = color if i % 2 == 0 else _CREAM
        low = v - drop
        cover = (house.on("L", a, v), house.on("L", b, v), house.on("L", b, low, out),
                 house.on("L", a, low, out))  # fmt: skip
        canvas.poly(stripe, cover, slope, 1.04 * tone)
        hem = (house.on("L", a, low, out), house.on("L", b, low, out),
               house.on("L", b, low - 0.05, out), house.on("L", (a + b) / 2, low - 0.075, out),
               house.on("L", a, low - 0.05, out))  # fmt: skip
        canvas.poly(stripe, hem, normal, 0.98 * tone)


def _sign(canvas: Canvas, house: House, front: Front) -> None:
    """A loaf for whoever bakes or sells bread, a bowl for lunches, two hands' rings for those who
    hold something in common.
    """
    arm = house.on("L", house.wide - 0.02, house.high, 0.02)
    tip = house.on("L", house.wide - 0.02, house.high, 0.42)
    canvas.line(_IRON, (arm, tip), 0.05)
    x, y, z = house.on("L", house.wide - 0.02, house.high - 0.22, 0.32)
    rim = (92, 58, 42) if front.stage != "in_trouble" else (140, 130, 124)
    canvas.line(_IRON, ((x, y, z + 0.2), (x, y, z)), 0.03)
    color = AWNINGS.get(front.form, rim)
    canvas.dot(color, (x, y, z), 0.31)
    canvas.dot((250, 238, 208), (x, y, z), 0.25)
    if front.form == "lunch_club":
        canvas.ellipse((92, 110, 124), (x, y, z - 0.03), 0.17, 0.1)
        canvas.ellipse((250, 238, 208), (x, y, z + 0.03), 0.17, 0.06)
        canvas.ellipse((206, 120, 60), (x, y, z + 0.02), 0.14, 0.04)
        return
    if front.form == "association":
        for side, tone in ((-0.06, (46, 127, 134)), (0.06, (202, 146, 58))):
            ring = [(x + side + 0.1 * math.cos(k * math.pi / 8), y - side,
                     z + 0.1 * math.sin(k * math.pi / 8)) for k in range(16)]  # fmt: skip
            canvas.line(tone, ring, 0.035, closed=True)
        return
    canvas.ellipse((196, 124, 60), (x, y, z), 0.19, 0.12)
    canvas.ellipse((222, 160, 92), (x, y, z + 0.015), 0.15, 0.07)


def _scaffold(canvas: Canvas, house: House) -> None:
    pole, plank = (150, 112, 74), (196, 156, 106)
    for u in (0.05, house.wide / 2, house.wide - 0.05):
        foot, top = house.on("L", u, 0, 0.2), house.on("L", u, house.high + 0.12, 0.2)
        canvas.line(pole, (foot, top), 0.05)
    for v in (house.high * 0.48, house.high * 0.92):
        edge = [house.on("L", u, v, out) for u, out in
                ((0, 0.06), (house.wide, 0.06), (house.wide, 0.26), (0, 0.26))]  # fmt: skip
        canvas.poly(plank, edge)
        house.quad(canvas, "L", 0, v - 0.04, house.wide, v, plank, 0.8, out=0.26)
    brace = house.on("L", 0.05, 0.05, 0.2), house.on("L", house.wide / 2, house.high * 0.9, 0.2)
    canvas.line(pole, brace, 0.035, tone=0.9)


def _chalk_board(canvas: Canvas, house: House) -> None:
    """On the pavement: what is meant to be here, in chalk."""
    u = house.wide * 0.86
    house.quad(canvas, "L", u - 0.13, 0.0, u + 0.13, 0.36, (140, 100, 66), out=0.42)
    house.quad(canvas, "L", u - 0.1, 0.06, u + 0.1, 0.32, (56, 62, 64), out=0.425)
    for k in range(3):
        v = 0.26 - 0.07 * k
        house.quad(canvas, "L", u - 0.07, v, u + 0.06 - 0.03 * k, v + 0.02, (236, 232, 222),
                   out=0.43)  # fmt: skip
