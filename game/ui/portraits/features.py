"""Eyes, brows, nose and mouth: what a mood moves. Age adds four kinds of line, no more."""

from __future__ import annotations

from game.ui.portraits.face import OLD, Face
from game.ui.portraits.mood import Mood
from game.ui.portraits.sheet import Point, Sheet, curve
from game.ui.theme import RGB, mix

_LID: RGB = (54, 34, 40)
_WHITE: RGB = (252, 246, 238)
_TIRED_EYES = 0.66


def features(sheet: Sheet, face: Face, mood: Mood) -> None:
    for side in (-1, 1):
        _eye(sheet, face, mood, side)
        _brow(sheet, face, mood, side)
    _nose(sheet, face)
    _mouth(sheet, face, mood)
    if face.age >= OLD:
        _years(sheet, face)


def eye_at(face: Face, side: int) -> Point:
    return face.middle[0] + side * face.half_width * 0.44, face.middle[1] - 0.005


def _eye(sheet: Sheet, face: Face, mood: Mood, side: int) -> None:
    x, y = eye_at(face, side)
    wide, high = 0.052, 0.034 * mood.eyes * (1.18 if face.child else 1)
    upper = [(x - wide, y), (x - wide * 0.4, y - high), (x + wide * 0.4, y - high), (x + wide, y)]
    rim = curve([*upper, (x + wide * 0.4, y + high * 0.75), (x - wide * 0.4, y + high * 0.75)],
                6, closed=True)
    sheet.fill(_WHITE, rim)
    gaze = (x - 0.006, y - 0.003)
    sheet.within(rim, ((70, 48, 38), _round(gaze, 0.029)), ((24, 20, 28), _round(gaze, 0.016)),
                 ((255, 255, 255), _round((gaze[0] - 0.009, gaze[1] - 0.01), 0.008)))
    lid = curve([(x - wide * 1.08, y + 0.002), (x - wide * 0.4, y - high * 1.05),
                 (x + wide * 0.4, y - high * 1.05), (x + wide * 1.08, y + 0.002)], 8)
    sheet.stroke(_LID, lid, 0.016 if face.soft else 0.012)
    if face.soft and not face.child:
        sheet.stroke(_LID, [(x + side * wide, y), (x + side * wide * 1.32, y - 0.016)], 0.011)
    if mood.eyes < _TIRED_EYES:
        heavy = curve([(x - wide * 0.9, y - high - 0.016), (x, y - high - 0.026),
                       (x + wide * 0.9, y - high - 0.014)], 6)
        sheet.stroke(mix(face.shade, face.skin, 0.25), heavy, 0.008)
    if face.age >= OLD or mood.eyes < _TIRED_EYES:
        bag = curve([(x - wide * 0.7, y + 0.043), (x, y + 0.056), (x + wide * 0.7, y + 0.043)], 6)
        sheet.stroke(mix(face.shade, face.skin, 0.2), bag, 0.008)


def _brow(sheet: Sheet, face: Face, mood: Mood, side: int) -> None:
    x, y = eye_at(face, side)
    wide = 0.052
    thick = 0.016 if face.soft or face.child else 0.025
    inner = (x - side * wide * 0.95, y - 0.068 + mood.lift - mood.tilt * 0.35)
    peak = (x + side * 0.005, y - 0.09 + mood.lift + abs(mood.tilt) * 0.02)
    outer = (x + side * wide * 1.25, y - 0.066 + mood.lift + mood.tilt * 0.22)
    top = curve([(inner[0], inner[1] - thick * 0.6), (peak[0], peak[1] - thick * 0.7), outer], 8)
    low = curve([outer, (peak[0], peak[1] + thick * 0.5), (inner[0], inner[1] + thick * 0.7)], 8)
    sheet.fill(mix(face.hair, (120, 100, 100), 0.35) if sum(face.hair) > 600 else
               mix(face.hair, (40, 26, 30), 0.3), top + low)


def _nose(sheet: Sheet, face: Face) -> None:
    cx, cy = face.middle
    size = 0.8 if face.child else 1.2 if face.half_width > 0.24 else 0.92 if face.soft else 1.02
    ridge = [(cx + 0.012, cy), (cx + 0.035 * size, cy + 0.075), (cx + 0.03 * size, cy + 0.098),
             (cx - 0.012, cy + 0.105)]
    sheet.bow(mix(face.shade, (120, 50, 50), 0.22), ridge[1 if face.child else 0:], 0.012)
    sheet.blob(mix(face.skin, (210, 90, 70), 0.2), [
        (cx - 0.03 * size, cy + 0.085), (cx, cy + 0.07), (cx + 0.032 * size, cy + 0.088),
        (cx, cy + 0.108)], 6)
    sheet.dot(face.light, (cx - 0.008, cy + 0.08), 0.009)


def _mouth(sheet: Sheet, face: Face, mood: Mood) -> None:
    """A line that bends; from a real smile on it opens and shows teeth."""
    cx, y = face.middle[0], face.middle[1] + 0.172
    wide = 0.064 if face.child else 0.078
    lip = mix(face.shade, (150, 50, 50), 0.45)
    if face.soft:
        lip = mix(face.skin, (172, 60, 66), 0.58)
    if mood.mouth > 0.55 and face.beard != "moustache":
        _smile(sheet, (cx, y), wide, lip, 0.026 + 0.026 * mood.mouth)
        return
    bend = mood.mouth * 0.03
    sheet.bow(lip, [(cx - wide, y - bend), (cx - wide * 0.3, y + bend * 0.4),
                    (cx + wide * 0.3, y + bend * 0.4), (cx + wide, y - bend)], 0.016)
    if face.soft:
        sheet.blob(mix(lip, face.skin, 0.25), [
            (cx - wide * 0.45, y + 0.008 + bend * 0.4), (cx, y + 0.012 + bend * 0.4),
            (cx + wide * 0.45, y + 0.008 + bend * 0.4), (cx, y + 0.034 + bend * 0.4)], 6)
    chin = [(cx - 0.028, y + 0.062), (cx + 0.028, y + 0.062)]
    sheet.stroke(mix(face.shade, face.skin, 0.3), chin, 0.008)


def _smile(sheet: Sheet, middle: Point, wide: float, lip: RGB, deep: float) -> None:
    cx, y = middle

    def bow(half: float, ends: float, low: float) -> list[Point]:
        return curve([(cx - half, y + ends), (cx, y + low), (cx + half, y + ends)], 8)

    sheet.fill((118, 42, 44), bow(wide, -0.012, 0.006) + bow(wide, -0.012, deep)[::-1])
    sheet.fill(_WHITE, bow(wide * 0.8, -0.006, 0.01) + bow(wide * 0.8, -0.006, deep * 0.55)[::-1])
    sheet.stroke(lip, bow(wide * 1.05, -0.016, 0.004), 0.012)


def _years(sheet: Sheet, face: Face) -> None:
    """Beside the eyes, beside the mouth, across the forehead; with the bags that is all."""
    (cx, cy), line = face.middle, mix(face.shade, face.skin, 0.32)
    for side in (-1, 1):
        x, y = eye_at(face, side)
        for lean in (-0.012, 0.012):
            sheet.stroke(line, [(x + side * 0.07, y + lean), (x + side * 0.093, y + lean * 2.1)],
                         0.007)
        sheet.bow(line, [(cx + side * 0.07, cy + 0.1), (cx + side * 0.102, cy + 0.145),
                         (cx + side * 0.1, cy + 0.185)], 0.008)
    if face.cover == "none":
        for up in (0, 0.03):
            sheet.bow(mix(line, face.skin, 0.25), [
                (cx - 0.07, cy - 0.14 - up), (cx, cy - 0.15 - up), (cx + 0.07, cy - 0.14 - up)],
                0.007)


def _round(middle: Point, radius: float) -> list[Point]:
    return curve([(middle[0] + radius * dx, middle[1] + radius * dy)
                  for dx, dy in ((1, 0), (0.707, 0.707), (0, 1), (-0.707, 0.707), (-1, 0),
                                 (-0.707, -0.707), (0, -1), (0.707, -0.707))], 4, closed=True)
