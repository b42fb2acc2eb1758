"""How the papers of a screen lie around the map: beside it, or one at a time for large letters."""

from __future__ import annotations

from dataclasses import dataclass

from game.ui.context import Context
from game.ui.scenes.parts import TownScreen, is_wide, sheet
from game.ui.tree import Node
from game.ui.widgets import Column, Stack


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
    """The body of a town screen: `marks` lie on the map, the sheets around it."""
    if is_wide(ctx):
        placed = [
            sheet(ctx, *s.nodes, key=s.key, anchor=(s.side, "top"), max_em=s.em, min_em=s.em)
            for s in sheets
        ]
        return Stack(*([marks] if marks else []), *placed)
    return Column(*(sheet(ctx, *s.nodes, key=s.key) for s in sheets), gap=4)
