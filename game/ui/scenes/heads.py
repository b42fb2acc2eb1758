"""The head of a screen with several leaves: what it is about, and the tabs to turn them."""

from __future__ import annotations

from game.ui.context import Context
from game.ui.scenes.parts import is_wide
from game.ui.tree import Node
from game.ui.widgets import Column, Icon, Label, Panel, Row

_BESIDE = 58
"""Letters of a title and its state that stand beside each other where letters are large."""


def headed(ctx: Context, title: str, state: str, image: str, tabs: Node, *more: Node) -> Panel:
    """In one line where there is room; where letters are large, the tabs have the line below."""
    if is_wide(ctx):
        words = Column(Label(title, "headline"), Label(state, "small", color="soft"), gap=0)
        who = Row(Icon(image, "headline", "sea"), words, gap=3, grow=1)
        return Panel(Row(who, *more, tabs, gap=4), padding=2.5, across=5, key="head")
    said = [Label(state, "small", color="soft")] if state else []
    long = len(title) + len(state) > _BESIDE
    first = Row(Icon(image, "title", "sea"), Label(title, "title", "headline", grow=1),
                *([] if long else said), *more, gap=2)
    return Panel(Column(first, *(said if long else []), tabs, gap=1.5), padding=2.5, across=4,
                 key="head")
