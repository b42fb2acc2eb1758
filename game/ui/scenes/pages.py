"""What the late screens share: a newspaper sheet, columns that flow, quiet lines with an icon."""

from __future__ import annotations

from typing import Any

from game.ui.context import Context
from game.ui.scenes.frame import Paper, papers
from game.ui.scenes.parts import TownScreen, kicker, sheet
from game.ui.tree import Node
from game.ui.widgets import Column, Icon, Label, Pips, Row


def season_name(screen: TownScreen, season: int) -> str:
    """A season by its number, counted from 1; the year alone has a name of its own."""
    seasons = screen.content.seasons
    if season > len(seasons):
        return screen.t("year.name")
    return screen.s(f"seasons.{seasons[season - 1].id}.name")


def paper(
    screen: TownScreen,
    ctx: Context,
    key: str,
    date: str,
    headline: str | Node,
    *body: Node,
    most: float = 0,
) -> Node:
    """A page of the town's paper: headline first, then the rest.

    `most` letters wide, it leaves the town in sight beside it; without, it takes what is there.
    """
    name = screen.t("reflect.paper", town=screen.s("town"))
    title = Label(headline, "headline") if isinstance(headline, str) else headline
    parts = [kicker(name, date), title, *body]
    if not most:
        return sheet(ctx, *parts, key=key, grow=1)
    return papers(screen, ctx, Paper(key, name, "newspaper", parts, em=most))


def top(screen: TownScreen) -> None:
    """Another page: whatever was scrolled starts at its top again."""
    screen.shell.stage.forget_scrolling()


def focus(screen: TownScreen, key: str) -> None:
    """Build anew and move the focus, where an act changed what the next key should do."""
    stage = screen.shell.stage
    stage.changed()
    stage.update()
    stage.focus_on(key)


def columns(*parts: Node) -> Row:
    """Columns that flow below each other where letters are large."""
    return Row(*parts, gap=8, align="top")


def column(*parts: Node, gap: float = 3, least: float = 19, grow: float = 1) -> Node:
    """One of `columns`: it flows on rather than get narrower than `least` letters."""
    return _Wide(*parts, gap=gap, grow=grow, least_em=least)


def line(image: str, color: str, text: str, note: str = "") -> Row:
    """One thing to know: icon, words, and its state below them."""
    words: list[Node] = [Label(text, "body", "strong")]
    if note:
        words.append(Label(note, "small", color="soft"))
    return Row(Icon(image, "title", color), Column(*words, gap=0, grow=1), gap=2)


def sign(look: str, color: str, words: str) -> Row:
    """One house as it is drawn somewhere, and what it means."""
    return Row(_Sign(look, color), Label(words, "small", color="soft"), gap=1)


class _Sign(Pips):
    def __init__(self, look: str, color: str) -> None:
        super().__init__(0, 1, 0, "house", color)
        self.looks = [look]


class _Wide(Column):
    """A column that wants some width before it stands beside another one."""

    def __init__(self, *children: Node, least_em: float, **node: Any) -> None:
        super().__init__(*children, **node)
        self.least_em = least_em

    def least(self, ctx: Context) -> int:
        return max(super().least(ctx), ctx.em(self.least_em))
