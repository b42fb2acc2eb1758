"""Layers that answer one question each, laid over the picture: needs, trust, footprint, commons.

Fixed pairs: solid = all counted, hatch = some, outline = none; a question mark where nobody has
listened. A wash holds the town back, so that the answer is seen first.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import pygame

from game.ui.icons import icon
from game.ui.map.canvas import Canvas
from game.ui.map.geometry import rectangle
from game.ui.map.houses import House
from game.ui.map.picture import Picture
from game.ui.map.plan import Plan
from game.ui.map.waterlayer import commons
from game.ui.theme import RGB, Theme, mix

if TYPE_CHECKING:
    from game.session.town_view import TownView

FIELD_MGHA = 714
"""One field of the footprint layer is a football pitch: thousandths of a hectare."""
_WASH = 150
_COLUMNS = 3
_FIELD = (3.4, 2.2)


def layer(overlay: str, it: Picture, plan: Plan, view: TownView, theme: Theme) -> pygame.Surface:
    """A layer as large as the picture. Draws only what the view holds."""
    out = pygame.Surface(it.size, pygame.SRCALPHA)
    out.fill((*theme["table"], _WASH))
    draw = {"needs": _needs, "trust": _trust, "footprint": _footprint, "commons": commons}
    draw[overlay](out, it, plan, view, theme)
    return out


def share_of(states: list[bool | None]) -> str:
    """How a house with these homes is drawn: solid, hatched, outline or unknown."""
    known = [state for state in states if state is not None]
    if not known:
        return "unknown"
    return "solid" if all(known) else "hatched" if any(known) else "outline"


# -- needs -----------------------------------------------------------------------------------------


def _needs(out: pygame.Surface, it: Picture, plan: Plan, view: TownView, theme: Theme) -> None:
    homes: dict[int, list[bool | None]] = {}
    for home, house in zip(view.homes, plan.lived_in, strict=True):
        homes.setdefault(house, []).append(home.short)
    hatch = _hatch(it.size, theme["terracotta"], theme["paper"], it.camera.scale)
    for thing in it.things:
        if thing.key.startswith("plot"):
            continue
        sprite = it.sprite(thing)
        mask = pygame.mask.from_surface(sprite.surface, 100)
        look = share_of(homes[thing.house]) if thing.house in homes else ""
        area = sprite.rect.clip(out.get_rect())
        if look == "solid":
            mask.to_surface(out, setcolor=(*theme["terracotta"], 235), unsetcolor=None,
                            dest=sprite.rect)  # fmt: skip
        elif look == "hatched" and area.size == sprite.rect.size:
            mask.to_surface(out, setsurface=hatch.subsurface(area), unsetcolor=None,
                            dest=sprite.rect)  # fmt: skip
        elif look == "outline":
            mask.to_surface(out, setcolor=(*theme["paper"], 190), unsetcolor=None, dest=sprite.rect)
        else:  # whatever stands before a house hides its answer
            mask.to_surface(out, setcolor=(*theme["table"], _WASH), unsetcolor=None,
                            dest=sprite.rect)  # fmt: skip
        if look in ("solid", "hatched", "outline"):
            edge = [(x + sprite.rect.x, y + sprite.rect.y) for x, y in mask.outline(2)]
            color = theme["olive"] if look == "outline" else theme["terracotta"]
            if len(edge) > 2:
                wide = max(1, round(it.camera.scale / 20))
                pygame.draw.lines(out, (*mix(color, (0, 0, 0), 0.15), 255), True, edge, wide)
    for number, states in homes.items():
        if share_of(states) == "unknown":
            _question(out, it, plan.houses[number], theme)


def _hatch(size: tuple[int, int], color: RGB, ground: RGB, scale: float) -> pygame.Surface:
    out = pygame.Surface(size, pygame.SRCALPHA)
    out.fill((*mix(color, ground, 0.7), 235))
    step, wide = max(5, round(scale / 4.5)), max(2, round(scale / 14))
    for x in range(-size[1], size[0], step):
        pygame.draw.line(out, (*color, 255), (x, size[1]), (x + size[1], 0), wide)
    return out


def _question(out: pygame.Surface, it: Picture, house: House, theme: Theme) -> None:
    side = max(12, round(it.camera.scale * 0.5))
    sign = icon("question", side, theme["ink"], "bold")
    x, y = it.camera(house.x, house.y, house.z + house.high + house.ridge * 0.4)
    disc = pygame.Rect(0, 0, side + 4, side + 4)
    disc.center = round(x), round(y)
    pygame.draw.ellipse(out, (*theme["paper"], 235), disc)
    pygame.draw.ellipse(out, (*theme["ink"], 255), disc, 1)
    out.blit(sign, sign.get_rect(center=disc.center))


# -- trust -----------------------------------------------------------------------------------------


def _trust(out: pygame.Surface, it: Picture, plan: Plan, view: TownView, theme: Theme) -> None:
    """A tie from each house to its two nearest neighbours, as thick as the district trusts."""
    unit = it.camera.scale / 31.5
    for district in view.districts:
        here = [h for h in plan.houses if h.district == district.id]
        for a, b in ties(here):
            p, q = (it.camera(h.x, h.y, h.z + h.high * 0.9) for h in (a, b))
            if district.trust is None:
                _dashes(out, theme["quiet"], p, q, unit)
                continue
            wide = max(1, round((1 + 7 * district.trust / 1000) * unit))
            pygame.draw.line(out, (*theme["paper"], 255), p, q, wide + max(2, round(3 * unit)))
            pygame.draw.line(out, (*theme["plum"], 255), p, q, wide)
        for house in here:
            spot = it.camera(house.x, house.y, house.z + house.high * 0.9)
            pygame.draw.circle(out, (*theme["paper"], 255), spot, 5.5 * unit)
            color = theme["quiet"] if district.trust is None else theme["plum"]
            pygame.draw.circle(out, (*color, 255), spot, 4 * unit)
            if district.trust is None:
                _question(out, it, house, theme)


def ties(houses: list[House]) -> list[tuple[House, House]]:
    found: dict[tuple[int, int], tuple[House, House]] = {}
    for i, a in enumerate(houses):
        near = sorted(
            (math.dist((a.x, a.y), (b.x, b.y)), j) for j, b in enumerate(houses) if j != i
        )
        for _, j in near[:2]:
            found[(min(i, j), max(i, j))] = (a, houses[j])
    return list(found.values())


def _dashes(
    out: pygame.Surface, color: RGB, p: tuple[float, float], q: tuple[float, float], unit: float
) -> None:
    count = max(2, int(math.dist(p, q) / (7 * unit)))
    for k in range(0, count, 2):
        a, b = k / count, (k + 1) / count
        start = p[0] + (q[0] - p[0]) * a, p[1] + (q[1] - p[1]) * a
        end = p[0] + (q[0] - p[0]) * b, p[1] + (q[1] - p[1]) * b
        pygame.draw.line(out, (*color, 255), start, end, max(1, round(1.5 * unit)))


# -- footprint -------------------------------------------------------------------------------------


def fields_of(mgha: int) -> list[float]:
    """Whole fields and what is left of the last one."""
    whole, rest = divmod(mgha, FIELD_MGHA)
    return [1.0] * whole + ([rest / FIELD_MGHA] if rest else [])


def _footprint(out: pygame.Surface, it: Picture, plan: Plan, view: TownView, theme: Theme) -> None:
    """The land one person needs, as pitches laid over the town; outlined: at the count before."""
    now = fields_of(view.published["footprint"])
    before = fields_of(view.published_before["footprint"])
    hatch = _hatch(it.size, theme["olive"], theme["paper"], it.camera.scale)
    canvas = Canvas(out, it.camera, it.light)
    count = max(len(now), len(before))
    rows = max(1, math.ceil(count / _COLUMNS))
    wide, deep = (side * min(1.0, 4 / rows) for side in _FIELD)
    mask = pygame.Surface(it.size, pygame.SRCALPHA)
    thick = max(1, round(it.camera.scale / 14))
    for k in range(count):
        x = (k % _COLUMNS - (_COLUMNS - 1) / 2) * (wide + 0.3)
        y = (k // _COLUMNS - (rows - 1) / 2) * (deep + 0.3)
        box = canvas.points([(*p, 0.0) for p in rectangle(x, y, wide, deep)])
        pygame.draw.polygon(out, (*theme["paper"], 235), box)
        if k < len(now):
            part = rectangle(x - wide * (1 - now[k]) / 2, y, wide * now[k], deep)
            shape = canvas.points([(*p, 0.0) for p in part])
            pygame.draw.polygon(mask, (255, 255, 255, 255), shape)
        color = theme["olive"] if k < len(now) else theme["quiet"]
        pygame.draw.lines(out, (*color, 255), True, box, thick)
    hatch.blit(mask, (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
    out.blit(hatch, (0, 0))
