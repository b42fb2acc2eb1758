"""A small town with a sign on every home: short of bread or not. Maps never mirror.

The town is the one behind the page, made small and pale; until it is painted the homes stand on
plain ground.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.ui import shapes
from game.ui.context import Context
from game.ui.map.plan import plan_of
from game.ui.pips import pip
from game.ui.scenes.parts import TownScreen
from game.ui.tree import Node

if TYPE_CHECKING:
    from game.ui.scenes.compare import Compare

_PALE = 105
"""Of 255: how much of the paper lies over the picture, so that signs come first."""


class TownOfHomes(Node):
    """Rings are around homes where `other`, the same week of the other run, differs."""

    role = "image"

    def __init__(
        self, screen: Compare, short: list[bool | None], other: list[bool | None], name: str
    ) -> None:
        super().__init__(name=name, grow=1)
        self.screen, self.short, self.other = screen, short, other
        self.spots = [(x - y, (x + y) / 2 - 1.2247 * z) for x, y, z in plan_of(screen.view).homes]

    def measure(self, ctx: Context, width: int | None) -> tuple[int, int]:
        wide = ctx.em(18) if width is None else width
        return wide, round(min(wide * 0.54, ctx.em(16)))

    def least(self, ctx: Context) -> int:
        return ctx.em(10)

    def draw(self, ctx: Context, surface: pygame.Surface) -> None:
        box = self.bounds
        side = max(8, round(box.height / 13))
        picture = _small_town(self.screen, ctx, box.size)
        ground, ink = ctx.color("well"), ctx.color("ink")
        if picture is None:
            surface.blit(shapes.rounded(box.size, 10, ground), box)
            places = self._places(box.inflate(-2 * side, -2 * side))
        else:
            surface.blit(picture[0], box)
            places = [(box.x + x, box.y + y) for x, y in picture[1]]
        paper = ctx.color("paper")
        ring = shapes.rounded((side + 8, side + 8), side, paper, ink, 1.5)
        disc = shapes.rounded((side + 4, side + 4), side, paper)
        for spot, short, other in sorted(zip(places, self.short, self.other, strict=True),
                                         key=lambda home: (home[1] is True, home[0][1])):
            if short is None:
                dot = pip("dot", "outline", max(4, side // 2), ctx.color("quiet"), paper)
                surface.blit(dot, dot.get_rect(center=spot))
                continue
            if other is not None and other != short:
                surface.blit(ring, ring.get_rect(center=spot))
            elif short:
                surface.blit(disc, disc.get_rect(center=spot))
            look, token = ("solid", "terracotta") if short else ("outline", "olive")
            small = side if short else max(6, side * 3 // 4)
            sign = pip("house", look, small, ctx.color(token), paper)
            surface.blit(sign, sign.get_rect(center=spot))

    def _places(self, area: pygame.Rect) -> list[tuple[int, int]]:
        """As large as it fits, in the shape that the town has."""
        xs, ys = [x for x, _ in self.spots], [y for _, y in self.spots]
        wide, high = max(xs) - min(xs) or 1, max(ys) - min(ys) or 1
        scale = min(area.width / wide, area.height / high)
        left, top = area.centerx - scale * wide / 2, area.centery - scale * high / 2
        return [(round(left + (x - min(xs)) * scale), round(top + (y - min(ys)) * scale))
                for x, y in self.spots]


Small = tuple[pygame.Surface, list[tuple[int, int]]]
_kept: dict[str, tuple[object, Small]] = {}
"""The last one only: both maps are equally large."""


def _small_town(screen: Compare, ctx: Context, size: tuple[int, int]) -> Small | None:
    """The part of the town where the homes are, and where in it they are; None while it is made."""
    town = screen.shell.town
    if not town.ready or town.fading or ctx.app is None:
        return None
    key = (size, ctx.app.size, id(town.picture), ctx.look.theme)
    if _kept.get("", (None,))[0] != key:
        _kept[""] = key, _made(screen, ctx, size, ctx.app.size)
    return _kept[""][1]


def _made(
    screen: Compare, ctx: Context, size: tuple[int, int], window: tuple[int, int]
) -> Small:  # fmt: skip
    sharp = pygame.Surface(window)
    TownScreen.paint_background(screen, sharp, ctx)
    homes = [screen.shell.town.home_at(i) for i in range(len(screen.view.homes))]
    xs, ys = [x for x, _ in homes], [y for _, y in homes]
    middle = (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2
    scale = 0.86 * min(size[0] / (max(xs) - min(xs) or 1), size[1] / (max(ys) - min(ys) or 1))
    part = pygame.Rect(0, 0, round(size[0] / scale), round(size[1] / scale))
    part.center = round(middle[0]), round(middle[1])
    cut = pygame.Surface(part.size)
    cut.fill(ctx.color("well"))
    cut.blit(sharp, (0, 0), part)
    small = pygame.Surface(size, pygame.SRCALPHA)
    small.blit(pygame.transform.smoothscale(cut, size), (0, 0))
    veil = pygame.Surface(size, pygame.SRCALPHA)
    veil.fill((*ctx.color("paper"), _PALE))
    small.blit(veil, (0, 0))
    mask = shapes.rounded(size, 10, (255, 255, 255))
    small.blit(mask, (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
    places = [(round((x - part.x) * scale), round((y - part.y) * scale)) for x, y in homes]
    return small, places
