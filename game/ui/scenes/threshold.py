"""Before a town is entered: the screens whose papers lie beside a town that nobody knows yet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pygame

from game.ui.context import Context
from game.ui.scenes.parts import Screen, is_wide

if TYPE_CHECKING:
    from game.ui.map.town import Town

SLICE_MS = 12
ASIDE, FAR_ASIDE = 0.2, 0.36
"""How far the town stands aside: further where large letters need a whole sheet."""


@dataclass(frozen=True)
class _Home:
    district: str
    short: None = None
    tired: None = None


@dataclass(frozen=True)
class _District:
    id: str
    look: str
    heard: bool = True


@dataclass(frozen=True)
class _Town:
    """As much of a view as the painter looks at."""

    homes: tuple[_Home, ...]
    districts: tuple[_District, ...]
    orgs: tuple[()] = ()


_SOME_TOWN: Any = _Town(
    tuple(_Home("abc"[i // 40]) for i in range(120)),
    (_District("a", "old"), _District("b", "rows"), _District("c", "flats")),
)


class Threshold(Screen):
    """The town at dawn, painted on in slices after a first picture that comes at once."""

    view: Any = _SOME_TOWN

    def __init__(self, shell) -> None:
        super().__init__(shell)
        self._town: Town | None = None
        self._painting = True

    @property
    def first_picture(self) -> bool:
        return getattr(self.shell.stage, "frames", 1) == 0

    @property
    def town(self) -> Town:
        """Another light than in play, so another painter; both know the pictures made before."""
        if self._town is None:
            from game.ui.map.town import Town

            self._town = Town()
        return self._town

    def paint_background(self, surface: pygame.Surface, ctx: Context) -> None:
        if self.first_picture:
            super().paint_background(surface, ctx)
            return
        shift = ASIDE if is_wide(ctx) else FAR_ASIDE
        self.town.paint(surface, ctx, self.view, shift, light="dawn")
        if not ctx.motion.live:  # a still picture has no later
            self.town.settle()
            self.town.paint(surface, ctx, self.view, shift, light="dawn")
        self._painting = not self.town.ready

    @property
    def animating(self) -> bool:  # type: ignore[override]
        return self._painting

    def tick(self, seconds: float) -> None:
        self._painting = self.town.work(SLICE_MS)
