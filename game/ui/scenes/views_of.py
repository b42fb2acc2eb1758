"""A place of the town as a picture: cut out of the town as it stands on the screen now."""

from __future__ import annotations

import pygame

from game.ui import shapes
from game.ui.context import Context
from game.ui.icons import icon
from game.ui.scenes.parts import TownScreen
from game.ui.tree import Node

_ZOOM = 1.5


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
        surface.blit(shapes.shaded(box.size, 9, ctx.color("well"), ctx.color("paper_low")), box)
        spot = self.screen.shell.town.org_at(self.provider)
        if spot is None or not self.screen.shell.town.ready:
            sign = icon(self.image, box.height // 2, ctx.color("sea"))
            surface.blit(sign, sign.get_rect(center=box.center))
            return
        picture = self._cut(ctx, surface.get_size(), spot)
        shapes.cut_corners(picture, 9)
        surface.blit(picture, box)

    def _cut(
        self, ctx: Context, window: tuple[int, int], spot: tuple[int, int]
    ) -> pygame.Surface:
        whole = pygame.Surface(window)
        screen = self.screen
        screen.shell.town.paint(whole, ctx, screen.view, screen.aside(ctx))
        wide, high = (min(round(side / _ZOOM), most)
                      for side, most in zip(self.bounds.size, window, strict=True))  # fmt: skip
        part = pygame.Rect(0, 0, wide, high)
        part.center = spot[0], spot[1] + high // 6
        part.clamp_ip(whole.get_rect())
        out = pygame.Surface(self.bounds.size, pygame.SRCALPHA)
        out.blit(pygame.transform.smoothscale(whole.subsurface(part), self.bounds.size), (0, 0))
        return out
