"""Whose it is: who designed, decided, delivered and gained, by what was done; the money saved."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from game.rules.coproduction.power import KINDS
from game.ui.context import Context
from game.ui.scenes.board import words
from game.ui.scenes.parts import heading, icon_line, is_wide
from game.ui.tree import Node
from game.ui.widgets import Choice, Column, Label, Option, Panel, Row, Rule
from game.ui.widgets.splitbar import SplitBar

if TYPE_CHECKING:
    from game.session.coproduction_view import ProcessView
    from game.ui.scenes.coproduction import CoproductionScene

Choose = Callable[[str, str], None]
FATES = ("cut", "reinvested", "shared")
"""What may become of money saved."""


def leaf(screen: CoproductionScene, ctx: Context, it: ProcessView, choose: Choose) -> Node:
    left = Panel(Column(*_power(screen, it), gap=2.5), padding=4, across=5, key="power")
    right = Column(Panel(Column(*_people(screen, it), gap=2), padding=4, across=5, key="people"),
                   Panel(Column(*_saved(screen, it), gap=2), padding=4, across=5,
                         key="saved"), gap=3)
    if not is_wide(ctx):
        return Column(left, right, gap=4)
    left.grow = right.grow = 1
    return Row(left, right, gap=3, align="top")


def _power(screen: CoproductionScene, it: ProcessView) -> list[Node]:
    """Four bars: the users' part of each beside the professionals'."""
    nodes: list[Node] = [Label(screen.t("board.power"), "title", "headline"),
                         Label(screen.t("board.power.plain"), "small", color="soft")]
    if not it.power:
        return [*nodes, Label(screen.t("board.power.nothing"), "small", "strong")]
    nodes.append(Row(_key(screen, "board.users", "plum", 1000),
                     _key(screen, "board.staff_side", "sea", 0), gap=5))
    nodes += [_bar(screen, name, it.power[name]) for name in KINDS if name in it.power]
    if "reciprocity" in it.figures:
        said = screen.t("board.reciprocity", n=round(it.figures["reciprocity"] / 10))
        nodes += [Rule(), icon_line("arrows-clockwise", Label(said, "small"), "olive")]
    return nodes


def _key(screen: CoproductionScene, key: str, color: str, first: int) -> Node:
    """What a part of the bars means."""
    return Row(SplitBar(first, (color, color), 1.2), Label(screen.t(key), "small"), gap=1.5)


def _bar(screen: CoproductionScene, name: str, level: int) -> Node:
    said = screen.t("board.users_part", n=max(0, min(100, round(level / 10))))
    title = screen.t(f"board.power.{name}")
    line = Column(Row(Label(title, "body", "strong", grow=1), Label(said, "small", "bold"), gap=2),
                  SplitBar(level), gap=1, name=title, value=said, key=f"power/{name}")
    line.role = "meter"
    return line


def _people(screen: CoproductionScene, it: ProcessView) -> list[Node]:
    """Who takes part, in sums."""
    nodes: list[Node] = [Label(screen.t("board.people"), "title", "headline")]
    taking = screen.n("board.taking_part", it.taking_part)
    nodes.append(icon_line("users-three", Label(taking, "small", "strong"), "plum"))
    if it.hours:
        nodes.append(icon_line("clock", Label(screen.n("board.hours_given", it.hours), "small"),
                               "sea"))
    tired = (it.taking_part * it.figures.get("worn_out", 0) + 500) // 1000
    if tired:
        nodes.append(icon_line("warning", Label(screen.n("board.worn_out", tired), "small"),
                               "terracotta"))
    if it.figures.get("least_able"):
        gets = screen.t("board.least_able", n=round(it.figures["least_able"] / 10))
        nodes.append(icon_line("hand-heart", Label(gets, "small"), "olive"))
    return nodes


def _saved(screen: CoproductionScene, it: ProcessView) -> list[Node]:
    money = words.money(screen, it.saved_cents)
    said = screen.t("board.saved", money=money) if it.saved_cents else screen.t("board.saved.none")
    nodes: list[Node] = [Label(screen.t("board.savings"), "title", "headline"),
                         icon_line("piggy-bank", Label(said, "small", "strong"), "ochre")]
    if it.dumped_cents:
        told = screen.t("board.dumped", money=words.money(screen, it.dumped_cents))
        nodes.append(icon_line("trash", Label(told, "small", "strong"), "terracotta"))
    title = screen.t("board.savings.ask")
    closed = {screen.why_not("savings", fate) for fate in FATES}
    if len(closed) == 1 and "" not in closed:  # the same for all of them: said once
        lock = icon_line("lock", Label(closed.pop(), "small"), "quiet", "lead")
        return [*nodes, heading(title), lock]
    options = [_fate(screen, it, fate) for fate in FATES]
    chosen = "/".join(screen.picked) if screen.picked[0] == "savings" else f"savings/{it.savings}"

    def take(option: str) -> None:
        screen.take("savings", option.split("/")[1], it.savings)

    return [*nodes, heading(title), Choice(title, options, chosen, take, key="savings", gap=1)]


def _fate(screen: CoproductionScene, it: ProcessView, fate: str) -> Option:
    name, plain = screen.t(f"board.savings.{fate}"), screen.t(f"board.savings.{fate}.plain")
    if fate == it.savings:
        return Option(f"savings/{fate}", name, f"{screen.t('board.holds')} {plain}", help=plain)
    return Option(f"savings/{fate}", name, plain, screen.why_not("savings", fate), plain)
