"""Plain geometry of the plane: smooth lines, hulls, distances. No pixels here."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from itertools import pairwise

Point = tuple[float, float]


def smooth(points: Sequence[Point], steps: int = 10, closed: bool = False) -> list[Point]:
    """A soft line through the points (Catmull-Rom)."""
    out: list[Point] = []
    n = len(points)
    for i in range(n if closed else n - 1):
        if closed:
            a, b, c, d = (points[(i + k) % n] for k in (-1, 0, 1, 2))
        else:
            a, b = points[max(0, i - 1)], points[i]
            c, d = points[i + 1], points[min(n - 1, i + 2)]
        for k in range(steps):
            t = k / steps
            out.append((_cubic(a[0], b[0], c[0], d[0], t), _cubic(a[1], b[1], c[1], d[1], t)))
    if not closed:
        out.append(points[-1])
    return out


def _cubic(a: float, b: float, c: float, d: float, t: float) -> float:
    return 0.5 * (
        2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t
        + (3 * b - a - 3 * c + d) * t * t * t
    )  # fmt: skip


def beside(path: Sequence[Point], distance: float) -> list[Point]:
    """The line that runs along a path, so far to its left."""
    out: list[Point] = []
    last = len(path) - 1
    for i, (x, y) in enumerate(path):
        ax, ay = path[max(0, i - 1)]
        bx, by = path[min(last, i + 1)]
        dx, dy = bx - ax, by - ay
        length = math.hypot(dx, dy) or 1.0
        out.append((x - dy / length * distance, y + dx / length * distance))
    return out


def inside(x: float, y: float, polygon: Sequence[Point]) -> bool:
    found = False
    px, py = polygon[-1]
    for qx, qy in polygon:
        if (qy > y) != (py > y) and x < (px - qx) * (y - qy) / (py - qy) + qx:
            found = not found
        px, py = qx, qy
    return found


def distance(x: float, y: float, path: Sequence[Point]) -> float:
    """From a point to the nearest place of a path."""
    best = 1e18
    ax, ay = path[0]
    for bx, by in path[1:]:
        dx, dy = bx - ax, by - ay
        square = dx * dx + dy * dy or 1e-9
        t = ((x - ax) * dx + (y - ay) * dy) / square
        t = 0.0 if t < 0 else 1.0 if t > 1 else t
        gap = (x - ax - t * dx) ** 2 + (y - ay - t * dy) ** 2
        if gap < best:
            best = gap
        ax, ay = bx, by
    return math.sqrt(best)


def lengths(path: Sequence[Point]) -> list[float]:
    """How far each point of a path is from its beginning, along the path."""
    out = [0.0]
    for (ax, ay), (bx, by) in pairwise(path):
        out.append(out[-1] + math.hypot(bx - ax, by - ay))
    return out


def along(path: Sequence[Point], far: Sequence[float], at: float) -> tuple[Point, float]:
    """The point so far along a path (`far` are its lengths), and its direction there."""
    for i in range(1, len(path)):
        if far[i] >= at or i == len(path) - 1:
            (ax, ay), (bx, by) = path[i - 1], path[i]
            t = (at - far[i - 1]) / ((far[i] - far[i - 1]) or 1.0)
            return (ax + (bx - ax) * t, ay + (by - ay) * t), math.atan2(by - ay, bx - ax)
    return path[0], 0.0


def rectangle(x: float, y: float, wide: float, deep: float, turn: float = 0.0) -> list[Point]:
    """The corners of a turned rectangle around its middle."""
    c, s = math.cos(turn), math.sin(turn)
    w, d = wide / 2, deep / 2
    corners = ((-w, -d), (w, -d), (w, d), (-w, d))
    return [(x + u * c - v * s, y + u * s + v * c) for u, v in corners]


def overlap(a: Sequence[Point], b: Sequence[Point]) -> bool:
    """Whether two convex shapes share ground."""
    for shape in (a, b):
        px, py = shape[-1]
        for qx, qy in shape:
            nx, ny = qy - py, px - qx
            first = [x * nx + y * ny for x, y in a]
            second = [x * nx + y * ny for x, y in b]
            if max(first) <= min(second) or max(second) <= min(first):
                return False
            px, py = qx, qy
    return True


def clipped(polygon: Sequence[Point], frame: Sequence[Point]) -> list[Point]:
    """The part of a polygon inside a convex frame (Sutherland and Hodgman)."""
    part = list(polygon)
    turn = 1 if area(frame) > 0 else -1
    px, py = frame[-1]
    for qx, qy in frame:
        ex, ey = (qx - px) * turn, (qy - py) * turn
        out: list[Point] = []
        for i, b in enumerate(part):
            a = part[i - 1]
            side_a = ex * (a[1] - py) - ey * (a[0] - px)
            side_b = ex * (b[1] - py) - ey * (b[0] - px)
            if (side_a < 0) != (side_b < 0):
                t = side_a / (side_a - side_b)
                out.append((a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t))
            if side_b >= 0:
                out.append(b)
        part = out
        if not part:
            break
        px, py = qx, qy
    return part


def area(polygon: Sequence[Point]) -> float:
    """Signed: positive when the points go round from x towards y."""
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise([*polygon, polygon[0]])) / 2


def hull(points: Iterable[Point]) -> list[Point]:
    """The convex outline of some points."""
    ordered = sorted(set(points))

    def half(some: Iterable[Point]) -> list[Point]:
        out: list[Point] = []
        for p in some:
            while len(out) > 1:
                (ax, ay), (bx, by) = out[-2], out[-1]
                if (bx - ax) * (p[1] - ay) - (by - ay) * (p[0] - ax) > 0:
                    break
                out.pop()
            out.append(p)
        return out

    return half(ordered)[:-1] + half(reversed(ordered))[:-1]


def ring(x: float, y: float, rx: float, ry: float, count: int = 28) -> list[Point]:
    return [
        (x + rx * math.cos(i * math.tau / count), y + ry * math.sin(i * math.tau / count))
        for i in range(count)
    ]


def net(corners: Sequence[Point], steps: int) -> list[Point]:
    """Points all over a rectangle, as many steps each way."""
    (ax, ay), (bx, by), _, (dx, dy) = corners
    return [
        (ax + (bx - ax) * i / steps + (dx - ax) * j / steps,
         ay + (by - ay) * i / steps + (dy - ay) * j / steps)
        for i in range(steps + 1) for j in range(steps + 1)
    ]  # fmt: skip
