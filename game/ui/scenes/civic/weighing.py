"""What the town hall weighs before it answers: what it gains against what it would give up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.ui.scenes import offers
from game.ui.scenes.civic import words
from game.ui.scenes.parts import is_wide
from game.ui.tree import Node
from game.ui.widgets import Column, Icon, Label, Panel, Row, Rule
from game.ui.widgets.splitbar import SplitBar

if TYPE_CHECKING:
    from game.rules.core import Action
    from game.session.hall_view import AnswerView
    from game.ui.context import Context
    from game.ui.scenes.parts import TownScreen


def weighing(
    screen: TownScreen, ctx: Context, it: AnswerView, asked: list[Action]
) -> Node:
    """Two bars on one scale; beside them, or below, what it comes to in such towns."""
    bars = Column(_side(screen, "civic.worth", it.worth, "olive", "hand-heart"),
                  _side(screen, "civic.gives_up", it.ask, "terracotta", "hand-palm"), gap=1,
                  grow=1)
    money = words.money(screen, it.price_cents)
    price = [Label(screen.t("civic.price", money=money), "caption", "strong")]
    told = Column(*(price if it.price_cents else []), *_odds(screen, asked), gap=0, grow=1)
    parts = Row(bars, Rule(upright=True), told, gap=4) if is_wide(ctx) else \
        Column(bars, told, gap=2)
    return Panel(parts, padding=2, across=4, key="weighing", grow=1)


def _side(screen: TownScreen, key: str, level: int, color: str, image: str) -> Node:
    title, said = screen.t(key), screen.t("civic.of_100", n=round(level / 10))
    row = Row(Icon(image, "lead", color), Label(title, "small", "strong", min_em=10, max_em=10),
              SplitBar(level, (color, ""), hatched=color == "terracotta", grow=1),
              Label(said, "small", "bold", min_em=5), gap=2)
    row.name, row.value = title, said
    return row


def _odds(screen: TownScreen, asked: list[Action]) -> list[Node]:
    found = screen.shell.odds.of(asked[0]) if asked else None
    lines = offers.effects(screen, found) if found is not None else []
    if not lines:
        waiting = bool(asked) and bool(screen.shell.odds.missing(asked))
        return [Label(screen.t("odds.asking" if waiting else "odds.little"), "caption",
                      color="soft")]
    return [Label(screen.t("odds.such_towns"), "caption", "strong"),
            *(Label(line, "caption") for line in lines)]
