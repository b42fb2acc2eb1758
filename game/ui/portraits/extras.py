"""Beard, glasses, a pencil behind the ear."""

from __future__ import annotations

import pygame

from game.ui.portraits.face import Face
from game.ui.portraits.features import eye_at
from game.ui.portraits.head import outline
from game.ui.portraits.sheet import Sheet, curve
from game.ui.theme import mix


def beard(sheet: Sheet, face: Face) -> None:
    """What grows on the cheeks, under the mouth."""
    (cx, cy), wide = face.middle, face.half_width
    if face.beard == "stubble":
        sheet.within(outline(face), ((80, 64, 70, 46), curve([
            (cx - wide, cy + 0.08), (cx - wide * 0.55, cy + 0.11), (cx - 0.07, cy + 0.13),
            (cx, cy + 0.115), (cx + 0.07, cy + 0.13), (cx + wide * 0.55, cy + 0.11),
            (cx + wide, cy + 0.08), (cx + 0.12, cy + 0.34), (cx - 0.12, cy + 0.34)], 8,
            closed=True)))
    elif face.beard == "beard":
        full = curve([
            (cx - wide * 1.05, cy + 0.02), (cx - wide * 0.8, cy + 0.1), (cx - 0.08, cy + 0.125),
            (cx, cy + 0.11), (cx + 0.08, cy + 0.125), (cx + wide * 0.8, cy + 0.1),
            (cx + wide * 1.05, cy + 0.02), (cx + 0.16, cy + 0.36), (cx - 0.16, cy + 0.36)], 8,
            closed=True)
        side = [(cx + 0.1, cy + 0.1), (cx + 0.4, cy - 0.1), (cx + 0.4, cy + 0.4),
                (cx + 0.06, cy + 0.4)]
        sheet.within(outline(face), (face.hair, full))
        shaded = [p for p in full if p[0] > cx + 0.04] + [(cx + 0.04, cy + 0.36)]
        sheet.within(outline(face), (mix(face.hair, (20, 10, 20), 0.3), shaded or side))


def moustache(sheet: Sheet, face: Face) -> None:
    """Over the mouth, with its right half in the shade."""
    if face.beard != "moustache":
        return
    cx, cy = face.middle
    grey = mix(face.hair, (110, 100, 98), 0.3)
    left = [(cx, cy + 0.118), (cx - 0.06, cy + 0.122), (cx - 0.125, cy + 0.168),
            (cx - 0.1, cy + 0.178), (cx - 0.04, cy + 0.165), (cx, cy + 0.158)]
    right = [(2 * cx - x, y) for x, y in left]
    sheet.blob(grey, left, 8)
    sheet.blob(mix(grey, (30, 10, 30), 0.22), right, 8)


def glasses(sheet: Sheet, face: Face) -> None:
    if face.glasses == "none":
        return
    color = (92, 58, 66) if face.soft else (52, 56, 70)
    cx, y = 0.5, eye_at(face, 1)[1] + 0.004
    for side in (-1, 1):
        x = eye_at(face, side)[0]
        sheet.glow((255, 255, 255), 40, (x, y), (0.07, 0.07), 0.002)
        if face.glasses == "round":
            sheet.ring(color, (x, y), 0.08, 0.012)
        else:
            left, top = sheet.at((x - 0.078, y - 0.058))
            box = pygame.Rect(left, top, sheet.px(0.156), sheet.px(0.12))
            pygame.draw.rect(sheet.surface, color, box, max(1, round(sheet.px(0.013))),
                             border_radius=round(sheet.px(0.03)))
        sheet.stroke(color, [(x + side * 0.078, y - 0.014),
                             (cx + side * (face.half_width + 0.005), y - 0.03)], 0.011)
    sheet.bow(color, [(cx - 0.021, y - 0.01), (cx, y - 0.02), (cx + 0.021, y - 0.01)], 0.011)


def pencil(sheet: Sheet, face: Face) -> None:
    if face.extra != "pencil":
        return
    (cx, cy), wide = face.middle, face.half_width
    top, low = (cx + wide * 1.2, cy - 0.105), (cx + wide * 0.76, cy + 0.012)
    sheet.stroke((216, 110, 96), [(cx + wide * 1.27, cy - 0.123), top], 0.026)
    sheet.stroke((232, 176, 62), [top, low], 0.026)
    sheet.stroke((240, 214, 170), [low, (cx + wide * 0.69, cy + 0.03)], 0.015)
