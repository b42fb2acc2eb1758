"""Waiting for the story of a whole game: its decisions, and what came whatever anybody did."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.rules.core import Bug
from game.ui.scenes.asking import Asking

if TYPE_CHECKING:
    from game.session.explanation import Explanation
    from game.session.story import Story
    from game.ui.shell import Shell


class WholeGame(Asking):
    """`story` has everything that counted, and grows while it waits. Causes of the whole game are
    asked for besides only where a common has a level to be told of."""

    def __init__(self, shell: Shell) -> None:
        assert shell.game is not None
        self.story: Story | None = None
        self._session = shell.game.session
        self.last = self._session.rules.seasons + 1
        shell.explainer.tell(self._session)
        super().__init__(shell, (), looks_back=True)

    @property
    def waiting(self) -> bool:
        return not self.failed and (self.counting or super().waiting)

    @property
    def counting(self) -> bool:
        """Whether the story is still being counted; the level of a common may take longer."""
        return not self.failed and (self.story is None or not self.story.lucks)

    @property
    def whole(self) -> Explanation | None:
        return self.known.get(self.last)

    @property
    def levels(self) -> tuple[str, ...]:
        return self.levels_of(self.story.brinks if self.story is not None else {})

    def tick(self) -> bool:
        """Look once for each; True if there is something new to show."""
        try:
            news = self._worker.poll_story()
        except Bug:
            self.failed = True  # the game goes on without its causes; it is reported elsewhere
            return True
        if news is not None:
            self.story = news
            if self.levels and self.last not in self._since:
                self._since[self.last] = 1
                self._worker.ask(self._session, self.last, 1)
        return (bool(self._since) and super().tick()) or news is not None
