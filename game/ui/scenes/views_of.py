"""A place of the town as a picture: cut out of the town as it stands on the screen now."""

from __future__ import annotations

import pygame

from game.ui import shapes
from game.ui.context import Context
from game.ui.icons import icon
from game.ui.scenes.parts import TownScreen
from game.ui.tree import Node

_ZOOM = 1.5
_CORNER = 9


class Place(Node):
    """Where an organisation is; its sign only, where it is nowhere in town."""

    role = "image"

    def __init__(self, screen: TownScreen, provider: str, image: str, name: str) -> None:
        super().__init__(name=name)
        self.screen, self.provider, self.image = screen, provider, image

    def measure(self, ctx: Context, width: int | None) -> tuple[int, int]:
        return ctx.em(20) if width is None else width, ctx.em(6)

    def draw(self, ctx: Context, surface: pygame.Surface) -> None:
        box = self.bounds
        if min(box.size) < 8:
            return
        picture = self._picture()
        if picture is not None:
            surface.blit(picture, box)
            return
        ground = ctx.color("well"), ctx.color("paper_low")
        surface.blit(shapes.shaded(box.size, _CORNER, *ground), box)
        sign = icon(self.image, box.height // 2, ctx.color("sea"))
        surface.blit(sign, sign.get_rect(center=box.center))

    def _picture(self) -> pygame.Surface | None:
        town, size = self.screen.shell.town, self.bounds.size
        spot = town.org_at(self.provider)
        if spot is None:
            return None
        below = round(size[1] / _ZOOM / 6)
        return town.piece((spot[0], spot[1] + below), size, _ZOOM, _CORNER)
