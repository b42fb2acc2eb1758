"""The people in the streets of a town screen: kept with the town, so they go on where they were."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

import pygame

from game.ui.context import Context
from game.ui.map.life import Life
from game.ui.map.plan import plan_of

if TYPE_CHECKING:
    from game.rules.content import Content, Offer
    from game.session.town_view import TownView
    from game.ui.map.town import Town
    from game.ui.scenes.parts import TownScreen

_BRINGS_COMPANY = 50
"""Permille of company for everybody from which an act is a feast."""
_lives: WeakKeyDictionary[Town, Life] = WeakKeyDictionary()


def life(screen: TownScreen, frame: Mapping[str, Any] | None = None) -> Life:
    """The life of a screen's town, in the week that is played back or as things are now."""
    town, view = screen.shell.town, screen.view
    found = _lives.get(town)
    if found is None or not _same(found, view):
        found = _lives[town] = Life(town, view, frame, feasts(screen.content))
    found.show(view, frame)
    return found


def draw(
    screen: TownScreen, surface: pygame.Surface, ctx: Context,
    frame: Mapping[str, Any] | None = None,
) -> None:  # fmt: skip
    """Over the town that has just been painted."""
    if screen.shell.town.ready:
        life(screen, frame).draw(surface, ctx)


def _same(found: Life, view: TownView) -> bool:
    return found.view.scenario == view.scenario and found.plan is plan_of(view)


def feasts(content: Content) -> dict[str, bool]:
    """Which offers bring the whole town together."""
    return {offer.id: is_feast(offer) for offer in content.offers}


def is_feast(offer: Offer) -> bool:
    return offer.verb == "enact" and any(
        e.do == "shift" and e.column == "company" and e.group == "everyone"
        and (e.amount or 0) >= _BRINGS_COMPANY for e in offer.effects)
