"""One picture giving way to another: screens, dialogs, messages, themes, seasons.

The ground goes slowly, the papers quickly and from below. What is the same on both pictures does
not move, because a picture that fades into itself is itself: the town stays where it is while
papers come and go, and so does the strip on top.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import pygame

from game.ui.context import Context, Look
from game.ui.motion import LAYER_MS, RISE, SCREEN_MS, SEASON_MS, STILL_MS, Tween, ease_out

Paint = Callable[[pygame.Surface], None]
PaintSome = Callable[[pygame.Surface, frozenset[str]], None]
STEADY = ("strips", "strip", "principles", "chips")
"""Papers that stay where they are if the next screen has them at the same place."""


@dataclass(frozen=True)
class Shown:
    """What a picture shows, as far as it matters for the next one."""

    scene: object
    moment: str
    look: Look
    layers: tuple[str, ...] = ()
    """Dialogs and messages above the screen."""
    turn: int = 0
    """Counts pages that were turned inside one screen."""
    places: dict[str, tuple[int, ...]] = field(default_factory=dict)


class Curtain:
    """Keeps the last picture, and fades it away over the next one. Pictures of files skip it."""

    def __init__(self) -> None:
        self.last: Shown | None = None
        self._old: pygame.Surface | None = None
        self._ground: pygame.Surface | None = None
        self._papers = self._light = Tween(0)
        self._whole = False
        """The old picture lies over the whole new one: papers do not come from below."""
        self._steady: frozenset[str] = frozenset()
        self._layer: pygame.Surface | None = None
        self._old_ground: pygame.Surface | None = None

    def prepare(self, now: Shown, surface: pygame.Surface, ctx: Context) -> None:
        """Before a picture is drawn: `surface` still has the last one."""
        if not ctx.motion.live:
            return
        last, self.last = self.last, now
        motion = ctx.motion
        if last is None or now == last:
            return
        if self._ground is not None and self._ground.get_size() != surface.get_size():
            self._ground = None
            return
        still = ctx.look.reduced_motion
        screen = now.scene is not last.scene or now.turn != last.turn
        season = bool(last.moment and now.moment and last.moment != now.moment)
        if not (screen or season or now.layers != last.layers or now.look != last.look):
            return
        ms = SCREEN_MS if screen else LAYER_MS
        self._papers = motion.lasts(min(ms, STILL_MS) if still else ms)
        self._light = motion.lasts(SEASON_MS) if season and not still else self._papers
        self._old = surface.copy()
        self._old_ground = self._ground.copy() if season and self._ground else None
        self._whole = still or not screen
        held = [k for k, place in now.places.items() if last.places.get(k) == place]
        self._steady = frozenset(held)

    def rest(self, surface: pygame.Surface, ctx: Context, busy: bool) -> None:
        """After the ground is painted: remember it, for the light of the next season.

        Not while the screen is `busy` with movement of its own, which is drawn all the time.
        """
        if not ctx.motion.live or busy or self.moving(ctx):
            return
        if self._ground is None or self._ground.get_size() != surface.get_size():
            self._ground = surface.copy()
        else:
            self._ground.blit(surface, (0, 0))

    def draw(
        self, surface: pygame.Surface, ctx: Context, paint: Paint, part_of: PaintSome, fresh: bool
    ) -> None:
        """The papers on their ground, and what is left of the picture before.

        `part_of` paints some papers only, by their keys; `fresh` says that papers changed.
        """
        if not self.moving(ctx):
            self._old = self._old_ground = self._layer = None
            paint(surface)
            return
        now = ctx.motion.now
        part = self._papers.part(now)
        if self._old_ground is not None:
            _fade(surface, self._old_ground, 1 - self._light.part(now))
        if self._whole:
            paint(surface)
            _fade(surface, self._old, 1 - ease_out(part))
            return
        _fade(surface, self._old, 1 - part)
        come = ease_out(1.5 * part)
        if self._layer is None or fresh:
            self._layer = pygame.Surface(surface.get_size(), pygame.SRCALPHA)
            ctx.held = self._steady
            paint(self._layer)
            ctx.held = frozenset()
        part_of(surface, self._steady)
        _fade(surface, self._layer, come, round(ctx.dot(RISE) * (1 - come)))

    def moving(self, ctx: Context) -> bool:
        """Whether one picture is still giving way to another."""
        if not ctx.motion.live or self._old is None:
            return False
        now = ctx.motion.now
        return ctx.motion.moving and not (self._papers.over(now) and self._light.over(now))


def _fade(
    surface: pygame.Surface, image: pygame.Surface | None, part: float, down: int = 0
) -> None:
    if image is None or part <= 0:
        return
    image.set_alpha(round(255 * min(1.0, part)))
    surface.blit(image, (0, down))
    image.set_alpha(255)
