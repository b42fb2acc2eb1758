"""What the checker and the loader say about a file: codes and parameters, never text.

A problem names its rule; the texts live in the catalogue under `check.<rule>` and the advice
under `fix_code`, so that one finding reads well in every language.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

Severity = Literal["error", "warning"]
Confidence = Literal["strong", "reasonable", "weak"]
Param = str | int

EXCERPT_WIDTH = 200
DID_YOU_MEAN = "check.did_you_mean"

FILE_RULES: frozenset[str] = frozenset({
    "file_missing", "file_unreadable", "no_scenario_file", "not_a_scenario_file",
    "file_too_big", "not_utf8", "not_text",
})
"""Problems of a file that cannot be used at all, as against a scenario with mistakes."""


class Word(str):
    """A parameter that is itself a catalogue key ("a list", "nothing"), translated when shown."""

    __slots__ = ()


@dataclass(frozen=True)
class Problem:
    """One finding. Lines and columns count from 1; 0 means the whole file."""

    file: str
    line: int
    column: int
    rule: str
    severity: Severity = "error"
    confidence: Confidence = "strong"
    params: Mapping[str, Param] = field(default_factory=dict)
    excerpt: str = ""
    fix_code: str = ""

    @property
    def message_code(self) -> str:
        return f"check.{self.rule}"

    @property
    def caret(self) -> int:
        """Where in the excerpt the column falls (from 0); the excerpt of a long line is cut."""
        return max(self.column - 1, 0)


class InvalidInput(Exception):
    """A file that cannot be used, with everything that is wrong with it (exit code 3)."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems: tuple[Problem, ...] = tuple(problems)
        super().__init__(", ".join(f"{p.file}:{p.line}: {p.rule}" for p in self.problems[:5]))


class Incompatible(Exception):
    """A file made for another version of the game (exit code 4)."""

    def __init__(self, code: str, **params: Param) -> None:
        self.code = code
        self.params: dict[str, Param] = params
        super().__init__(f"{code} {params}")


def suggest(word: str, known: Iterable[str]) -> str:
    """The known word that `word` most likely meant, or an empty string."""
    if len(word) > 80:
        return ""  # the comparison is quadratic, and no id is that long
    choices = list(known)
    folded = word.strip().lower().replace("-", "_").replace(" ", "_")
    if folded in choices:
        return folded
    found = difflib.get_close_matches(folded, choices, n=1, cutoff=0.6)
    return found[0] if found else ""


def excerpt(lines: list[str], line: int) -> str:
    """The line as written, cut to a sane width, with control characters made visible."""
    if not 1 <= line <= len(lines):
        return ""
    text = lines[line - 1].rstrip()[:EXCERPT_WIDTH]
    return "".join("\N{REPLACEMENT CHARACTER}" if is_control(c) else c for c in text)


def is_control(character: str) -> bool:
    """Whether a character has no place in a text file (a tab has: it gets its own message)."""
    code = ord(character)
    return (
        (code < 0x20 and character not in "\t\n\r")
        or (0x7F <= code < 0xA0 and code != 0x85)
        or 0xD800 <= code < 0xE000
        or code in (0xFEFF, 0xFFFE, 0xFFFF)
    )
