"""The people in the streets of a town screen: kept with the town, so they go on where they were."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import pygame

from game.ui.context import Context
from game.ui.map import cast
from game.ui.map.drives import Departure
from game.ui.map.life import Life
from game.ui.map.openhouse import Family, open_sprite
from game.ui.map.plan import plan_of
from game.ui.motion import Tween, overshoot
from game.ui.scenes.faces import household

if TYPE_CHECKING:
    from game.rules.content import Content, Offer
    from game.session.town_view import PersonView, TownView
    from game.ui.scenes.parts import TownScreen

_BRINGS_COMPANY = 50
"""Permille of company for everybody from which an act is a feast."""
_AT_THE_END = ("year", "debrief", "ended")
"""Phases in which the bus may be in town."""
ROOF_MS = 420


def life(screen: TownScreen, frame: Mapping[str, Any] | None = None) -> Life:
    """The life of a screen's town, in the week that is played back or as things are now."""
    town, view = screen.shell.town, screen.view
    found: Life | None = town.life
    if found is None or not _same(found, view):
        found = town.life = Life(town, view, frame, feasts(screen.content))
    found.show(view, frame)
    if view.phase not in _AT_THE_END:
        found.bus = None
    return found


def bus(screen: TownScreen, frame: Mapping[str, Any] | None = None) -> Departure:
    """The one that fetches the team, waiting on the square if it was not there yet."""
    there = life(screen, frame)
    there.bus = there.bus or Departure()
    return there.bus


def draw(
    screen: TownScreen, surface: pygame.Surface, ctx: Context,
    frame: Mapping[str, Any] | None = None,
) -> None:  # fmt: skip
    """Over the town that has just been painted."""
    if screen.shell.town.ready:
        _lift_roof(screen, surface, ctx)
        life(screen, frame).draw(surface, ctx)


def walk(
    screen: TownScreen, seconds: float, frame: Mapping[str, Any] | None = None
) -> None:
    """Let so much time pass in the streets; with reduced motion everybody stays where they are."""
    if not screen.shell.stage.ctx.look.reduced_motion:
        life(screen, frame).tick(seconds)


def _lift_roof(screen: TownScreen, surface: pygame.Surface, ctx: Context) -> None:
    """The house of whoever the screen is about stands open; its roof goes up when that changes."""
    town, person = screen.shell.town, screen.open_person
    if town.picture is None or town.plan is None:
        return
    who = person.id if person else ""
    key, tween, drawn = town.roof or ((), Tween(0), -1.0)
    if key != (town.picture, who):
        key = town.picture, who
        tween = Tween(0) if ctx.look.reduced_motion else ctx.motion.lasts(ROOF_MS)
        drawn = -1.0
    lift = overshoot(tween.part(ctx.motion.now)) if tween.ms else 1.0
    if lift != drawn:
        number = town.plan.lived_in[person.household] if person else -1
        if person and f"house/{number}" in town.picture.places:
            sprite = open_sprite(town.picture, number, family_of(screen, person), lift)
            town.stand_open(surface, number, sprite)
        else:
            town.stand_open(surface)
    town.roof = key, tween, lift


def family_of(screen: TownScreen, person: PersonView) -> Family:
    """The person and those who live with them, as small figures; the faces say the same."""
    others = (cast.figure_of(face) for face in household(person))
    number = [p.id for p in screen.view.people].index(person.id)
    return Family((cast.named(person), *others), number)


def _same(found: Life, view: TownView) -> bool:
    return found.view.scenario == view.scenario and found.plan is plan_of(view)


def feasts(content: Content) -> dict[str, bool]:
    """Which offers bring the whole town together."""
    return {offer.id: is_feast(offer) for offer in content.offers}


def feast_called(screen: TownScreen) -> bool:
    """Whether the season that comes begins with a feast."""
    called = feasts(screen.content)
    return any(called.get(offer) and when == screen.view.season
               for offer, when in screen.view.taken)


def is_feast(offer: Offer) -> bool:
    return offer.verb == "enact" and any(
        e.do == "shift" and e.column == "company" and e.group == "everyone"
        and (e.amount or 0) >= _BRINGS_COMPANY for e in offer.effects)
