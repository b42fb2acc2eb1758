"""From the town's units to pixels. Two to one, seen from the south-east and above.

A house is about one unit wide; x runs down to the right, y down to the left, z up.
"""

from __future__ import annotations

from dataclasses import dataclass

LIFT = 1.2247
"""How many units across a unit of height looks."""
WHOLE = 31.5
"""Pixels a unit where the whole town fits a window 720 high."""


@dataclass(frozen=True)
class Camera:
    """`scale` pixels a unit; the town's middle (0, 0, 0) is drawn at (x0, y0)."""

    scale: float
    x0: float
    y0: float

    def __call__(self, x: float, y: float, z: float = 0) -> tuple[float, float]:
        s = self.scale
        return self.x0 + (x - y) * s, self.y0 + (x + y) * s / 2 - z * s * LIFT

    def times(self, factor: float) -> Camera:
        """The same sight, so many times as large: for drawing fine and shrinking."""
        return Camera(self.scale * factor, self.x0 * factor, self.y0 * factor)

    def moved(self, dx: float, dy: float) -> Camera:
        return Camera(self.scale, self.x0 + dx, self.y0 + dy)

    def back(self, px: float, py: float) -> tuple[float, float]:
        """The point of the ground at a pixel."""
        across, down = (px - self.x0) / self.scale, (py - self.y0) * 2 / self.scale
        return (across + down) / 2, (down - across) / 2


BESIDE = 0.25
"""From here on the town is not only moved: it is made to fit what is free beside a drawer."""
_FREE = 940
"""So many pixels across hold all homes, in a window 720 high."""
_HOMES_RIGHT = 1.2
"""The homes lie so many units to the right of the middle; to the left are fields."""


def whole(size: tuple[int, int], shift: float = 0) -> Camera:
    """All of the town in a window; `shift` moves it aside by a share of the width.

    Moved far, it fits the part that is free: the drawer takes twice as much as it is moved.
    """
    width, height = size
    if abs(shift) < BESIDE:
        scale = WHOLE * min(height / 720, width / 1040)
        return Camera(scale, width * (0.5 + shift), height * 0.54)
    scale = WHOLE * min(height / 720, width * (1 - 2 * abs(shift)) / _FREE)
    return Camera(scale, width * (0.5 + shift) - _HOMES_RIGHT * scale, height * 0.47)


def toward(spot: tuple[float, float, float], at: tuple[float, float], scale: float) -> Camera:
    """Puts a point of the town at a pixel."""
    x, y = Camera(scale, 0, 0)(*spot)
    return Camera(scale, at[0] - x, at[1] - y)
