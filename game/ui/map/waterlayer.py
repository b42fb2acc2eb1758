"""Who draws from where: a line from each drawer to its common, as thick as its part of the draw.

The whole line is what is usual; what was left out of a share is hollow. Beside the common stands a
gauge with the level that was last measured; a question mark where nobody has. Where a share was
decided, a sign at the drawer's end says how: a vote, a settlement, or a word from the team alone.
"""

from __future__ import annotations

import math
from itertools import pairwise
from typing import TYPE_CHECKING

import pygame

from game.ui.icons import icon
from game.ui.map import coast
from game.ui.map.camera import Camera
from game.ui.map.geography import SQUARE
from game.ui.map.picture import Picture
from game.ui.map.plan import Plan
from game.ui.theme import Theme

if TYPE_CHECKING:
    from game.session.town_view import CommonView, DrawerView, TownView

Spot = tuple[float, float]
_THICKEST, _LEAST = 15.0, 3.0
"""Pixels at the usual scale: of a drawer that takes all, and of one that takes hardly any."""
_BENDS = 24
_GAUGE = (15, 40)
DECIDED = {"voted": "hand", "settled": "handshake", "team": "megaphone"}
_SIGN = 9
"""Half of a sign's room."""


def commons(out: pygame.Surface, it: Picture, plan: Plan, view: TownView, theme: Theme) -> None:
    unit = it.camera.scale / 31.5
    for common in view.commons:
        well = source(it.camera, plan, common.kind)
        if well is None:
            continue
        for drawer in (d for d in view.drawers if d.common == common.id):
            start = drawn_at(it, plan, view, drawer)
            if start is not None:
                _line(out, theme, start, well, drawer, unit)
        _gauge(out, theme, well, common, unit)


def has_place(plan: Plan, kind: str) -> bool:
    """Whether a town has such a common in sight: there is no fishing where there is no sea."""
    return plan.coast or kind != "fishery"


def source(camera: Camera, plan: Plan, kind: str) -> Spot | None:
    """Where a common of this kind is: the water works or the fountain, the harbour, the meadows."""
    if not has_place(plan, kind):
        return None
    if kind == "fishery":
        return camera(*coast.BOATS[5][:2], 0.0)
    if kind == "pasture":
        return camera(-8.3, 4.6, 0.0)
    house = next((h for h in plan.houses if h.kind == "water"), None)
    if house is None:
        return camera(*SQUARE, 0.6)
    return camera(house.x, house.y, house.z + house.high + house.ridge)


def drawn_at(it: Picture, plan: Plan, view: TownView, drawer: DrawerView) -> Spot | None:
    """The middle of a district, or of the houses that belong to a branch."""
    if drawer.district:
        return it.camera(*plan.middles[drawer.district])
    kinds = {"farming": ("glass",), "tourism": ("flats",)}.get(drawer.sector, ("hall",))
    here = [h for h in plan.houses if h.kind in kinds and not h.district]
    if not here and drawer.sector == "farming":
        farms = [d.id for d in view.districts if d.look == "farms"]
        here = [h for h in plan.houses if h.district in farms]
    if not here:
        here = [plan.named("hall")]
    middle = sum(h.x for h in here) / len(here), sum(h.y for h in here) / len(here)
    house = min(here, key=lambda h: math.dist((h.x, h.y), middle))
    return it.camera(house.x, house.y, house.z + house.high)


def _line(
    out: pygame.Surface, theme: Theme, start: Spot, end: Spot, drawer: DrawerView, unit: float
) -> None:
    """A bow of the usual width in paper and ink, filled as far as the share goes."""
    wide = max(_LEAST, _THICKEST * math.sqrt(drawer.part / 1000)) * unit
    path = _bow(start, end)
    _stroke(out, path, wide + 4 * unit, theme["sea"])
    _stroke(out, path, wide + 2 * unit, theme["paper"])
    _stroke(out, path, wide * drawer.share / 1000, theme["sea"])
    sign = DECIDED.get(drawer.decided)
    near = max(wide / 2 + 5 * unit, _SIGN * unit if sign else 0)
    for spot, radius in ((start, near), (end, 3 * unit)):
        pygame.draw.circle(out, (*theme["paper"], 255), spot, radius)
        pygame.draw.circle(out, (*theme["sea"], 255), spot, radius, max(1, round(2 * unit)))
    if sign:
        image = icon(sign, max(10, round(near * 1.4)), theme["ink"], "fill")
        out.blit(image, image.get_rect(center=start))


def _bow(a: Spot, b: Spot) -> list[Spot]:
    """From one to the other, lifted in the middle."""
    lift = math.dist(a, b) * 0.16
    return [(a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t - lift * 4 * t * (1 - t))
            for t in (k / _BENDS for k in range(_BENDS + 1))]  # fmt: skip


def _stroke(
    out: pygame.Surface, path: list[Spot], wide: float, color: tuple[int, int, int]
) -> None:
    if wide < 1:
        return
    for x, y in path:
        pygame.draw.circle(out, (*color, 255), (x, y), wide / 2)
    for a, b in pairwise(path):
        pygame.draw.line(out, (*color, 255), a, b, max(1, round(wide)))


def _gauge(
    out: pygame.Surface, theme: Theme, at: Spot, common: CommonView, unit: float
) -> None:
    """A small tank on a paper, with its level and its line."""
    wide, high = (round(side * unit) for side in _GAUGE)
    box = pygame.Rect(0, 0, wide, high)
    box.midbottom = round(at[0]), round(at[1] - 8 * unit)
    ground = box.inflate(round(14 * unit), round(12 * unit))
    pygame.draw.rect(out, (*theme["paper"], 255), ground, border_radius=round(7 * unit))
    pygame.draw.rect(out, (*theme["ink"], 255), ground, max(1, round(1.5 * unit)),
                     border_radius=round(7 * unit))  # fmt: skip
    if common.measured is None:
        sign = icon("question", max(12, round(16 * unit)), theme["ink"], "bold")
        out.blit(sign, sign.get_rect(center=box.center))
    else:
        level = round(high * common.measured / 1000)
        pygame.draw.rect(out, (*theme["sea"], 255), (box.x, box.bottom - level, wide, level))
    pygame.draw.rect(out, (*theme["ink"], 255), box, max(1, round(1.5 * unit)))
    if common.line is not None:
        y = box.bottom - round(high * common.line / 1000)
        reach = round(5 * unit)
        pygame.draw.line(out, (*theme["terracotta"], 255), (box.left - reach, y),
                         (box.right + reach, y), max(2, round(2.5 * unit)))  # fmt: skip
    if common.broken:
        sign = icon("warning", max(12, round(15 * unit)), theme["terracotta"], "fill")
        out.blit(sign, sign.get_rect(midbottom=ground.midtop))
