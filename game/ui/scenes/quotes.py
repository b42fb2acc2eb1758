"""Whose words stand on a page: nobody is quoted again with what stood on an earlier page while
somebody else has something new to say. What was quoted is remembered as long as the game is open.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.session.town_view import PersonView
    from game.ui.scenes.parts import TownScreen


def speaker(screen: TownScreen, people: Iterable[PersonView], page: str) -> PersonView | None:
    """The first of these whose words are new on this page of the season; else the first who talks.

    None where nobody would talk.
    """
    game, talking = screen.shell.game, [p for p in people if p.voice]
    if not talking or game is None:
        return None
    here = f"{page}/{screen.view.season}"
    said = {p.id: f"{p.id}/{p.voice}" for p in talking}
    found = next((p for p in talking if game.quoted.get(said[p.id], here) == here), talking[0])
    game.quoted.setdefault(said[found.id], here)
    return found
