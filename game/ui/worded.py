"""What a window says: the reader's language, a story's words, a class's own names, settings."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from game import i18n
from game.ui import settings as remembered
from game.ui.keys import KeyMap, cap_of
from game.ui.settings import Settings
from game.ui.stage import Stage, Words

if TYPE_CHECKING:
    from game.rules.content import Content
    from game.session.names import Names
    from game.ui.game import Game
    from game.ui.story import StoryTexts


def stage_words(words: i18n.Catalogue) -> Words:
    return Words(words.text("stage.help"), words.text("stage.no_help"), words.text("stage.close"))


class Worded:
    """`remember=False` keeps tests and pictures off the disk."""

    def __init__(self, stage: Stage, settings: Settings, remember: bool = True) -> None:
        self.stage, self.settings, self.remember = stage, settings, remember
        self.words = i18n.load(remembered.language_of(settings))
        self.game: Game | None = None
        self.folder: Path | None = None
        self._stories: dict[tuple[str, int, str], StoryTexts] = {}
        self._called: dict[str, Names | None] = {}
        stage.words = stage_words(self.words)
        stage.keys = KeyMap(settings.keys)
        stage.on_look = self._look_changed

    def text(self, key: str, **params: str | int) -> str:
        return self.words.text(key, **params)

    def count(self, key: str, n: int, **params: str | int) -> str:
        return self.words.count(key, n, **params)

    def cap(self, command: str) -> str:
        """What stands on the key of a command, as this player has set it."""
        return cap_of(command, self.words, self.stage.keys)

    def story(self, path: str) -> str:
        """A text of the scenario that is played."""
        assert self.game is not None
        return self.game.story(path)

    def set_language(self, code: str) -> None:
        """Everything in another language, at once: words, story and direction."""
        self.words = i18n.load(code)
        self.stage.words = stage_words(self.words)
        if self.game is not None and self.folder is not None:
            from game.ui.story import in_own_money

            content = self.game.session.rules.content
            story = self.story_of(content, self.folder)
            self.words = in_own_money(self.words, content, story)
            self.game.words, self.game.story = self.words, story
        self.change(language=code)

    def story_of(self, content: Content, folder: Path) -> StoryTexts:
        from game.ui.story import StoryTexts

        key = (content.id, len(content.seasons), self.words.code)
        if key not in self._stories:
            names = self.names_in(content)
            self._stories[key] = StoryTexts(content, folder, self.words.code, names)
        return self._stories[key]

    def names_in(self, content: Content) -> Names | None:
        """What a class calls this town and its people; None where nobody was renamed."""
        from game.session import names_kept

        if content.id not in self._called:
            self._called[content.id] = names_kept.kept(content) if self.remember else None
        return self._called[content.id]

    def rename(self, content: Content, called: Names) -> None:
        """Other names for a town and its people, at once and from now on. Raises SaveError."""
        from game.session import names_kept

        self._called[content.id] = called
        self._stories.clear()
        game = self.game
        if game is not None and game.session.rules.content.id == content.id and self.folder:
            game.session.names = called
            game.story = self.story_of(game.session.rules.content, self.folder)
        self.stage.changed()
        if self.remember:
            names_kept.keep(content, called)

    # -- settings ------------------------------------------------------------------------------

    def change(self, **values: Any) -> None:
        """Change some settings, show it and remember it."""
        self.settings = replace(self.settings, **values)
        self.stage.keys = KeyMap(self.settings.keys)
        self.stage.set_look(self.settings.look(self.words.direction))
        if self.remember:
            remembered.write(self.settings)

    def _look_changed(self, look: Any) -> None:
        """The text size can be changed by keys anywhere; that is remembered too."""
        if look.scale != self.settings.scale:
            self.settings = replace(self.settings, scale=look.scale)
            if self.remember:
                remembered.write(self.settings)
