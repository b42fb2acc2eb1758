"""What a face is drawn on: ground, neck, ears and head, one plane of shade, soft cheeks."""

from __future__ import annotations

import math

from game.ui.portraits.face import Face
from game.ui.portraits.sheet import Point, Sheet, curve
from game.ui.theme import mix

_COVERED_EARS = ("long", "bob")


def ground(sheet: Sheet, face: Face) -> None:
    """A wash from light to dark, and a pale round of daylight behind the head."""
    top, low = face.ground
    side = sheet.side
    for row in range(side):
        sheet.surface.fill(mix(top, low, row / side), (0, row, side, 1))
    sheet.glow((255, 255, 255), 60, (0.3, 0.3), (0.4, 0.4), 0.012)


def neck(sheet: Sheet, face: Face) -> None:
    wide = 0.098 if face.half_width > 0.24 else 0.07 if face.child else 0.082
    dark = face.shade
    low = 0.84
    sheet.fill(dark, [(0.5 - wide, 0.62), (0.5 + wide, 0.62), (0.5 + wide + 0.015, low),
                      (0.5, 0.9), (0.5 - wide - 0.015, low)])
    sheet.fill(mix(face.skin, dark, 0.25), [(0.5 - wide, 0.66), (0.49, 0.74), (0.48, 0.885),
                                            (0.5 - wide - 0.015, low)])


def outline(face: Face) -> list[Point]:
    """A round box that narrows to the jaw."""
    (cx, cy), points = face.middle, []
    for k in range(56):
        turn = 2 * math.pi * k / 56
        across, down = math.cos(turn), math.sin(turn)
        x = face.half_width * math.copysign(abs(across) ** 0.86, across)
        if down > 0:
            x *= 1 - face.jaw * down**1.6
        points.append((cx + x, cy + face.half_height * down))
    return points


def ears(sheet: Sheet, face: Face) -> None:
    if face.cover == "scarf" or face.style in _COVERED_EARS:
        return
    cx, cy = face.middle
    for side, color in ((-1, face.skin), (1, face.shade)):
        x = cx + side * (face.half_width + 0.004)
        sheet.oval(color, (x, cy + 0.012), (0.034, 0.056))
        inner = mix(color, (150, 60, 60), 0.28)
        sheet.oval(inner, (x + side * 0.004, cy + 0.014), (0.014, 0.03))


def head(sheet: Sheet, face: Face) -> None:
    cx, cy = face.middle
    wide, edge = face.half_width, outline(face)
    sheet.fill(face.skin, edge)
    shade = curve([(cx + 0.06, cy - 0.35), (cx + 0.115, cy - 0.1), (cx + 0.1, cy + 0.03),
                   (cx + 0.15, cy + 0.12), (cx + 0.09, cy + 0.21), (cx + 0.03, cy + 0.32)], 8)
    shine = curve([(cx - wide * 0.8, cy - 0.06), (cx - wide * 0.45, cy + 0.02),
                   (cx - wide * 0.4, cy + 0.09), (cx - wide * 0.7, cy + 0.11)], 6, closed=True)
    sheet.within(edge,
                 (mix(face.skin, face.shade, 0.72), [*shade, (0.95, 0.9), (0.95, 0.05)]),
                 (mix(face.skin, face.light, 0.5), shine))
    warm = mix(face.skin, (222, 96, 76), 0.5 if face.age >= 65 or face.child else 0.36)
    strong = 105 if face.age >= 65 or face.child else 72
    for side in (-1, 1):
        spot = (cx + side * wide * 0.58, cy + 0.1)
        sheet.glow(warm, strong, spot, (0.056, 0.036), 0.012)
