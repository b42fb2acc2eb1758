"""The evening on which people choose several of many: what there is, how it is counted, what came.

The whole budget is seen at once: what can be spent, what each thing costs, and afterwards round by
round what was taken and what was no longer to be paid.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from game.rules.content import Project, Selection
from game.session.selection_view import PickView, SelectionView, held, waiting
from game.ui.context import Context
from game.ui.scenes import rounds
from game.ui.scenes.count import CountBar, Part
from game.ui.scenes.frame import Paper, papers
from game.ui.scenes.hall import TurnoutBar
from game.ui.scenes.parts import heading, icon_line, kicker
from game.ui.tree import Node
from game.ui.widgets import Choice, Column, Label, Option, Row, Space

if TYPE_CHECKING:
    from game.ui.scenes.parts import TownScreen


def to_hold(screen: TownScreen) -> SelectionView | None:
    """The evening that can be held now, if any."""
    assert screen.shell.game is not None
    session = screen.shell.game.session
    return next(iter(waiting(session.world, session.rules)), None)


def just_held(screen: TownScreen) -> PickView | None:
    """The evening of this season, if it was held."""
    assert screen.shell.game is not None
    session = screen.shell.game.session
    return next(iter(held(session.world, session.rules)), None)


def before(
    screen: TownScreen, ctx: Context, what: SelectionView, method: str,
    by: Callable[[str], None],
) -> Node:  # fmt: skip
    """The projects with their prices at one side, how it is counted at the other."""
    spec = _spec(screen, what.id)
    offered = Paper("projects", screen.t("choosing.projects"), "hand", [
        *_asked(screen, what), *(_project(screen, spec, p, what.cents) for p in spec.projects),
    ], "start", 31)
    counted = Paper("method", screen.t("choosing.method"), "scales",
                    _method(screen, what, method, by), "end", 31)
    return papers(screen, ctx, offered, counted)


def _asked(screen: TownScreen, what: SelectionView) -> list[Node]:
    path = f"selections.{what.id}"
    sum_ = screen.t("choosing.purse", money=_money(screen, what.cents)) if what.cents else \
        screen.n("choosing.seats", what.seats)
    return [
        heading(screen.t("choosing.kicker")),
        Label(screen.s(f"{path}.title"), "headline"),
        Label(screen.s(f"{path}.text")),
        icon_line("coins" if what.cents else "users-three", Label(sum_, face="strong"), "sea"),
    ]


def _project(screen: TownScreen, spec: Selection, project: Project, purse: int) -> Node:
    """What it is and costs; what costs more than there is says so before anybody votes for it."""
    path = f"selections.{spec.id}.projects.{project.id}"
    name, plain = screen.s(f"{path}.name"), screen.s(f"{path}.plain")
    price = [Space(), Label(_money(screen, project.cents), "small", "bold")] if project.cents \
        else []
    dear = [icon_line("lock", Label(screen.t("choosing.too_dear"), "small"), "terracotta")] \
        if purse and project.cents > purse else []
    return Column(Row(Label(name, face="strong"), *price, gap=2),
                  Label(plain, "small", color="soft"), *dear, gap=0.5, name=name)


def _method(
    screen: TownScreen, what: SelectionView, method: str, by: Callable[[str], None]
) -> list[Node]:
    tip, title = screen.t("choosing.method.help"), screen.t("choosing.method")
    options = [Option(m, screen.t(f"method.{m}"), screen.t(f"method.{m}.plain"), help=tip)
               for m in what.methods]  # fmt: skip
    come = screen.n("assemble.turnout", what.likely_to_come, all=what.voters)
    enough = what.likely_to_come >= what.quorum
    need = screen.n("assemble.enough" if enough else "assemble.too_few", what.quorum)
    return [
        Label(title, "lead", "headline"),
        Choice(title, options, method, by, key="method"),
        *_turnout(what.likely_to_come, what, come, need),
    ]


def _turnout(come: int, what: SelectionView | PickView, said: str, need: str) -> list[Node]:
    return [Label(said, face="strong"),
            TurnoutBar(come, what.quorum, what.voters, said, need),
            Label(need, "caption", color="soft")]


def after(screen: TownScreen, ctx: Context, what: PickView) -> Node:
    """What was chosen, and beside it the count."""
    spec = _spec(screen, what.id)
    sheets = [Paper("result", screen.t("choosing.kicker"), "hand", _told(screen, spec, what),
                    "start", 31)]
    if what.result is not None and what.result.rounds:
        counted = rounds.of_result(screen, what.result, _namer(screen, spec), what.lot)
        sheets.append(Paper("count", screen.t("choosing.count"), "scales", [
            Label(screen.t("choosing.count"), "title", "headline"), *counted], "end", 31))
    return papers(screen, ctx, *sheets)


def _told(screen: TownScreen, spec: Selection, what: PickView) -> list[Node]:
    names = _namer(screen, spec)
    cost = {p.id: p.cents for p in spec.projects}
    nodes: list[Node] = [
        kicker(screen.s(f"selections.{spec.id}.title"), screen.t(f"method.{what.method}")),
        Label(screen.t(f"picked.{what.outcome}"), "headline"),
    ]
    for winner in what.winners:
        price = [Space(), Label(_money(screen, cost[winner]), "small", "bold")] \
            if cost[winner] else []
        nodes.append(icon_line("check", Row(Label(names(winner), face="strong"), *price, gap=2),
                               "olive"))
    came = screen.n("assemble.came", what.came, all=what.voters)
    if what.left_cents is not None and what.winners:
        nodes.append(_budget(screen, sum(cost[w] for w in what.winners), what.left_cents))
    nodes += _turnout(what.came, what, came, screen.n("assemble.needed", what.quorum))
    if what.result is not None:
        nodes.append(Label(screen.n("choosing.got", what.served, all=what.came), face="strong"))
    if what.left_cents and spec.purse == "community":
        nodes.append(Label(screen.t("choosing.left"), "small", color="soft"))
    return nodes


def _budget(screen: TownScreen, spent: int, left: int) -> CountBar:
    """The whole of what there was, and how far it went."""
    parts = [Part(screen.t("choosing.spent"), spent, "olive", said=_money(screen, spent)),
             Part(screen.t("choosing.rest"), left, "ochre", True, _money(screen, left))]
    return CountBar([p for p in parts if p.n], screen.t("choosing.budget"), key="budget")


def _spec(screen: TownScreen, name: str) -> Selection:
    return next(s for s in screen.content.selections if s.id == name)


def _namer(screen: TownScreen, spec: Selection) -> Callable[[str], str]:
    return lambda project: screen.s(f"selections.{spec.id}.projects.{project}.name")


def _money(screen: TownScreen, cents: int) -> str:
    return screen.shell.words.money(cents, whole=True)
