"""Walls and what is in them: bands, stones, windows with shutters, doors."""

from __future__ import annotations

import random
from dataclasses import dataclass

from game.ui.map.box import FACES
from game.ui.map.canvas import Canvas
from game.ui.map.houses import House
from game.ui.theme import RGB, mix

LAMP: RGB = (255, 206, 116)
"""A lit window."""
_GLASS: RGB = (70, 84, 104)
_GLINT: RGB = (104, 126, 148)
_PALE: RGB = (255, 252, 240)
_BANDS = 8
_FLOWERS = ((216, 72, 72), (232, 150, 170), (240, 214, 120))
_STONES = (0.91, 0.94, 1.02, 1.035)


@dataclass(frozen=True)
class Opening:
    """A door or a window: where on which face, and how it is dressed."""

    face: str
    u: float
    v: float
    wide: float = 0.16
    high: float = 0.25
    door: bool = False
    shutters: bool = True
    flowers: bool = False
    closed: bool = False


def openings(house: House) -> list[Opening]:
    """The same every time for the same house."""
    luck = random.Random(house.seed)
    found = []
    for face in FACES:
        long = house.long(face)
        count = max(1, int((long - 0.12) / 0.46))
        door = luck.randrange(count) if face == "L" else -1
        for storey in range(house.storeys):
            v = 0.20 + storey * (house.high - 0.12) / house.storeys
            if v + 0.3 > house.high:
                continue
            for i in range(count):
                u = long * (i + 0.5) / count
                if storey == 0 and i == door:
                    found.append(Opening(face, u, 0, 0.2, 0.42, door=True))
                elif luck.random() > 0.1:
                    dress = luck.random()
                    found.append(
                        Opening(
                            face, u, v, 0.15 if count > 1 else 0.17,
                            shutters=luck.random() < 0.85, flowers=dress < 0.22,
                            closed=dress > 0.87,
                        ))  # fmt: skip
    return found


def walls(canvas: Canvas, house: House) -> None:
    """Two walls, a little darker at the foot, with a plinth and the shade of the eaves."""
    luck = random.Random(house.seed + 1)
    for face in FACES:
        long, high = house.long(face), house.high
        for i in range(_BANDS):
            tone = 0.93 + 0.07 * min(1, (i + 0.5) / _BANDS * 1.6)
            low, top = high * i / _BANDS, high * (i + 1) / _BANDS + 0.01
            house.quad(canvas, face, 0, low, long, top, house.wall, tone)
        for _ in range(int(long * high * 15 * house.stone)):
            u, v = luck.uniform(0.03, max(0.04, long - 0.16)), luck.uniform(0.1, high - 0.14)
            size = luck.uniform(0.06, 0.14), luck.uniform(0.035, 0.06)
            house.quad(
                canvas, face, u, v, min(long, u + size[0]), v + size[1], house.wall,
                luck.choice(_STONES))  # fmt: skip
        house.quad(canvas, face, 0, 0, long, 0.09, mix(house.wall, (150, 132, 110), 0.55))
        if house.roof != "flat":
            house.quad(canvas, face, 0, high - 0.10, long, high, house.wall, 0.78)


def window(canvas: Canvas, house: House, o: Opening, lit: bool = False) -> None:
    """Pale surround, glass in two tones, shutters in slats, a sill, sometimes flowers."""
    face, u, v, h = o.face, o.u, o.v, o.high
    left, right = u - o.wide / 2, u + o.wide / 2
    frame = mix(house.wall, _PALE, 0.55)
    house.quad(canvas, face, left - 0.025, v - 0.02, right + 0.025, v + h + 0.025, frame)
    if lit and not o.closed:
        house.shining(canvas, face, left, v, right, v + h, LAMP)
    else:
        house.quad(canvas, face, left, v, right, v + h, _GLASS)
        house.quad(canvas, face, left, v, left + o.wide * 0.42, v + h * 0.5, _GLINT)
    house.quad(canvas, face, u - 0.008, v, u + 0.008, v + h, frame)
    if o.closed:
        house.quad(canvas, face, left, v, right, v + h, house.shutter, 0.97)
        house.quad(canvas, face, u - 0.006, v, u + 0.006, v + h, house.shutter, 0.7)
    elif o.shutters:
        for a in (left - 0.125, right + 0.015):
            house.quad(canvas, face, a, v - 0.01, a + 0.11, v + h + 0.01, house.shutter, 1.05)
            for k in range(3):
                low = v + h * (0.1 + 0.3 * k)
                house.quad(
                    canvas, face, a + 0.02, low, a + 0.09, low + h * 0.1, house.shutter, 0.84
                )
    sill = mix(house.wall, (255, 255, 250), 0.5)
    house.quad(canvas, face, left - 0.05, v - 0.045, right + 0.05, v - 0.012, sill, 1.05)
    if o.flowers:
        _flowers(canvas, house, o)


def _flowers(canvas: Canvas, house: House, o: Opening) -> None:
    luck = random.Random(house.seed + int(o.u * 100))
    left, right = o.u - o.wide / 2 - 0.02, o.u + o.wide / 2 + 0.02
    winter = canvas.light.bare
    green = (112, 96, 84) if winter else (112, 132, 66)
    house.quad(canvas, o.face, left, o.v - 0.03, right, o.v + 0.03, green, out=0.03)
    if winter:
        return
    for k in range(4):
        at = left + 0.02 + o.wide * k / 4
        color = luck.choice(_FLOWERS)
        house.quad(canvas, o.face, at, o.v, at + 0.035, o.v + 0.05, color, 1.1, out=0.04)


def door(
    canvas: Canvas, house: House, o: Opening, color: RGB | None = None, round_top: bool = True
) -> None:
    """A stone arch, two leaves, a step."""
    shape = house.arch if round_top else house.quad
    left, right = o.u - o.wide / 2, o.u + o.wide / 2
    leaf = color or house.shutter
    pale = mix(house.wall, (255, 250, 236), 0.6)
    shape(canvas, o.face, left - 0.04, 0, right + 0.04, o.high + 0.05, pale)
    shape(canvas, o.face, left, 0, right, o.high, leaf, 0.85)
    house.quad(canvas, o.face, o.u - 0.006, 0, o.u + 0.006, o.high - 0.05, leaf, 0.65)
    step = (216, 204, 180)
    house.quad(canvas, o.face, left - 0.06, 0, right + 0.06, 0.035, step, 1.05, out=0.05)


def dressed(canvas: Canvas, house: House, lit: int = 0) -> None:
    """All doors and windows; `lit` permille of the windows shine."""
    luck = random.Random(house.seed + 2)
    for o in openings(house):
        if o.door:
            door(canvas, house, o)
        else:
            window(canvas, house, o, luck.random() * 1000 < lit)


def late(canvas: Canvas, house: House, most: int = 2) -> None:
    """Only the lit panes of somebody who is still up: laid over the house as it stands."""
    panes = [o for o in openings(house) if not o.door and not o.closed]
    for o in panes[-most:]:
        left, right = o.u - o.wide / 2, o.u + o.wide / 2
        house.shining(canvas, o.face, left, o.v, right, o.v + o.high, LAMP)
        house.quad(canvas, o.face, o.u - 0.008, o.v, o.u + 0.008, o.v + o.high, (120, 90, 60))
