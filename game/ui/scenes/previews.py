"""What acts would cost and why they cannot be done, asked once for each view of the town.

Every frame of a board with thirty moves on it reads them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.ui.scenes import cost

if TYPE_CHECKING:
    from game.rules.core import Action
    from game.session.session import Preview
    from game.session.town_view import TownView
    from game.ui.scenes.parts import TownScreen


class Previews:
    def __init__(self, screen: TownScreen) -> None:
        self.screen = screen
        self._view: TownView | None = None
        self._found: dict[Action, Preview] = {}

    def of(self, action: Action) -> Preview:
        game = self.screen.shell.game
        assert game is not None
        if self._view is not game.view:
            self._view, self._found = game.view, {}
        if action not in self._found:
            self._found[action] = game.session.preview(action)
        return self._found[action]

    def why_not(self, action: Action) -> str:
        """The reason in a sentence; empty if it can be done."""
        found = self.of(action)
        if found.legal:
            return ""
        if found.rejected == "wrong_phase" and "organise" in action.phases:
            return self.screen.t("look.later")
        return self.screen.t(f"reject.{found.rejected}", **found.params)

    def price(self, action: Action) -> str:
        found = self.of(action)
        return cost.price(self.screen, found.hours, found.cents // 100) if found.legal else ""
