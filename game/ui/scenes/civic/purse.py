"""The books: what comes in and goes out in a week, and each service as the books have it beside how
people live it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from game.ui.context import Context
from game.ui.scenes.civic import words
from game.ui.scenes.parts import icon_line, is_wide
from game.ui.tree import Node
from game.ui.widgets import Button, Column, Icon, Label, Panel, Pips, Row, Rule
from game.ui.widgets.splitbar import SplitBar

if TYPE_CHECKING:
    from game.session.hall_view import HallView, LineView, PublicView
    from game.ui.scenes.municipality import MunicipalityScene

TENTHS = 10


def leaf(screen: MunicipalityScene, ctx: Context, it: HallView) -> Node:
    left = Panel(Column(*_ledger(screen, it), gap=1.25), padding=4, across=5, key="ledger")
    right = Panel(Column(*_services(screen, it), gap=2), padding=4, across=5, key="services")
    if not is_wide(ctx):
        return Column(left, right, gap=4)
    left.grow, right.grow = 1, 1.15
    return Row(left, right, gap=3, align="top")


def _ledger(screen: MunicipalityScene, it: HallView) -> list[Node]:
    """Both sides on one scale; what is left over, or missing, at the end. Whole euros are added up,
    so that a sum is that of the lines above it."""
    shown = [replace(line, cents=round(line.cents / 100) * 100) for line in it.lines]
    most = max((abs(line.cents) for line in shown), default=1)
    came = [line for line in shown if line.cents > 0]
    gone = sorted((line for line in shown if line.cents < 0), key=lambda line: line.cents)
    nodes: list[Node] = [Label(screen.t("civic.week"), "title", "headline")]
    for title, lines, color in (("in", came, "olive"), ("out", gone, "terracotta")):
        whole = words.money(screen, sum(line.cents for line in lines))
        nodes.append(Row(Label(screen.t(f"civic.came_{title}"), "small", "bold", color, grow=1),
                         Label(whole, "body", "bold"), gap=2))
        nodes += [_line(screen, it, line, most, color) for line in lines]
    left = sum(line.cents for line in shown)
    key = "civic.balance.short" if left < 0 else "civic.balance.left"
    said = screen.t(key, money=words.money(screen, left))
    image, color = ("warning", "terracotta") if left < 0 else ("check", "olive")
    purse = "civic.purse.owed" if it.purse_cents < 0 else "civic.purse"
    return [*nodes, Rule(), icon_line(image, Label(said, "body", "strong"), color),
            icon_line("piggy-bank", Label(screen.t(
                purse, money=words.money(screen, it.purse_cents)), "small"), "ochre")]


def _line(screen: MunicipalityScene, it: HallView, line: LineView, most: int, color: str) -> Node:
    kind, _, which = line.name.partition(":")
    image = words.service_icon(it, which) if kind == "service" else words.LINE_ICONS[kind]
    said, amount = words.line(screen, line.name), words.money(screen, line.cents)
    bar = SplitBar(max(8, abs(line.cents) * 1000 // most), (color, ""), 7,
                   hatched=color == "terracotta")
    row = Row(Icon(image, "lead", color), Label(said, "small", grow=1), bar,
              Label(amount, "small", "strong", ltr=True, min_em=4), gap=2)
    row.name, row.value = said, amount
    return row


def _services(screen: MunicipalityScene, it: HallView) -> list[Node]:
    """Two looks at each: ten dots of the books over ten of the people's."""
    nodes: list[Node] = [Label(screen.t("civic.services"), "title", "headline"),
                         Label(screen.t("civic.services.plain"), "small", color="soft")]
    for service in it.services:
        nodes += [Rule(), _service(screen, it, service)]
    return nodes


def _service(screen: MunicipalityScene, it: HallView, s: PublicView) -> Node:
    """Its name and money, the two looks beside each other, and what is particular about it."""
    name = words.service(screen, s.id)
    head: list[Node] = [Icon(words.service_icon(it, s.id), "lead", "plum"),
                        Label(name, "body", "strong", grow=1), *_to_board(screen, s),
                        Label(screen.t("civic.a_week", money=words.money(screen, s.cents)),
                              "small", "strong")]
    looks = Row(_look(screen, "civic.books_say", s.reported, "sea", "hatched"),
                _look(screen, "civic.people_say", s.felt, "plum", "solid"), gap=5)
    besides: list[Node] = []
    if s.vacant or s.mode != "alone":
        mode = screen.t("civic.vacant" if s.vacant else f"civic.mode.{s.mode}")
        besides.append(Label(mode, "small", color="terracotta" if s.vacant else "soft"))
    return Column(Row(*head, gap=2), looks, *besides, gap=0.75, name=name, key=f"service/{s.id}")


def _to_board(screen: MunicipalityScene, s: PublicView) -> list[Node]:
    """The way to the board of a service that is co-produced."""
    if not s.process:
        return []
    return [Button(screen.t("civic.to_board"), partial(screen.to_board, s.process), kind="chip",
                   image="squares-four", key=f"board/{s.process}",
                   help=screen.t("civic.to_board.help"))]


def _look(screen: MunicipalityScene, key: str, level: int | None, color: str, look: str) -> Node:
    title = screen.t(key)
    if level is None:
        unknown = screen.t("civic.nobody_asked")
        return Row(Label(title, "small"), Label(unknown, "caption", color="soft", grow=1), gap=2,
                   name=title, value=unknown, grow=1)
    n = max(0, min(TENTHS, (level + 50) // 100))
    dots = Pips.of([look] * n + ["outline"] * (TENTHS - n), "dot",
                   {look: color, "outline": "quiet"}, "caption")
    said, shown = screen.t("civic.of_100", n=round(level / 10)), round(level / 10)
    return Row(Label(title, "small", grow=1), dots,
               Label(screen.shell.words.number(shown), "small", "strong", min_em=1.5), gap=1.5,
               name=title, value=said, grow=1)
