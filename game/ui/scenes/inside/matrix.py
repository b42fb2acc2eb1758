"""The Common Good Matrix: five groups it touches by four values, each cell from its behaviour.

Nobody fills it in: what is on it is what was done. Beside it the audit by the seven principles.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from game.session.organisation_view import GROUPS, PRINCIPLES, VALUES
from game.ui.context import Context
from game.ui.scenes.parts import heading, icon_line, is_wide
from game.ui.tree import Node
from game.ui.widgets import Column, Icon, Label, Panel, Pips, Row
from game.ui.widgets.board import Board, Square

if TYPE_CHECKING:
    from game.session.organisation_view import OrganisationView
    from game.ui.scenes.parts import TownScreen

GROUP_ICONS = {"A": "truck", "B": "coins", "C": "users-three", "D": "storefront", "E": "globe"}
VALUE_ICONS = {"1": "heart", "2": "scales", "3": "leaf", "4": "megaphone"}
FULL = 10
"""Points of a cell, and of a principle in the audit."""


def leaf(
    screen: TownScreen, ctx: Context, org: OrganisationView, chosen: str,
    choose: Callable[[str], None],
) -> Node:  # fmt: skip
    key = "inside.matrix_today" if org.today else "inside.matrix_audited"
    when = Label(screen.t(key), "small", color="soft")
    board = Column(when, _board(screen, ctx, org, chosen, choose), gap=2)
    about = _about(screen, org, chosen)
    audit = _audit(screen, org)
    if not is_wide(ctx):
        return Column(Panel(Column(board, *about, gap=3), padding=3, key="matrix"),
                      Panel(Column(*audit, gap=2), padding=4, key="audit"), gap=4)
    left = Panel(Column(board, gap=3), padding=4, grow=1.7, key="matrix")
    right = Column(Panel(Column(*about, gap=2), padding=4, key="cell"),
                   Panel(Column(*audit, gap=1.5), padding=4, key="audit"), gap=3, grow=1)
    return Row(left, right, gap=4, align="top")


def _board(
    screen: TownScreen, ctx: Context, org: OrganisationView, chosen: str,
    choose: Callable[[str], None],
) -> Node:  # fmt: skip
    heads = [_head(screen, ctx, f"matrix.value.{v}", VALUE_ICONS[v]) for v in VALUES]
    sides = [_head(screen, ctx, f"matrix.group.{g.lower()}", GROUP_ICONS[g]) for g in GROUPS]
    squares = [_square(screen, org, g + v) for g in GROUPS for v in VALUES]
    name = screen.t("matrix.name")
    return Board(name, heads, sides, squares, chosen, choose, 11 if is_wide(ctx) else 3)


def _head(screen: TownScreen, ctx: Context, key: str, image: str) -> Node:
    """A word with its sign; the sign alone, named, where letters are large."""
    said = screen.t(key)
    if not is_wide(ctx):
        return Row(Icon(image, "lead", "plum"), justify="center", name=said)
    return Row(Icon(image, "lead", "plum"), Label(said, "small", "strong", grow=1), gap=1.5)


def _square(screen: TownScreen, org: OrganisationView, cell: str) -> Square:
    level = org.cells.get(cell)
    name = screen.t("matrix.cell", group=screen.t(f"matrix.group.{cell[0].lower()}"),
                    value=screen.t(f"matrix.value.{cell[1]}"))
    if level is None:
        return Square(cell, name, screen.t("matrix.no_data"), "", None)
    points = _points(level)
    said = screen.t("matrix.points", n=points, all=FULL)
    return Square(cell, name, said, screen.shell.words.number(points), level)


def _points(permille: int) -> int:
    return (permille + 50) // 100


def _about(screen: TownScreen, org: OrganisationView, cell: str) -> list[Node]:
    """The chosen cell: where it lies, how it stands, and what it is counted from."""
    square = _square(screen, org, cell)
    group = Row(Icon(GROUP_ICONS[cell[0]], "lead", "plum"), Icon(VALUE_ICONS[cell[1]], "lead",
                "plum"), heading(square.name), gap=1.5)
    return [group, Label(square.value, "title", "headline"),
            Label(screen.t(f"matrix.{cell.lower()}.plain"), "small", color="soft")]


def _audit(screen: TownScreen, org: OrganisationView) -> list[Node]:
    """The seven principles of cooperatives, each with its dots; when they were looked at."""
    title = Label(screen.t("audit.title"), "title", "headline")
    nodes: list[Node] = [icon_line("seal-check", title, "olive")]
    if not org.principles:
        return [*nodes, Label(screen.t("audit.none"), "small", color="soft")]
    ago = screen.n("audit.ago", max(0, screen.view.week - org.audited_week))
    nodes.append(Label(ago, "small", color="soft"))
    for name in PRINCIPLES:
        if name in org.principles:
            points = _points(org.principles[name])
            said = screen.t("matrix.points", n=points, all=FULL)
            dots = Pips.of(["solid"] * points + ["outline"] * (FULL - points), "dot",
                           {"solid": "olive", "outline": "quiet"}, "caption")
            words = Label(screen.t(f"audit.{name}"), "small", "strong", grow=1)
            number = Label(screen.shell.words.number(points), "small", "bold")
            line = Row(words, dots, number, gap=2)
            line.name, line.value = screen.t(f"audit.{name}"), said
            nodes.append(line)
    return nodes
