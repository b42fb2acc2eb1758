"""The ground in its order: grass, blotches, terraces, fields, paving, streets, square, river.

Each function paints one layer; `layers` names them in order, so that the painter can stop
between any two of them and go on later.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence

import pygame

from game.ui.map import geography as land
from game.ui.map.canvas import Canvas, Point3
from game.ui.map.coast import sea, wet
from game.ui.map.flora import blob
from game.ui.map.geometry import Point, beside, clipped, inside
from game.ui.map.greenery import Field
from game.ui.map.plan import Plan
from game.ui.map.raster import height
from game.ui.theme import RGB, mix

_SNOW: RGB = (240, 242, 248)
_WALL: RGB = (222, 200, 162)


def layers(canvas: Canvas, plan: Plan) -> Iterator[None]:
    """Paint all layers, pausing after each."""
    steps: tuple[Callable[[], None], ...] = (
        lambda: grass(canvas, 0, 130), lambda: trodden(canvas),
        *(lambda n=n: terrace(canvas, n) for n in range(len(land.TERRACES))),
        lambda: old_paving(canvas, plan), lambda: fields(canvas, plan.fields),
        lambda: streets(canvas), lambda: stairs(canvas), lambda: square(canvas),
        lambda: sea(canvas) if plan.coast else river(canvas), lambda: gardens(canvas, plan),
        lambda: flecks(canvas, plan),
    )  # fmt: skip
    for step in steps:
        step()
        yield


def _flat(points: Sequence[Point], z: float = 0.0) -> list[Point3]:
    return [(x, y, z) for x, y in points]


def _snowy(canvas: Canvas, color: RGB, share: float = 0.6) -> RGB:
    return mix(color, _SNOW, canvas.light.snow * share)


def _blotch(
    canvas: Canvas, luck: random.Random, spot: Point3, wide: float, high: float, color: RGB,
    rough: float = 0.25,
) -> None:  # fmt: skip
    x, y = canvas.camera(*spot)
    s = canvas.scale
    shape = blob(luck, x, y, wide * s, high * s, 9, rough)
    lit = canvas.light.color(color, (0, 0, 1), luck.uniform(0.96, 1.04))
    pygame.draw.polygon(canvas.surface, lit, shape)


def grass(canvas: Canvas, seed: int, count: int) -> None:
    light, luck = canvas.light, random.Random(seed + 3)
    canvas.poly(_snowy(canvas, light.grass, 0.4), _flat(land.OUTLINE))
    for _ in range(count):
        x, y = luck.uniform(-10, 10), luck.uniform(-10, 10)
        if land.within(x, y, 9.9):
            k = luck.uniform(0.4, 1.3)
            color = mix(light.grass, light.dry, luck.random())
            share = luck.choice((0.2, 0.5, 0.9))
            _blotch(canvas, luck, (x, y, 0), k * 1.4, k * 0.7, _snowy(canvas, color, share))


def trodden(canvas: Canvas) -> None:
    """Between the houses: dust and stone, worn at the edges."""
    light, luck = canvas.light, random.Random(5)
    dust = mix(light.pave, light.dry, 0.30)
    canvas.poly(_snowy(canvas, dust, 0.3), _flat(land.TOWN_GROUND), tone=0.99)
    for _ in range(260):
        x, y = luck.uniform(-5, 7), luck.uniform(-6, 9.5)
        if inside(x, y, land.TOWN_GROUND):
            color = mix(light.pave, light.grass, luck.uniform(0.15, 0.6))
            size = luck.uniform(0.15, 0.5), luck.uniform(0.08, 0.25)
            _blotch(canvas, luck, (x, y, 0), *size, _snowy(canvas, color, luck.random()), 0.3)


def terrace(canvas: Canvas, n: int) -> None:
    """A dry stone wall that faces the sun, and the ground behind it."""
    light, luck = canvas.light, random.Random(20 + n)
    it = land.TERRACES[n]
    low = it.z - land.STEP
    for (ax, ay), (bx, by) in zip(it.wall, it.wall[1:], strict=False):
        nx, ny = ay - by, bx - ax
        length = (nx * nx + ny * ny) ** 0.5 or 1.0
        side = 1 if nx + ny > 0 else -1
        normal = nx / length * side, ny / length * side, 0.0
        for k in range(5):
            z0, z1 = low + land.STEP * k / 5, low + land.STEP * (k + 1) / 5
            tone = 0.86 + 0.03 * k + luck.uniform(-0.02, 0.02)
            canvas.poly(_WALL, ((ax, ay, z0), (bx, by, z0), (bx, by, z1), (ax, ay, z1)), normal,
                        tone)  # fmt: skip
        for _ in range(int(length * 9)):
            u, v = luck.random(), luck.uniform(0.05, 0.42)
            spot = (ax + (bx - ax) * u, ay + (by - ay) * u, low + v)
            stone = (206, 184, 146)
            tone = luck.choice((0.8, 0.88, 1.1))
            canvas.ellipse(stone, spot, luck.uniform(0.05, 0.1), 0.032, normal, tone)
    ground = mix(light.grass, light.dry, 0.35)
    canvas.poly(_snowy(canvas, ground, 0.45), _flat(it.ground, it.z))
    for _ in range(170):
        x, y = luck.uniform(-10.4, 9), luck.uniform(-10.4, 6)
        near = ((x - 0.5, y), (x + 0.5, y), (x, y - 0.5), (x, y + 0.5))
        if height(x, y) == it.z and all(height(*p) == it.z for p in near):
            size = luck.uniform(0.3, 0.8)
            color = mix(light.grass, light.dry, luck.random())
            share = luck.choice((0.2, 0.5, 0.9))
            _blotch(
                canvas, luck, (x, y, it.z), size * 1.3, size * 0.6, _snowy(canvas, color, share)
            )
    cap = _snowy(canvas, (240, 224, 190), 0.9)
    canvas.line(cap, _flat(it.wall, it.z), 0.07)


def old_paving(canvas: Canvas, plan: Plan) -> None:
    """Where houses stand on a terrace the ground between them is paved."""
    light, luck = canvas.light, random.Random(6)
    for house in plan.houses:
        if house.z <= 0:
            continue
        for _ in range(6):
            x, y = house.x + luck.uniform(-0.8, 0.8), house.y + luck.uniform(-0.8, 0.8)
            near = ((x - 0.4, y), (x + 0.4, y), (x, y - 0.4), (x, y + 0.4))
            if all(height(*p) == house.z for p in near):
                k = luck.uniform(0.3, 0.6)
                color = mix(light.pave, light.dry, luck.uniform(0.1, 0.3))
                _blotch(canvas, luck, (x, y, house.z), k * 1.5, k * 0.7,
                        _snowy(canvas, color, 0.4), 0.2)  # fmt: skip


def fields(canvas: Canvas, some: Sequence[Field]) -> None:
    light, luck = canvas.light, random.Random(7)
    for it in some:
        if it.crop == "pool":
            _pool(canvas, it)
            continue
        base = light.field if it.crop == "wheat" else light.crop
        other = mix(base, light.earth, 0.85 if it.crop == "beds" else 0.45)
        if it.crop == "wheat":
            other = mix(base, (120, 110, 60), 0.18)
        a, b, c, d = it.corners
        for k in range(it.rows):
            t0, t1 = k / it.rows, (k + 1) / it.rows
            strip = (_at(a, b, t0), _at(a, b, t1), _at(d, c, t1), _at(d, c, t0))
            color = _snowy(canvas, base if k % 2 else other, 0.35 if k % 2 else 0.85)
            canvas.poly(color, _flat(strip, it.z), tone=luck.uniform(0.97, 1.03))
        if it.crop != "wheat" and not light.bare:
            _plants(canvas, luck, it)
        if it.crop == "wheat" and light.season in ("spring", "summer"):
            for _ in range(it.rows * 5):
                x, y = _at(_at(a, b, luck.random()), _at(d, c, luck.random()), luck.random())
                tone = luck.choice((0.9, 1.08))
                canvas.line(base, ((x, y, it.z), (x, y, it.z + 0.05)), 0.02, tone=tone)


def _pool(canvas: Canvas, it: Field) -> None:
    """Tiles around clear water with a stroke of light."""
    (ax, ay), (bx, by), (cx, cy), _ = it.corners
    mx, my = (ax + cx) / 2, (ay + cy) / 2
    rim = [(mx + (x - mx) * 1.28, my + (y - my) * 1.45) for x, y in it.corners]
    canvas.poly((246, 236, 214), _flat(rim, it.z))
    canvas.poly((92, 190, 206), _flat(it.corners, it.z), tone=1.02)
    shine = ((ax * 0.7 + cx * 0.3, ay * 0.7 + cy * 0.3), (bx * 0.5 + mx * 0.5, by * 0.5 + my * 0.5))
    canvas.line((206, 240, 244), _flat(shine, it.z), 0.04)


def _plants(canvas: Canvas, luck: random.Random, it: Field) -> None:
    """Rows of small green heads on every second strip."""
    a, b, c, d = it.corners
    leaf = mix(canvas.light.crop, (74, 108, 56), 0.55)
    for k in range(1, it.rows, 2):
        t = (k + 0.5) / it.rows
        start, end = _at(a, b, t), _at(d, c, t)
        for n in range(1, 11):
            x, y = _at(start, end, n / 11)
            canvas.ellipse(leaf, (x, y, it.z + 0.03), 0.05, 0.035, tone=luck.uniform(0.85, 1.1))


def _at(a: Point, b: Point, t: float) -> Point:
    return a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t


def streets(canvas: Canvas) -> None:
    light, luck = canvas.light, random.Random(8)
    for street in land.STREETS.values():
        edge = mix(light.pave, light.earth, 0.28 if street.paved else 0.42)
        _ribbon(canvas, _snowy(canvas, edge, 0.5), street.path, street.half + 0.05, 0.94)
    for street in land.STREETS.values():
        color = light.pave if street.paved else light.earth
        _ribbon(canvas, _snowy(canvas, color, 0.35), street.path, street.half)
        for i, (x, y) in enumerate(street.path):
            if not land.within(x, y, 10.8):
                continue
            for _ in range(9):
                off = luck.uniform(-street.half, street.half) * 0.9
                (px, py), stone = beside(street.path[max(0, i - 1) : i + 2], off)[-1], light.earth
                color = mix(light.pave, stone, luck.uniform(0.2, 0.6))
                canvas.ellipse(color, (px, py, height(x, y)), luck.uniform(0.03, 0.06), 0.022,
                               tone=luck.uniform(0.93, 1.05))  # fmt: skip


def _ribbon(
    canvas: Canvas, color: RGB, path: Sequence[Point], half: float, tone: float = 1.0
) -> None:
    """A street on the ground as it rises and falls; it ends at the slab's edge."""
    left, right = beside(path, half), beside(path, -half)
    lit = canvas.light.color(color, (0, 0, 1), tone)
    for i in range(len(path) - 1):
        ends = left[i], left[i + 1], right[i + 1], right[i]
        if not all(land.within(*p, 10.5) for p in ends):
            _cut(canvas, color, ends, tone)
            continue
        z0, z1 = height(*path[i]), height(*path[i + 1])
        quad = [(*p, z) for p, z in zip(ends, (z0, z1, z1, z0), strict=True)]
        pygame.draw.polygon(canvas.surface, lit, canvas.points(quad))
    x, y = canvas.camera(*path[0], height(*path[0]))
    rx = half * canvas.scale * 1.2
    pygame.draw.ellipse(canvas.surface, lit, (x - rx, y - rx / 2, 2 * rx, rx))


def stairs(canvas: Canvas) -> None:
    """Where the old streets climb from one terrace to the next."""
    for name in ("old", "upper"):
        street = land.STREETS[name]
        left, right = beside(street.path, street.half), beside(street.path, -street.half)
        for i in range(len(street.path) - 1):
            z0, z1 = height(*street.path[i]), height(*street.path[i + 1])
            if z0 == z1:
                continue
            for k in range(8):
                t, z = k / 8, z0 + (z1 - z0) * k / 8
                edge = ((*_at(left[i], left[i + 1], t), z), (*_at(right[i], right[i + 1], t), z))
                canvas.line((176, 152, 120), edge, 0.035)
                lit = tuple((x, y, h + 0.03) for x, y, h in edge)
                canvas.line(_snowy(canvas, (246, 234, 208)), lit, 0.02)


def square(canvas: Canvas) -> None:
    """Rings of two stones around the fountain, and joints like spokes."""
    light = canvas.light
    for margin, shade, pale in ((0.10, 0.5, 0), (0, 0, 0.18), (-0.42, 0.22, 0), (-0.52, 0, 0.22),
                                (-1.0, 0.2, 0), (-1.1, 0, 0.26)):  # fmt: skip
        color = mix(mix(light.pave, light.earth, shade), (255, 255, 255), pale)
        canvas.poly(_snowy(canvas, color, 0.25), _flat(land.square(margin)))
    joint = mix(light.pave, light.earth, 0.25)
    outer, inner = land.square(-0.1, 20), land.fountain(0.6)[::1]
    for k, (x, y) in enumerate(outer):
        ix, iy = inner[(k * len(inner)) // 20]
        canvas.line(joint, ((ix, iy, 0), (x, y, 0)), 0.03)


def river(canvas: Canvas) -> None:
    """Sunk a little: the far bank is seen from the front, the near one hides its foot."""
    light, luck, half = canvas.light, random.Random(9), land.RIVER_HALF
    path = land.RIVER
    bank = mix(light.earth, light.grass, 0.25)
    sides = beside(path, half + 0.1), beside(path, -half - 0.1)
    _cut(canvas, _snowy(canvas, bank, 0.5), sides[0] + sides[1][::-1], tone=0.95)
    one, two = beside(path, half), beside(path, -half)
    shade = canvas.light.color((196, 176, 140), (0.5, 0.6, 0), 0.8)
    water = clipped(one + two[::-1], land.FRAME)
    pygame.draw.polygon(canvas.surface, shade, canvas.points(_flat(water)))
    middle = len(path) // 2
    far = two if sum(two[middle]) < sum(one[middle]) else one
    near = one if far is two else two
    sunk = [(x + 0.12, y + 0.12) for x, y in far]
    _cut(canvas, light.water, sunk + near[::-1])
    for i in range(6):
        line = beside(path, half * (-0.8 + 0.3 * i))
        for j in range(2, len(line) - 5, luck.choice((5, 6, 7))):
            if luck.random() < 0.6:
                part = line[j : j + luck.choice((2, 3, 4))]
                if not all(land.within(*p, 10.7) for p in part):
                    continue
                canvas.line(light.foam, _flat(part, -0.1), luck.choice((0.03, 0.05)), tone=1.02)


def _cut(canvas: Canvas, color: RGB, shape: Sequence[Point], tone: float = 1.0) -> None:
    """Flat on the ground, as far as the slab reaches."""
    inner = clipped(shape, land.FRAME)
    if len(inner) > 2:
        canvas.poly(color, _flat(inner), tone=tone)


def gardens(canvas: Canvas, plan: Plan) -> None:
    """Plots that nobody uses yet lie as kitchen gardens."""
    light, luck = canvas.light, random.Random(12)
    for plot in plan.plots:
        plot.top(canvas, _snowy(canvas, mix(light.earth, light.grass, 0.35)), z=0.0, margin=0.1)
        for k in range(4):
            v = -plot.deep / 2 + plot.deep * (k + 0.5) / 4
            row = [plot.at(-plot.wide / 2 + 0.05, v, 0), plot.at(plot.wide / 2 - 0.05, v, 0)]
            canvas.line(mix(light.earth, (96, 70, 50), 0.4), row, 0.12)
            for n in range(7):
                if light.bare or luck.random() < 0.15:
                    continue
                spot = plot.at(-plot.wide / 2 + plot.wide * (n + 0.5) / 7, v, 0.05)
                leaf = mix(light.crop, luck.choice(((74, 116, 56), (150, 170, 90))), 0.6)
                canvas.ellipse(leaf, spot, 0.06, 0.045, tone=luck.uniform(0.9, 1.1))


def flecks(canvas: Canvas, plan: Plan) -> None:
    """Blades, pebbles and flowers, so that no grass is flat."""
    light, luck = canvas.light, random.Random(10)
    flowers: tuple[RGB, ...] = ((226, 120, 90), (244, 226, 150), (216, 130, 170))
    kinds = (mix(light.grass, (90, 110, 50), 0.4), mix(light.dry, (255, 250, 200), 0.3), light.dry)
    river_path = land.RIVER[::4]
    for _ in range(2400):
        x, y = luck.uniform(-10.6, 10.6), luck.uniform(-10.6, 10.6)
        if not land.within(x, y, 10.6) or inside(x, y, land.TOWN_GROUND):
            continue
        if plan.coast and wet(x, y):
            continue
        if min((x - a) ** 2 + (y - b) ** 2 for a, b in river_path) < 0.8:
            continue
        z = height(x, y)
        if light.bloom and luck.random() < 0.14:
            canvas.dot(luck.choice(flowers), (x, y, z), luck.uniform(0.018, 0.034))
        elif luck.random() < 0.35:
            color = luck.choice(kinds)
            blade = ((x, y, z), (x + luck.uniform(-0.03, 0.03), y, z + luck.uniform(0.05, 0.1)))
            canvas.line(_snowy(canvas, color, 0.3), blade, 0.016)
        else:
            color = _snowy(canvas, luck.choice(kinds), 0.5)
            canvas.dot(color, (x, y, z), luck.uniform(0.012, 0.03))
