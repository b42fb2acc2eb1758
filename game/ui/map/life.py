"""Life in the town: people on their ways, vehicles, queues, a feast, smoke and light on water.

It is drawn over the painted town, and only while a scene moves does time pass in it; otherwise
people stand where they are, so that the town is never empty. Everything comes from the view:
two towns that differ only in what nobody has heard look the same.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import pygame

from game.ui.map import air, cast, errands, feast, geography, paths
from game.ui.map.aside import InTheWay, make_way
from game.ui.map.canvas import Canvas
from game.ui.map.drives import Departure, Drive, drive
from game.ui.map.hiding import Hiding
from game.ui.map.houses import House
from game.ui.map.people import Figure
from game.ui.map.plan import plan_of
from game.ui.map.roofs import smoke_spot
from game.ui.map.state import org_keys
from game.ui.map.vehicles import Model, vehicle_sprite
from game.ui.map.walkers import Crowd, Places

if TYPE_CHECKING:
    from game.session.town_view import TownView
    from game.ui.context import Context
    from game.ui.map.town import Town

_STRIDE = 0.34
"""Units of two steps."""
_QUEUE_STEP, _QUEUE_SECONDS = 0.24, 7.0
_BAKES = ("firm", "worker_coop")
_HEARTHS = 7
"""Houses whose stove smokes in the cold half of the year."""
_FINE = 3
_WARDROBES = 3
_EVENING = 0.55
"""From this much night on, half of the people stay in."""
Standing = tuple[float, float, float, Figure, int, bool]
"""x, y, z, who, which frame of the walk, and whether looking left."""


class Life:
    """What moves in one view of the town; `show` gives it the next week."""

    def __init__(self, town: Town, view: TownView, frame: Mapping[str, Any] | None = None,
                 feasts: Mapping[str, bool] | None = None) -> None:  # fmt: skip
        """`feasts` says which offers bring everybody together (see `pictures.feasts`)."""
        self.town, self.feasts = town, feasts or {}
        self.seconds = 0.0
        self.plan = plan_of(view)
        self.drawn = 0
        """Sprites of the last frame: what it costs."""
        self._hiding: tuple[object, Hiding] | None = None
        self._wardrobe: cast.Wardrobe | None = None
        self._wardrobes: dict[tuple[int, float], cast.Wardrobe] = {}
        """By light and scale, the latest last: evenings come again."""
        self.bus: Departure | None = None
        """The bus that fetches the team; it stands on the square at the end only."""
        self._vehicles: dict[tuple[Model, int], tuple[pygame.Surface, tuple[int, int]]] = {}
        self._tables: list[tuple[pygame.Surface, tuple[int, int], float]] = []
        self._bulbs: pygame.Surface | None = None
        self._pool: pygame.Surface | None = None
        self.view, self.frame = view, frame
        self.places = Places(self.plan, {})
        self._settle()
        self.crowd = Crowd(view, self.places, frame, self._late)

    def show(self, view: TownView, frame: Mapping[str, Any] | None) -> None:
        """Another week: whoever leaves home from now on does so for its reasons."""
        if view is self.view and frame is self.frame:
            return
        self.view, self.frame = view, frame
        self._settle()
        self.crowd.view, self.crowd.frame = view, frame

    def _settle(self) -> None:
        """Who sells where, and what drives."""
        keys = org_keys(self.plan, self.view)
        open_now = errands.selling(self.view, self.frame)
        self.sellers = {name: self._house(keys[name]) for name in open_now if name in keys}
        self.places.sellers = self.sellers
        self._queues = {name: queue_spots(house, self.plan.houses, errands.QUEUE + 1)
                        for name, house in self.sellers.items()}
        forms = {o.provider: o.form for o in self.view.orgs}
        self.drives: list[Drive] = []
        for name in open_now:
            found = drive(forms[name])
            if found is not None and found not in self.drives:
                self.drives.append(found)
        self.baking = [h for n, h in self.sellers.items() if forms[n] in _BAKES]
        self.feasting = errands.feast_now(self.view, self.feasts, self.frame)

    def _house(self, key: str) -> House:
        kind, number = key.split("/")
        return (self.plan.houses if kind == "house" else self.plan.plots)[int(number)]

    @property
    def _late(self) -> bool:
        return self.town.light.night > _EVENING

    def tick(self, seconds: float) -> None:
        self.seconds += seconds
        self.crowd.late = self._late
        self.crowd.tick(seconds)

    # -- drawing -------------------------------------------------------------------------------

    def draw(self, surface: pygame.Surface, ctx: Context) -> None:
        """Over the town that was painted last. With reduced motion everybody stands."""
        if not self.town.ready:
            return
        light, camera = self.town.light, self.town.camera
        self._fit(surface)
        still = ctx.look.reduced_motion
        seconds = 0.0 if still else self.seconds
        assert self._wardrobe is not None and self._hiding is not None
        low = [(self._hiding[1].cut(glint, at, *spot), at)
               for (glint, at), spot in air.sparkle(camera, seconds, light.night)]
        marks = self._people(still) + self._waiting(seconds) + self._gathered()
        vehicles = self._on_the_road(seconds)
        sprites = []
        for x, y, *rest in marks:
            x, y, depth = make_way(x, y, vehicles)
            sprites.append((depth, *self._sprite((x, y, *rest))))
        sprites += self._driving(vehicles)
        if self.feasting:
            sprites += [(depth, image, at) for image, at, depth in self._tables]
        sprites.sort(key=lambda it: it[0])
        area = surface.get_rect()
        shown = [(image, at) for _, image, at in sprites
                 if area.colliderect((at, image.get_size()))]
        chimneys = [smoke_spot(house) for house in self._smoking()]
        high = air.smoke(camera, light, chimneys, seconds)
        if light.season in ("spring", "summer") and not light.night:
            high += air.swifts(camera, seconds)
        every = low + shown + high
        self.drawn = len(every)
        surface.fblits(every, pygame.BLEND_PREMULTIPLIED)
        if self.feasting and self._bulbs is not None:
            self._hang_bulbs(surface)

    def _fit(self, surface: pygame.Surface) -> None:
        """Sprites belong to a light and a scale, what hides them to the picture and its shops."""
        light, camera = self.town.light, self.town.camera
        if (self._wardrobe is None or self._wardrobe.light is not light
                or self._wardrobe.scale != camera.scale):
            kept = self._wardrobes.pop((id(light), camera.scale), None)
            self._wardrobe = kept or cast.Wardrobe(light, camera.scale)
            self._wardrobes[id(light), camera.scale] = self._wardrobe
            for key in list(self._wardrobes)[:-_WARDROBES]:
                del self._wardrobes[key]
            self._vehicles.clear()
        key = (self.town.picture, tuple((o.provider, o.stage) for o in self.view.orgs))
        if self._hiding is None or self._hiding[0] != key:
            self._hiding = key, Hiding(self.town)
            self._lay_tables()

    def _people(self, still: bool) -> list[Standing]:
        found: list[Standing] = []
        for walker in self.crowd.walkers:
            if not walker.seen:
                continue
            x, y, z, left = walker.place()
            walking = walker.walking and not still
            step = 1 + int(walker.far / _STRIDE * 8) % 8 if walking else 0
            found.append((x, y, z, walker.figure, step, left))
        return found

    def _waiting(self, seconds: float) -> list[Standing]:
        """Queues: they move up by one, now and then."""
        found: list[Standing] = []
        people = cast.everybody()
        for n, provider in enumerate(self.sellers):
            count = errands.queue(self.view, provider)
            turn, part = divmod(seconds / _QUEUE_SECONDS, 1)
            ahead = max(0.0, (part - 0.8) / 0.2)
            spots = self._queues[provider]
            for k in range(count):
                (ax, ay), (bx, by) = spots[k + 1], spots[k]
                x, y = ax + (bx - ax) * ahead, ay + (by - ay) * ahead
                who = people[(k + int(turn) + 11 * n) % len(people)]
                step = 1 + int(ahead * 8) % 8 if ahead else 0
                found.append((x, y, paths.height(x, y), who, step, (bx - ax) - (by - ay) < 0))
        return found

    def _gathered(self) -> list[Standing]:
        """A feast draws people to the tables."""
        found: list[Standing] = []
        if self.feasting:
            for x, y, who in feast.seats():
                found.append((x, y, 0.0, who, 0, x - y < geography.SQUARE[0] - geography.SQUARE[1]))
        return found

    def _sprite(self, person: Standing) -> tuple[pygame.Surface, tuple[int, int]]:
        x, y, z, figure, step, left = person
        assert self._wardrobe is not None and self._hiding is not None
        image, (fx, fy) = self._wardrobe(figure, step, left)
        px, py = self.town.camera(x, y, z)
        at = round(px) - fx, round(py) - fy
        return self._hiding[1].cut(image, at, x, y), at

    def _on_the_road(self, seconds: float) -> list[InTheWay]:
        """Every vehicle that is in town now; a feast leaves no room for them."""
        found = []
        for it in (*self.drives, *([self.bus] if self.bus else [])):
            spot = it.at(seconds)
            if spot is not None and not self.feasting:
                found.append(InTheWay(*spot, it.model))
        return found

    def _driving(
        self, vehicles: list[InTheWay]
    ) -> list[tuple[float, pygame.Surface, tuple[int, int]]]:
        found = []
        for it in vehicles:
            key = it.model, round(it.turn * 16 / math.tau)
            if key not in self._vehicles:
                self._vehicles[key] = vehicle_sprite(
                    it.model, self.town.light, self.town.camera.scale, it.turn)
            image, (fx, fy) = self._vehicles[key]
            px, py = self.town.camera(it.x, it.y, it.z)
            at = round(px) - fx, round(py) - fy
            assert self._hiding is not None
            found.append((it.depth, self._hiding[1].cut(image, at, it.x, it.y), at))
        return found

    def _smoking(self) -> list[House]:
        cold = self.town.light.season in ("autumn", "winter")
        chimneys = sorted((h for h in self.plan.houses if h.chimney), key=lambda h: h.seed)
        hearths = chimneys[:_HEARTHS] if cold else []
        return [*self.baking, *hearths]

    # -- the feast -----------------------------------------------------------------------------

    def _lay_tables(self) -> None:
        """Each table as a sprite, at the depth where it stands."""
        self._tables = []
        if not self.feasting:
            return
        camera, light = self.town.camera, self.town.light
        cx, cy = geography.SQUARE
        side = round(camera.scale * 3)
        for n, (x, y, _, _) in enumerate(feast.TABLES):
            big = pygame.Surface((side * _FINE, side * _FINE), pygame.SRCALPHA)
            px, py = camera(cx + x, cy + y)
            at = round(px) - side // 2, round(py) - side // 2
            canvas = Canvas(big, camera.moved(-at[0], -at[1]).times(_FINE), light)
            feast.table(canvas, n)
            image = pygame.transform.smoothscale(big.premul_alpha(), (side, side))
            self._tables.append((image, at, cx + x + cy + y))
        self._bulbs = feast.glow(max(3, round(camera.scale * 0.2)), (120, 78, 30))
        dusk = 0.25 + 0.75 * light.night
        warm = tuple(round(part * dusk) for part in (124, 78, 36))
        self._pool = feast.pool(round(camera.scale * 9.5), (warm[0], warm[1], warm[2]))

    def _hang_bulbs(self, surface: pygame.Surface) -> None:
        camera = self.town.camera
        assert self._bulbs is not None and self._pool is not None
        x, y = camera(*geography.SQUARE)
        surface.blit(self._pool, self._pool.get_rect(center=(round(x), round(y))),
                     special_flags=pygame.BLEND_RGB_ADD)
        half = self._bulbs.get_width() // 2
        shine, size = [], max(1, round(camera.scale * 0.045))
        for chain in feast.strings():
            dots = [camera(*spot) for spot in chain]
            pygame.draw.aalines(surface, (64, 50, 62), False, dots)
            for x, y in dots[1:-1]:
                pygame.draw.circle(surface, (255, 240, 190), (round(x), round(y)), size)
                shine.append((self._bulbs, (round(x) - half, round(y) - half)))
        self.drawn += len(shine)
        surface.fblits(shine, pygame.BLEND_RGB_ADD)


def queue_spots(house: House, houses: list[House], count: int) -> list[tuple[float, float]]:
    """From a shop's door along its front and on; to the side that is free."""
    door = house.on("L", house.wide * 0.6, 0, 0.3)
    best: list[tuple[float, float]] = []
    least = math.inf
    for way in (-1, 1):
        dx, dy, _ = house.turned(way, 0.35)
        long = math.hypot(dx, dy)
        spots = [(door[0] + dx / long * _QUEUE_STEP * k, door[1] + dy / long * _QUEUE_STEP * k)
                 for k in range(count)]
        blocked = sum(
            not paths.dry(*p) or any(abs(h.x - p[0]) + abs(h.y - p[1]) < 0.7 for h in houses)
            for p in spots)
        if blocked < least:
            best, least = spots, blocked
    return best
