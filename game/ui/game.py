"""One game in the window: the session, its words, and what every scene asks of it.

Scenes read `view` and call `submit`; a refused act becomes a toast with its reason, never a
crash. Texts come from two places: the interface's catalogue by key, the scenario by path.
"""

from __future__ import annotations

from typing import Any, Protocol

from game.i18n import Catalogue
from game.rules.core import Action, Event, Rejected
from game.session.session import Outcome, Session
from game.session.town_view import TownView


class Story(Protocol):
    """The scenario's texts in the player's language, by path (see `scenario.texts`)."""

    def __call__(self, path: str) -> str: ...


class Game:
    def __init__(self, session: Session, words: Catalogue, story: Story) -> None:
        self.session = session
        self.words = words
        self.story = story
        self.frames: tuple[dict[str, Any], ...] = ()
        """The weeks of the season lived last, as the team sees them."""
        self.told: tuple[Event, ...] = ()
        """What happened in the season lived last, for those who are told afterwards."""
        self.quoted: dict[str, str] = {}
        """What somebody said (`person/voice`), and the page on which it first stood."""
        self.drafts: dict[tuple[str, int, int], dict[str, str]] = {}
        """Terms that were begun and not put to anybody yet, by agreement, season and refusals."""
        self.refusal = ""
        """Why the last act was refused, translated; empty if it was not."""

    @property
    def view(self) -> TownView:
        return self.session.view()

    def text(self, key: str, **params: str | int) -> str:
        return self.words.text(key, **params)

    def submit(self, action: Action) -> Outcome | None:
        """Ask for an act. None and `refusal` set if the rules say no."""
        self.refusal = ""
        try:
            outcome = self.session.submit(action)
        except Rejected as refused:
            self.refusal = self.rejection(refused)
            return None
        if outcome.frames:
            self.frames = self.session.visible(outcome.frames)
            self.told = outcome.events
        return outcome

    def undo(self) -> None:
        self.refusal = ""
        try:
            self.session.undo()
        except Rejected as refused:
            self.refusal = self.rejection(refused)

    def rejection(self, refused: Rejected) -> str:
        return self.words.text(f"reject.{refused.code}", **refused.params)
