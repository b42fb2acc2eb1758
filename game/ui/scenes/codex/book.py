"""What the codex has to show: its entries in the player's language, sorted, found, met."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game import i18n
from game.scenario.codex import CHAPTERS, Codex, Idea, codex
from game.session.codex import Meeting, at_work, meetings, possible, search
from game.ui.scenes import causes

if TYPE_CHECKING:
    from game.rules.content import Content
    from game.ui.shell import Shell

IDEA, WORD = "idea/", "word/"
"""What an entry is, before its id."""


@dataclass(frozen=True)
class Line:
    """One entry in a list: its key, its name, and when it was met."""

    key: str
    title: str
    note: str = ""


@dataclass(frozen=True)
class Section:
    title: str
    lines: list[Line]


class Book:
    """Read once when the codex is opened. Without a game nothing was met."""

    def __init__(self, shell: Shell) -> None:
        self.shell = shell
        self.codex: Codex = codex()
        self.words = i18n.load_part(shell.words.code, "codex")
        self.content: Content | None = None
        self.met: dict[str, list[Meeting]] = {}
        if shell.game is not None:
            session = shell.game.session
            self.content = session.rules.content
            self.met = meetings(session, self.codex.ideas.values())

    # -- words ---------------------------------------------------------------------------------

    def title(self, key: str) -> str:
        kind, _, name = key.partition("/")
        return self.words.text(f"codex.{name}.title" if kind == "idea" else f"glossary.{name}.word")

    def says(self, key: str) -> str:
        kind, _, name = key.partition("/")
        return self.words.text(f"codex.{name}.says" if kind == "idea" else f"glossary.{name}.says")

    def season(self, number: int) -> str:
        """A season of the game that is played, by its number."""
        assert self.content is not None
        seasons = self.content.seasons
        if number > len(seasons):
            return self.shell.text("year.name")
        return self.shell.story(f"seasons.{seasons[number - 1].id}.name")

    def deeds(self, idea: str) -> list[tuple[str, list[str]]]:
        """Season -> what was done in it in which the idea was met, in words, each once."""
        game, found = self.shell.game, dict[int, list[str]]()
        for meeting in self.met.get(idea, []):
            assert game is not None
            found.setdefault(meeting.season, []).append(causes.titled(game, meeting.act))
        return [(self.season(number), list(dict.fromkeys(said))) for number, said in found.items()]

    def at_work(self, idea: Idea) -> bool:
        return self.content is not None and at_work(self.content, idea)

    def possible(self, idea: Idea) -> bool:
        return self.content is not None and possible(self.content, idea)

    def elsewhere(self, idea: Idea) -> list[str]:
        """Scenarios beside the one that is played in which it can be met."""
        here = self.content.id if self.content is not None else ""
        return [town for town in idea.towns if town != here]

    # -- lists ---------------------------------------------------------------------------------

    def sections(self, tab: str, wanted: str) -> list[Section]:
        """What a list shows: what was met, everything by chapter, the words, or what is found."""
        if wanted.strip():
            return self._found(wanted)
        if tab == "met":
            return self._met()
        if tab == "words":
            words = sorted((self._line(WORD + w.id) for w in self.codex.words),
                           key=lambda line: line.title.casefold())
            return [Section("", words)]
        return [Section(self.words.text(f"chapter.{chapter}"),
                        [self._line(IDEA + i.id) for i in self.codex.ideas.values()
                         if i.chapter == chapter]) for chapter in CHAPTERS]

    def _met(self) -> list[Section]:
        """By the season in which an idea was met first; then what is at work by itself."""
        first: dict[int, list[Line]] = {}
        for idea, found in self.met.items():
            first.setdefault(found[0].season, []).append(self._line(IDEA + idea, note=False))
        sections = [Section(self.season(number), first[number]) for number in sorted(first)]
        still = [self._line(IDEA + i.id) for i in self.codex.ideas.values()
                 if i.id not in self.met and self.at_work(i)]
        return [*sections, *([Section(self.shell.text("codex.at_work"), still)] if still else [])]

    def _found(self, wanted: str) -> list[Section]:
        entries = {IDEA + i: (self.title(IDEA + i), self.says(IDEA + i), self._words(i),
                              *self._cases(i)) for i in self.codex.ideas}
        words = {WORD + w.id: (self.title(WORD + w.id), self.says(WORD + w.id))
                 for w in self.codex.words}
        parts = {"ideas": search(wanted, entries), "words": search(wanted, words)}
        return [Section(self.shell.text(f"codex.tab.{name}"), [self._line(key) for key in keys])
                for name, keys in parts.items() if keys]

    def _words(self, idea: str) -> str:
        """The words of the glossary that belong to it: it is found by them too."""
        return " ".join(self.title(WORD + word.id) for word in self.codex.words_of(idea))

    def _cases(self, idea: str) -> list[str]:
        return [self.words.text(f"case.{c.id}") for kind in ("worked", "failed")
                for c in self.codex.told(idea, kind)]

    def _line(self, key: str, note: bool = True) -> Line:
        met = self.met.get(key.removeprefix(IDEA), []) if note else []
        names = dict.fromkeys(self.season(meeting.season) for meeting in met)
        comma = self.shell.text("codex.comma")
        return Line(key, self.title(key), comma.join(names))
