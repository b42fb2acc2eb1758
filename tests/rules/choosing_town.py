"""The town of the oven, in which whoever buys at one place also elects two to speak for all."""

from __future__ import annotations

import dataclasses

from game.rules.content import Content, Project, Selection, Wish
from game.session.session import Session
from game.session.start import start
from tests.rules.towns import content

BOARD = Selection(
    "board", "chain", "The board", "Two speak for all.", [
        Project("ana", "Ana", "Asks.", [Wish("elders", 200)]),
        Project("rui", "Rui", "Counts.", [Wish("parents", 200)]),
        Project("zita", "Zita", "Waits.", [Wish("newcomers", 300)])],
    ["stv", "approval"], seats=2)


def choosing_content(board: Selection = BOARD) -> Content:
    """The provider that is open on the first morning holds the election."""
    town = content()
    provider = next(p.id for p in town.providers if p.open_from_start)
    return dataclasses.replace(town, selections=[dataclasses.replace(board, provider=provider)])


def choosing_game(seed: int = 7) -> Session:
    return start(choosing_content(), seed)
