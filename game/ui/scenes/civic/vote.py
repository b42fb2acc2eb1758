"""The budget that people decide on: a year's ring with its five switches, the share, the count, and
what became of what was chosen."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from game.ui.context import Context
from game.ui.scenes.board.picks import Ring, pick
from game.ui.scenes.cards import Cards
from game.ui.scenes.civic import words
from game.ui.scenes.civic.asks import choice
from game.ui.scenes.civic.cycle import Cycle
from game.ui.scenes.parts import columns, heading, icon_line, is_wide
from game.ui.tree import Node
from game.ui.widgets import Column, Label, Panel, Row, Rule

if TYPE_CHECKING:
    from game.session.hall_view import HallView, ProjectView
    from game.ui.scenes.municipality import MunicipalityScene

FULL = 1000
MOST_PROJECTS = 4


def leaf(screen: MunicipalityScene, ctx: Context, it: HallView) -> Node:
    ring = Panel(Column(*_ring(screen, it), gap=2), padding=4, across=5, key="ring")
    switches = Panel(Column(*_switches(screen, ctx, it), gap=1.5), padding=3, across=4,
                     key="switches")
    terms = Panel(Column(*_terms(screen, it), gap=1.5), padding=3, across=4, key="terms")
    if not is_wide(ctx):
        return Column(ring, switches, terms, gap=4)
    ring.grow, switches.grow, terms.grow = 1, 1.35, 1
    return Row(ring, switches, terms, gap=3, align="top")


def _ring(screen: MunicipalityScene, it: HallView) -> list[Node]:
    b = it.budget
    stations = [(words.SWITCH_ICONS[s], s in b.switches) for s in words.SWITCH_ICONS]
    number = screen.shell.words.number
    if b.share:
        big = screen.t("civic.share_of", n=number(b.share / 10, 0))
        below = screen.t("civic.share_of.plain")
    else:
        big, below = screen.t("civic.share_none"), screen.t("civic.share_none.plain")
    size = "headline" if b.share else "title"
    middle = Column(Label(big, size, "headline", align="center"),
                    Label(below, "small", color="soft", align="center"), gap=0)
    there = sum(on for _, on in stations)
    nodes: list[Node] = [Label(screen.t("civic.vote"), "title", "headline"),
                         Cycle(stations, middle,
                               name=screen.t("civic.ring", n=there, all=len(stations)))]
    if b.editions:
        came = screen.t("civic.came", came=number(b.came), voters=number(b.voters))
        nodes.append(icon_line("users-three", Label(came, "small", "strong"), "plum", "lead"))
        nodes.append(icon_line("hand", Label(screen.t(f"civic.edition.{b.outcome}"), "small"),
                               "sea", "lead"))
        done = screen.t("civic.done", done=number(b.delivered), failed=number(b.failed))
        nodes.append(icon_line("check", Label(done, "small"), "olive", "lead"))
    else:
        nodes.append(Label(screen.t("civic.no_edition"), "small", color="soft"))
    return nodes + _projects(screen, it)


def _projects(screen: MunicipalityScene, it: HallView) -> list[Node]:
    """What was chosen and is not there yet: how much of it is paid, and when it is due."""
    waiting = it.budget.waiting[:MOST_PROJECTS]
    if not waiting:
        return []
    return [Rule(), heading(screen.t("civic.waiting")), *(_project(screen, p) for p in waiting)]


def _project(screen: MunicipalityScene, p: ProjectView) -> Node:
    late = p.weeks < 0
    due = screen.n("civic.late" if late else "civic.due", abs(p.weeks))
    name = words.project(screen, p)
    said = Column(Label(name, "small", "strong"),
                  Label(due, "caption", color="terracotta" if late else "soft"), gap=0, grow=1)
    row = Row(Ring("hammer", p.paid * FULL // max(1, p.cents), "ochre"), said, gap=2)
    row.name, row.value = name, due
    return row


def _switches(screen: MunicipalityScene, ctx: Context, it: HallView) -> list[Node]:
    """Five questions; each is answered or not."""
    cards = []
    for name, image in words.SWITCH_ICONS.items():
        on = name in it.budget.switches
        said = screen.t("civic.switch.on" if on else "civic.switch.off")
        cards.append(pick(
            screen, f"switch/{name}", Ring(image, FULL * on, "olive" if on else "terracotta"),
            screen.t(f"civic.switch.{name}"), said, screen.t(f"civic.switch.{name}.plain"),
            screen.picked == ("switch", name),
            screen.lay_down if on else partial(screen.take, "switch", name)))
    group = Cards(*cards, columns=columns(ctx, 1), gap=0.5, name=screen.t("civic.switches"),
                  key="switch")
    return [heading(screen.t("civic.switches")), group]


def _terms(screen: MunicipalityScene, it: HallView) -> list[Node]:
    return [*choice(screen, it, "share", "civic.share"), Rule(),
            *choice(screen, it, "method", "method")]
