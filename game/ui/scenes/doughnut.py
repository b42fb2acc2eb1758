"""The doughnut of the town, from its last count: a small ring that opens, and the same in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.ui.scenes import need
from game.ui.tree import Node, Press
from game.ui.widgets import Column, Icon, Label, Panel, Row
from game.ui.widgets.townring import LIMIT, TownRing, Wedge

if TYPE_CHECKING:
    from game.session.town_view import DoughnutView
    from game.ui.scenes.parts import TownScreen

CEILING_ICONS = {"co2": "cloud-fog", "water": "drop", "nitrogen": "plant", "phosphorus": "leaf",
                 "material": "recycle"}  # fmt: skip
LARGE_EM, LOW_EM, SMALL_EM = 15, 8.5, 4.6


def floors(screen: TownScreen, it: DoughnutView) -> list[Wedge]:
    return [Wedge(screen.t(f"need.{name}"), need.ICONS[name], met)
            for name, met in it.floors.items()]


def ceilings(screen: TownScreen, it: DoughnutView) -> list[Wedge]:
    return [Wedge(screen.t(f"ceiling.{name}"), CEILING_ICONS.get(name, "warning"), used)
            for name, used in it.ceilings.items()]


def summary(screen: TownScreen, it: DoughnutView) -> str:
    """How many floors and ceilings hold; a floor holds as the town itself counts it."""
    held = screen.view.published.get("floors_met", sum(met >= LIMIT for met in it.floors.values()))
    kept = sum(used <= LIMIT for used in it.ceilings.values())
    said = [screen.t("doughnut.floors", n=held, all=len(it.floors))]
    if it.ceilings:
        said.append(screen.t("doughnut.ceilings", n=kept, all=len(it.ceilings)))
    return " ".join(said)


def most_short(screen: TownScreen) -> int:
    """With how many homes short of it a floor still holds."""
    assert screen.shell.game is not None
    fine, homes = screen.shell.game.session.rules["needs.floor_permille"], screen.view.households
    return homes - -(-fine * homes // 1000)


def button(screen: TownScreen, open_it: Press) -> Panel | None:
    """The small ring beside the petals; pressing it opens the page. None in a town without."""
    it = screen.view.doughnut
    if it is None:
        return None
    ring = TownRing(screen.t("doughnut.title"), summary(screen, it), floors(screen, it),
                    ceilings(screen, it), SMALL_EM, signs=False)  # fmt: skip
    paper = Panel(ring, padding=2, key="doughnut", name=ring.name, value=ring.value,
                  help=screen.t("doughnut.help"), on_press=open_it)  # fmt: skip
    paper.role = "button"
    return paper


def page(screen: TownScreen, em: float = LARGE_EM) -> list[Node]:
    """The ring, what holds, then each floor and each ceiling, the worst first."""
    it = screen.view.doughnut
    if it is None:
        return []
    inner, outer = floors(screen, it), ceilings(screen, it)
    said = summary(screen, it)
    ring = TownRing(screen.t("doughnut.title"), said, inner, outer, em, key="doughnut/ring")
    parts: list[Node] = [Label(screen.t("doughnut.title"), "headline"), ring,
                         Label(said, "body", "strong"),
                         Label(screen.n("doughnut.holds", most_short(screen)), "small")]
    lines = [_floor(screen, wedge) for wedge in sorted(inner, key=lambda w: w.value)]
    parts.append(_list(screen.t("doughnut.inner"), lines))
    if outer:
        rows = [_ceiling(screen, wedge) for wedge in sorted(outer, key=lambda w: -w.value)]
        parts.append(_list(screen.t("doughnut.outer"), rows))
    if it.overshoot_day:
        parts.append(Label(screen.t("doughnut.overshoot", day=it.overshoot_day), "small"))
    return parts


def _list(title: str, rows: list[Node]) -> Node:
    lines = Column(*rows, gap=1, name=title)
    lines.role = "list"
    return Column(Label(title, "small", "bold", "terracotta"), lines, gap=1.5)


def _floor(screen: TownScreen, wedge: Wedge) -> Node:
    homes = screen.view.households
    short = homes - wedge.value * homes // 1000
    said = screen.n("doughnut.short", short) if short else screen.t("doughnut.all_met")
    return _line(wedge, said, "terracotta" if short > most_short(screen) else "olive")


def _ceiling(screen: TownScreen, wedge: Wedge) -> Node:
    number = screen.shell.words.number
    if wedge.value > LIMIT:
        return _line(wedge, screen.t("doughnut.times", n=number(wedge.value / LIMIT, 1)),
                     "terracotta")  # fmt: skip
    return _line(wedge, screen.t("doughnut.within", n=round(wedge.value / 10)), "olive")


def _line(wedge: Wedge, said: str, color: str) -> Node:
    row = Row(Icon(wedge.image, "body", color), Label(wedge.name, "small", grow=1),
              Label(said, "small", "strong"), gap=2, name=wedge.name, value=said)  # fmt: skip
    row.role = "listitem"
    return row
