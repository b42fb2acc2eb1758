"""Evaluations for the window: worked out in small steps while the screen is looked at, and kept."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.session.evaluation import Evaluation
    from game.session.session import Session

LUCKS = 4
"""Other lucks behind a range: a report comes within a few seconds."""


class Reports:
    """What commissioned evaluations say, each asked only once."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.found: dict[str, Evaluation] = {}
        """By offer; without its range of chance until that is counted too."""
        self._whole: set[str] = set()
        self._running: tuple[str, Iterator[Evaluation | None]] | None = None

    def missing(self, offers: tuple[str, ...]) -> list[str]:
        return [offer for offer in offers if offer not in self._whole]

    def step(self, offers: tuple[str, ...]) -> bool:
        """One re-run for the first that is still open; True when there is something new."""
        from game.session.evaluation import evaluate_steps

        waiting = self.missing(offers)
        if not waiting:
            return False
        if self._running is None or self._running[0] != waiting[0]:
            self._running = waiting[0], evaluate_steps(self.session, waiting[0], LUCKS)
        offer, steps = self._running
        try:
            report = next(steps)
        except StopIteration:
            self._whole.add(offer)
            self._running = None
            return True
        if report is not None:
            self.found[offer] = report
        return report is not None
