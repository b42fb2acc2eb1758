"""Seats as people see them: a sign in a colour with its number, and their name in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.session.lesson.seats import HUES, SYMBOLS
from game.ui.tree import Node
from game.ui.widgets import Column, Grid, Icon, Label, Row

if TYPE_CHECKING:
    from game.session.lesson import Seat
    from game.ui.shell import Shell

ICONS = {"sun": "sun", "leaf": "leaf", "drop": "drop", "house": "house", "bread": "bread",
         "heart": "heart", "moon": "moon", "tree": "tree", "fish": "fish", "flag": "flag"}
A_LINE = 8
"""Seats that stand beside each other."""


def name_of(shell: Shell, seat: Seat) -> str:
    """ "Seat 3, sea drop": how somebody finds theirs, and how it is read out."""
    return shell.text("lesson.seat", n=seat.number, sign=shell.text(f"lesson.sign.{_sign(seat)}"),
                      hue=shell.text(f"lesson.hue.{HUES[seat.hue]}"))


def sign(shell: Shell, seat: Seat, size: str = "body") -> Node:
    """One seat."""
    picture = Icon(ICONS[_sign(seat)], size, HUES[seat.hue], "fill")
    number = Label(shell.words.number(seat.number), "small", "strong", name="", ltr=True)
    return Row(picture, number, gap=0.5, name=name_of(shell, seat))


def signs(shell: Shell, seats: tuple[Seat, ...], size: str = "body") -> Node:
    """Several beside each other."""
    if not seats:
        return Label(shell.text("lesson.nobody"), "small", color="soft")
    grid = Grid(*(sign(shell, seat, size) for seat in seats), columns=A_LINE, gap=1.5)
    grid.steady = True
    return Column(grid, gap=0)


def _sign(seat: Seat) -> str:
    return SYMBOLS[seat.symbol]
