"""Pictures that a card carries: what an idea would look like, a house with its people inside.

Both are drawn by the town's own painter from live state, kept, and said in words as well. In a
window at most one is made in a frame, so that a screen with many cards does not hold its breath.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import replace

import pygame

from game.rules.machines.organisation import FOUNDING
from game.session.town_view import OfferView, OrgView, PersonView
from game.ui import shapes
from game.ui.context import Context
from game.ui.map.camera import toward
from game.ui.map.canvas import Canvas
from game.ui.map.light import SEASONS, Light, light_for
from game.ui.map.moments import MOMENTS, moment_of
from game.ui.map.moments_of_sharing import SHARING
from game.ui.map.moments_of_wool import WOOL
from game.ui.map.openhouse import open_house
from game.ui.map.plan import plan_of
from game.ui.map.town import is_dark
from game.ui.map.vignette import vignette
from game.ui.scenes import street
from game.ui.scenes.parts import TownScreen
from game.ui.theme import mix, rgb
from game.ui.tree import Node
from game.ui.widgets import Art

PICTURES = {**MOMENTS, **SHARING, **WOOL}
_KEPT = 40
_FINE = 2
_BESIDE = 0.07
"""How far a house stands beside the middle: its street's name lies in the other corner."""
_CORNER = 9
_SKY = (rgb("#CFE2DC"), rgb("#EFE6CC"))
_NIGHT_SKY = (rgb("#232A40"), rgb("#3A3A4C"))
_made: OrderedDict[tuple[object, ...], pygame.Surface] = OrderedDict()
_made_in: list[int] = [-1]
"""The frame in which the last picture was made."""


def offer_picture(screen: TownScreen, offer: OfferView, wide_em: float, high_em: float) -> Node:
    """What this idea would look like in the town, drawn by the town's own camera."""
    return _moment(screen, moment_for(screen, offer), wide_em, high_em)


def org_picture(screen: TownScreen, org: OrgView, wide_em: float, high_em: float) -> Node | None:
    """What an organisation in town does all week; nothing where it is closed or far away."""
    if org.stage == "closed" or org.place == "away":
        return None
    it = next(p for p in screen.content.providers if p.id == org.provider)
    moment = moment_of("start", "build", org.form, ())
    if it.takes_over is not None and org.form not in ("chain", "firm"):
        moment = _taken_over(org)
    return _moment(screen, moment, wide_em, high_em)


def _taken_over(org: OrgView) -> str:
    """People who take over where they worked: round a table, waiting for the bell, at work."""
    if org.stage in FOUNDING:
        return "bell" if org.paid_in else "canteen"
    return "loom"


def named(screen: TownScreen, moment: str, wide_em: float, high_em: float) -> Node:
    """A moment by its name."""
    return _moment(screen, moment, wide_em, high_em)


def broken_picture(screen: TownScreen, kind: str, wide_em: float, high_em: float) -> Node:
    """A common of this kind on the day on which it broke for good."""
    return _moment(screen, f"broken_{kind}", wide_em, high_em)


def _moment(screen: TownScreen, moment: str, wide_em: float, high_em: float) -> Node:
    plan = plan_of(screen.view)

    def make(size: tuple[int, int], light: Light) -> pygame.Surface:
        return vignette(PICTURES[moment](plan), plan, size, light)

    return _art(screen, ("offer", moment, plan), make, screen.t(f"picture.{moment}"),
                wide_em, high_em)


def moment_for(screen: TownScreen, offer: OfferView) -> str:
    """As the scenario wants it, else chosen by what the offer does; never by its id."""
    it = next(o for o in screen.content.offers if o.id == offer.id)
    if it.picture:
        return it.picture
    changed = it.provider or next((e.org for e in it.effects if e.org), None)
    forms = {p.id: p.form for p in screen.content.providers}
    effects = [f"{e.do}:{e.name if e.do == 'dial' else e.change}" if e.do in ("dial", "route")
               else e.do for e in it.effects]  # fmt: skip
    return moment_of(it.verb, it.area, forms.get(changed or "", ""), effects, street.is_feast(it))


def house_picture(screen: TownScreen, person: PersonView, wide_em: float, high_em: float) -> Node:
    """This person's house with its roof lifted, and who is in it."""
    plan = plan_of(screen.view)
    home = plan.houses[plan.lived_in[person.household]]
    house = replace(home, turn=0.1, kind="house", high=min(0.86, home.high), z=0.0, x=0.0, y=0.0,
                    wide=max(1.1, min(1.3, home.wide)), deep=max(0.86, min(1.0, home.deep)))
    family = street.family_of(screen, person)
    dark, rtl = is_dark(screen.shell.stage.ctx.theme), screen.shell.stage.ctx.rtl

    def make(size: tuple[int, int], light: Light) -> pygame.Surface:
        wide, high = size
        big = pygame.Surface((wide * _FINE, high * _FINE))
        top, low = _NIGHT_SKY if dark else _SKY
        for y in range(high * _FINE):
            big.fill(mix(top, low, y / (high * _FINE)), (0, y, wide * _FINE, 1))
        scale = min(wide * 0.62 / (house.wide + house.deep), high * 0.76)
        beside = 0.5 + (-_BESIDE if rtl else _BESIDE)
        camera = toward((0, 0, 0), (wide * beside, high * 0.68), scale).times(_FINE)
        canvas = Canvas(big, camera, light)
        canvas.ellipse(light.grass, (0.6, 0.6, 0), wide / scale * 0.62, 0.9)
        open_house(canvas, house, family)
        return pygame.transform.smoothscale(big, size)

    name = screen.n("picture.house", len(family.people), name=screen.s(f"people.{person.id}.name"))
    return _art(screen, ("house", house.seed, house.wall, family, dark, rtl), make, name,
                wide_em, high_em)


def _art(
    screen: TownScreen, key: tuple[object, ...],
    make: Callable[[tuple[int, int], Light], pygame.Surface], name: str, wide_em: float,
    high_em: float,
) -> Node:  # fmt: skip
    """A node with a picture that is made when it is first drawn in a size, and kept."""
    season = SEASONS[screen.view.quarter]

    def paint(surface: pygame.Surface, box: pygame.Rect, ctx: Context) -> None:
        if box.width < 8 or box.height < 8:
            return
        whole = (key, box.size, season, ctx.look.theme)
        if whole not in _made:
            if ctx.motion.live and _made_in[0] == ctx.motion.now:
                surface.blit(_blank(box.size, ctx), box)
                ctx.motion.lasts(1)
                return
            _made_in[0] = ctx.motion.now
            mild = plan_of(screen.view).coast or screen.view.green_winter
            light = light_for(season, "day", is_dark(ctx.theme), mild)
            _made[whole] = _rounded(make(box.size, light))
            while len(_made) > _KEPT:
                _made.popitem(last=False)
        surface.blit(_made[whole], box)

    return Art(paint, name, high_em, wide_em)


def _blank(size: tuple[int, int], ctx: Context) -> pygame.Surface:
    return shapes.shaded(size, _CORNER, ctx.color("well"), ctx.color("paper_low"))


def _rounded(picture: pygame.Surface) -> pygame.Surface:
    """Its corners taken off."""
    fine = 4
    large = picture.get_width() * fine, picture.get_height() * fine
    stencil = pygame.Surface(large, pygame.SRCALPHA)
    stencil.fill((255, 255, 255, 0))
    pygame.draw.rect(stencil, (255, 255, 255), stencil.get_rect(), border_radius=_CORNER * fine)
    out = pygame.Surface(picture.get_size(), pygame.SRCALPHA)
    out.blit(picture, (0, 0))
    out.blit(pygame.transform.smoothscale(stencil, picture.get_size()), (0, 0),
             special_flags=pygame.BLEND_RGBA_MULT)
    return out
