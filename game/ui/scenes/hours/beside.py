"""Papers beside each other over the whole page, or one at a time where letters are large."""

from __future__ import annotations

import pygame

from game.ui.context import Context
from game.ui.scenes.frame import Paper, drawer
from game.ui.scenes.parts import TownScreen, heading, is_wide, sheet
from game.ui.tree import Node
from game.ui.widgets import Row


def three(screen: TownScreen, ctx: Context, *papers: Paper, bare: str = "") -> Node:
    """Their `em` says how they share the width; beside each other they have their titles on top,
    but for the `bare` one."""
    if not is_wide(ctx):
        return drawer(screen, ctx, *papers)
    return _Beside(*(_sheet(ctx, p, p.key == bare) for p in papers), gap=3)


def _sheet(ctx: Context, paper: Paper, bare: bool) -> Node:
    head = [] if bare else [heading(paper.title)]
    return sheet(ctx, *head, *paper.nodes, key=paper.key, grow=paper.em, name=paper.title)


class _Beside(Row):
    """As high as the page, widths by `grow`; each scrolls inside itself."""

    scrolls = True

    def arrange(self, ctx: Context, area: pygame.Rect) -> None:
        gap, whole = ctx.unit(self.gap), sum(child.grow for child in self.children)
        room = area.width - gap * (len(self.children) - 1)
        x = area.right if ctx.rtl else area.x
        for child in self.children:
            wide = round(room * child.grow / whole)
            left = x - wide if ctx.rtl else x
            child.place(ctx, pygame.Rect(left, area.y, wide, area.height))
            x += -(wide + gap) if ctx.rtl else wide + gap
