"""Market day: a stall for each thing that members do for each other, with who brings and who asks.

On it stands what the quarter has shown: how many offer it, how many asked, who went home again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.ui.context import Context
from game.ui.scenes import pictures
from game.ui.scenes.money import words
from game.ui.scenes.parts import columns, is_wide
from game.ui.tree import Node
from game.ui.widgets import Column, Icon, Label, Panel, Pips, Row, Scroll
from game.ui.widgets.grid import Grid

if TYPE_CHECKING:
    from game.session.currency_view import CurrencyView, StallView
    from game.ui.scenes.parts import TownScreen

PICTURE = "feast"
"""Everybody is on the square."""
DOTS = 10


def leaf(screen: TownScreen, ctx: Context, it: CurrencyView) -> Node:
    most = max((s.asked for s in it.stalls), default=1)
    stalls = [_stall(screen, it, s, most) for s in it.stalls]
    head = [Label(screen.t("money.market"), "headline"),
            Label(screen.t("money.market.lead"), "body", "quote")]
    if is_wide(ctx):
        top: Node = Panel(Row(Column(*head, gap=1, grow=1),
                              pictures.named(screen, PICTURE, 20, 6), gap=4), padding=3, across=5,
                          key="market")
    else:
        top = Panel(Column(*head, gap=1), padding=3, across=5, key="market")
    body: Node = Column(top, Grid(*stalls, columns=columns(ctx, 4), gap=3, key="stalls"), gap=3)
    return Scroll(body, key="market/scroll") if is_wide(ctx) else body


def _stall(screen: TownScreen, it: CurrencyView, s: StallView, most: int) -> Node:
    number = screen.shell.words.number
    met = s.asked - s.unmet
    lit = -(-met * DOTS // max(1, most))
    dark = -(-s.unmet * DOTS // max(1, most))
    dots = Pips.of(["solid"] * lit + ["outline"] * dark, "dot",
                   {"solid": "olive", "outline": "terracotta"}, "caption")
    name = screen.t(f"skill.{s.skill}")
    offer = screen.n("money.stall.offer", s.offer)
    asked = screen.n("money.stall.asked", s.asked, unmet=number(s.unmet))
    hours = screen.n("money.stall.hours", s.hours)
    card = Panel(Column(
        Row(Icon(words.SKILL_ICONS[s.skill], "title", "sea"), Label(name, "lead", "headline"),
            gap=2),
        Label(offer, "small", "strong"), dots, Label(asked, "small"),
        Label(hours, "small", color="soft"), gap=1.5), padding=3, across=3.5,
        key=f"stall/{s.skill}", name=name, value=f"{offer} {asked} {hours}")
    card.role = "listitem"
    return card
