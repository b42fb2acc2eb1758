"""What a check looks at, and what it may say."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from game.rules.content import Content
from game.rules.kinds import TownKind
from game.rules.rubric import Rubric
from game.rules.vocabulary import Condition, Effect
from game.scenario.expect import Expectations
from game.scenario.nodes import Path, Positions
from game.scenario.problem import DID_YOU_MEAN, Confidence, Param, Severity, Word, suggest
from game.scenario.rules_for import kind_names, load_kind
from game.scenario.schema import Reading
from game.scenario.texts import walk

COLLECTIONS = (
    "seasons", "districts", "people", "variants", "facts", "providers", "pressures", "deals",
    "offers", "agreements", "incidents", "goals", "endings", "reasons", "learning_goals",
    "real_world", "commons", "drawers", "contracts", "routes", "employers", "selections",
    "currencies", "tasks",
)


@dataclass(frozen=True)
class Finding:
    """Something a check noticed at a path; `at_key` puts it on the key and not on its value."""

    rule: str
    path: Path
    params: dict[str, Param] = field(default_factory=dict)
    severity: Severity = "error"
    confidence: Confidence = "strong"
    fix_code: str = ""
    at_key: bool = False


@dataclass
class Look:
    """A file's data with places; `root` is what is checked, `content` what it may refer to."""

    root: Content | Expectations | Rubric
    content: Content | None
    positions: Positions
    whole: bool

    @classmethod
    def of_content(cls, reading: Reading[Content]) -> Look | None:
        if reading.value is None:
            return None
        return cls(reading.value, reading.value, reading.positions, reading.whole)

    @classmethod
    def of_expectations(
        cls, reading: Reading[Expectations], content: Content | None
    ) -> Look | None:
        if reading.value is None:
            return None
        return cls(reading.value, content, reading.positions, reading.whole)

    @classmethod
    def of_rubric(cls, reading: Reading[Rubric]) -> Look | None:
        if reading.value is None:
            return None
        return cls(reading.value, None, reading.positions, reading.whole)

    @cached_property
    def items(self) -> list[tuple[Path, Any]]:
        """Every dataclass of the file with its path."""
        return list(walk(self.root))

    @property
    def conditions(self) -> Iterator[tuple[Path, Condition]]:
        return ((path, item) for path, item in self.items if isinstance(item, Condition))

    @property
    def effects(self) -> Iterator[tuple[Path, Effect]]:
        return ((path, item) for path, item in self.items if isinstance(item, Effect))

    def ids(self, *collections: str) -> list[str]:
        """The ids in some lists of the scenario."""
        return [item.id for name in collections for item in getattr(self.content, name)]

    @property
    def ids_complete(self) -> bool:
        """False if an item or its id could not be read: then an unknown id proves nothing."""
        return not any(
            len(path) <= 1 or (len(path) == 2 and path[0] in COLLECTIONS) or path[-1] == "id"
            for path in self.positions.damaged
        )

    @cached_property
    def kind(self) -> TownKind | None:
        """The kind of town that the scenario names, if there is such a kind."""
        name = self.content.kind if self.content else None
        return load_kind(name) if name in kind_names() else None

    @property
    def seasons(self) -> int:
        return len(self.content.seasons) if self.content else 0


Check = Callable[[Look], Iterator[Finding]]


def advise(
    finding: Finding, word: str, known: Iterable[str], limit: int = 12
) -> Finding:
    """The finding with "did you mean", or else with the words that would do."""
    names = list(dict.fromkeys(known))
    params = dict(finding.params)
    code = finding.fix_code
    if found := suggest(word, names):
        params["suggestion"] = found
        code = DID_YOU_MEAN
    else:
        shown = ", ".join(names[:limit]) + (", …" if len(names) > limit else "")
        params["known"] = shown or Word("check.word.nothing")
    return Finding(
        finding.rule, finding.path, params, finding.severity, finding.confidence, code,
        finding.at_key,
    )


def within(path: Path, name: str, value: int, low: int | None, high: int | None
           ) -> Iterator[Finding]:
    """A number outside its bounds; a bound that is None is none."""
    if (low is not None and value < low) or (high is not None and value > high):
        params: dict[str, Param] = {
            "field": name, "found": str(value), "low": str(low), "high": str(high),
        }
        yield Finding("number_range" if high is not None else "number_negative", path, params)


def one_of(path: Path, name: str | None, known: Iterable[str], kind: str, limit: int = 60,
           at_key: bool = False) -> Iterator[Finding]:
    """A name that stands nowhere; `kind` says in words what it should be (`check.kind.*`)."""
    names = list(known)
    if name is not None and name not in names:
        params: dict[str, Param] = {"id": name[:60], "kind": Word(f"check.kind.{kind}")}
        yield advise(Finding("unknown_part", path, params, at_key=at_key), name, names, limit)
