"""A question that must be answered before anything else."""

from __future__ import annotations

from collections.abc import Sequence

import pygame

from game.ui.context import Context
from game.ui.tree import Node, Press
from game.ui.widgets.column import Column
from game.ui.widgets.label import Label
from game.ui.widgets.panel import Panel
from game.ui.widgets.row import Row
from game.ui.widgets.scroll import Scroll
from game.ui.widgets.stack import Stack

_VEIL = 120


class Dialog(Stack):
    """A paper in the middle of a dimmed screen. Focus stays inside, Esc calls `on_close`."""

    role = "dialog"

    def __init__(
        self, title: str, body: Node, actions: Sequence[Node], on_close: Press, key: str = "dialog"
    ) -> None:
        parts = Column(
            Label(title, size="headline"),
            Scroll(body, key=f"{key}/body"),
            Row(*actions, justify="end"),
            gap=4,
        )
        sheet = Panel(parts, padding=6, anchor=("center", "center"), min_em=24, max_em=38)
        anchor = ("fill", "fill")
        super().__init__(sheet, margin=6, key=key, name=title, state=("modal",), anchor=anchor)
        self.on_close = on_close

    def draw(self, ctx: Context, surface: pygame.Surface) -> None:
        surface.blit(_veil(ctx.color("shadow"), self.bounds.size), self.bounds)


def _veil(color: tuple[int, int, int], size: tuple[int, int]) -> pygame.Surface:
    veil = pygame.Surface(size, pygame.SRCALPHA)
    veil.fill((*color, _VEIL))
    return veil
