"""The town on the screen: which sight of it, what is known of it, and where things are.

`paint` shows what there is: the finished picture, else the one before or a rough sketch. `work`
paints on in slices. When the state changes only the places that changed are put together anew.
"""

from __future__ import annotations

import math
import time
from typing import TYPE_CHECKING, Any

import pygame

from game.ui.map import civic, facade, overlays
from game.ui.map.camera import WHOLE, Camera, toward, whole
from game.ui.map.canvas import Canvas
from game.ui.map.light import SEASONS, Light, light_for
from game.ui.map.marks import pennant
from game.ui.map.order import Solid, in_front, square_foot
from game.ui.map.picture import Picture, Sprite, picture
from game.ui.map.plan import Plan, plan_of
from game.ui.map.raster import height
from game.ui.map.shadows import pool
from game.ui.map.state import State, org_keys, state_of
from game.ui.map.table import table
from game.ui.map.things import Thing
from game.ui.theme import Theme, contrast

if TYPE_CHECKING:
    from game.session.town_view import TownView
    from game.ui.context import Context

FADE = 0.45
"""Seconds for a new picture to come up over the old one."""
CALM_FADE = 0.12
FADE_STEPS = 8
CLOSEUPS = {"square": ((-0.05, 1.55, 0.3), 84.0), "evening": ((0.9, 2.2, 0.2), 46.0),
            "assembly": ((1.35, 2.95, 0.3), 74.0)}
"""Places to look at closely: middle and pixels a unit in a window 720 high."""
_LAMP_COLOR = (120, 82, 36)
Pixels = tuple[int, int]


class Town:
    """Keeps the picture between screens. One for each shell."""

    def __init__(self) -> None:
        self.plan: Plan | None = None
        self.picture: Picture | None = None
        self._view: Any = None
        self._state: State | None = None
        self._shown: pygame.Surface | None = None
        """The finished picture with its state on it."""
        self._before: pygame.Surface | None = None
        self._fade_from = 0.0
        self._fade = 0.0
        self._mixed: tuple[int, pygame.Surface] | None = None
        self._overlay: tuple[object, pygame.Surface] | None = None
        self._lates: dict[object, Sprite] = {}
        self._opened: tuple[int, Sprite] | None = None

    # -- what is seen --------------------------------------------------------------------------

    def paint(
        self, surface: pygame.Surface, ctx: Context, view: TownView, shift: float = 0.0,
        overlay: str = "", closeup: str | None = None, light: str = "day",
    ) -> None:  # fmt: skip
        """`shift` moves the town aside by a share of the width, to make room for papers."""
        plan = self.look(surface.get_size(), ctx, view, shift, closeup, light)
        if not ctx.motion.live:
            self.settle()
        assert self.picture is not None
        if not self.picture.done:
            meanwhile = self._before or table(self.picture.size, self.light)
            surface.blit(meanwhile, (0, 0))
            return
        self._settle_state(state_of(plan, view))
        assert self._shown is not None
        fading = self._fade_left() > 0 and self._before is not None
        surface.blit(self._blend() if fading else self._shown, (0, 0))
        if overlay:
            surface.blit(self._overlaid(overlay, view, ctx.theme), (0, 0))

    def look(
        self, size: tuple[int, int], ctx: Context, view: TownView, shift: float = 0.0,
        closeup: str | None = None, light: str = "day",
    ) -> Plan:  # fmt: skip
        """Which sight it will be: from now on places can be asked for."""
        self._look(self.sight(size, ctx, view, shift, closeup, light), ctx)
        self._view, self.plan = view, plan_of(view)
        return self.plan

    def sight(
        self, size: tuple[int, int], ctx: Context, view: TownView, shift: float = 0.0,
        closeup: str | None = None, light: str = "day",
    ) -> Picture:  # fmt: skip
        """The picture of a sight, painted or not: it can be worked on before it is looked at."""
        camera = _camera(size, -shift if ctx.rtl else shift, closeup)
        season = SEASONS[(getattr(view, "season", 1) - 1) % 4]
        return picture(size, camera, light_for(season, light, is_dark(ctx.theme)), plan_of(view))

    def work(self, milliseconds: float) -> bool:
        """Paint on; False when nothing is left and nothing fades."""
        if self.picture is None:
            return False
        if not self.picture.done:
            if not self.picture.work(milliseconds):
                self._fade_from = time.perf_counter()
            return True
        if self._fade_left() > 0:
            return True
        self._before = None
        return False

    def settle(self) -> None:
        """All at once, without a fade: for still pictures."""
        while self.picture is not None and not self.picture.done:
            self.picture.work(1000)
        self._before = None
        self._fade_from = 0.0

    @property
    def fading(self) -> bool:
        """Whether it looks different from one frame to the next."""
        return self.ready and (self._before is not None or self._shown is None)

    @property
    def ready(self) -> bool:
        return self.picture is not None and self.picture.done

    @property
    def camera(self) -> Camera:
        return self.picture.camera if self.picture else Camera(WHOLE, 640, 388)

    @property
    def light(self) -> Light:
        return self.picture.light if self.picture else light_for()

    # -- where things are ----------------------------------------------------------------------

    def home_at(self, number: int) -> Pixels:
        assert self.plan is not None
        return _whole(self.camera(*self.plan.homes[number]))

    def district_at(self, name: str) -> Pixels:
        assert self.plan is not None
        return _whole(self.camera(*self.plan.middles[name]))

    def org_at(self, provider: str) -> Pixels | None:
        """Above its awning; None if it is nowhere in town."""
        if self.plan is None or self._view is None:
            return None
        key = org_keys(self.plan, self._view).get(provider)
        if key is None:
            return None
        kind, number = key.split("/")
        house = (self.plan.houses if kind == "house" else self.plan.plots)[int(number)]
        return _whole(self.camera(house.x, house.y, house.z + house.high + house.ridge))

    def items_in_front(
        self, x: float, y: float, rect: pygame.Rect
    ) -> list[tuple[pygame.Surface, pygame.Rect]]:
        """What has to be blitted again (BLEND_PREMULTIPLIED) over somebody who stands there."""
        if self.picture is None or not self.picture.done or self._state is None:
            return []
        who = Solid(square_foot(x, y, 0.04), height(x, y), 0.6)
        fronts, found = self._state.front, []
        for thing in self.picture.things:
            if thing.key.startswith("plot") and thing.key not in fronts:
                continue
            sprite = self.picture.sprite(thing, fronts.get(thing.key))
            if sprite.rect.colliderect(rect) and in_front(who, thing.solid):
                found.append((sprite.surface, sprite.rect))
        return found

    def stand_open(
        self, surface: pygame.Surface, house: int = -1, sprite: Sprite | None = None
    ) -> None:
        """Show this in the place of one house, on `surface` too: its roof lifted. Or nothing."""
        old, self._opened = self._opened, (house, sprite) if sprite else None
        if self._shown is None or old == self._opened:
            return
        areas = [it[1].rect.inflate(6, 6) for it in (old, self._opened) if it]
        for area in areas:
            self._compose(area)
            surface.blit(self._shown, area, area)

    # -- inside --------------------------------------------------------------------------------

    def _look(self, new: Picture, ctx: Context) -> None:
        if new is self.picture:
            return
        old, self.picture = self._shown, new
        same = old is not None and old.get_size() == new.size
        self._before = old if same else table(new.size, new.light).copy()
        self._fade = CALM_FADE if ctx.look.reduced_motion else FADE
        self._fade_from = time.perf_counter() if new.done else math.inf
        self._shown = self._state = self._opened = None
        self._overlay = self._mixed = None
        self._lates.clear()

    def _fade_left(self) -> float:
        """1 while the new picture is still to come, 0 when it is all there."""
        if self._before is None:
            return 0.0
        if self._fade_from == math.inf:
            return 1.0
        return max(0.0, 1 - (time.perf_counter() - self._fade_from) / self._fade)

    def _blend(self) -> pygame.Surface:
        """The old picture over the new one, in steps: each costs more than a whole frame may."""
        assert self._shown is not None and self._before is not None
        step = math.ceil(self._fade_left() * FADE_STEPS)
        if self._mixed is None or self._mixed[0] != step:
            mixed = self._mixed[1] if self._mixed else self._shown.copy()
            mixed.blit(self._shown, (0, 0))
            self._before.set_alpha(round(255 * step / FADE_STEPS))
            mixed.blit(self._before, (0, 0))
            self._before.set_alpha(None)
            self._mixed = step, mixed
        return self._mixed[1]

    def _settle_state(self, state: State) -> None:
        """Put the picture together: all of it the first time, later only what changed."""
        assert self.picture is not None
        if state == self._state:
            return
        old, self._state = self._state, state
        self._overlay = None
        if self._shown is None:
            self._shown = pygame.Surface(self.picture.size)
            self._compose(self._shown.get_rect())
            return
        for area in self._changed(old or State(), state):
            self._compose(area)

    def _changed(self, old: State, new: State) -> list[pygame.Rect]:
        assert self.picture is not None and self.plan is not None
        keys = {key for key, _ in set(old.fronts) ^ set(new.fronts)}
        keys |= {f"house/{n}" for n, _ in set(old.late) ^ set(new.late)}
        keys |= {f"house/{self.plan.lived_in[i]}" for i in set(old.short) ^ set(new.short)}
        places = (self.picture.places[key] for key in keys if key in self.picture.places)
        return [self.picture.room(self.picture.things[at]).inflate(60, 60) for at in places]

    def _compose(self, area: pygame.Rect) -> None:
        """Ground, things from far to near with what is known of them, light on top."""
        shown, it, state = self._shown, self.picture, self._state
        assert shown is not None and it is not None and it.ground is not None and state is not None
        area = area.clip(shown.get_rect())
        shown.set_clip(area)
        shown.blit(it.ground, area, area)
        fronts, late, short = state.front, dict(state.late), self._short_by_house()
        for thing in it.things:
            if thing.key.startswith("plot") and thing.key not in fronts:
                continue
            sprite = it.sprite(thing, fronts.get(thing.key))
            if self._opened and thing.house == self._opened[0]:
                sprite = self._opened[1]
            if sprite.rect.colliderect(area):
                shown.blit(sprite.surface, sprite.rect, special_flags=pygame.BLEND_PREMULTIPLIED)
            self._shine(shown, sprite)
            if thing.house in late:
                lamp = self._late(thing, late[thing.house])
                shown.blit(lamp.surface, lamp.rect, special_flags=pygame.BLEND_PREMULTIPLIED)
                self._shine(shown, lamp)
            if thing.house in short:
                for home in short[thing.house]:
                    pennant(shown, it.camera, self.plan, home)  # type: ignore[arg-type]
        _sky(shown, it.light)
        shown.set_clip(None)

    def _short_by_house(self) -> dict[int, list[int]]:
        assert self.plan is not None and self._state is not None
        found: dict[int, list[int]] = {}
        for home in self._state.short:
            found.setdefault(self.plan.lived_in[home], []).append(home)
        return found

    def _late(self, thing: Thing, homes: tuple[int, ...]) -> Sprite:
        assert self.picture is not None and self.plan is not None
        house = self.plan.houses[thing.house]

        def draw(canvas: Canvas, _: object) -> None:
            if house.kind == "flats":
                civic.flat_late(canvas, house, list(homes))
            else:
                facade.late(canvas, house, len(homes) + 1)

        key = (thing.key, homes)
        if key not in self._lates:
            self._lates[key] = self.picture.draw(thing, draw)
        return self._lates[key]

    def _shine(self, shown: pygame.Surface, sprite: Sprite) -> None:
        """Before what is nearer is drawn, which hides the glow as it hides the lamp."""
        strength = 0.3 + 0.4 * self.light.night
        for x, y, reach in sprite.glows:
            spot = _pool(max(2, round(reach)), strength)
            at = (x - spot.get_width() / 2, y - spot.get_height() / 2)
            shown.blit(spot, at, special_flags=pygame.BLEND_RGB_ADD)

    def _overlaid(self, overlay: str, view: TownView, theme: Theme) -> pygame.Surface:
        assert self.picture is not None and self.plan is not None
        key = (overlay, theme, view.homes, view.districts, tuple(view.published.items()))
        if self._overlay is None or self._overlay[0] != key:
            self._overlay = key, overlays.layer(overlay, self.picture, self.plan, view, theme)
        return self._overlay[1]


_pools: dict[tuple[int, int], pygame.Surface] = {}


def _pool(radius: int, strength: float) -> pygame.Surface:
    key = radius, round(strength * 100)
    if key not in _pools:
        color = tuple(int(c * strength) for c in _LAMP_COLOR)
        round_pool = pool(radius, color)  # type: ignore[arg-type]
        size = 2 * radius, max(2, round(2 * radius * 0.75))
        _pools[key] = pygame.transform.smoothscale(round_pool, size)
    return _pools[key]


_skies: dict[tuple[object, ...], pygame.Surface] = {}


def _sky(shown: pygame.Surface, light: Light) -> None:
    """Warm light from the upper left, over everything alike."""
    key = (shown.get_size(), light.glow)
    if key not in _skies:
        small = pygame.Surface((64, 36))
        for y in range(36):
            for x in range(64):
                far = math.hypot((x - 20) / 44, (y - 8) / 30)
                share = max(0.0, 1 - far)
                small.set_at((x, y), [int(c * share) for c in light.glow])
        if len(_skies) > 4:
            _skies.clear()
        _skies[key] = pygame.transform.smoothscale(small, shown.get_size())
    area = shown.get_clip()
    shown.blit(_skies[key], area, area, special_flags=pygame.BLEND_RGB_ADD)


def is_dark(theme: Theme) -> bool:
    """Dark papers want a dark town."""
    return contrast(theme["paper"], (0, 0, 0)) < contrast(theme["paper"], (255, 255, 255))


def _camera(size: tuple[int, int], shift: float, closeup: str | None) -> Camera:
    if closeup is None:
        return whole(size, shift)
    spot, scale = CLOSEUPS[closeup]
    unit = size[1] / 720
    return toward(spot, (size[0] * (0.5 + shift), size[1] * 0.5), scale * unit)


def _whole(spot: tuple[float, float]) -> Pixels:
    return round(spot[0]), round(spot[1])
