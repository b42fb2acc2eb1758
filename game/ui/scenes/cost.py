"""What things cost, in words and in signs, and why something cannot be paid."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.ui.tree import Node
from game.ui.widgets import Icon, Label, Pips, Row

if TYPE_CHECKING:
    from game.ui.scenes.parts import TownScreen


def price(screen: TownScreen, hours: int, euros: int) -> str:
    """One line: "2 hours · €200 from the fund"."""
    parts = []
    if hours:
        parts.append(screen.n("cost.hours", hours))
    if euros:
        parts.append(screen.t("cost.fund", money=money(screen, euros)))
    return screen.t("cost.and").join(parts) or screen.t("cost.free")


def price_row(screen: TownScreen, hours: int, euros: int) -> Node:
    """Hours as clocks beside the money, in the same place on every card."""
    words = screen.n("cost.hours", hours) if hours else screen.t("cost.no_hour")
    coins = screen.t("cost.fund", money=money(screen, euros)) if euros else screen.t("cost.no_cost")
    clocks = Pips(hours, hours, 0, "clock", "sea") if hours else Icon("clock", "lead", "quiet")
    time = [clocks, Label(words, "small", "strong")]
    if not (euros or screen.content.fund_cents):  # a story in which the team never has money
        return Row(*time, gap=1)
    paid = Row(Icon("coins", "lead", "ochre"), Label(coins, "small", "strong"), gap=1)
    return Row(Row(*time, gap=1), paid, gap=4)


def kept_row(screen: TownScreen) -> Node:
    """What is begun goes on asking for time: `rules.opening` takes it off every season's hours."""
    return Row(Icon("clock", "lead", "quiet"), Label(screen.t("cost.kept"), "small", grow=1), gap=1)


def money(screen: TownScreen, euros: int) -> str:
    return screen.shell.words.money(euros * 100, whole=True)


def shortage(screen: TownScreen, hours: int, euros: int) -> str:
    """Why this cannot be paid now; empty if it can."""
    view = screen.view
    if hours > view.hours:
        short = screen.t("cost.no_hours", need=hours, left=view.hours)
        later = screen.t("cost.next_season") if view.season < view.seasons else ""
        return f"{short} {later}".strip()
    if euros * 100 > view.fund_cents:
        return screen.t("cost.no_money")
    return ""
