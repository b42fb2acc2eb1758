"""The town as it stands, whatever is known of it: ground, and a sprite for everything on it.

Drawn at twice its size and shrunk, in slices, so that a window stays alive meanwhile. Sprites
are kept: a shop that opens changes one of them, and a walker can be hidden behind any of them.
"""

from __future__ import annotations

import math
import time
from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass, field

import pygame

from game.ui.kept import weight
from game.ui.map import ground, shadows, table
from game.ui.map.camera import Camera
from game.ui.map.canvas import Canvas
from game.ui.map.light import Light
from game.ui.map.plan import Plan
from game.ui.map.things import Draw, Thing, things_of

FINE = 2
_MOST = 72 * 2**20
"""Bytes of all pictures that are kept. A window of 1920 x 1080 has room for half a dozen."""
_LEAST = 3
"""Pictures kept whatever they weigh: a season is lived by day, at dusk and at a feast."""
Glow = tuple[float, float, float]
"""Where something shines on the picture, and how far, in pixels."""


@dataclass
class Sprite:
    """Colours are multiplied by alpha already: blit it with BLEND_PREMULTIPLIED."""

    surface: pygame.Surface
    rect: pygame.Rect
    glows: list[Glow] = field(default_factory=list)


class Picture:
    """One sight of one plan in one light."""

    def __init__(self, size: tuple[int, int], camera: Camera, light: Light, plan: Plan) -> None:
        self.size, self.camera, self.light, self.plan = size, camera, light, plan
        self.area = pygame.Rect((0, 0), size)
        self.ground: pygame.Surface | None = None
        self.things = [t for t in things_of(plan) if self.room(t).colliderect(self.area)]
        self.places = {t.key: k for k, t in enumerate(self.things)}
        self.without: frozenset[str] = frozenset()
        """Keys of things that are left out of the ground's shadows; set before it is painted."""
        self._sprites: dict[tuple[str, object], Sprite] = {}
        self._steps = self._paint()
        self.done = False
        self.weight = 0
        """Bytes of its ground, of its sprites, and of the large canvas while it is painted."""

    def work(self, milliseconds: float) -> bool:
        """Paint on for a while; False when the picture is done."""
        until = time.perf_counter() + milliseconds / 1000
        while not self.done:
            try:
                next(self._steps)
            except StopIteration:
                self.done = True
            if time.perf_counter() >= until:
                break
        return not self.done

    # -- sprites -------------------------------------------------------------------------------

    def room(self, thing: Thing) -> pygame.Rect:
        """Where on the picture a thing can leave a trace."""
        camera, solid, s = self.camera, thing.solid, self.camera.scale
        left, top, right, bottom = solid.room
        more = thing.margin * s
        x, y = camera.x0 + left * s - more, camera.y0 + top * s - more
        wide, high = (right - left) * s + 2 * more, (bottom - top) * s + 2 * more
        return pygame.Rect(math.floor(x), math.floor(y), math.ceil(wide) + 1, math.ceil(high) + 1)

    def sprite(self, thing: Thing, variant: object = None) -> Sprite:
        key = (thing.key, variant)
        if key not in self._sprites:
            made = self._sprites[key] = self.draw(thing, thing.draw, variant)
            self.weight += weight(made.surface)
        return self._sprites[key]

    def draw(self, thing: Thing, draw: Draw, variant: object = None) -> Sprite:
        """Anything drawn in a thing's room, as a sprite."""
        rect = self.room(thing)
        big = pygame.Surface((rect.w * FINE, rect.h * FINE), pygame.SRCALPHA)
        camera = self.camera.times(FINE).moved(-rect.x * FINE, -rect.y * FINE)
        canvas = Canvas(big, camera, self.light)
        draw(canvas, variant)
        small = pygame.transform.smoothscale(big, rect.size)
        used = small.get_bounding_rect()
        if not used.w or not used.h:
            used = pygame.Rect(0, 0, 1, 1)
        shines = [(*self.camera(*at), reach * self.camera.scale) for at, reach in canvas.glows]
        return Sprite(small.subsurface(used).copy(), used.move(rect.topleft), shines)

    # -- painting ------------------------------------------------------------------------------

    def _paint(self) -> Iterator[None]:
        width, height = self.size
        wood = table.table(self.size, self.light).copy()
        yield
        table.slab_shadow(wood, self.camera)
        yield
        big = pygame.transform.smoothscale(wood, (width * FINE, height * FINE))
        self.weight += weight(big)
        canvas = Canvas(big, self.camera.times(FINE), self.light)
        table.slab_edge(canvas)
        yield
        yield from ground.layers(canvas, self.plan)
        small = pygame.transform.smoothscale(big, self.size)
        self.weight += weight(small) - weight(big)
        del big, canvas
        yield
        dark = shadows.shadows(self.size, self.camera, self.light, self.plan, self.without)
        small.blit(dark, (0, 0))
        self.ground = small
        yield
        for thing in self.things:
            if not thing.key.startswith("plot"):
                self.sprite(thing)
                yield


_pictures: OrderedDict[tuple[object, ...], Picture] = OrderedDict()


def picture(size: tuple[int, int], camera: Camera, light: Light, plan: Plan) -> Picture:
    """The same picture for whoever asks for the same sight; the latest few are kept."""
    key = (size, camera, light, plan)
    if key not in _pictures:
        _drop_unfinished(size)
        _pictures[key] = Picture(size, camera, light, plan)
    _pictures.move_to_end(key)
    while len(_pictures) > _LEAST and sum(it.weight for it in _pictures.values()) > _MOST:
        _pictures.popitem(last=False)
    return _pictures[key]


def _drop_unfinished(size: tuple[int, int]) -> None:
    """While a window is dragged larger every size begins a picture; only the last is wanted."""
    for key, it in list(_pictures.items()):
        if not it.done and it.size != size:
            del _pictures[key]
