"""A screen on which odds are worked out while the player reads."""

from __future__ import annotations

from game.rules.core import Action
from game.ui.scenes.parts import TownScreen


class AsksOdds(TownScreen):
    """A step of a forecast at each tick, for what `_asked` names, until all is known."""

    @property
    def animating(self) -> bool:  # type: ignore[override]
        return bool(self.shell.odds.missing(self._asked()))

    def tick(self, seconds: float) -> None:
        if self.shell.odds.step(self._asked()):
            self.shell.stage.changed()

    def _asked(self) -> list[Action]:
        """What the page shows odds of now."""
        raise NotImplementedError
