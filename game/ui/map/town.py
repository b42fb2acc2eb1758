"""The town on the screen: which sight of it, what is known of it, and where things are.

`paint` shows what there is: the finished picture, else the one before or the bare table. `work`
paints on in slices. When the state changes only the places that changed are put together anew.
"""

from __future__ import annotations

import math
import time
from collections import OrderedDict
from typing import TYPE_CHECKING, Any

import pygame

from game.ui.map import overlays
from game.ui.map.camera import WHOLE, Camera, toward, whole
from game.ui.map.composed import Composed
from game.ui.map.light import SEASONS, Light, light_for
from game.ui.map.order import Solid, in_front, square_foot
from game.ui.map.picture import Picture, Sprite, picture
from game.ui.map.plan import Plan, plan_of
from game.ui.map.raster import height
from game.ui.map.state import org_keys, state_of
from game.ui.map.table import table
from game.ui.map.waterlayer import source
from game.ui.shapes import cut_corners
from game.ui.theme import Theme, contrast

if TYPE_CHECKING:
    from game.session.town_view import TownView
    from game.ui.context import Context

FADE = 0.45
"""Seconds for a new picture to come up over the old one."""
CALM_FADE = 0.12
FADE_STEPS = 8
PREPARING_MS = 8
_COMPOSED = 3
CLOSEUPS = {"square": ((-0.05, 1.55, 0.3), 84.0), "evening": ((0.9, 2.2, 0.2), 46.0),
            "assembly": ((1.35, 2.95, 0.3), 74.0), "ways": ((-2.4, -2.4, 0.0), 22.5)}
"""Places to look at closely: middle and pixels a unit in a window 720 high. `ways` is all of the
town between two papers."""
Pixels = tuple[int, int]


class Town:
    """Keeps the picture between screens. One for each shell."""

    def __init__(self) -> None:
        self.plan: Plan | None = None
        self.picture: Picture | None = None
        self._view: Any = None
        self._made: Composed | None = None
        self._composed: OrderedDict[int, Composed] = OrderedDict()
        """The last few, by the identity of their picture, which they hold."""
        self._shown: pygame.Surface | None = None
        """The finished picture with its state on it."""
        self._before: pygame.Surface | None = None
        self._fade_from = 0.0
        self._fade = 0.0
        self._mixed: tuple[int, pygame.Surface] | None = None
        self._overlay: tuple[object, pygame.Surface] | None = None
        self._pieces: dict[tuple[int, ...], pygame.Surface] = {}
        self.life: Any = None
        """Whoever is in its streets, kept for the next screen (see `scenes.street`)."""
        self.roof: Any = None
        """Whose roof is lifted, on its way since when, and how far it is (the same)."""

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
        if self._made is None:
            self._made = self._composed_of(self.picture)
        state = state_of(plan, view)
        if state != self._made.state:
            self._pieces.clear()
        shown = self._shown = self._made.settle(state)
        fading = self._fade_left() > 0 and self._before is not None
        surface.blit(self._blend() if fading else shown, (0, 0))
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
        season = SEASONS[getattr(view, "quarter", 0)]
        plan = plan_of(view)
        mild = plan.coast or getattr(view, "green_winter", False)
        seen = light_for(season, light, is_dark(ctx.theme), mild)
        return picture(size, camera, seen, plan)

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

    def prepare(self, picture: Picture, view: TownView) -> bool:
        """Work a little at a sight that is looked at later; False when it is all there."""
        if not picture.done:
            picture.work(PREPARING_MS)
            return True
        made = self._composed_of(picture)
        return not made.whole and made.prepare(state_of(plan_of(view), view))

    def prepared(self, picture: Picture) -> bool:
        return picture.done and self._composed_of(picture).whole

    def _composed_of(self, picture: Picture) -> Composed:
        found = self._composed.pop(id(picture), None) or Composed(picture)
        self._composed[id(picture)] = found
        while len(self._composed) > _COMPOSED:
            self._composed.popitem(last=False)
        return found

    def settle(self) -> None:
        """All at once, without a fade: for still pictures."""
        while self.picture is not None and not self.picture.done:
            self.picture.work(1000)
        self._before = None
        self._fade_from = 0.0

    @property
    def fading(self) -> bool:
        """Whether it looks different from one frame to the next."""
        return self.ready and self._before is not None

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

    def common_at(self, kind: str) -> Pixels | None:
        """Where a common of this kind is; None where the town has no place for it."""
        if self.plan is None:
            return None
        spot = source(self.camera, self.plan, kind)
        return None if spot is None else _whole(spot)

    def items_in_front(
        self, x: float, y: float, rect: pygame.Rect
    ) -> list[tuple[pygame.Surface, pygame.Rect]]:
        """What has to be blitted again (BLEND_PREMULTIPLIED) over somebody who stands there."""
        if self.picture is None or not self.picture.done or self._made is None:
            return []
        who = Solid(square_foot(x, y, 0.04), height(x, y), 0.6)
        fronts, found = self._made.state.front, []
        for thing in self.picture.things:
            if thing.key.startswith("plot") and thing.key not in fronts:
                continue
            sprite = self.picture.sprite(thing, fronts.get(thing.key))
            if sprite.rect.colliderect(rect) and in_front(who, thing.solid):
                found.append((sprite.surface, sprite.rect))
        return found

    def piece(
        self, middle: Pixels, size: tuple[int, int], zoom: float, radius: int
    ) -> pygame.Surface | None:
        """A picture of this size of what is there, enlarged; kept until it looks different."""
        if self._shown is None or not self.ready:
            return None
        key = (*middle, *size, round(zoom * 100), radius)
        if key not in self._pieces:
            area = pygame.Rect((0, 0), [min(round(side / zoom), most) for side, most in
                                        zip(size, self._shown.get_size(), strict=True)])
            area.center = middle
            area.clamp_ip(self._shown.get_rect())
            piece = pygame.Surface(size, pygame.SRCALPHA)
            piece.blit(pygame.transform.smoothscale(self._shown.subsurface(area), size), (0, 0))
            cut_corners(piece, radius)
            self._pieces[key] = piece
        return self._pieces[key]

    def stand_open(
        self, surface: pygame.Surface, house: int = -1, sprite: Sprite | None = None
    ) -> None:
        """Show this in the place of one house, on `surface` too: its roof lifted. Or nothing."""
        if self._made is None or self._made.surface is None:
            return
        areas = self._made.open(house, sprite)
        if areas:
            self._pieces.clear()
        for area in areas:
            surface.blit(self._made.surface, area, area)

    # -- inside --------------------------------------------------------------------------------

    def _look(self, new: Picture, ctx: Context) -> None:
        if new is self.picture:
            return
        old, self.picture = self._shown, new
        same = old is not None and old.get_size() == new.size
        self._before = old if same else table(new.size, new.light).copy()
        self._fade = CALM_FADE if ctx.look.reduced_motion else FADE
        self._fade_from = time.perf_counter() if new.done else math.inf
        self._shown = self._made = None
        self._overlay = self._mixed = None
        self._pieces.clear()

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

    def _overlaid(self, overlay: str, view: TownView, theme: Theme) -> pygame.Surface:
        assert self.picture is not None and self.plan is not None
        key = (overlay, theme, view.homes, view.districts, tuple(view.published.items()),
               view.commons, view.drawers)
        if self._overlay is None or self._overlay[0] != key:
            self._overlay = key, overlays.layer(overlay, self.picture, self.plan, view, theme)
        return self._overlay[1]


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
