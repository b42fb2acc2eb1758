"""A turned box, and drawing on its two visible faces.

Face `L` looks along the box's own y, to the left and front: the sun is there. Face `R` looks
along its own x, to the right. On a face, u runs along the wall from its left end and v up.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

from game.ui.map.canvas import Canvas, Point3
from game.ui.map.geometry import Point
from game.ui.map.light import Vector
from game.ui.theme import RGB, mix

FACES = ("L", "R")


@dataclass
class Box:
    """Middle (x, y), sides `wide` and `deep`, `high` above `z`, turned by `turn` (radians)."""

    x: float
    y: float
    wide: float
    deep: float
    high: float
    turn: float = 0.0
    z: float = 0.0

    def __post_init__(self) -> None:
        self.cos, self.sin = math.cos(self.turn), math.sin(self.turn)

    # -- places --------------------------------------------------------------------------------

    def at(self, u: float, v: float, z: float) -> Point3:
        """From the box's own coordinates (middle of the floor) to the town's."""
        return (
            self.x + u * self.cos - v * self.sin,
            self.y + u * self.sin + v * self.cos,
            self.z + z,
        )

    def foot(self, margin: float = 0.0) -> list[Point]:
        w, d = self.wide / 2 + margin, self.deep / 2 + margin
        return [self.at(u, v, 0)[:2] for u, v in ((-w, -d), (w, -d), (w, d), (-w, d))]

    def long(self, face: str) -> float:
        return self.wide if face == "L" else self.deep

    def normal(self, face: str) -> Vector:
        return (-self.sin, self.cos, 0.0) if face == "L" else (self.cos, self.sin, 0.0)

    def turned(self, a: float, b: float, c: float = 0.0) -> Vector:
        """A direction of the box's own, in the town's."""
        return a * self.cos - b * self.sin, a * self.sin + b * self.cos, c

    def on(self, face: str, u: float, v: float, out: float = 0.0) -> Point3:
        """A place on a face, `out` in front of it."""
        if face == "L":
            return self.at(u - self.wide / 2, self.deep / 2 + out, v)
        return self.at(self.wide / 2 + out, self.deep / 2 - u, v)

    # -- drawing -------------------------------------------------------------------------------

    def quad(
        self, canvas: Canvas, face: str, u0: float, v0: float, u1: float, v1: float, color: RGB,
        tone: float = 1.0, out: float = 0.0,
    ) -> None:  # fmt: skip
        """An upright rectangle on a face."""
        on = self.on
        corners = (on(face, u0, v0, out), on(face, u1, v0, out),
                   on(face, u1, v1, out), on(face, u0, v1, out))  # fmt: skip
        canvas.poly(color, corners, self.normal(face), tone)

    def shining(
        self, canvas: Canvas, face: str, u0: float, v0: float, u1: float, v1: float, color: RGB
    ) -> None:
        """A rectangle that gives its own light."""
        on = self.on
        canvas.flat(color, (on(face, u0, v0), on(face, u1, v0), on(face, u1, v1), on(face, u0, v1)))
        middle = on(face, (u0 + u1) / 2, (v0 + v1) / 2)
        canvas.glows.append((middle, max(0.3, (u1 - u0) * 1.6)))

    def arch(
        self, canvas: Canvas, face: str, u0: float, v0: float, u1: float, v1: float, color: RGB,
        tone: float = 1.0, out: float = 0.0, steps: int = 8,
    ) -> None:  # fmt: skip
        """A rectangle with a round top."""
        corners = arched(u0, v0, u1, v1, steps)
        points = (self.on(face, u, v, out) for u, v in corners)
        canvas.poly(color, points, self.normal(face), tone)

    def disc(
        self, canvas: Canvas, face: str, u: float, v: float, radius: float, color: RGB,
        tone: float = 1.0, out: float = 0.0,
    ) -> None:  # fmt: skip
        """A round plate on a face; heights look shorter, so it is drawn a little flatter."""
        turns = (i * math.pi / 10 for i in range(20))
        points = [
            self.on(face, u + radius * math.cos(t), v + radius * 0.9 * math.sin(t), out)
            for t in turns
        ]
        canvas.poly(color, points, self.normal(face), tone)

    def top(
        self, canvas: Canvas, color: RGB, z: float | None = None, margin: float = 0.0,
        tone: float = 1.0,
    ) -> None:  # fmt: skip
        w, d = self.wide / 2 + margin, self.deep / 2 + margin
        h = self.high if z is None else z
        corners = ((-w, -d), (w, -d), (w, d), (-w, d))
        canvas.poly(color, (self.at(u, v, h) for u, v in corners), tone=tone)

    def plain(self, canvas: Canvas, color: RGB, top: RGB | None = None, tone: float = 1.0) -> None:
        """Two walls and a lid."""
        for face in FACES:
            self.quad(canvas, face, 0, 0, self.long(face), self.high, color, tone)
        self.top(canvas, top or mix(color, (255, 255, 255), 0.15), tone=tone)

    def mesh(
        self, canvas: Canvas, color: RGB, points: Iterable[Point3], normal: Vector,
        tone: float = 1.0,
    ) -> None:  # fmt: skip
        """A flat shape given in the box's own coordinates."""
        canvas.poly(color, (self.at(*p) for p in points), self.turned(*normal), tone)


def arched(u0: float, v0: float, u1: float, v1: float, steps: int = 8) -> list[Point]:
    radius, middle = (u1 - u0) / 2, (u0 + u1) / 2
    points = [(u0, v0), (u1, v0)]
    for i in range(steps + 1):
        turn = math.pi * i / steps
        points.append((middle + radius * math.cos(turn), v1 - radius + radius * math.sin(turn)))
    return points
