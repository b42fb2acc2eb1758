"""What the author most likely did, told from the lines and from where the parser gave up.

Parsers speak of their own parts; authors think of quotes, colons and spaces. Rules are tried from
the most certain to the least.
"""

from __future__ import annotations

import re
from typing import Any

from game.scenario.compose import Broken
from game.scenario.nodes import Flaw

START = r"\s*(?:- +)*"
KEY = r"""[^\s:'"#\-\[{][^\s:'"#]*"""
ODD_SPACES = "\u00a0\u2000-\u200a\u202f\u205f\u3000\u1680"
ODD_SPACE = re.compile(rf"{START}{KEY}:[{ODD_SPACES}]|\s*[{ODD_SPACES}]|\s*-[{ODD_SPACES}]")
NO_SPACE = re.compile(rf"{START}({KEY}):(?!//)[^\s:]")
WITH_VALUE = re.compile(rf"{START}(?:{KEY}:\s+|(?<=- ))(\S.*)\Z")
KEY_LINE = re.compile(rf"{START}{KEY}:(?:\s|\Z)")


def odd_space(line: str) -> int:
    """The column of a space that is not the plain one, where only the plain one will do; or 0."""
    match = ODD_SPACE.match(line)
    return match.end() if match else 0


def no_space(line: str) -> int:
    """The column of a colon with no space behind it, as in `key:value`; or 0."""
    match = NO_SPACE.match(line)
    return match.end(1) + 1 if match else 0


def diagnose(broken: Broken, lines: list[str], first: int) -> Flaw:
    """One flaw for a piece that cannot be cut any further."""
    if broken.flaw is not None:
        return broken.flaw
    error: Any = broken.error
    problem = str(getattr(error, "problem", None) or error or "")
    context = str(getattr(error, "context", None) or "")
    row, column = _mark(getattr(error, "problem_mark", None), lines)
    open_row, open_column = _mark(getattr(error, "context_mark", None), lines)
    top = next((i for i, line in enumerate(lines) if line.strip()), 0)

    for i in dict.fromkeys((row, top)):
        line = lines[i] if i < len(lines) else ""
        if at := odd_space(line):
            return Flaw("odd_space", first + i, at)
        if at := no_space(line):
            return Flaw("colon_space", first + i, at)
    here = lines[row] if row < len(lines) else ""
    if lines and lines[top].startswith("%"):
        return Flaw("reserved_start", first + top, 1, {"character": "%"})
    if "quoted scalar" in context and ("end of stream" in problem or "document" in problem):
        return Flaw("unclosed_quote", first + open_row, open_column + 1)
    if "escape" in problem or "hexdecimal" in problem or "hexadecimal" in problem:
        return Flaw("bad_escape", first + row, column + 1)
    if "block scalar" in context:
        return Flaw("block_text", first + open_row, open_column + 1)
    if inner := _inner_quote(lines, row, top):
        return Flaw("inner_quote", first + inner[0], inner[1])
    if "mapping values" in problem:
        if KEY_LINE.match(here) and (value := WITH_VALUE.match(here)):
            if column >= value.start(1):
                return Flaw("colon_in_text", first + row, column + 1)
        return Flaw("indentation", first + row, _first_column(here))
    if "cannot start any token" in problem:
        character = here[column : column + 1]
        return Flaw("reserved_start", first + row, column + 1, {"character": character})
    if "alias" in context or "anchor" in context:
        character = lines[open_row][open_column : open_column + 1] if lines else ""
        return Flaw("reserved_start", first + open_row, open_column + 1, {"character": character})
    if "tag" in context or "tag" in problem:
        return Flaw("type_mark", first + open_row, open_column + 1, {"name": "!"})
    if "flow" in context:
        return Flaw("unclosed_bracket", first + open_row, open_column + 1)
    return _structure(problem, context, lines, first, row, open_row)


def _structure(
    problem: str, context: str, lines: list[str], first: int, row: int, open_row: int
) -> Flaw:
    """Keys, dashes and levels that do not fit together."""
    here = lines[row] if row < len(lines) else ""
    if "expected ':'" in problem:
        return Flaw("missing_colon", first + open_row, _first_column(lines[open_row]))
    if "document start" in problem and here.startswith(("---", "...")):
        return Flaw("several_documents", first + row, 1)
    if "'-' indicator" in problem or ("block collection" in context and KEY_LINE.match(here)):
        return Flaw("list_dash", first + row, _first_column(here))
    return Flaw("indentation", first + row, _first_column(here))


def diagnose_stray(lines: list[str], first: int) -> Flaw:
    """A line that is only text where a key with a value should stand."""
    for i, line in enumerate(lines):
        if at := odd_space(line):
            return Flaw("odd_space", first + i, at)
        if at := no_space(line):
            return Flaw("colon_space", first + i, at)
    return Flaw("missing_colon", first, _first_column(lines[0]))


def _inner_quote(lines: list[str], row: int, top: int) -> tuple[int, int] | None:
    """Where a quote mark inside a quoted text ends it too early, as in 'l'eau'."""
    for i in dict.fromkeys((top, row)):
        value = WITH_VALUE.match(lines[i]) if i < len(lines) else None
        if value is None or value[1][0] not in "'\"":
            continue
        mark, text = value[1][0], value[1]
        end = _closing(text, mark)
        if 0 < end < len(text) - 1 and not re.match(r"\s*(?:#|:(?:\s|\Z)|\Z)", text[end + 1 :]):
            return i, value.start(1) + end + 1
    return None


def _closing(text: str, mark: str) -> int:
    """The index at which the parser takes a quoted text to end, or -1."""
    i = 1
    while i < len(text):
        if mark == '"' and text[i] == "\\":
            i += 2
            continue
        if text[i] == mark:
            if mark == "'" and text[i + 1 : i + 2] == "'":
                i += 2
                continue
            return i
        i += 1
    return -1


def _mark(mark: Any, lines: list[str]) -> tuple[int, int]:
    """Row and column within the piece, from 0; an error at the very end goes to the last line."""
    if mark is None:
        return 0, 0
    row = int(mark.line)
    if row >= len(lines):
        row = len(lines) - 1
        while row > 0 and not lines[row].strip():
            row -= 1
        return max(row, 0), 0
    return row, int(mark.column)


def _first_column(line: str) -> int:
    return len(line) - len(line.lstrip()) + 1
