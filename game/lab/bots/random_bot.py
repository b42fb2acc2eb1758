"""Does anything legal: finds states the rules did not think of."""

from __future__ import annotations

from game.lab.bots.bot import on
from game.rules.core import Action
from game.session.session import Session
from game.world.luck import Luck


class Random:
    def __init__(self, seed: int) -> None:
        self.luck = Luck(seed).other("random bot", 0)
        self.asked = 0

    def decide(self, session: Session) -> Action:
        options = session.options()
        self.asked += 1
        pick = self.luck.one(self.asked, "choice", "bot", len(options)) if options else 0
        return options[pick] if options else on(session)
