"""The bread van, the chain's truck and the bus: boxes on wheels in the town's camera and light.

A vehicle looks the way it drives. From the south-east one sees two of its sides; which of them
is the nose, a flank or the tail follows from the turn.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import pygame

from game.ui.map.box import Box
from game.ui.map.camera import Camera
from game.ui.map.canvas import Canvas
from game.ui.map.geometry import hull
from game.ui.map.light import Light
from game.ui.theme import RGB

_TYRE: RGB = (50, 47, 58)
_HUB: RGB = (190, 184, 176)
_GLASS: RGB = (120, 150, 170)
_LAMP: RGB = (255, 236, 170)
HEADINGS = 16


@dataclass(frozen=True)
class Model:
    """Length, width and height of the body and of the cab, and their colours."""

    long: float
    wide: float
    high: float
    cab_long: float
    cab_high: float
    body: RGB
    band: RGB
    cab: RGB
    loaf: bool
    wheels: tuple[float, ...]
    windows: int = 0
    """Along the flank, where people sit."""


VAN = Model(0.98, 0.48, 0.44, 0.0, 0.0, (250, 240, 214), (196, 84, 58), (250, 240, 214), True,
            (-0.3, 0.3))
TRUCK = Model(1.8, 0.56, 0.84, 0.42, 0.62, (220, 226, 230), (52, 92, 140), (52, 92, 140), False,
              (-0.62, -0.36, 0.6))
BUS = Model(1.7, 0.56, 0.66, 0.0, 0.0, (236, 178, 74), (178, 70, 50), (236, 178, 74), False,
            (-0.5, 0.52), 5)


class _Body:
    """A box that remembers which way it drives: `side` names are nose, tail and flank."""

    def __init__(self, x: float, y: float, z: float, turn: float, size: tuple[float, float, float],
                 ahead: float) -> None:  # fmt: skip
        """`ahead` moves it along the direction of travel."""
        x, y = x + math.cos(turn) * ahead, y + math.sin(turn) * ahead
        long, wide, high = size
        swaps = round(turn / (math.pi / 2)) % 4
        rest = turn - round(turn / (math.pi / 2)) * (math.pi / 2)
        sides = (long, wide) if swaps % 2 == 0 else (wide, long)
        self.box = Box(x, y, sides[0], sides[1], high, rest, z)
        self.end = "R" if swaps % 2 == 0 else "L"
        self.flank = "L" if self.end == "R" else "R"
        self.nose_seen = swaps in (0, 1)
        self.nose_late = swaps in (0, 3)
        """Whether u on the flank runs toward the nose."""
        nx, ny, _ = self.box.normal(self.flank)
        self.flank_seen = nx + ny > 0.2

    def u(self, share: float) -> float:
        """A place on the flank: 0 at the tail, 1 at the nose."""
        return (share if self.nose_late else 1 - share) * self.box.long(self.flank)

    def band(self, canvas: Canvas, low: float, top: float, color: RGB, tone: float = 1.0) -> None:
        for face in (self.flank, self.end):
            self.box.quad(canvas, face, 0, low, self.box.long(face), top, color, tone)

    def flank_quad(self, canvas: Canvas, a: float, low: float, b: float, top: float, color: RGB,
                   tone: float = 1.0) -> None:  # fmt: skip
        u0, u1 = sorted((self.u(a), self.u(b)))
        self.box.quad(canvas, self.flank, u0, low, u1, top, color, tone, 0.005)

    def end_quad(self, canvas: Canvas, a: float, low: float, b: float, top: float, color: RGB,
                 tone: float = 1.0) -> None:  # fmt: skip
        wide = self.box.long(self.end)
        self.box.quad(canvas, self.end, a * wide, low, b * wide, top, color, tone, 0.005)

    def wheel(self, canvas: Canvas, share: float, radius: float) -> None:
        spot = self.box.on(self.flank, self.u(share), 0.02, 0.01)
        (x, y), s = canvas.camera(*spot), canvas.camera.scale
        r = radius * s
        for color, size in ((_TYRE, 1.0), (_HUB, 0.45)):
            lit = canvas.light.color(color, self.box.normal(self.flank))
            rect = pygame.Rect(0, 0, max(2, round(1.9 * r * size)), max(2, round(2.2 * r * size)))
            rect.center = round(x), round(y)
            pygame.draw.ellipse(canvas.surface, lit, rect)


def draw_vehicle(
    canvas: Canvas, model: Model, x: float, y: float, turn: float, z: float = 0.0
) -> None:
    """On the ground at (x, y), the nose pointing along `turn`."""
    _shadow(canvas, model, x, y, turn, z)
    radius = 0.115 if model.cab_long == 0 else 0.13
    body = _Body(x, y, z + 0.09, turn, (model.long - model.cab_long, model.wide, model.high),
                 -model.cab_long / 2)
    cab = _Body(x, y, z + 0.07, turn, (model.cab_long, model.wide * 0.96, model.cab_high),
                (model.long - model.cab_long) / 2)
    parts = [body, cab] if model.cab_long else [body]
    if not body.nose_seen:
        parts.reverse()
    for part in parts:
        if part is cab:
            _cab(canvas, cab, model)
        else:
            _box(canvas, body, model)
    whole = _Body(x, y, z + 0.09, turn, (model.long, model.wide, model.high), 0)
    for at in model.wheels if whole.flank_seen else ():
        whole.wheel(canvas, 0.5 + at / model.long, radius)


def _box(canvas: Canvas, body: _Body, model: Model) -> None:
    body.box.plain(canvas, model.body, (250, 246, 234))
    if model.cab_long:
        body.flank_quad(canvas, 0, 0.3, 1, 0.46, model.band, 1.05)
        body.flank_quad(canvas, 0, 0.5, 1, 0.54, (226, 164, 60), 1.05)
        if not body.nose_seen:
            body.end_quad(canvas, 0.1, 0.08, 0.48, 0.74, model.body, 0.9)
            body.end_quad(canvas, 0.52, 0.08, 0.9, 0.74, model.body, 0.9)
        return
    body.band(canvas, 0, 0.13, model.band)
    low, top = (0.27, 0.52) if model.windows else (0.2, 0.38)
    body.flank_quad(canvas, 0.74 if not model.windows else 0.85, low, 0.95, top, _GLASS, 1.1)
    for k in range(model.windows):
        body.flank_quad(canvas, 0.04 + k * 0.16, low, 0.17 + k * 0.16, top, _GLASS, 1.1)
    if body.nose_seen:
        body.end_quad(canvas, 0.1, low, 0.9, top, _GLASS, 1.1)
        _lamps(canvas, body)
    else:
        body.end_quad(canvas, 0.12, 0.22, 0.46, 0.36, _GLASS, 0.95)
        body.end_quad(canvas, 0.54, 0.22, 0.88, 0.36, _GLASS, 0.95)
    if model.loaf and body.flank_seen:
        _loaf(canvas, body)


def _cab(canvas: Canvas, cab: _Body, model: Model) -> None:
    cab.box.plain(canvas, model.cab, (70, 112, 160))
    cab.flank_quad(canvas, 0.3, 0.3, 0.85, 0.52, (150, 186, 204), 1.1)
    if cab.nose_seen:
        cab.end_quad(canvas, 0.1, 0.3, 0.9, 0.54, (190, 220, 232), 1.1)
        _lamps(canvas, cab)


def _lamps(canvas: Canvas, body: _Body) -> None:
    for a in (0.08, 0.78):
        body.end_quad(canvas, a, 0.04, a + 0.14, 0.1, _LAMP, 1.3)


def _loaf(canvas: Canvas, body: _Body) -> None:
    """A loaf painted on the flank says what it brings."""
    spot = body.box.on(body.flank, body.u(0.38), 0.26, 0.01)
    normal = body.box.normal(body.flank)
    canvas.ellipse((190, 120, 58), spot, 0.18, 0.1, normal)
    canvas.ellipse((224, 160, 92), (spot[0], spot[1], spot[2] + 0.016), 0.15, 0.06, normal)
    for k in (-1, 0, 1):
        a = body.box.on(body.flank, body.u(0.38 + k * 0.07), 0.22, 0.012)
        b = body.box.on(body.flank, body.u(0.38 + k * 0.07 + 0.03), 0.31, 0.012)
        canvas.line((140, 82, 44), (a, b), 0.025, normal)


def _shadow(canvas: Canvas, model: Model, x: float, y: float, turn: float, z: float) -> None:
    light = canvas.light
    dx, dy = (part * model.high * 0.55 for part in light.shadow)
    c, s = math.cos(turn), math.sin(turn)
    points = []
    for u, v in ((-1, -1), (1, -1), (1, 1), (-1, 1)):
        a, b = u * model.long / 2, v * model.wide / 2
        points.append((x + a * c - b * s, y + a * s + b * c))

    outline = hull([*points, *((px + dx, py + dy) for px, py in points)])
    canvas.veil((*light.shade, light.shade_alpha), [(px, py, z) for px, py in outline])


def vehicle_sprite(
    model: Model, light: Light, scale: float, turn: float
) -> tuple[pygame.Surface, tuple[int, int]]:
    """Premultiplied, and where in it the middle of its ground is; the turn in sixteenths."""
    turn = round(turn * HEADINGS / math.tau) * math.tau / HEADINGS
    fine = 3
    side = round((model.long + 1.4) * scale * 1.6)
    big = pygame.Surface((side * fine, side * fine), pygame.SRCALPHA)
    camera = Camera(scale * fine, side * fine / 2, side * fine * 0.62)
    draw_vehicle(Canvas(big, camera, light), model, 0, 0, turn)
    small = pygame.transform.smoothscale(big.premul_alpha(), (side, side))
    return small, (round(side / 2), round(side * 0.62))
