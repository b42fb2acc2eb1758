"""Waiting for causes: what Reflect and the debrief share.

The work is done beside the window (`Shell.explainer`) or, where there is no such helper, here
in small steps of a few milliseconds. Either way a screen only polls, and only while it waits.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from game.rules.core import Bug
from game.ui.scenes import need
from game.ui.scenes.parts import TownScreen
from game.ui.tree import Node
from game.ui.widgets import Button, Icon, Label, Row

if TYPE_CHECKING:
    from game.session.explanation import Explanation, Why
    from game.ui.game import Game
    from game.ui.shell import Shell


def topics_of(game: Game) -> tuple[str, ...]:
    """What can be asked about, one at a time; what the story is about first."""
    return tuple(game.session.rules.content.asks)


class Asking:
    """Seasons put to the explainer. `tick` until `waiting` is over; `known` grows meanwhile."""

    def __init__(
        self, shell: Shell, seasons: Iterable[int], since: dict[int, int] | None = None
    ) -> None:
        """`since` says from which season on the causes of one count; usually its own."""
        assert shell.game is not None
        self.known: dict[int, Explanation] = {}
        self.failed = False
        self._since = {season: season for season in seasons} | (since or {})
        self._worker = shell.explainer
        for season, first in self._since.items():
            self._worker.ask(shell.game.session, season, first)

    @property
    def waiting(self) -> bool:
        whole = [s for s in self._since if s in self.known and self.known[s].lucks]
        return not self.failed and len(whole) < len(self._since)

    def why(self, season: int, indicator: str) -> Why | None:
        """What is known of one change so far."""
        return self.known[season].indicators[indicator] if season in self.known else None

    def tick(self) -> bool:
        """Look once; True if there is something new to show."""
        try:
            news = self._worker.poll()
        except Bug:
            self.failed = True  # the game goes on without its causes; the bug is reported elsewhere
            return True
        if news is None or self._since.get(news.season) != news.since:
            return False
        self.known[news.season] = news
        return True


class AsksWhy(TownScreen):
    """A screen that shows causes: `about` is the topic, `asking` what has been put to the worker.

    Until somebody asks about another one, the topic is what the story is about.

    It only moves while causes are being counted, or while something else of its own does.
    """

    asking: Asking | None = None
    step: str

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        assert shell.game is not None
        self.about = topics_of(shell.game)[0]

    @property
    def moving(self) -> bool:
        """Whether the screen has something else that moves."""
        return False

    @property
    def waits(self) -> bool:
        return self.asking is not None and self.asking.waiting

    @property
    def animating(self) -> bool:  # type: ignore[override]
        return self.waits or self.moving

    def tick(self, seconds: float) -> None:
        if self.asking is not None and self.asking.waiting and self.asking.tick():
            self.shell.stage.changed()

    def topics(self) -> Row:
        """One button for each thing that can be asked about."""
        assert self.shell.game is not None
        buttons = (self._topic(name) for name in topics_of(self.shell.game))
        return Row(*buttons, gap=2, name=self.t("reflect.topics"))

    def _topic(self, name: str) -> Button:
        def choose() -> None:
            self.about = name

        assert self.shell.game is not None
        return Button(need.topic(self.shell.game, name), choose, selected=name == self.about,
                      key=f"topic/{name}", help=self.t("reflect.topic.help"))

    def waiting_line(self) -> Node | None:
        """What is being done meanwhile, in words: never a bare spinner. None when all is known."""
        asking = self.asking
        if asking is None or not (asking.waiting or asking.failed):
            return None
        key = "failed" if asking.failed else "waiting_range" if asking.known else "waiting"
        words = Label(self.t(f"cause.{key}"), color="soft", grow=1)
        return Row(Icon("clock", "title", "quiet"), words, gap=2, key="cause.waiting")
