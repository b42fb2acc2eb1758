"""Hair behind the head and over it, scarf and cap."""

from __future__ import annotations

import math
import random
from collections.abc import Callable

from game.ui.portraits.face import Face
from game.ui.portraits.sheet import Point, Sheet, curve
from game.ui.theme import mix

_NIGHT = (34, 18, 44)


def behind(sheet: Sheet, face: Face) -> None:
    """What hangs behind neck and shoulders; a scarf hides it."""
    if face.cover == "scarf":
        return
    drop = face.middle[1] - 0.465
    shapes: dict[str, list[Point]] = {
        "long": [(0.5, 0.13), (0.27, 0.22), (0.22, 0.48), (0.24, 0.78), (0.38, 0.86),
                 (0.62, 0.86), (0.77, 0.78), (0.78, 0.48), (0.73, 0.22)],
        "bob": [(0.5, 0.14), (0.28, 0.22), (0.235, 0.44), (0.25, 0.64), (0.36, 0.68),
                (0.64, 0.68), (0.75, 0.64), (0.765, 0.44), (0.72, 0.22)],
        "braid": [(0.5, 0.15), (0.28, 0.24), (0.25, 0.46), (0.3, 0.6), (0.7, 0.6),
                  (0.75, 0.46), (0.72, 0.24)],
        "pigtails": [(0.5, 0.2), (0.27, 0.26), (0.2, 0.46), (0.14, 0.6), (0.22, 0.7),
                     (0.5, 0.66), (0.78, 0.7), (0.86, 0.6), (0.8, 0.46), (0.73, 0.26)],
    }  # fmt: skip
    if face.style in shapes:
        sheet.blob(face.hair_shade, [(x, y + drop) for x, y in shapes[face.style]])
    if face.style == "bun" and face.cover == "none":
        sheet.dot(mix(face.hair, (120, 110, 130), 0.22), (0.5, 0.125 + drop), 0.115)
        sheet.dot(face.hair, (0.48, 0.115 + drop), 0.09)


def over(sheet: Sheet, face: Face) -> None:
    """What lies on the head: hair, or what covers it."""
    if face.cover == "scarf":
        _scarf(sheet, face)
    elif face.cover == "cap":
        _cap(sheet, face)
    else:
        _STYLES[face.style](sheet, face)


class _Crown:
    """Points around a head in its own measure: x in half widths, y from the middle."""

    def __init__(self, face: Face) -> None:
        self.cx, self.cy = face.middle
        self.wide, self.top = face.half_width, face.middle[1] - face.half_height

    def __call__(self, x: float, y: float) -> Point:
        return self.cx + x * self.wide, self.cy + y

    def high(self, x: float, y: float) -> Point:
        """A point measured from the top of the head."""
        return self.cx + x * self.wide, self.top + y


def _short(sheet: Sheet, face: Face) -> None:
    at = _Crown(face)
    sheet.blob(face.hair, [
        at(-1.06, -0.02), at(-1.1, -0.17), at.high(-0.75, -0.01), at.high(0, -0.045),
        at.high(0.75, -0.01), at(1.1, -0.17), at(1.06, -0.02), at(0.92, -0.1),
        at(0.7, -0.165), at(0, -0.19), at(-0.7, -0.165), at(-0.92, -0.1)])
    sheet.blob(face.hair_shade, [
        at(1.06, -0.02), at(0.92, -0.1), at(0.7, -0.165), at(0.24, -0.185),
        at.high(0.36, -0.04), at.high(0.75, -0.01), at(1.1, -0.17)])


def _parted(sheet: Sheet, face: Face) -> None:
    _short(sheet, face)
    at = _Crown(face)
    sheet.blob(face.hair_light, [at(-0.7, -0.17), at.high(-0.5, 0.01), at.high(0.24, -0.015),
                                 at.high(-0.22, 0.05)], 6)


def _curls(sheet: Sheet, face: Face) -> None:
    """A cap of hair, then locks of three tones from dark on the right to light on the left."""
    at = _Crown(face)
    cx, cy, wide = at.cx, at.cy, at.wide
    sheet.blob(face.hair_shade, [
        at(-1.08, -0.02), at(-1.18, -0.16), at.high(-0.95, 0.03), at.high(-0.46, -0.05),
        at.high(0.46, -0.06), at.high(0.9, 0.01), at(1.18, -0.17), at(1.06, -0.02),
        at(0.9, -0.12), at(0.28, -0.165), at(-0.37, -0.15), at(-0.9, -0.11)])
    luck = random.Random(3)
    for _ in range(26):
        turn, reach = math.radians(198 + luck.random() * 146), luck.uniform(0.84, 1.1)
        x = cx + wide * 1.04 * reach * math.cos(turn)
        y = cy - 0.05 + face.half_height * 0.96 * reach * math.sin(turn)
        color = mix(face.hair, face.hair_light, luck.uniform(0, 0.8))
        sheet.dot(color if x < cx + 0.07 else face.hair_shade, (x, y), luck.uniform(0.034, 0.056))
    for k in range(7):
        x = cx - wide * 0.85 + k * wide * 0.28
        color = face.hair if x < cx + 0.05 else face.hair_shade
        sheet.dot(color, (x, cy - 0.165 + 0.02 * math.sin(k * 2)), 0.042)


def _long(sheet: Sheet, face: Face) -> None:
    """Parted in the middle, falling to both sides."""
    at = _Crown(face)
    sheet.blob(face.hair, [at(-1.12, 0.1), at(-1.2, -0.12), at.high(-0.8, 0), at.high(0, -0.05),
                           at.high(0.1, 0.02), at(-0.1, -0.17), at(-0.6, -0.09), at(-0.88, 0)])
    sheet.blob(face.hair_shade, [
        at(1.12, 0.1), at(1.2, -0.12), at.high(0.8, 0), at.high(0, -0.05), at.high(-0.19, 0.06),
        at(0.14, -0.18), at(0.6, -0.09), at(0.88, 0)])
    sheet.bow(face.hair_light, [at(-1.0, -0.06), at(-0.8, -0.17), at.high(-0.28, 0.02)], 0.013)


def _braid(sheet: Sheet, face: Face) -> None:
    _long(sheet, face)
    at = _Crown(face)
    for k in range(7):
        x, y = at(-0.98 + 0.05 * k, 0.17 + 0.055 * k)
        sheet.dot(face.hair if k % 2 else face.hair_light, (x, y), 0.047 - 0.003 * k)
    x, y = at(-0.65, 0.545)
    sheet.dot((168, 68, 42), (x, y), 0.022)


def _pigtails(sheet: Sheet, face: Face) -> None:
    _long(sheet, face)
    at = _Crown(face)
    for side in (-1, 1):
        sheet.dot((196, 84, 58), at(side * 1.22, 0.1), 0.026)


def _bun(sheet: Sheet, face: Face) -> None:
    """Combed back from the forehead."""
    at = _Crown(face)
    sheet.blob(face.hair, [
        at(-1.08, 0), at(-1.12, -0.14), at(-0.8, -0.26), at.high(-0.22, -0.03),
        at.high(0.44, -0.03), at(0.85, -0.25), at(1.12, -0.13), at(1.08, 0), at(0.9, -0.11),
        at(0.27, -0.19), at(-0.09, -0.205), at(-0.6, -0.16), at(-0.92, -0.08)])
    cool = mix(face.hair, (130, 120, 150), 0.28)
    sheet.blob(cool, [at(1.08, 0), at(0.9, -0.11), at(0.27, -0.19), at.high(0.44, -0.025),
                      at(0.85, -0.25), at(1.12, -0.13)])
    for k in (0.2, 0.45, 0.7):
        sheet.bow(mix(face.hair, (150, 140, 160), 0.35),
                  [at(-k, -0.19), at(-k * 0.7, -0.235), at.high(-0.04, -0.012)], 0.007)


def _bald(sheet: Sheet, face: Face) -> None:
    at = _Crown(face)
    for side, color in ((-1, face.hair), (1, face.hair_shade)):
        sheet.blob(color, [at(side * 1.06, 0.03), at(side * 1.1, -0.1), at(side * 0.92, -0.17),
                           at(side * 0.86, -0.06)], 6)


_STYLES: dict[str, Callable[[Sheet, Face], None]] = {
    "short": _short, "parted": _parted, "curls": _curls, "bob": _long, "long": _long,
    "braid": _braid, "pigtails": _pigtails, "bun": _bun, "bald": _bald,
}  # fmt: skip


def _cap(sheet: Sheet, face: Face) -> None:
    """A flat cap with its band, hair showing at the temples."""
    at, cloth = _Crown(face), face.cover_color
    drop, wide = at.cy - 0.465, at.wide / 0.245
    for side, color in ((-1, face.hair), (1, face.hair_shade)):
        sheet.blob(color, [at(side * 1.05, -0.03), at(side * 0.98, -0.16), at(side * 0.7, -0.2),
                           at(side * 0.78, -0.1)], 6)

    def on(x: float, y: float) -> Point:
        return 0.5 + (x - 0.5) * wide, y + drop

    crown = curve([on(*p) for p in ((0.23, 0.3), (0.2, 0.16), (0.34, 0.085), (0.52, 0.068),
                                    (0.7, 0.092), (0.8, 0.17), (0.77, 0.3), (0.5, 0.275))],
                  10, closed=True)
    sheet.fill(cloth, crown)
    fold = [on(*p) for p in ((0.6, 0.05), (0.62, 0.2), (0.58, 0.3), (0.9, 0.34), (0.9, 0.05))]
    sheet.within(crown, (mix(cloth, (110, 84, 110), 0.25), fold))
    sheet.fill(mix(cloth, (170, 140, 110), 0.2), [on(*p) for p in (
        (0.245, 0.255), (0.5, 0.225), (0.755, 0.255), (0.765, 0.325), (0.5, 0.29),
        (0.235, 0.325))])
    sheet.fill(mix(cloth, (100, 74, 90), 0.34), [on(*p) for p in (
        (0.6, 0.236), (0.755, 0.255), (0.765, 0.325), (0.6, 0.3))])


def _scarf(sheet: Sheet, face: Face) -> None:
    """A scarf round head and neck, open where the face is."""
    cloth, at = face.cover_color, _Crown(face)
    dark, light = mix(cloth, _NIGHT, 0.35), mix(cloth, (255, 240, 220), 0.22)
    outer = [(0.5, 0.11), (0.33, 0.15), (0.235, 0.3), (0.225, 0.52), (0.28, 0.7), (0.3, 0.84),
             (0.5, 0.93), (0.7, 0.84), (0.72, 0.7), (0.775, 0.52), (0.765, 0.3), (0.67, 0.15)]
    opening = [at(-0.84, -0.12), at(-0.55, -0.205), at(0, -0.235), at(0.55, -0.205),
               at(0.84, -0.12), at(0.88, 0.03), at(0.7, 0.15), at(0.34, 0.238), at(0, 0.262),
               at(-0.34, 0.238), at(-0.7, 0.15), at(-0.88, 0.03)]
    layer = Sheet(sheet.side)
    edge = curve(outer, 10, closed=True)
    layer.fill(cloth, edge)
    layer.within(edge, (dark, curve([
        (0.6, 0.12), (0.7, 0.24), (0.735, 0.45), (0.7, 0.62), (0.62, 0.78), (0.58, 0.93),
        (0.9, 0.95), (0.9, 0.1)], 8, closed=True)))
    for k, fold in enumerate((
        [(0.31, 0.2), (0.275, 0.36), (0.285, 0.56), (0.36, 0.76)],
        [(0.36, 0.17), (0.29, 0.3), (0.265, 0.5), (0.31, 0.68)],
        [(0.38, 0.78), (0.5, 0.86), (0.62, 0.78)],
        [(0.34, 0.74), (0.5, 0.89), (0.66, 0.74)],
    )):
        layer.bow(light if k == 0 else dark, fold, 0.012)
    layer.blob((0, 0, 0, 0), opening, 10)  # type: ignore[arg-type]
    sheet.surface.blit(layer.surface, (0, 0))
    sheet.bow(mix(dark, face.shade, 0.3), opening[:5], 0.01)
