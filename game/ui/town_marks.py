"""Marks on the painted town: what is known of a house, and of whom nobody has heard."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.ui.icons import icon
from game.ui.theme import RGB, rgb

if TYPE_CHECKING:
    from game.ui.context import Context
    from game.ui.town import Camera

Spot = tuple[float, float]


def basket(big: pygame.Surface, at: Camera, spot: Spot) -> None:
    """Short of bread: a pale disc with a dark ring and a stroke, readable without colour."""
    x, y = at(*spot, 1.2)
    r = at.scale * 0.26
    pygame.draw.circle(big, rgb("#FFFCF3"), (x, y), r)
    pygame.draw.circle(big, rgb("#A8442A"), (x, y), r, max(2, int(r * 0.28)))
    pygame.draw.line(
        big,
        rgb("#A8442A"),
        (x - r * 0.6, y + r * 0.6),
        (x + r * 0.6, y - r * 0.6),
        max(2, int(r * 0.28)),
    )


def lamp(big: pygame.Surface, at: Camera, spot: Spot) -> None:
    """Tired people: a window that is lit."""
    x, y = at(spot[0], spot[1] + 0.4, 0.35)
    s = at.scale * 0.16
    pygame.draw.rect(big, rgb("#FFE08A"), (x - s, y - s, 2 * s, 2 * s))
    pygame.draw.rect(big, rgb("#8A580A"), (x - s, y - s, 2 * s, 2 * s), 2)


def question(big: pygame.Surface, at: Camera, spot: Spot, ctx: Context) -> None:
    """A district that nobody has listened to."""
    badge(big, at(*spot, 2.4), at.scale * 1.5, "question", ctx.color("sea"), ctx.color("paper"))


def badge(
    big: pygame.Surface, spot: Spot, scale: float, image: str, color: RGB,
    paper: RGB = (255, 252, 243),
) -> None:  # fmt: skip
    x, y = spot
    r = scale * 0.5
    pygame.draw.circle(big, (52, 28, 30), (x + 2, y + 4), r + 2)
    pygame.draw.circle(big, paper, (x, y), r)
    pygame.draw.circle(big, color, (x, y), r, max(2, int(r * 0.1)))
    picture = icon(image, int(r * 1.4), color)
    big.blit(picture, picture.get_rect(center=(int(x), int(y))))
