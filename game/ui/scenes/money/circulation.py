"""How a currency goes round: arrows over the town, who holds how much, what nobody came for."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from game.session.currency_view import ELSEWHERE, ISSUER
from game.ui.context import Context
from game.ui.scenes.frame import Paper
from game.ui.scenes.money import words
from game.ui.scenes.parts import heading, icon_line, kicker
from game.ui.tree import Node
from game.ui.widgets import Column, Icon, Label, Pips, Row, Rule
from game.ui.widgets.flows import Flow, Flows, Stop
from game.ui.widgets.histogram import Histogram, Step

if TYPE_CHECKING:
    from game.session.currency_view import CurrencyView, FlowView
    from game.ui.scenes.parts import TownScreen

MOST_FLOWS = 9
"""The widest arrows; more of them hide the town."""
MOST_UNMET = 4
MOST_DOTS = 9


def headline(screen: TownScreen, it: CurrencyView) -> str:
    """How much changed hands in the last quarter."""
    units = words.units_of(it, it.season.get("volume", 0))
    return screen.t("money.changed_hands", amount=words.amount(screen, it, units))


def first(screen: TownScreen, it: CurrencyView) -> Paper:
    """What it is, how much of it moved, and what the arrows mean."""
    nodes: list[Node] = [
        kicker(words.name(screen, it), screen.t(f"money.stage.{it.stage}")),
        Label(headline(screen, it), "headline"),
        Label(screen.s(f"currencies.{it.id}.text"), "body", "quote"),
    ]
    if it.cause:
        nodes.append(icon_line("warning", Label(screen.t(f"money.cause.{it.cause}"), "body",
                                                "strong"), "terracotta"))
    nodes += [Rule(), *_legend(screen, it)]
    return Paper("round", screen.t("money.round"), "arrows-clockwise", nodes, "start", 20)


def _legend(screen: TownScreen, it: CurrencyView) -> list[Node]:
    if not it.flows:
        return [Label(screen.t("money.no_flows"), "small", color="soft")]
    lines: list[Node] = []
    if it.circles:
        ring = it.circles[0]
        turn = [*ring.districts, ring.districts[0]]
        way = screen.t("money.then").join(words.place(screen, d) for d in turn)
        told = screen.t("money.circle", amount=words.amount(
            screen, it, ring.units * len(ring.districts)), way=way)
        lines.append(icon_line("arrows-clockwise", Label(told, "small"), "terracotta"))
    lines.append(icon_line("swap", Label(screen.t("money.other_flows"), "small"), "sea"))
    within = sum(f.units for f in it.flows if f.payer == f.payee)
    if within:
        told = screen.t("money.within", amount=words.amount(screen, it, within))
        lines.append(icon_line("house", Label(told, "small"), "olive"))
    return lines


def second(screen: TownScreen, it: CurrencyView) -> Paper:
    """Who holds how much, how fast it moves, what was asked for in vain."""
    nodes = [*_held(screen, it), *_speed(screen, it), *_unmet(screen, it)]
    return Paper("held", screen.t("money.held"), "chart-bar", nodes, "end", 18)


def _held(screen: TownScreen, it: CurrencyView) -> list[Node]:
    title = Label(screen.t("money.held"), "title", "headline")
    about = Label(screen.n("money.nobody_named", it.members), "small", color="soft")
    if not it.spread:
        return [title, about]
    number = screen.shell.words.number
    steps = []
    for s in it.spread:
        side = -1 if s.most < 0 else 1 if s.least > 0 else 0
        span = number(s.least) if s.least == s.most else screen.t(
            "money.from_to", low=number(s.least), high=number(s.most))
        said = screen.n("money.members_hold", s.members)
        head = number(s.members)
        steps.append(Step(screen.t("money.hold", span=span, unit=words.unit(screen, it)),
                          s.members, said, head, side))
    low, high = it.spread[0].least, it.spread[-1].most
    ends = (number(low), number(high))
    chart = Histogram(screen.t("money.held"), steps, ends, number(0) if low < 0 else "")
    nodes: list[Node] = [title, about, chart]
    if low < 0:
        nodes.append(Row(heading(screen.t("money.owe")), Node(grow=1),
                         heading(screen.t("money.are_owed"), "olive")))
    return nodes


def _speed(screen: TownScreen, it: CurrencyView) -> list[Node]:
    if it.velocity_tenths is None:
        return []
    number = screen.shell.words.number
    now = number(it.velocity_tenths / 10, 1)
    said = [Label(screen.t("money.times"), "small")]
    if it.velocity_before is not None:
        before = number(it.velocity_before / 10, 1)
        said.append(Label(screen.t("money.times_before", n=before), "small", color="soft"))
    return [Rule(), Label(screen.t("money.moves_on"), "title", "headline"),
            Row(Label(now, "number", color="sea"), Column(*said, gap=0, grow=1), gap=3)]


def _unmet(screen: TownScreen, it: CurrencyView) -> list[Node]:
    """Nothing where it buys goods: then nobody asks anybody for help."""
    if not it.stalls and not it.season.get("asked"):
        return []
    title = Label(screen.t("money.nobody_came"), "title", "headline")
    asked, unmet = it.season.get("asked", 0), it.season.get("unmet", 0)
    nodes: list[Node] = [Rule(), *_never_asked(screen, it), title]
    vain = sorted((s for s in it.stalls if s.unmet), key=lambda s: -s.unmet)[:MOST_UNMET]
    most = max((s.unmet for s in vain), default=0)
    for skill, n in ((s.skill, s.unmet) for s in vain):
        dots = Pips.of(["outline"] * max(1, n * MOST_DOTS // most), "dot",
                       {"outline": "terracotta"}, "caption")
        line = Row(Icon(words.SKILL_ICONS[skill], "lead", "terracotta"),
                   Label(screen.t(f"skill.{skill}"), "small", "strong", grow=1),
                   dots, Label(screen.shell.words.number(n), "small", "bold"), gap=2)
        line.name, line.value = screen.t(f"skill.{skill}"), screen.shell.words.number(n)
        nodes.append(line)
    told = screen.n("money.asked", asked, unmet=screen.shell.words.number(unmet))
    return [*nodes, Label(told, "small", color="soft")]


def _never_asked(screen: TownScreen, it: CurrencyView) -> list[Node]:
    """Wishes that were put to nobody: they stand in no book, and where people save or have
    nothing there are more of them than of requests in vain."""
    held, broke = it.season.get("held_back", 0), it.season.get("broke", 0)
    if not held + broke:
        return []
    number = screen.shell.words.number
    told = screen.t("money.never_asked.plain", held=number(held), broke=number(broke))
    return [Label(screen.t("money.never_asked", n=number(held + broke)), "title", "headline"),
            Label(told, "small", "strong")]


def arrows(screen: TownScreen, it: CurrencyView, moved: float) -> Flows:
    """The widest flows between parts of town."""
    apart = [f for f in it.flows if f.payer != f.payee]
    shown = sorted(apart, key=lambda f: (not f.round_, -f.units))[:MOST_FLOWS]
    most = max((f.units for f in shown), default=1)
    flows = [_flow(screen, it, f, f.units * 1000 // most) for f in shown]
    return Flows(screen.t("money.flows"), flows, _stops(screen, it), moved, key="flows")


def _stops(screen: TownScreen, it: CurrencyView) -> list[Stop]:
    """The parts of town on the widest circle, in the order in which they pay."""
    if not it.circles:
        return []
    number = screen.shell.words.number
    return [Stop(screen.t("money.stop", n=number(i + 1), place=words.place(screen, d)),
                 partial(_spot, screen, d), key=f"stop/{d}")
            for i, d in enumerate(it.circles[0].districts)]


def _flow(screen: TownScreen, it: CurrencyView, f: FlowView, permille: int) -> Flow:
    who = screen.t("money.flow", payer=words.place(screen, f.payer),
                   payee=words.place(screen, f.payee))
    round_ = f.round_ > 0
    said = words.amount(screen, it, f.units)
    if round_:
        said = screen.t("money.flow_round", amount=said)
    return Flow(partial(_spot, screen, f.payer), partial(_spot, screen, f.payee), permille, round_,
                who, said)


def _spot(screen: TownScreen, end: str, ctx: Context) -> tuple[int, int]:
    """Where on the screen an end of a flow lies: what is no part of town lies at its gates."""
    town = screen.shell.town
    if end not in (ISSUER, ELSEWHERE):
        return town.district_at(end)
    spots = [town.district_at(d.id) for d in screen.view.districts]
    x = sum(x for x, _ in spots) // len(spots)
    y = max(y for _, y in spots) if end == ELSEWHERE else min(y for _, y in spots)
    return x, y + ctx.em(4 if end == ELSEWHERE else -3)

