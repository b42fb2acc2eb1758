"""The list of the codex: a line to search in, tabs, and the entries under their headings."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

import pygame

from game.ui import shapes
from game.ui.context import Context
from game.ui.scenes.codex.book import Line, Section
from game.ui.scenes.parts import heading
from game.ui.tree import Node
from game.ui.widgets import Column, Icon, Label, Panel, Row


class Entry(Panel):
    """One line of the list. The open one has an edge and an arrow; what was met says when."""

    role = "button"

    def __init__(
        self, line: Line, chosen: bool, on_press: Callable[[], Any], tip: str
    ) -> None:
        words: list[Node] = [Label(line.title, "body", "strong" if chosen else "")]
        if line.note:
            when = Row(Icon("check", "small", "olive"), Label(line.note, "small", color="soft"),
                       gap=1)
            words.append(when)
        mark = [Icon("caret-right", "small", "sea", "bold")] if chosen else []
        super().__init__(
            Row(Column(*words, gap=0, grow=1), *mark, gap=2), 1.5, "none", 2.5, key=line.key,
            name=line.title, value=line.note, state=("selected",) * chosen, on_press=on_press,
            help=tip,
        )
        self.chosen = chosen

    def draw(self, ctx: Context, surface: pygame.Surface) -> None:
        if not self.chosen and self.key not in (ctx.hover, ctx.pressed):
            return
        fill = "option_on" if self.chosen else "hover"
        edge = ctx.color("sea") if self.chosen else None
        surface.blit(shapes.rounded(self.bounds.size, self.radius, ctx.color(fill), edge, 2.0),
                     self.bounds)


def entries(
    sections: list[Section], chosen: str, choose: Callable[[str], Any], none: str, tip: str
) -> Node:
    """The lines, each section under its heading; `none` where there is nothing to show."""
    if not any(section.lines for section in sections):
        return Label(none, color="soft")
    parts: list[Node] = []
    for section in sections:
        lines = [Entry(line, line.key == chosen, partial(choose, line.key), tip)
                 for line in section.lines]
        group = Column(*lines, gap=0.5, name=section.title)
        group.role = "list"
        above = [heading(section.title)] if section.title else []
        parts.append(Column(*above, group, gap=1))
    return Column(*parts, gap=3)
