"""How the town hall works: its style, what a tender is won by, how it commissions its services."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.ui.context import Context
from game.ui.scenes.civic import words
from game.ui.scenes.civic.asks import choice
from game.ui.scenes.parts import heading, icon_line, is_wide
from game.ui.tree import Node
from game.ui.widgets import Column, Icon, Label, Panel, Row, Rule, Tab, Tabs
from game.ui.widgets.splitbar import SplitBar

if TYPE_CHECKING:
    from game.session.hall_view import HallView
    from game.ui.scenes.municipality import MunicipalityScene

COMMISSION = "commission:"


def leaf(screen: MunicipalityScene, ctx: Context, it: HallView) -> Node:
    style = _paper("style", _style(screen, it))
    tender = _paper("tender", [heading(screen.t("civic.tender")), *_tender(screen, it)])
    service = _paper("commission", [heading(screen.t("civic.commission")),
                                    *_commission(screen, it)])
    if not is_wide(ctx):
        return Column(style, tender, service, gap=4)
    left = Column(style, service, gap=3, grow=1)
    tender.grow = 1
    return Row(left, tender, gap=3, align="top")


def _paper(key: str, nodes: list[Node]) -> Panel:
    return Panel(Column(*nodes, gap=1.5), padding=3, across=4, key=key)


def _style(screen: MunicipalityScene, it: HallView) -> list[Node]:
    since = screen.n("civic.style.weeks", it.style_weeks)
    open_ = screen.view.published.get("openness")
    nodes: list[Node] = [Label(since, "small", color="soft")] if it.style_weeks else []
    if open_ is not None:
        said = screen.t("civic.openness", n=round(open_ / 10))
        nodes.append(icon_line("door-open", Label(said, "small", "strong"), "sea", "lead"))
    return [*choice(screen, it, "style", "civic.style"), *nodes]


def _tender(screen: MunicipalityScene, it: HallView) -> list[Node]:
    """The weights in force as bars, what they came to, and what may be asked for instead."""
    nodes: list[Node] = []
    if it.weights:
        whole = max(1, sum(it.weights.values()))
        for name, weight in it.weights.items():
            part = weight * 1000 // whole
            said, n = screen.t(f"civic.weight.{name}"), screen.t("civic.of_100", n=part // 10)
            row = Row(Icon(words.WEIGHT_ICONS[name], "lead", "olive"),
                      Label(said, "small", grow=1), SplitBar(part, ("olive", ""), 8),
                      Label(n, "small", "strong", min_em=4), gap=2)
            row.name, row.value = said, n
            nodes.append(row)
    else:
        nodes.append(Label(screen.t("civic.tender.usual"), "small"))
    if it.tender:
        said = screen.t("civic.tender.came", cost=it.tender["cost"] // 10,
                        here=it.tender["here"] // 10)
        nodes.append(icon_line("truck", Label(said, "small", "strong"), "ochre", "lead"))
    nodes += [Rule(), *choice(screen, it, "tender", "civic.preset")]
    return [*nodes, *choice(screen, it, "clause", "civic.clause", screen.t("civic.clauses"),
                            it.clauses)]


def _commission(screen: MunicipalityScene, it: HallView) -> list[Node]:
    """One service at a time: which, and how it is commissioned."""
    services = [s for s in it.services if screen.things(COMMISSION + s.id)]
    if not services:
        return [Label(screen.t("civic.commission.none"), "small", color="soft")]
    if screen.service not in [s.id for s in services]:
        screen.service = services[0].id
    which = [Tab(s.id, words.service(screen, s.id), words.service_icon(it, s.id),
                 help=screen.t("civic.commission.which.help")) for s in services]
    now = next(s for s in services if s.id == screen.service)
    vacant = icon_line("warning", Label(screen.t("civic.vacant"), "small", "strong"), "terracotta",
                       "lead")
    return [Tabs(screen.t("civic.commission.which"), which, screen.service, screen.look_at,
                 key="which"),
            *([vacant] if now.vacant else []),
            *choice(screen, it, COMMISSION + screen.service, "civic.mode",
                    screen.t("civic.commission.how", service=words.service(screen, now.id)))]
