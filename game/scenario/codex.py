"""The codex: what each idea of the sources is called, where it is met in play, and real cases.

Data only, in `scenarios/library/codex/`; the words are texts of the domain `codex`. Every idea has
a case that worked and one that failed, so that no success is told alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import ClassVar, Literal

from game.resources import scenario_ids
from game.rules.looks import STRICT
from game.rules.vocabulary import EffectName, Form, SystemName, WorkArea
from game.scenario.checks.look import Finding, Look, advise
from game.scenario.library import folder
from game.scenario.small_file import load_small

Chapter = Literal[
    "principles", "organisations", "deciding", "together", "public", "money", "economies", "care",
    "planet", "change",
]
CHAPTERS: tuple[Chapter, ...] = (
    "principles", "organisations", "deciding", "together", "public", "money", "economies", "care",
    "planet", "change",
)
"""In the order of the list."""
Tag = Literal["V", "V-code", "V-2nd", "M-hi", "D"]
"""How well a fact is known; what was only half remembered is no fact, and is refused."""


@dataclass(frozen=True)
class Mark:
    """What in a game is a meeting with an idea: exactly one of these.

    An act; an effect of what was done (`name` says which of its kind); the form of what was begun;
    a way to decide; something of one scenario by its id; an area of work. `system` is at work
    whatever anybody does, `always` in every town.
    """

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    act: str | None = None
    effect: EffectName | None = None
    name: str | None = None
    form: Form | None = None
    method: str | None = None
    item: str | None = None
    area: WorkArea | None = None
    system: SystemName | None = None
    always: bool | None = None


@dataclass(frozen=True)
class Idea:
    """One concept of the table in CONCEPTS.md, by its number there."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    n: int
    id: str
    chapter: Chapter
    see: list[str] = field(default_factory=list)
    met: list[Mark] = field(default_factory=list)
    towns: list[str] = field(default_factory=list)
    """Scenarios in which it can be met; a test works them out anew."""


@dataclass(frozen=True)
class Case:
    """Something that happened, with who counted it (`cited`) and its id among the facts."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    id: str
    kind: Literal["worked", "failed"]
    """`failed` is a limit, too."""
    concepts: list[str]
    cited: str
    source: str
    tag: Tag


@dataclass(frozen=True)
class Word:
    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    id: str
    concepts: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Ideas:
    """The file `concepts.yaml`."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    format_version: int
    concepts: list[Idea]


@dataclass(frozen=True)
class Cases:
    """The file `cases.yaml`."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    format_version: int
    cases: list[Case]


@dataclass(frozen=True)
class Words:
    """The file `glossary.yaml`."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    format_version: int
    words: list[Word]


@dataclass(frozen=True)
class Codex:
    ideas: dict[str, Idea]
    cases: list[Case]
    words: list[Word]

    def told(self, idea: str, kind: str) -> list[Case]:
        """The cases of an idea that worked, or those that failed."""
        return [case for case in self.cases if case.kind == kind and idea in case.concepts]

    def words_of(self, idea: str) -> list[Word]:
        return [word for word in self.words if idea in word.concepts]


@cache
def idea_ids() -> frozenset[str]:
    """Every idea that a learning goal may name. Raises InvalidInput."""
    return frozenset(load_ideas(folder() / "codex" / "concepts.yaml"))


@cache
def codex() -> Codex:
    """The codex that ships. Raises InvalidInput."""
    return load_codex(folder() / "codex")


def load_codex(where: Path) -> Codex:
    """All three files of a folder. Raises InvalidInput with every mistake and its place."""
    ideas = load_ideas(where / "concepts.yaml")

    def cases_check(look: Look) -> Iterator[Finding]:
        assert isinstance(look.root, Cases)
        yield from _cases(look.root, ideas)

    def words_check(look: Look) -> Iterator[Finding]:
        assert isinstance(look.root, Words)
        yield from _words(look.root, ideas)

    cases = load_small(where / "cases.yaml", Cases, cases_check)
    words = load_small(where / "glossary.yaml", Words, words_check)
    return Codex(ideas, cases.cases, words.words)


def load_ideas(path: Path) -> dict[str, Idea]:
    """The ideas by id. Raises InvalidInput."""
    def check(look: Look) -> Iterator[Finding]:
        assert isinstance(look.root, Ideas)
        yield from _ideas(look.root)

    return {idea.id: idea for idea in load_small(path, Ideas, check).concepts}


# -- what may be wrong -----------------------------------------------------------------------------

def _ideas(found: Ideas) -> Iterator[Finding]:
    known = {idea.id for idea in found.concepts}
    yield from _twice("concepts", found.concepts)
    numbers: set[int] = set()
    for place, idea in enumerate(found.concepts):
        path = ("concepts", place)
        if idea.n in numbers:
            yield Finding("codex_number", (*path, "n"), {"number": idea.n})
        numbers.add(idea.n)
        for at, other in enumerate(idea.see):
            if other not in known or other == idea.id:
                yield advise(Finding("codex_idea", (*path, "see", at), {"idea": other[:60]}),
                             other, known - {idea.id})
        for at, mark in enumerate(idea.met):
            said = [mark.act, mark.effect, mark.form, mark.method, mark.item, mark.area,
                    mark.system, mark.always]
            if sum(it is not None for it in said) != 1 or (mark.name and not mark.effect):
                yield Finding("codex_mark", (*path, "met", at), {})
        towns = scenario_ids()
        for at, town in enumerate(idea.towns):
            if town not in towns:
                yield advise(Finding("codex_town", (*path, "towns", at), {"town": town[:60]}),
                             town, towns)


def _cases(found: Cases, ideas: dict[str, Idea]) -> Iterator[Finding]:
    yield from _twice("cases", found.cases)
    yield from _of_ideas("cases", found.cases, ideas)
    for idea in ideas:
        kinds = {case.kind for case in found.cases if idea in case.concepts}
        if missing := sorted({"worked", "failed"} - kinds):
            yield Finding("codex_pair", ("cases",), {"idea": idea, "kind": ", ".join(missing)})


def _words(found: Words, ideas: dict[str, Idea]) -> Iterator[Finding]:
    yield from _twice("words", found.words)
    yield from _of_ideas("words", found.words, ideas)


def _of_ideas(
    kind: str, items: Sequence[Case | Word], ideas: dict[str, Idea]
) -> Iterator[Finding]:
    for place, item in enumerate(items):
        for at, name in enumerate(item.concepts):
            if name not in ideas:
                yield advise(Finding("codex_idea", (kind, place, "concepts", at),
                                     {"idea": name[:60]}), name, ideas)


def _twice(kind: str, items: Sequence[Idea | Case | Word]) -> Iterator[Finding]:
    seen: set[str] = set()
    for place, item in enumerate(items):
        if item.id in seen:
            yield Finding("codex_twice", (kind, place, "id"), {"id": item.id[:60]})
        seen.add(item.id)


