"""Forecasts for the window: one imagined town at a time, and each question asked only once.

A forecast takes a fraction of a second, which is too long for a frame; so `step` does a small
piece of it, and what was found stays as long as the town stays the same (undo included).
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator
from typing import TYPE_CHECKING

from game.rules.core import Action, Rejected
from game.session.forecast import Elsewhere, Forecast, forecast_steps

if TYPE_CHECKING:
    from game.session.session import Session

TOWNS = 10
_WORLDS_KEPT = 8


class Odds:
    """What such towns say about acts of one session."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self._found: OrderedDict[int, tuple[object, dict[Action, Forecast | None]]] = OrderedDict()
        self._running: tuple[object, Action, Iterator[Forecast]] | None = None
        self._elsewhere = Elsewhere(session.world, session.rules)

    def of(self, action: Action) -> Forecast | None:
        """The finished forecast of an act; None while it is not there, or cannot be."""
        return self._here().get(action)

    def missing(self, actions: list[Action]) -> list[Action]:
        """Acts that were not asked about yet in this town."""
        here = self._here()
        return [action for action in actions if action not in here]

    def step(self, actions: list[Action]) -> bool:
        """Play one imagined town for the first act still open; True when a forecast is done."""
        waiting = self.missing(actions)
        if not waiting:
            self._running = None
            return False
        world, action = self.session.world, waiting[0]
        if self._running is None or self._running[0] is not world or self._running[1] != action:
            if self._elsewhere.world is not world:
                self._elsewhere = Elsewhere(world, self.session.rules)
            towns = forecast_steps(world, self.session.rules, action, TOWNS, self._elsewhere)
            self._running = (world, action, towns)
        try:
            result = next(self._running[2])
        except (Rejected, StopIteration):
            self._here()[action] = None
            return True
        if len(next(iter(result.with_act.values()), ())) < TOWNS:
            return False
        self._here()[action] = result
        return True

    def _here(self) -> dict[Action, Forecast | None]:
        """Answers about the town as it is now; the world is kept so that its id stays its own."""
        world = self.session.world
        if id(world) not in self._found:
            self._found[id(world)] = (world, {})
            while len(self._found) > _WORLDS_KEPT:
                self._found.popitem(last=False)
        return self._found[id(world)][1]
