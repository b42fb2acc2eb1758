"""Drawing in the town's space: points have three numbers, colours are lit on the way."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import pygame

from game.ui.map.camera import Camera
from game.ui.map.light import Light, Vector
from game.ui.theme import RGB

Point3 = tuple[float, float, float]
UP: Vector = (0.0, 0.0, 1.0)


class Canvas:
    """A surface, a camera and a light. `glows` collects what shines, for whoever adds the glow."""

    def __init__(self, surface: pygame.Surface, camera: Camera, light: Light) -> None:
        self.surface, self.camera, self.light = surface, camera, light
        self.glows: list[tuple[Point3, float]] = []
        """Lit things: where, and how far they shine, in units."""

    @property
    def scale(self) -> float:
        return self.camera.scale

    def thick(self, units: float) -> int:
        """A stroke of so many units, never thinner than a pixel."""
        return max(1, round(units * self.camera.scale))

    def points(self, points: Iterable[Point3]) -> list[tuple[float, float]]:
        camera = self.camera
        s, x0, y0 = camera.scale, camera.x0, camera.y0
        h, k = s / 2, s * 1.2247
        return [(x0 + (x - y) * s, y0 + (x + y) * h - z * k) for x, y, z in points]

    def poly(
        self, color: RGB, points: Iterable[Point3], normal: Vector = UP, tone: float = 1.0
    ) -> None:
        """A flat shape, lit."""
        lit = self.light.color(color, normal, tone)
        pygame.draw.polygon(self.surface, lit, self.points(points))

    def flat(self, color: RGB, points: Iterable[Point3]) -> None:
        """A flat shape in just this colour: what shines by itself."""
        pygame.draw.polygon(self.surface, color, self.points(points))

    def line(
        self, color: RGB, points: Iterable[Point3], wide: float = 0.03, normal: Vector = UP,
        tone: float = 1.0, closed: bool = False,
    ) -> None:  # fmt: skip
        lit = self.light.color(color, normal, tone)
        dots = self.points(points)
        pygame.draw.lines(self.surface, lit, closed, dots, self.thick(wide))

    def dot(
        self, color: RGB, at: Point3, radius: float, normal: Vector = UP, tone: float = 1.0
    ) -> None:
        """A ball, or anything small and round."""
        lit = self.light.color(color, normal, tone)
        size = max(1.0, radius * self.camera.scale)
        pygame.draw.circle(self.surface, lit, self.camera(*at), size)

    def ellipse(
        self, color: RGB, at: Point3, rx: float, ry: float, normal: Vector = UP, tone: float = 1.0
    ) -> None:
        """Upright to the screen: rx and ry in units of width."""
        lit = self.light.color(color, normal, tone)
        (x, y), s = self.camera(*at), self.camera.scale
        rect = (x - rx * s, y - ry * s, max(1, 2 * rx * s), max(1, 2 * ry * s))
        pygame.draw.ellipse(self.surface, lit, rect)

    def veil(self, color: tuple[int, int, int, int], points: Sequence[Point3]) -> None:
        """A see-through shape."""
        veil(self.surface, color, self.points(points))

    def box(
        self, color: RGB, x: float, y: float, z: float, size: tuple[float, float, float],
        turn: float = 0.0, top: RGB | None = None, tone: float = 1.0,
    ) -> None:  # fmt: skip
        """A plain box, `size` wide, deep and high, standing on z."""
        from game.ui.map.box import Box

        Box(x, y, size[0], size[1], size[2], turn, z).plain(self, color, top, tone)


def veil(
    surface: pygame.Surface, color: tuple[int, int, int, int], dots: Sequence[tuple[float, float]]
) -> None:
    """`draw.polygon` ignores alpha, so it goes by way of a small layer."""
    xs, ys = [x for x, _ in dots], [y for _, y in dots]
    area = pygame.Rect(int(min(xs)) - 1, int(min(ys)) - 1, 3, 3)
    area.size = int(max(xs)) - area.x + 2, int(max(ys)) - area.y + 2
    area = area.clip(surface.get_rect())
    if not area.w or not area.h:
        return
    layer = pygame.Surface(area.size, pygame.SRCALPHA)
    layer.fill((*color[:3], 0))
    pygame.draw.polygon(layer, color, [(x - area.x, y - area.y) for x, y in dots])
    surface.blit(layer, area)
