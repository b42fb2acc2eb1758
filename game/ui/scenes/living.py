"""The season in time-lapse. It is lived when this opens, and only watched from then on."""

from __future__ import annotations

from game.rules.actions.live_season import LiveSeason
from game.ui.scenes.played import Played
from game.ui.shell import Shell


class Living(Played):
    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        if self.view.phase == "live":
            shell.submit(LiveSeason())
        self.play()
