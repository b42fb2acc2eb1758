"""The lesson that goes on in the window: its clock, whose the keyboard is, and its file.

The data is `session.lesson`; this holds it while it changes, and keeps it beside the game. The
clock shows and never takes control: when it is over, nothing happens but a word.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from game.session.lesson import Lesson, Part, here, plan, standing

if TYPE_CHECKING:
    from game.ui.shell import Shell

MORE = 5
"""Minutes that one press gives besides."""


class ClassRoom:
    """One lesson in one window. `now` tells seconds, and can be somebody else's in a test."""

    def __init__(self, shell: Shell, lesson: Lesson,
                 now: Callable[[], float] = time.monotonic) -> None:
        self.shell, self.lesson, self.now = shell, lesson, now
        self._since = now()
        self._place: tuple[int, str] | None = None

    # -- time ----------------------------------------------------------------------------------

    @property
    def spent(self) -> int:
        """Seconds of the lesson that have passed."""
        going = 0 if self.lesson.paused else int(self.now() - self._since)
        return self.lesson.spent + going

    def change(self, **values: Any) -> None:
        """Change something of the lesson, with the time as it is, and keep it."""
        self.lesson = replace(self.lesson, spent=self.spent, **values)
        self._since = self.now()
        self.keep()

    def put(self, lesson: Lesson) -> None:
        """The lesson as somebody changed it (a seat came or left, a vote was counted)."""
        self.lesson = replace(lesson, spent=self.spent)
        self._since = self.now()
        self.keep()

    def pause(self) -> None:
        self.change(paused=not self.lesson.paused)

    def give(self) -> None:
        """A little more time."""
        self.change(more=self.lesson.more + MORE)

    def parts(self) -> tuple[Part, ...]:
        game = self.shell.game
        seasons = game.session.rules.seasons if game is not None else 1
        return plan(self.lesson.minutes, seasons, self.lesson.more)

    def part(self) -> Part:
        """Where the lesson is, by where the town is."""
        game = self.shell.game
        if game is None or self.shell.names[-1:] == ["brief"]:
            return here(self.parts(), 1, 0, "brief")
        view = game.view
        return here(self.parts(), self.lesson.run, view.season, view.phase)

    def left(self) -> int:
        """Seconds until this part should be over; negative once it should have been."""
        return self.part().end - self.spent

    def standing(self) -> str:
        return standing(self.part(), self.spent)

    # -- going on ------------------------------------------------------------------------------

    def moved(self) -> str:
        """Called when the town may have moved on. In a team the keyboard goes to the next seat
        with every phase; it says whose it is now, or nothing."""
        game = self.shell.game
        assert game is not None
        place = (game.view.season, game.view.phase)
        before, self._place = self._place, place
        if before is None or before == place:
            return ""
        if self.lesson.mode != "team":
            self.keep()
            return ""
        waits = place[0] if place[0] != before[0] else self.lesson.stop
        self.change(turn=self.lesson.turn + 1, stop=waits)
        return "stop" if waits else "turn"

    def keep(self) -> None:
        """On the disk, where the game is. A disk that refuses is told by the game's own journal."""
        game = self.shell.game
        journal: Any = game.session.journal if game is not None else None
        if journal is None or journal.folder is None:
            return
        from game.session.files import SaveError
        from game.session.lesson.file import write

        try:
            write(replace(self.lesson, spent=self.spent), journal.folder)
        except SaveError as error:
            journal.trouble = error
