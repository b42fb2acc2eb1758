"""The same game under other designs of a currency: played in a thread, each once, and kept.

A session's openings and log never change once they are written, so the thread reads them alone.
"""

from __future__ import annotations

from threading import Thread
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from game.rules.content.currencies import OtherDesign
    from game.session.games import Game
    from game.session.session import Session

Found = dict[str, Any]
"""A document of `session.side_by_side`."""
FAILED: Found = {}
"""There is no such town: what stands in its place."""


class OtherDesigns:
    """What is known about other designs of one currency, as far as the game was lived."""

    def __init__(self, session: Session, currency: str) -> None:
        self.session, self.currency = session, currency
        self.found: dict[str, Found] = {}
        self._lived: Game | None = None
        """The game as it was lived, with which each is compared."""
        self._asked: str = ""
        self._answer: list[Found] = []
        self._thread: Thread | None = None

    def ask(self, design: OtherDesign) -> None:
        """Begin to play it, if it is not known and nothing else is being played."""
        if design.id in self.found or self.waiting:
            return
        self._asked, self._answer = design.id, []
        self._thread = Thread(target=self._play, args=(design, self._answer), daemon=True)
        self._thread.start()

    @property
    def waiting(self) -> bool:
        return self._thread is not None

    def poll(self) -> bool:
        """True when an answer has come. Never waits."""
        if self._thread is None or self._thread.is_alive():
            return False
        self.found[self._asked] = self._answer[0] if self._answer else FAILED
        self._thread = None
        return True

    def _play(self, design: OtherDesign, into: list[Found]) -> None:
        from game.rules.core import Bug, Rejected
        from game.scenario.redesign import CurrencyChange, Redesign
        from game.session.games import as_lived, otherwise
        from game.session.side_by_side import side_by_side

        change = Redesign(1, design.name, [CurrencyChange(self.currency, design.kind,
                                                          design.settings, design.words)])
        try:
            self._lived = self._lived or as_lived(self.session)
            two = otherwise(self.session, change)
        except (ArithmeticError, Bug, LookupError, Rejected, ValueError):
            return
        into.append(side_by_side(self.session.rules.content.id, self._lived, two))
