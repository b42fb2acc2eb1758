"""A scenario's texts in the player's language, by the path of ids that translators know."""

from __future__ import annotations

import contextlib
import re
from pathlib import Path
from typing import TYPE_CHECKING

from game.i18n import (
    PSEUDO,
    BadCatalogue,
    Catalogue,
    DisguisedStory,
    Money,
    ScenarioCatalogue,
    scenario_catalogue,
)

if TYPE_CHECKING:
    from game.rules.content import Content
    from game.session.names import Names


_TYPED = re.compile(r"(?<=\w)'")
"""An apostrophe as keyboards write it: behind a letter."""


class StoryTexts:
    """A path to its text. A missing or unreadable translation means the base text.

    Authors type straight apostrophes; on the screen they are round, as in the game's own texts.
    """

    def __init__(
        self, content: Content, folder: Path, language: str, names: Names | None = None
    ) -> None:
        from game.scenario.texts import collect_texts
        from game.session.names import renaming

        self.base = collect_texts(content)
        self.words: ScenarioCatalogue | DisguisedStory = ScenarioCatalogue({})
        if language in PSEUDO:
            self.words = DisguisedStory(language)
        file = folder / "i18n" / f"{language}.po"
        if language != content.language and file.is_file():
            # `check` says what is wrong with a bad one; the game goes on in the base language
            with contextlib.suppress(BadCatalogue):
                self.words = scenario_catalogue(file)
        self._renamed = renaming(content, names, self._told, language)

    def __call__(self, path: str) -> str:
        base = self.base.get(path)
        if base is None:
            return f"⟦{path}⟧"
        return self._renamed(_TYPED.sub("\u2019", self.words.text(path, base)))

    def _told(self, path: str) -> str:
        return self.words.text(path, self.base[path])

    def has(self, path: str) -> bool:
        return path in self.base


def in_own_money(words: Catalogue, content: Content, story: StoryTexts) -> Catalogue:
    """The interface's words with amounts as people of this story say them."""
    own = content.money
    money = Money() if own is None else Money(story("money.sign"), own.rate_permille, own.digits)
    return words.counting_in(money)
