"""What the leaves of the debrief share: the game, a card, a level of 100 as a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.ui.context import Context
from game.ui.tree import Node
from game.ui.widgets import Column, Label, Panel, Row
from game.ui.widgets.splitbar import SplitBar

if TYPE_CHECKING:
    from game.ui.game import Game
    from game.ui.scenes.debrief import Debrief

Leaf = tuple[str, list[Node]]
"""A title and the body below it."""
_BAR_EM = 6.5


def game_of(screen: Debrief) -> Game:
    assert screen.shell.game is not None
    return screen.shell.game


class Card(Panel):
    """A card that gives up standing beside others before its lines get too short."""

    least_em = 13.0

    def least(self, ctx: Context) -> int:
        return max(super().least(ctx), ctx.em(self.least_em))


def level(
    name: str, permille: int | None, said: str, note: str = "", color: str = "sea"
) -> Node:  # fmt: skip
    """A name, a bar of 1000 and its number in words; no bar where only a number is known."""
    words: list[Node] = [Label(name, "small", "strong")]
    if note:
        words.append(Label(note, "caption", color="soft"))
    bar = [] if permille is None else [SplitBar(permille, (color, ""), _BAR_EM)]
    number = Label(said, "small", "bold", min_em=2)
    row = Row(Column(*words, gap=0, grow=1, min_em=9), *bar, number, gap=2)
    row.name, row.value = name, said
    return row
