"""The whole of an organisation's money: what came in since it was begun, what it went on, and what
is left of it in the account that it lives by.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.ui.scenes import causes
from game.ui.scenes.parts import icon_line
from game.ui.tree import Node
from game.ui.widgets import Label, Row, Rule

if TYPE_CHECKING:
    from game.session.organisation_view import OrganisationView
    from game.ui.scenes.parts import TownScreen

KINDS = {"members": ("users-three", "plum"), "given": ("handshake", "sea"),
         "takings": ("coins", "ochre"), "setup": ("storefront", "quiet"),
         "pay": ("users-three", "plum"), "other": ("storefront", "quiet"),
         "bills": ("newspaper", "terracotta"), "shared": ("handshake", "olive")}  # fmt: skip


def lines(screen: TownScreen, org: OrganisationView) -> list[Node]:
    """A line for each, in before out; nothing while nothing has come in or gone out."""
    books, game = org.books, screen.shell.game
    if books is None or game is None or not books.since:
        return []
    nodes: list[Node] = [Label(screen.t("inside.since"), "title", "headline")]
    found = [(kind, books.since[kind]) for kind in KINDS if books.since.get(kind)]
    for title, mine in (("in", [f for f in found if f[1] > 0]),
                        ("out", [f for f in found if f[1] < 0])):
        if not mine:
            continue
        nodes.append(Label(screen.t(f"inside.since.came_{title}"), "small", "bold", "terracotta"))
        for kind, cents in mine:
            nodes.append(amount(screen, screen.t(f"inside.since.{kind}"), abs(cents), *KINDS[kind]))
            if kind == "bills":
                nodes += [Label(screen.t("ended.bill", cause=causes.cause_name(game, cause),
                                         money=_money(screen, each)), "small", color="soft")
                          for cause, each in books.bills]
    held = sum(books.since.values())
    low = held < 0
    return [*nodes, Rule(), amount(screen, screen.t(f"inside.since.{'owed' if low else 'left'}"),
                                   abs(held), "warning" if low else "piggy-bank",
                                   "terracotta" if low else "sea")]


def amount(screen: TownScreen, said: str, cents: int, image: str, color: str) -> Node:
    line = Row(Label(said, grow=1), Label(_money(screen, cents), "lead", "strong", ltr=True),
               gap=3, grow=1)
    return icon_line(image, line, color, "lead")


def _money(screen: TownScreen, cents: int) -> str:
    return screen.shell.words.money(cents, whole=True)
