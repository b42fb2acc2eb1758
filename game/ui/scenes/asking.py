"""Waiting for causes: what Reflect and the debrief share.

The work is done beside the window (`Shell.explainer`) or, where there is no such helper, here
in small steps of a few milliseconds. Either way a screen only polls, and only while it waits.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from game.rules.core import Bug
from game.session.brink import LEVEL
from game.ui.scenes import need
from game.ui.scenes.parts import TownScreen
from game.ui.tree import Node
from game.ui.widgets import Button, Icon, Label, Row

if TYPE_CHECKING:
    from game.session.explanation import Brink, Cause, Explanation, Why
    from game.ui.game import Game
    from game.ui.shell import Shell


def topics_of(game: Game) -> tuple[str, ...]:
    """What can be asked about, one at a time; what the story is about first."""
    return tuple(game.session.rules.content.asks)


def is_level(indicator: str) -> bool:
    """Whether it is the level of a common (see `session.brink`)."""
    return indicator.startswith(LEVEL)


class Asking:
    """Seasons put to the explainer. `tick` until `waiting` is over; `known` grows meanwhile."""

    def __init__(
        self, shell: Shell, seasons: Iterable[int], since: dict[int, int] | None = None,
        looks_back: bool = False,
    ) -> None:
        """`since` says from which season on the causes of one count; usually its own. Who
        `looks_back` on a game that is over may be told what nobody measured."""
        assert shell.game is not None
        self.known: dict[int, Explanation] = {}
        self.failed = False
        self.looks_back = looks_back
        self._since = {season: season for season in seasons} | (since or {})
        self._shared = {d.common for d in shell.game.session.rules.content.drawers}
        self._worker = shell.explainer
        for season, first in self._since.items():
            self._worker.ask(shell.game.session, season, first)

    @property
    def waiting(self) -> bool:
        whole = [s for s in self._since if s in self.known and self.known[s].lucks]
        return not self.failed and len(whole) < len(self._since)

    def why(self, season: int, indicator: str) -> Why | None:
        """What is known of one change so far."""
        known = self.known.get(season)
        return known.indicators.get(indicator) if known is not None else None

    def causes(self, season: int, indicator: str) -> tuple[Cause, ...]:
        """Those that are known so far. A level's are told over the longest time alone."""
        if is_level(indicator) and season != max(self._since):
            return ()
        why = self.why(season, indicator)
        return why.causes if why is not None else ()

    @property
    def levels(self) -> tuple[str, ...]:
        """Of commons that the town shares out, whether they held or not; of others, those that
        broke in the longest time asked about or, where `looks_back`, would have had nobody acted.
        """
        told = self.known.get(max(self._since))
        return self.levels_of(told.brinks if told is not None else {})

    def levels_of(self, brinks: Mapping[str, Brink]) -> tuple[str, ...]:
        return tuple(LEVEL + name for name, brink in brinks.items()
                     if brink.broke or name in self._shared
                     or (self.looks_back and brink.idle_broke))

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
        levels = self.asking.levels if self.asking is not None else ()
        buttons = (self._topic(name) for name in (*topics_of(self.shell.game), *levels))
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
