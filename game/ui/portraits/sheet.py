"""The sheet a face is drawn on: a square of side one, drawn large and shrunk once at the end.

Everything is given in shares of the square. The crop to the middle 86 % is part of the scale, so
nothing is stretched twice.
"""

from __future__ import annotations

from collections.abc import Sequence

import pygame

from game.ui.theme import RGB

Point = tuple[float, float]
_CROP = 0.86
_LEFT, _TOP = 0.07, 0.055


class Sheet:
    """A surface with a few strokes of its own. `color` may carry its alpha only in `within`."""

    def __init__(self, side: int) -> None:
        self.side = side
        self.surface = pygame.Surface((side, side), pygame.SRCALPHA)

    def px(self, share: float) -> float:
        """A length in pixels."""
        return share * self.side / _CROP

    def at(self, point: Point) -> Point:
        return (point[0] - _LEFT) * self.side / _CROP, (point[1] - _TOP) * self.side / _CROP

    def fill(self, color: RGB, points: Sequence[Point]) -> None:
        pygame.draw.polygon(self.surface, color, [self.at(p) for p in points])

    def blob(self, color: RGB, points: Sequence[Point], steps: int = 9) -> None:
        """A closed round shape through some points."""
        self.fill(color, curve(points, steps, closed=True))

    def dot(self, color: RGB, middle: Point, radius: float) -> None:
        pygame.draw.circle(self.surface, color, self.at(middle), self.px(radius))

    def oval(self, color: RGB, middle: Point, half: Point) -> None:
        left, top = self.at((middle[0] - half[0], middle[1] - half[1]))
        box = (left, top, self.px(2 * half[0]), self.px(2 * half[1]))
        pygame.draw.ellipse(self.surface, color, box)

    def ring(self, color: RGB, middle: Point, radius: float, width: float) -> None:
        wide = max(1, round(self.px(width)))
        pygame.draw.circle(self.surface, color, self.at(middle), self.px(radius), wide)

    def stroke(self, color: RGB, points: Sequence[Point], width: float) -> None:
        """A line with round joints, as a brush leaves it."""
        wide = max(1.0, self.px(width))
        spots = [self.at(p) for p in points]
        pygame.draw.lines(self.surface, color, False, spots, max(1, round(wide)))
        for spot in spots if wide > 3 else ():
            pygame.draw.circle(self.surface, color, spot, wide / 2)

    def bow(self, color: RGB, points: Sequence[Point], width: float) -> None:
        """A stroke bent through some points."""
        self.stroke(color, curve(points, 8), width)

    def within(
        self, outline: Sequence[Point], *fills: tuple[tuple[int, ...], Sequence[Point]]
    ) -> None:
        """Fills that stay inside an outline: shade on a face, a fold in a scarf."""
        edge = [self.at(p) for p in outline]
        box = _around(edge).clip(self.surface.get_rect())
        if not box.width or not box.height:
            return
        stencil = pygame.Surface(box.size, pygame.SRCALPHA)
        layer = pygame.Surface(box.size, pygame.SRCALPHA)
        pygame.draw.polygon(stencil, (255, 255, 255), _moved(edge, box))
        for color, points in fills:
            pygame.draw.polygon(layer, color, _moved([self.at(p) for p in points], box))
        layer.blit(stencil, (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
        self.surface.blit(layer, box)

    def glow(self, color: RGB, alpha: int, middle: Point, half: Point, soft: float) -> None:
        """A patch of colour without an edge: a cheek, light on a wall."""
        radius = max(1, round(self.px(soft)))
        w, h = (round(self.px(2 * share)) + 6 * radius for share in half)
        layer = pygame.Surface((w, h), pygame.SRCALPHA)
        layer.fill((*color, 0))
        inner = pygame.Rect(0, 0, w, h).inflate(-6 * radius, -6 * radius)
        pygame.draw.ellipse(layer, (*color, alpha), inner)
        layer = pygame.transform.gaussian_blur(layer, radius)
        self.surface.blit(layer, layer.get_rect(center=self.at(middle)))


def curve(points: Sequence[Point], steps: int = 9, closed: bool = False) -> list[Point]:
    """A smooth line through all the points (Catmull and Rom)."""
    count = len(points)
    found: list[Point] = []
    for i in range(count if closed else count - 1):
        if closed:
            four = [points[(i + k) % count] for k in (-1, 0, 1, 2)]
        else:
            four = [points[min(count - 1, max(0, i + k))] for k in (-1, 0, 1, 2)]
        for k in range(steps):
            t = k / steps
            found.append((_along(four, t, 0), _along(four, t, 1)))
    if not closed:
        found.append(points[-1])
    return found


def _along(four: Sequence[Point], t: float, axis: int) -> float:
    a, b, c, d = (point[axis] for point in four)
    return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t
                  + (3 * b - a - 3 * c + d) * t * t * t)


def _around(points: Sequence[Point]) -> pygame.Rect:
    xs, ys = [p[0] for p in points], [p[1] for p in points]
    left, top = int(min(xs)) - 1, int(min(ys)) - 1
    return pygame.Rect(left, top, int(max(xs)) - left + 2, int(max(ys)) - top + 2)


def _moved(points: Sequence[Point], box: pygame.Rect) -> list[Point]:
    return [(x - box.x, y - box.y) for x, y in points]
