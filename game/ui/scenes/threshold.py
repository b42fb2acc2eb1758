"""Before a town is entered: the screens whose papers lie beside a town that nobody knows yet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pygame

from game.ui.context import Context
from game.ui.scenes.parts import Screen, is_wide

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
    heard: bool = True


@dataclass(frozen=True)
class _Town:
    """As much of a view as the painter looks at."""

    homes: tuple[_Home, ...]
    districts: tuple[_District, ...]
    orgs: tuple[()] = ()


_SOME_TOWN: Any = _Town(
    tuple(_Home("abc"[i % 3]) for i in range(112)), tuple(_District(d) for d in "abc")
)


class Threshold(Screen):
    """The very first picture comes without the town, so that it comes at once."""

    def __init__(self, shell) -> None:
        super().__init__(shell)
        self._late = False

    @property
    def first_picture(self) -> bool:
        return getattr(self.shell.stage, "frames", 1) == 0

    def paint_background(self, surface: pygame.Surface, ctx: Context) -> None:
        self._late = self.first_picture
        if self._late:
            super().paint_background(surface, ctx)
        else:
            self.shell.town.paint(surface, ctx, _SOME_TOWN, ASIDE if is_wide(ctx) else FAR_ASIDE)

    @property
    def animating(self) -> bool:  # type: ignore[override]
        return self._late

    def tick(self, seconds: float) -> None:
        self._late = False
        self.shell.stage.changed()
