"""Does nothing at all: what the town would do on its own."""

from __future__ import annotations

from game.lab.bots.bot import on
from game.rules.core import Action
from game.session.session import Session


class Idle:
    def __init__(self, seed: int) -> None:
        pass

    def decide(self, session: Session) -> Action:
        return on(session)
