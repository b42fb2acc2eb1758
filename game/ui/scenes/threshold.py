"""Before a town is entered: the screens whose papers lie beside a town that nobody knows yet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pygame

from game.ui import shapes
from game.ui.context import Context
from game.ui.scenes.parts import Screen, is_wide

DAWN_TABLE = (244, 212, 190), (206, 176, 178)
NIGHT_TABLE = (24, 28, 42), (12, 14, 24)
"""The table as `map.light` lights it, which is not loaded for the first picture."""
ASIDE, FAR_ASIDE = 0.2, 0.24
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
class _Org:
    provider: str
    form: str = "firm"
    stage: str = "trading"
    place: str = "shop"
    homeless: bool = False


@dataclass(frozen=True)
class _Town:
    """As much of a view as the painter looks at."""

    homes: tuple[_Home, ...]
    districts: tuple[_District, ...]
    orgs: tuple[_Org, ...] = ()
    key: str = "bread_short"


_SOME_TOWN: Any = _Town(
    tuple(_Home(district) for district in "a" * 44 + "b" * 40 + "c" * 36),
    (_District("a", "old"), _District("b", "rows"), _District("c", "flats")),
    (_Org("bakery"),),
)


class Threshold(Screen):
    """The town at dawn, after a first picture that comes at once, without it."""

    view: Any = _SOME_TOWN

    @property
    def first_picture(self) -> bool:
        """Of a window. A picture for a file has no other one after it."""
        stage = self.shell.stage
        return stage.ctx.motion.live and not stage.frames

    def paint_background(self, surface: pygame.Surface, ctx: Context) -> None:
        if self.first_picture:
            table = NIGHT_TABLE if ctx.theme.flat else DAWN_TABLE
            surface.blit(shapes.gradient(surface.get_size(), *table), (0, 0))
        else:
            shift = ASIDE if is_wide(ctx) else FAR_ASIDE
            self.shell.town.paint(surface, ctx, self.view, shift, light="dawn")

    def work(self, milliseconds: float) -> bool:
        if self.shell.painted is None and not self.first_picture:
            self.shell.stage.changed()  # the first picture was shown: now the town can come
            return True
        return super().work(milliseconds)
