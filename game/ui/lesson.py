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
MINUTE = 60
OVER = ("debrief", "ended")


class ClassRoom:
    """One lesson in one window. `now` tells seconds, and can be somebody else's in a test."""

    def __init__(self, shell: Shell, lesson: Lesson,
                 now: Callable[[], float] = time.monotonic) -> None:
        self.shell, self.lesson, self.now = shell, lesson, now
        self._since = now()
        self._place: tuple[int, str] | None = None
        self._shown = (0, "")
        self._projected = False
        """Whether the large letters are this lesson's, and go with it."""

    # -- time ----------------------------------------------------------------------------------

    @property
    def spent(self) -> int:
        """Seconds of the lesson that have passed."""
        going = 0 if self.lesson.paused else int(self.now() - self._since)
        return self.lesson.spent + going

    def parts(self) -> tuple[Part, ...]:
        game = self.shell.game
        seasons = game.session.rules.seasons if game is not None else 1
        return plan(self.lesson.minutes, seasons, self.lesson.more)

    def part(self) -> Part:
        """Where the lesson is, by where the town is."""
        game = self.shell.game
        if game is None or "brief" in self.shell.names:
            return here(self.parts(), 0, "brief")
        view = game.view
        return here(self.parts(), view.season, view.phase)

    def left(self) -> int:
        """Seconds until this part should be over; negative once it should have been."""
        return self.part().end - self.spent

    def standing(self) -> str:
        return standing(self.part(), self.spent)

    def left_ms(self) -> int:
        """Until the clock shows another minute; 0 while it stands."""
        if self.lesson.paused:
            return 0
        going = self.lesson.spent + self.now() - self._since
        return max(1, round((MINUTE - going % MINUTE) * 1000))

    def turned(self) -> bool:
        """Whether the clock shows something else than when it was last asked."""
        before, self._shown = self._shown, (self.spent // MINUTE, self.standing())
        return before != self._shown

    # -- what the host does --------------------------------------------------------------------

    def change(self, **values: Any) -> None:
        """Change something of the lesson, with the time as it is, and keep it."""
        self.put(replace(self.lesson, **values))

    def put(self, lesson: Lesson) -> None:
        """The lesson as somebody changed it (a seat came or left, a vote was counted)."""
        self.lesson = replace(lesson, spent=self.spent)
        self._since = self.now()
        self.keep()
        self.shell.stage.changed()

    def pause(self) -> None:
        self.change(paused=not self.lesson.paused)

    def give(self) -> None:
        """A little more time."""
        self.change(more=self.lesson.more + MORE)

    def take_back(self) -> None:
        """Of the time that was given besides."""
        self.change(more=max(0, self.lesson.more - MORE))

    def called(self, command: str) -> None:
        """A key of the class: what the host needs beside the town, or a vote of the room."""
        from game.ui.scenes.lesson import asked

        self.shell.show("lesson_panel") if command == "lesson" else asked.open_vote(self.shell)

    # -- going on ------------------------------------------------------------------------------

    def begin(self) -> None:
        """Large letters for a room, unless they are there already."""
        shell = self.shell
        self._projected = self.lesson.mode == "plenary" and not shell.settings.projector
        if self._projected:
            shell.change(projector=True)

    def end(self) -> None:
        if self._projected:
            self.shell.change(projector=False)

    def again(self) -> None:
        """Another town is opened: after one that was played to its end, that is another run."""
        game, self._place = self.shell.game, None
        if game is not None and game.view.phase in OVER:
            self.change(run=self.lesson.run + 1)

    def moved(self) -> None:
        """The town may have moved on. In a team the keyboard goes to the next seat with every
        phase, and between seasons all teams wait for each other."""
        game = self.shell.game
        assert game is not None
        place = (game.view.season, game.view.phase)
        before, self._place = self._place, place
        if before is None and self.lesson.stop == place[0]:  # taken up where all were waiting
            self.shell.show("stop")
        if before is None or before == place:
            return
        if self.lesson.mode != "team" or place[1] in OVER:
            self.keep()
        elif before[0] != place[0]:
            self.change(turn=self.lesson.turn + 1, stop=place[0])
            self.shell.show("stop")
        else:
            self.change(turn=self.lesson.turn + 1)
            self._say_turn()

    def _say_turn(self) -> None:
        from game.ui.scenes.lesson import words

        self.shell.stage.say(words.turn(self.shell))

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
