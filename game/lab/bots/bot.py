"""What a bot is, and the one way on through a phase that every bot shares."""

from __future__ import annotations

from typing import Protocol

from game.rules.actions.live_season import LiveSeason
from game.rules.actions.live_year import LiveYear
from game.rules.actions.move_on import MoveOn
from game.rules.core import Action
from game.session.session import Session

ON = {"live": LiveSeason(), "year": LiveYear()}


class Bot(Protocol):
    """Built with the game's seed; its own luck is other than the town's."""

    def decide(self, session: Session) -> Action:
        """The next act to ask for. Must lead on in the end."""


def on(session: Session) -> Action:
    """Pass to what comes next: live if it is time to, else move on. The phase is all it asks for:
    a view of the whole town would take longer than some weeks of it."""
    return ON.get(session.world.phase, MoveOn())
