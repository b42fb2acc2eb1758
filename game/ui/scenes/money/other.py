"""The same days under another design: the two runs as lines, in figures, and whom each reaches."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from game.session.side_by_side import TOLD
from game.ui.context import Context
from game.ui.other_designs import FAILED, OtherDesigns
from game.ui.scenes.parts import heading, is_wide
from game.ui.scenes.runs_chart import RunsChart
from game.ui.tree import Node
from game.ui.widgets import Choice, Column, Label, Option, Panel, Pill, Row, Scroll, Series
from game.ui.widgets.table import Table

if TYPE_CHECKING:
    from game.rules.content.currencies import OtherDesign
    from game.session.currency_view import CurrencyView
    from game.ui.scenes.parts import TownScreen

DRAWN = "exchanges"
"""The figure that is drawn week by week; the others stand in the table."""
WISHES = ("held_back", "broke")
"""Told first: what people wished for and asked nobody, which no count of exchanges shows."""
BOUGHT_WITH = {"volume": True, "stock": True, "issued": True, "redeemed": True, "firms": False}
"""What is told, `volume` drawn, of money that buys goods and that nobody asks for help with;
whether it is an amount, in minor units."""
GROUPS = ("everyone", "poor", "newcomers", "elders", "women_headed", "unemployed")
MOST_POINTS = 27


def leaf(
    screen: TownScreen, ctx: Context, it: CurrencyView, designs: OtherDesigns,
    all_: list[OtherDesign], chosen: str, choose: Callable[[str], None],
) -> Node:  # fmt: skip
    names = {d.id: screen.s(f"currencies.{it.id}.others.{d.id}.name") for d in all_}
    options = [Option(d.id, names[d.id], help=screen.t("money.other.help")) for d in all_]
    left: list[Node] = [
        Label(screen.t("money.other.title"), "title", "headline"),
        Label(screen.t("money.other.lead"), "small", color="soft"),
        Choice(screen.t("money.other.which"), options, chosen, choose, key="other"),
    ]
    found = designs.found.get(chosen)
    right = _waiting(screen) if found is None else _failed(screen) if found is FAILED else \
        _both(screen, it, found, (screen.t("compare.lived"), names[chosen]))
    first = Panel(Column(*left, gap=2.5), padding=3.5, across=4, key="designs")
    second = Panel(Column(*right, gap=3), padding=3.5, across=4, key="both", grow=1)
    if not is_wide(ctx):
        return Column(first, second, gap=3)
    first.max_em = first.min_em = 22
    return Scroll(Row(first, second, gap=3, align="top"), key="other/scroll")


def _waiting(screen: TownScreen) -> list[Node]:
    return [Label(screen.t("compare.waiting"), "lead")]


def _failed(screen: TownScreen) -> list[Node]:
    return [Label(screen.t("money.other.failed"), "lead")]


def _both(screen: TownScreen, it: CurrencyView, found: dict[str, Any],
          names: tuple[str, str]) -> list[Node]:
    part = found["currencies"][it.id]
    ends = [screen.t(f"money.stage.{stage}") for stage in part["stage"]]
    said = screen.t("money.other.ends", first=names[0], one=ends[0], second=names[1],
                    other=ends[1])
    figures = part["figures"]
    drawn, rows = _told(screen, it, figures)
    title = Label(drawn, "title", "headline")
    weeks = figures[DRAWN]["weeks"] if _asks(figures) else [
        [v // it.minor for v in side] for side in figures["volume"]["weeks"]]
    return [title, _chart(screen, drawn, weeks, names),
            Pill(said, "ink", image="flag"), _figures(screen, rows, names),
            *_reach(screen, part["reach"], names)]


def _asks(figures: dict[str, Any]) -> bool:
    """Whether people ask each other for something: else it is money that buys goods."""
    return any(any(side) for side in figures.get("asked", {}).get("weeks", ())) \
        or "volume" not in figures


def _told(screen: TownScreen, it: CurrencyView, figures: dict[str, Any],
          ) -> tuple[str, list[list[str]]]:
    """What the drawn figure is called, and the rows of the table."""
    number = screen.shell.words.number
    if _asks(figures):
        return screen.t(f"currency.figure.{DRAWN}"), [
            [screen.t(f"currency.figure.{name}"), *(number(v) for v in figures[name]["late"])]
            for name in (*WISHES, *(n for n in TOLD if n not in WISHES)) if name in figures]
    rows = [[screen.t(f"money.week.{name}"),
             *(number(v // it.minor if amount else v) for v in figures[name]["late"])]
            for name, amount in BOUGHT_WITH.items() if name in figures]
    return screen.t("money.week.volume"), rows


def _chart(screen: TownScreen, title: str, weeks: list[list[int]],
           names: tuple[str, str]) -> Node:
    lived = len(weeks[0])
    step = max(1, -(-lived // MOST_POINTS))
    picked = [i for i in range(lived) if (lived - 1 - i) % step == 0]
    moments = [screen.t("living.week", week=i + 1) for i in picked]
    lines = [Series(name, tuple(values[i] if i < len(values) else None for i in picked), color)
             for name, values, color in zip(names, weeks, ("terracotta", "sea"), strict=True)]
    return RunsChart(title, moments, lines,
                     lambda value: screen.shell.words.number(value, 0), 9, key="other/chart")


def _figures(screen: TownScreen, rows: list[list[str]], names: tuple[str, str]) -> Node:
    return Column(heading(screen.t("money.other.figures")),
                  Table(screen.t("money.other.figures"), ["", *names], rows, (1, 2)), gap=1)


def _reach(screen: TownScreen, both: list[list[dict[str, Any]]],
           names: tuple[str, str]) -> list[Node]:
    """Of 100 homes of a group, how many gave or got something in the last quarter; only of groups
    for which it makes a difference."""
    sides = [{r["group"]: r for r in side} for side in both]
    number = screen.shell.words.number
    rows = [[screen.t(f"reach.group.{g}"),
             *(number(side[g]["trade"] / 10, 0) if g in side else "-" for side in sides)]
            for g in GROUPS if any(g in side for side in sides)]
    rows = [row for row in rows if row[1] != row[2]]
    if not rows:
        return []
    title = screen.t("money.other.reach")
    return [Column(heading(title), Table(title, [screen.t("designs.group"), *names], rows, (1, 2)),
                   gap=1)]
