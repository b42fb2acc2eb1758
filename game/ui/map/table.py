"""The wooden table under the model, and the edge of the slab that lies on it."""

from __future__ import annotations

import math
import random
from functools import lru_cache

import pygame

from game.ui.map import geography as land
from game.ui.map.camera import Camera
from game.ui.map.canvas import Canvas
from game.ui.map.light import Light
from game.ui.theme import RGB, mix

_PLANKS = (118, 132, 110, 140, 126, 134, 120)
_GRAIN: RGB = (96, 58, 36)
_STRATA: tuple[tuple[float, float, RGB], ...] = (
    (0.0, 0.16, (150, 132, 84)), (0.16, 0.34, (176, 140, 96)), (0.34, 0.62, (206, 178, 134)),
    (0.62, 0.86, (188, 156, 112)), (0.86, 1.0, (120, 84, 60)),
)  # fmt: skip


@lru_cache(maxsize=2)
def table(size: tuple[int, int], light: Light) -> pygame.Surface:
    """Planks with their grain; by day the leaves of a window somewhere fall on it."""
    width, height = size
    out = pygame.Surface(size)
    top, low = light.table
    for y in range(height):
        pygame.draw.line(out, mix(top, low, y / height), (0, y), (width, y))
    luck, at, k, unit = random.Random(4), 0.0, 0, height / 720
    while at < height:
        plank = _PLANKS[k % len(_PLANKS)] * unit
        _plank(out, luck, at, plank, unit)
        at, k = at + plank, k + 1
    if light.time in ("day", "dawn") and sum(top) > 400:
        _dapple(out)
    return out


def _plank(out: pygame.Surface, luck: random.Random, y: float, high: float, unit: float) -> None:
    width = out.get_width()
    tone = luck.uniform(-7, 7)
    sheet = pygame.Surface((width, math.ceil(high) + 1), pygame.SRCALPHA)
    shade = (255, 245, 225) if tone > 0 else (70, 40, 30)
    sheet.fill((*shade, int(abs(tone) * 2)))
    for _ in range(16):
        at, alpha = luck.uniform(6, high - 6), luck.randint(5, 14)
        phase, reach = luck.uniform(0, 6), luck.uniform(0.6, 3) * unit
        line = [
            (x, at + reach * math.sin(x / unit * 0.006 + phase)
             + 0.8 * math.sin(x / unit * 0.021 + phase * 2))
            for x in range(-20, width + 60, 40)
        ]  # fmt: skip
        pygame.draw.lines(sheet, (*_GRAIN, alpha), False, line, luck.choice((1, 1, 2)))
    sheet.fill((84, 50, 34, 44), (0, 0, width, max(1, round(2 * unit))))
    sheet.fill((255, 250, 235, 44), (0, max(1, round(2 * unit)), width, 1))
    out.blit(sheet, (0, y))


def _dapple(out: pygame.Surface) -> None:
    """The soft shade of leaves in the corners, so that the table is not bare."""
    width, height = out.get_size()
    unit = height / 720
    small = pygame.Surface((width // 4, height // 4), pygame.SRCALPHA)
    small.fill((70, 44, 66, 0))
    luck = random.Random(2)
    for cx, cy, count, spread in ((0.03, 0.02, 90, 150), (0.98, 0, 70, 130), (1, 0.98, 60, 120)):
        for _ in range(count):
            x = (cx * width + luck.gauss(0, spread * unit)) / 4
            y = (cy * height + luck.gauss(0, spread * 0.7 * unit)) / 4
            turn, long = luck.uniform(0, math.pi), luck.uniform(7, 13) * unit
            leaf = [
                (x + long * (math.cos(turn) * t - math.sin(turn) * side * 0.36 * (1 - t * t)),
                 y + long * (math.sin(turn) * t + math.cos(turn) * side * 0.36 * (1 - t * t)))
                for side, ts in ((1, (-1, -0.5, 0, 0.5, 1)), (-1, (1, 0.5, 0, -0.5, -1)))
                for t in ts
            ]  # fmt: skip
            pygame.draw.polygon(small, (70, 44, 66, 78), leaf)
    small = pygame.transform.gaussian_blur(small, max(1, round(2 * unit)))
    soft = pygame.transform.smoothscale(small, (width, height))
    soft.set_alpha(64)
    out.blit(soft, (0, 0))


def slab_shadow(out: pygame.Surface, camera: Camera) -> None:
    """On the table, where the slab lies."""
    width, height = out.get_size()
    unit = camera.scale / 31.5
    small = pygame.Surface((width // 4, height // 4), pygame.SRCALPHA)
    small.fill((30, 14, 30, 0))
    edge = [camera(x, y, -land.THICK) for x, y in land.OUTLINE]
    shape = [((x + 16 * unit) / 4, (y + 12 * unit) / 4) for x, y in edge]
    pygame.draw.polygon(small, (30, 14, 30, 255), shape)
    small = pygame.transform.gaussian_blur(small, max(1, round(7 * unit)))
    soft = pygame.transform.smoothscale(small, (width, height))
    soft.set_alpha(150)
    out.blit(soft, (0, 0))


def slab_edge(canvas: Canvas) -> None:
    """Five layers of earth with stones in them, and the river where it leaves."""
    outline, count = land.OUTLINE, len(land.OUTLINE)
    for high, low, color in _STRATA:
        for i in range(count):
            (ax, ay), (bx, by) = outline[i], outline[(i + 1) % count]
            nx, ny = by - ay, -(bx - ax)
            length = math.hypot(nx, ny)
            n = nx / length, ny / length, 0.0
            if n[0] + n[1] < -0.05:
                continue
            wave = 0.02 * math.sin(i * 0.31 + high * 9)
            top, foot = -high - (wave if high else 0), -low - (wave if low < 1 else 0)
            side = ((ax, ay, top), (bx, by, top), (bx, by, foot), (ax, ay, foot))
            canvas.poly(color, side, n)
    luck = random.Random(8)
    for _ in range(300):
        x, y = outline[luck.randrange(count)]
        if x + y < 9:
            continue
        color = (200, 172, 130) if luck.random() < 0.5 else (150, 116, 84)
        spot = (x, y, -luck.uniform(0.2, 0.9))
        canvas.ellipse(color, spot, luck.uniform(0.05, 0.14), luck.uniform(0.025, 0.05),
                       (0.7, 0.7, 0), 1)  # fmt: skip
    mouth = [p for p in outline if p[1] > 5 and land.to_river(*p) < land.RIVER_HALF]
    if mouth:
        lip, foot_of_it = ([(x, y, z) for x, y in mouth] for z in (-0.12, -0.5))
        canvas.poly(canvas.light.water, lip + foot_of_it[::-1], (0.3, 0.9, 0))
        foam = [(x, y, -0.2) for x, y in mouth]
        canvas.poly(canvas.light.foam, lip + foam[::-1], (0.3, 0.9, 0), 1.1)
