"""The buildings everybody knows: town hall, clock tower, health centre, mill, flats."""

from __future__ import annotations

import math
import random

from game.ui.map.box import FACES
from game.ui.map.canvas import Canvas
from game.ui.map.facade import LAMP, Opening, door, walls, window
from game.ui.map.houses import House
from game.ui.map.roofs import roof
from game.ui.theme import RGB, mix

_WHITE: RGB = (255, 250, 236)
_DARK: RGB = (110, 92, 92)
_TEAL: RGB = (70, 146, 140)
_WOOD: RGB = (170, 122, 80)


class Lit:
    """Decides which windows shine, the same way every time."""

    def __init__(self, house: House, permille: int) -> None:
        self._luck, self._permille = random.Random(house.seed + 2), permille

    def __call__(self) -> bool:
        return self._luck.random() * 1000 < self._permille


def hall(canvas: Canvas, house: House, lit: int) -> None:
    """An arcade below, five windows above, two banners."""
    walls(canvas, house)
    shines, long, arches = Lit(house, lit), house.wide, 5
    house.quad(canvas, "L", 0, 0.60, long, 0.645, _WHITE, 1.02)
    for i in range(arches):
        u = long * (i + 0.5) / arches
        house.arch(canvas, "L", u - 0.2, 0, u + 0.2, 0.52, _WHITE, 1.03)
        house.arch(canvas, "L", u - 0.16, 0, u + 0.16, 0.48, _DARK, 0.62)
        if lit:
            house.shining(canvas, "L", u - 0.1, 0, u + 0.1, 0.3, (255, 190, 104))
        window(canvas, house, Opening("L", u, 0.78, 0.16, 0.30), shines())
    house.quad(canvas, "L", long * 0.38, 0.70, long * 0.62, 0.74, (236, 222, 190), 1.05, out=0.08)
    for i in range(3):
        for v, high in ((0.78, 0.28), (0.2, 0.26)):
            window(canvas, house, Opening("R", house.deep * (i + 0.5) / 3, v, 0.14, high), shines())
    for share, color in ((0.46, (58, 124, 146)), (0.54, (202, 146, 58))):
        at = long * share
        house.quad(canvas, "L", at - 0.045, 0.92, at + 0.045, 1.16, color, 1.05, out=0.1)
    roof(canvas, house)


def tower(canvas: Canvas, house: House, lit: int) -> None:
    """A belfry and a clock."""
    walls(canvas, house)
    for face in FACES:
        mid = house.long(face) / 2
        house.arch(canvas, face, mid - 0.13, 1.86, mid + 0.13, 2.18, _WHITE, 1.02)
        house.arch(canvas, face, mid - 0.09, 1.88, mid + 0.09, 2.15, (96, 84, 92), 0.8)
        house.quad(canvas, face, 0, 1.76, house.long(face), 1.80, _WHITE)
        window(canvas, house, Opening(face, mid, 0.95, 0.1, 0.2, shutters=False))
        house.quad(canvas, face, mid - 0.035, 1.92, mid + 0.035, 2.02, (178, 132, 62), 1.05)
    mid = house.wide / 2
    house.disc(canvas, "L", mid, 1.52, 0.19, (120, 84, 56))
    house.disc(canvas, "L", mid, 1.52, 0.165, (252, 246, 228), 1.15)
    middle = house.on("L", mid, 1.52)
    for u, v in ((mid, 1.65), (mid + 0.09, 1.48)):
        canvas.line((52, 48, 66), (middle, house.on("L", u, v)), 0.035)
    roof(canvas, house)


def health(canvas: Canvas, house: House, lit: int) -> None:
    """White, with a teal band and a cross."""
    walls(canvas, house)
    shines = Lit(house, lit)
    for i in range(4):
        if i == 1:
            entrance = Opening("L", house.wide * 0.4, 0, 0.26, 0.44, door=True)
            door(canvas, house, entrance, (70, 140, 140), round_top=False)
        else:
            pane = Opening("L", house.wide * (i + 0.5) / 4, 0.26, 0.2, 0.28, shutters=False)
            window(canvas, house, pane, shines())
    for i in range(2):
        pane = Opening("R", house.deep * (i + 0.5) / 2, 0.26, 0.18, 0.28, shutters=False)
        window(canvas, house, pane, shines())
    for face in FACES:
        house.quad(canvas, face, 0, 0.62, house.long(face), 0.70, _TEAL, 1.05)
    u = house.wide * 0.66
    house.quad(canvas, "L", u - 0.15, 0.50, u + 0.15, 0.80, (250, 250, 246), 1.1, out=0.03)
    house.quad(canvas, "L", u - 0.04, 0.54, u + 0.04, 0.76, (46, 128, 112), 1.05, out=0.04)
    house.quad(canvas, "L", u - 0.11, 0.61, u + 0.11, 0.69, (46, 128, 112), 1.05, out=0.04)
    roof(canvas, house)


def mill(canvas: Canvas, house: House, lit: int) -> None:
    """Rough walls, and the wheel on the side of the river."""
    walls(canvas, house)
    shines = Lit(house, lit)
    for face in FACES:
        for v in (0.25, 0.78):
            for i in range(2):
                pane = Opening(face, house.long(face) * (i + 0.5) / 2, v, 0.15, 0.24,
                               shutters=face == "L")  # fmt: skip
                window(canvas, house, pane, shines())
    roof(canvas, house)
    _wheel(canvas, house)


def _wheel(canvas: Canvas, house: House) -> None:
    u, v, radius, wide = house.deep * 0.5, 0.34, 0.62, 0.18
    normal = house.normal("R")

    def rim(share: float, turn: float, out: float) -> tuple[float, float, float]:
        r = radius * share
        return house.on("R", u + r * math.cos(turn), v + r * math.sin(turn), out)

    for out, tone in ((0.06, 0.7), (0.06 + wide, 1.0)):
        for share, thick in ((1.0, 0.095), (0.55, 0.05)):
            ring = [rim(share, i * math.pi / 14, out) for i in range(28)]
            canvas.line(_WOOD, ring, thick, normal, tone, closed=True)
        for i in range(8):
            turn = i * math.pi / 4 + 0.2
            spoke = (house.on("R", u, v, out), rim(1, turn, out))
            canvas.line((176, 128, 84), spoke, 0.055, normal, tone)
    for i in range(16):
        turn = i * math.pi / 8 + 0.1
        blade = (rim(0.86, turn, 0.06), rim(1.04, turn, 0.06), rim(1.04, turn, 0.06 + wide),
                 rim(0.86, turn, 0.06 + wide))  # fmt: skip
        canvas.poly((196, 146, 98), blade, normal, 1.2)


def flats(canvas: Canvas, house: House, lit: int) -> None:
    """Storeys of windows, balconies with what people keep there, panels on the roof."""
    walls(canvas, house)
    luck, shines = random.Random(house.seed), Lit(house, lit)
    pitch = (house.high - 0.1) / house.storeys
    for storey in range(house.storeys):
        v = 0.12 + storey * pitch + 0.04
        for i in range(3):
            u = house.wide * (i + 0.5) / 3
            if storey == 0 and i == 1:
                entrance = Opening("L", u, 0, 0.26, 0.36, door=True)
                door(canvas, house, entrance, (90, 96, 110), round_top=False)
                continue
            window(canvas, house, Opening("L", u, v, 0.2, 0.22, shutters=False), shines())
            if storey and i != 1:
                _balcony(canvas, house, u, v - 0.06, luck)
        for i in range(2):
            pane = Opening("R", house.deep * (i + 0.5) / 2, v, 0.18, 0.22, shutters=False)
            window(canvas, house, pane, shines())
    if house.storeys > 4:
        house.quad(canvas, "R", 0.49, 0, 0.66, house.high - 0.06, house.shutter)
    roof(canvas, house)
    _roof_things(canvas, house)


def flat_panes(house: House) -> list[Opening]:
    """The windows of a block in the order of its homes, as `plan` counts them."""
    pitch, panes = (house.high - 0.1) / house.storeys, []
    for storey in range(house.storeys):
        v = 0.16 + storey * pitch
        panes += [Opening("L", house.wide * (i + 0.5) / 3, v, 0.2, 0.22) for i in range(3)]
        panes += [Opening("R", house.deep * (i + 0.5) / 2, v, 0.18, 0.22) for i in range(2)]
    return panes


def flat_late(canvas: Canvas, house: House, homes: list[int]) -> None:
    """The lit panes of these homes of a block, counted within it."""
    panes = flat_panes(house)
    for n in homes:
        o = panes[n % len(panes)]
        left, right = o.u - o.wide / 2, o.u + o.wide / 2
        low = max(o.v, 0.4) if n == 1 else o.v
        house.shining(canvas, o.face, left, low, right, low + o.high, LAMP)


def _balcony(canvas: Canvas, house: House, u: float, v: float, luck: random.Random) -> None:
    front = mix(house.shutter, (255, 255, 255), 0.15)
    house.quad(canvas, "L", u - 0.19, v, u + 0.19, v + 0.14, front, out=0.10)
    corners = ((u - 0.19, 0.0), (u + 0.19, 0.0), (u + 0.19, 0.1), (u - 0.19, 0.1))
    ledge = [house.on("L", at, v + 0.14, out) for at, out in corners]
    canvas.poly((240, 232, 216), ledge, tone=0.95)
    kept = luck.random()
    if kept < 0.3:
        for k in range(4):
            color = luck.choice(((220, 92, 80), (240, 240, 236), (80, 130, 170), (236, 190, 90)))
            at = u - 0.16 + 0.08 * k
            house.quad(canvas, "L", at, v + 0.03, at + 0.06, v + 0.16, color, 1.05, out=0.12)
    elif kept < 0.5:
        for k in range(5):
            at = u - 0.16 + 0.07 * k
            house.quad(canvas, "L", at, v + 0.12, at + 0.05, v + 0.19, (104, 132, 66), out=0.09)


def _roof_things(canvas: Canvas, house: House) -> None:
    """Two rows of panels and the lift's housing."""
    h = house.high
    for i in range(2):
        u = -0.4 + 0.55 * i
        panel = (house.at(u, -0.18, h + 0.14), house.at(u + 0.42, -0.18, h + 0.14),
                 house.at(u + 0.42, 0.16, h), house.at(u, 0.16, h))  # fmt: skip
        canvas.poly((56, 84, 120), panel, tone=0.95)
        seam = (house.at(u + 0.21, -0.18, h + 0.14), house.at(u + 0.21, 0.16, h))
        canvas.line((150, 176, 200), seam, 0.03)
    x, y, _ = house.at(-0.5, -0.3, 0)
    canvas.box((226, 220, 208), x, y, house.z + h - 0.04, (0.26, 0.26, 0.2), house.turn)


def water_works(canvas: Canvas, house: House, lit: int) -> None:
    """A pump house with a blue door and a drop above it."""
    walls(canvas, house)
    shines, middle = Lit(house, lit), house.wide / 2
    door(canvas, house, Opening("L", middle, 0, 0.24, 0.36, door=True), (58, 124, 146), True)
    window(canvas, house, Opening("R", house.deep / 2, 0.24, 0.16, 0.22, shutters=False), shines())
    for face in FACES:
        house.quad(canvas, face, 0, 0.56, house.long(face), 0.62, (58, 124, 146), 1.05)
    house.disc(canvas, "L", middle, 0.47, 0.085, (250, 250, 246), 1.1, out=0.03)
    house.disc(canvas, "L", middle, 0.465, 0.055, (58, 124, 146), 1.1, out=0.04)
    roof(canvas, house)


def greenhouse(canvas: Canvas, house: House, lit: int) -> None:
    """Panes in frames, green behind them."""
    del lit
    leaf, pane, frame = (150, 182, 140), (214, 230, 226), (250, 250, 246)
    for face in FACES:
        long = house.long(face)
        house.quad(canvas, face, 0, 0, long, house.high, mix(pane, leaf, 0.45))
        for k in range(1, round(long / 0.24)):
            house.quad(canvas, face, k * 0.24 - 0.012, 0, k * 0.24 + 0.012, house.high, frame)
    w, d, top, ridge = house.wide / 2, house.deep / 2, house.high, house.high + 0.2
    house.mesh(canvas, mix(pane, leaf, 0.2), ((-w, 0, ridge), (w, 0, ridge), (w, -d, top),
               (-w, -d, top)), (0, -0.4, 0.9))  # fmt: skip
    house.mesh(canvas, mix(pane, leaf, 0.3), ((-w, 0, ridge), (w, 0, ridge), (w, d, top),
               (-w, d, top)), (0, 0.4, 0.9), 1.04)  # fmt: skip
    house.mesh(canvas, mix(pane, leaf, 0.4), ((w, -d, top), (w, d, top), (w, 0, ridge)), (1, 0, 0))
    for k in range(int(house.wide / 0.24) + 1):
        u = -w + k * 0.24
        canvas.line(frame, (house.at(u, d, top), house.at(u, 0, ridge)), 0.02)
    canvas.line(frame, (house.at(-w, 0, ridge), house.at(w, 0, ridge)), 0.035)
