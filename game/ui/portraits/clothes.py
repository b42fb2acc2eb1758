"""Shoulders: a pullover, an open shirt, a collar, a hood or a blazer, and an apron over it."""

from __future__ import annotations

from game.ui.portraits.face import CLOTH, Face
from game.ui.portraits.sheet import Point, Sheet, curve
from game.ui.theme import RGB, mix

_NIGHT = (40, 20, 60)
_WHITE: RGB = (250, 246, 236)


def shoulders(sheet: Sheet, face: Face) -> None:
    """The body below the neck, which is drawn over it."""
    edge = _edge(0.03 if face.child else 0.0)
    sheet.fill(face.cloth, edge)
    dark = mix(face.cloth, _NIGHT, 0.22)
    sheet.within(edge, (dark, [(0.62, 0.7), (1.1, 0.7), (1.1, 1.1), (0.56, 1.1)]))


def _edge(drop: float) -> list[Point]:
    """Children have smaller shoulders, so theirs begin lower and further in."""
    inward = drop * 3
    top = curve([(-0.02 + inward, 1.05), (0.05 + inward, 0.93 + drop), (0.2 + inward / 2,
                 0.845 + drop), (0.4, 0.8 + drop), (0.6, 0.8 + drop), (0.8 - inward / 2,
                 0.845 + drop), (0.95 - inward, 0.93 + drop), (1.02 - inward, 1.05)], 10)
    return [*top, (1.02, 1.1), (-0.02, 1.1)]


def front(sheet: Sheet, face: Face) -> None:
    """What closes round the neck."""
    _FRONTS[face.clothes](sheet, face)
    if face.extra == "apron":
        _apron(sheet, face)
    if face.extra == "brooch":
        sheet.dot((58, 124, 146), (0.5, 0.912), 0.024)
        sheet.dot((170, 216, 222), (0.494, 0.905), 0.009)


def _pullover(sheet: Sheet, face: Face) -> None:
    rib = mix(face.cloth, (255, 255, 255), 0.16)
    sheet.bow(rib, [(0.385, 0.825), (0.44, 0.885), (0.5, 0.905)], 0.026)
    sheet.bow(mix(face.cloth, _NIGHT, 0.1), [(0.5, 0.905), (0.56, 0.885), (0.615, 0.825)], 0.026)


def _shirt(sheet: Sheet, face: Face) -> None:
    """Open at the neck, with its two points."""
    sheet.fill(mix(face.cloth, (255, 255, 255), 0.22),
               [(0.41, 0.785), (0.5, 0.885), (0.455, 0.93), (0.36, 0.84)])
    sheet.fill(mix(face.cloth, _NIGHT, 0.3),
               [(0.59, 0.785), (0.5, 0.885), (0.545, 0.93), (0.64, 0.84)])


def _collar(sheet: Sheet, face: Face) -> None:
    """A white collar under a cardigan."""
    white = _WHITE if face.cloth != CLOTH["white"] else CLOTH["rose"]
    sheet.fill(white, [(0.375, 0.8), (0.5, 0.9), (0.44, 0.955), (0.335, 0.855)])
    sheet.fill(mix(white, (120, 100, 120), 0.2),
               [(0.625, 0.8), (0.5, 0.9), (0.56, 0.955), (0.665, 0.855)])


def _hood(sheet: Sheet, face: Face) -> None:
    soft = mix(face.cloth, (255, 255, 255), 0.1)
    sheet.blob(soft, [(0.27, 0.86), (0.36, 0.775), (0.44, 0.83), (0.5, 0.92), (0.56, 0.83),
                      (0.64, 0.775), (0.73, 0.86), (0.62, 0.96), (0.5, 1.0), (0.38, 0.96)], 6)
    sheet.fill(face.shade, [(0.45, 0.8), (0.55, 0.8), (0.5, 0.9)])
    for side in (-1, 1):
        sheet.stroke((240, 236, 226), [(0.5 + side * 0.06, 0.92), (0.5 + side * 0.068, 1.02)],
                     0.014)


def _blazer(sheet: Sheet, face: Face) -> None:
    sheet.fill(_WHITE, [(0.4, 0.8), (0.6, 0.8), (0.5, 1.04)])
    sheet.fill(face.shade, [(0.435, 0.79), (0.565, 0.79), (0.5, 0.88)])
    for side, color in ((-1, mix(face.cloth, (255, 255, 255), 0.1)),
                        (1, mix(face.cloth, _NIGHT, 0.25))):
        sheet.fill(color, [(0.5 + side * x, y) for x, y in (
            (0.13, 0.8), (0.1, 0.79), (0.01, 1.05), (0.1, 1.05), (0.17, 0.92))])


_FRONTS = {"pullover": _pullover, "shirt": _shirt, "collar": _collar, "hood": _hood,
           "blazer": _blazer}  # fmt: skip


def _apron(sheet: Sheet, face: Face) -> None:
    cloth = CLOTH["olive"] if face.cloth != CLOTH["olive"] else CLOTH["cream"]
    sheet.fill(cloth, [(0.33, 0.915), (0.67, 0.915), (0.72, 1.1), (0.28, 1.1)])
    sheet.stroke(cloth, [(0.35, 0.92), (0.385, 0.81)], 0.028)
    sheet.stroke(mix(cloth, (30, 20, 40), 0.2), [(0.65, 0.92), (0.615, 0.81)], 0.028)
