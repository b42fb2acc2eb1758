"""A small picture cut out of the town: a place seen closely, with people doing something there.

The town's own painter draws it, at the town's own light; people, vehicles and tables are put
among its houses in the right order. What would stand in the way of the scene is left out.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

import pygame

from game.ui.map import feast, paths
from game.ui.map.camera import toward
from game.ui.map.canvas import Canvas
from game.ui.map.geography import SQUARE
from game.ui.map.geometry import rectangle
from game.ui.map.light import Light
from game.ui.map.order import Solid, in_front, overlapping, painting_order, square_foot
from game.ui.map.people import Figure, draw_figure, unit_of
from game.ui.map.picture import Picture
from game.ui.map.plan import Plan
from game.ui.map.shopfront import Front
from game.ui.map.things import Thing
from game.ui.map.vehicles import Model, draw_vehicle
from game.ui.theme import RGB

_FINE = 2
_BOARD: RGB = (214, 160, 104)
_LEGS: RGB = (150, 104, 70)


@dataclass
class Prop:
    """Something of the scene: where it stands, and how it is drawn."""

    solid: Solid
    draw: Callable[[Canvas], None]


@dataclass
class Stage:
    """What is to be seen: the place in the middle, how closely, and who and what is there."""

    spot: tuple[float, float]
    scale: float = 76.0
    props: list[Prop] = field(default_factory=list)
    fronts: dict[str, Front] = field(default_factory=dict)
    """Shops and plots of the town that are open in this picture."""
    clear: float = 0.9
    """How far around the middle nothing may stand in the way."""

    def person(self, x: float, y: float, who: Figure, left: bool = False, step: int = 0) -> None:
        """Somebody, placed from the middle of the picture."""
        at = self.spot[0] + x, self.spot[1] + y

        def draw(canvas: Canvas) -> None:
            feet = canvas.camera(*at, paths.height(*at))
            draw_figure(canvas.surface, feet, unit_of(canvas.scale) * who.size, who, canvas.light,
                        step, left)

        self.props.append(Prop(Solid(square_foot(*at, 0.06), paths.height(*at), 0.6), draw))

    def vehicle(self, x: float, y: float, model: Model, turn: float) -> None:
        at = self.spot[0] + x, self.spot[1] + y

        def draw(canvas: Canvas) -> None:
            draw_vehicle(canvas, model, *at, turn, paths.height(*at))

        foot = rectangle(*at, model.long, model.wide, turn)
        self.props.append(Prop(Solid(foot, paths.height(*at), model.high), draw))

    def round_table(self, x: float, y: float, radius: float = 0.34) -> None:
        """A table with a loaf in the middle."""
        at = self.spot[0] + x, self.spot[1] + y
        z = paths.height(*at)

        def draw(canvas: Canvas) -> None:
            turns = [math.tau * k / 20 for k in range(20)]
            for color, low in ((_LEGS, 0.26), (_BOARD, 0.3)):
                ring = [(at[0] + radius * math.cos(t), at[1] + radius * math.sin(t), z + low)
                        for t in turns]
                canvas.poly(color, ring, tone=0.8 if color is _LEGS else 1.0)
            canvas.ellipse((196, 124, 60), (*at, z + 0.34), 0.13, 0.078)
            canvas.ellipse((226, 166, 98), (*at, z + 0.355), 0.105, 0.05)

        self.props.append(Prop(Solid(square_foot(*at, radius * 0.9), z, 0.4), draw))

    def long_table(self, number: int) -> None:
        """One of the tables of a feast, where it stands on the square."""
        x, y, long, way = feast.TABLES[number]
        size = (long, 0.3) if way == "x" else (0.3, long)
        foot = rectangle(SQUARE[0] + x, SQUARE[1] + y, *size)
        self.props.append(Prop(Solid(foot, 0, 0.3), lambda canvas: feast.table(canvas, number)))

    def box(self, x: float, y: float, size: tuple[float, float, float], color: RGB,
            top: RGB | None = None) -> None:  # fmt: skip
        """A crate, a counter, a chest."""
        at = self.spot[0] + x, self.spot[1] + y
        z = paths.height(*at)
        self.props.append(Prop(
            Solid(rectangle(*at, size[0], size[1]), z, size[2]),
            lambda canvas: canvas.box(color, *at, z, size, 0.0, top)))


def _hides(thing: Thing, middle: Solid, stage: Stage) -> bool:
    """Whether it stands in the way of the scene, and is no part of it."""
    if thing.key in stage.fronts:
        return False
    return overlapping(thing.solid.room, middle.room) and in_front(middle, thing.solid)


def vignette(stage: Stage, plan: Plan, size: tuple[int, int], light: Light) -> pygame.Surface:
    """The picture, `size` large; the scale is for pictures 150 high, flat ones show less."""
    wide, high = size
    scale = stage.scale * max(high / 150, 0.62 * min(wide / 372, high / 75))
    spot = (*stage.spot, paths.height(*stage.spot))
    camera = toward(spot, (wide * 0.5, high * 0.6), scale)
    town = Picture(size, camera, light, plan)
    middle = Solid(square_foot(*stage.spot, stage.clear), spot[2], 0.4)
    town.without = frozenset(t.key for t in town.things if _hides(t, middle, stage))
    while town.ground is None:
        town.work(0)
    assert town.ground is not None
    big = pygame.transform.smoothscale(town.ground, (wide * _FINE, high * _FINE))
    canvas = Canvas(big, camera.times(_FINE), light)
    solids: list[Solid] = []
    draws: list[Callable[[Canvas], None]] = []
    for thing in town.things:
        front = stage.fronts.get(thing.key)
        if thing.key.startswith("plot") and front is None:
            continue
        if thing.key in town.without:
            continue
        solids.append(thing.solid)
        draws.append(partial(_draw, thing, front))
    for prop in stage.props:
        solids.append(prop.solid)
        draws.append(prop.draw)
    for i in painting_order(solids):
        draws[i](canvas)
    return pygame.transform.smoothscale(big, size)


def _draw(thing: Thing, front: Front | None, canvas: Canvas) -> None:
    thing.draw(canvas, front)
