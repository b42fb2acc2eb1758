"""How the papers of a screen lie around the map: beside it, or one at a time for large letters."""

from __future__ import annotations

from dataclasses import dataclass

import pygame

from game.ui.context import Context
from game.ui.scenes.overlays import overlay_legend, title_of
from game.ui.scenes.parts import TownScreen, drawer_share, has_map, is_wide, sheet
from game.ui.scenes.strip import petals_of, what_counts
from game.ui.tree import Node, walk
from game.ui.widgets import Column, Label, Panel, Scroll, Stack, Tab, Tabs

OPEN = "drawer"
"""Where the stage remembers which paper is open."""


@dataclass
class Paper:
    """One sheet. `title` and `image` name it where only one sheet is open at a time."""

    key: str
    title: str
    image: str
    nodes: list[Node]
    side: str = "start"  # or "end", "center"
    em: float = 24


def papers(screen: TownScreen, ctx: Context, *sheets: Paper, marks: Node | None = None) -> Node:
    """The body of a town screen: `marks` lie on the map, the sheets around it.

    Large letters and narrow windows have one drawer instead, with a tab for each sheet.
    """
    if is_wide(ctx):
        placed = [
            sheet(ctx, *s.nodes, key=s.key, anchor=(s.side, "top"), max_em=s.em, min_em=s.em)
            for s in sheets
        ]
        legend = [overlay_legend(screen, ctx)] if screen.overlay else []
        return Papers(*([marks] if marks else []), *placed, *legend)
    return drawer(screen, ctx, *sheets, marks=marks)


def drawer(screen: TownScreen, ctx: Context, *sheets: Paper, marks: Node | None = None) -> Node:
    """One sheet at a time, with a tab for each."""
    pages = list(sheets)
    if screen.overlay:
        title = title_of(screen)
        pages.insert(0, Paper("overlay", title, "map-trifold", [overlay_legend(screen, ctx)]))
    if screen.shows_principles:
        title = screen.t("reflect.profile")
        words = [Label(line, "small") for line in what_counts(screen)]
        pages.append(Paper("principles", title, "leaf", [petals_of(screen, 6), *words]))
    return Papers(*([marks] if marks and has_map(ctx) else []), Drawer(screen, ctx, pages))


class Papers(Stack):
    """Papers over the map. They scroll inside themselves."""

    scrolls = True


class Drawer(Panel):
    """One sheet of several. It opens on what the screen starts with, and is remembered."""

    def __init__(self, screen: TownScreen, ctx: Context, sheets: list[Paper]) -> None:
        self.holds = {s.key: {n.key for node in s.nodes for n in walk(node)} for s in sheets}
        self.remembered = ctx.memory
        here = next((s for s in sheets if s.key == self._open_key(screen)), sheets[0])
        content = Scroll(Column(*here.nodes, gap=3), key=f"{here.key}/scroll")
        page = Column(content, key=here.key, name=here.title, grow=1)
        page.role = "tabpanel"
        parts: list[Node] = [page]
        if len(sheets) > 1:
            tip = screen.t("strip.tab.help")
            tabs = [Tab(s.key, s.title, s.image, help=tip) for s in sheets]
            parts.insert(0, Tabs(screen.t("strip.papers"), tabs, here.key, self._turn, key="tab"))
        self.app, self.beside = ctx.app, has_map(ctx)
        anchor = ("start", "top") if self.beside else ("fill", "bottom")
        super().__init__(Column(*parts, gap=2), padding=2.5, across=5, key="drawer", anchor=anchor)

    def _open_key(self, screen: TownScreen) -> str:
        """The paper that was opened last, else the one with what the screen starts on."""
        wanted = self.remembered.get(OPEN, "")
        if wanted in self.holds:
            return wanted
        first = screen.first_focus
        return next((key for key, inside in self.holds.items() if first in inside), "")

    def _turn(self, key: str) -> None:
        self.remembered[OPEN] = key
        if self.app is not None:
            self.app.turn()

    def uncover(self, key: str, ctx: Context) -> bool:
        for paper, inside in self.holds.items():
            if key in inside:
                ctx.memory[OPEN] = paper
                return True
        return False

    def measure(self, ctx: Context, width: int | None) -> tuple[int, int]:
        if self.beside and width is not None:
            width = round(width * drawer_share(ctx))
        wide, high = super().measure(ctx, width)
        return (wide if width is None else width), high

    def place(self, ctx: Context, area: pygame.Rect) -> None:
        """Leave a view of the town above, where there is height for both."""
        spare = ctx.em(3.5)
        if not self.beside and area.height > ctx.em(15):
            lower = min(area.height, area.height - spare)
            area = pygame.Rect(area.x, area.bottom - lower, area.width, lower)
        super().place(ctx, area)
