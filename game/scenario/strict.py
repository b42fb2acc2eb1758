"""Strict reading of a text file into nodes: what an author wrote is what the game reads.

Refused, each with its own message: tabs, references, merge keys, type marks, a key written twice,
several documents, other encodings, and files larger or deeper than any scenario has to be.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from game.scenario.compose import Broken, Composer, Refused
from game.scenario.nodes import Flaw, Group, Items, Node
from game.scenario.problem import InvalidInput, Problem, excerpt, is_control
from game.scenario.recover import Piece, Recovery

MAX_BYTES = 1024 * 1024
LEVELS = frozenset({"indentation", "list_dash", "missing_colon"})
LINE_BREAK = re.compile("\r\n|[\r\n\x85\u2028\u2029]")


@dataclass
class Source:
    """A file's name and lines, its nodes as far as they could be read, and what is wrong."""

    file: str
    lines: list[str]
    root: Node | None = None
    problems: list[Problem] = field(default_factory=list)

    def problem(self, flaw: Flaw) -> Problem:
        return Problem(
            self.file,
            flaw.line,
            flaw.column,
            flaw.rule,
            params=flaw.params,
            excerpt=excerpt(self.lines, flaw.line),
            fix_code=f"check.{flaw.rule}.fix" if flaw.fix_code is None else flaw.fix_code,
        )


def read_file(path: Path, name: str | None = None) -> Source:
    """Reads a file; raises InvalidInput if it is not a text file within the limits."""
    file = str(path) if name is None else name
    try:
        with path.open("rb") as stream:
            data = stream.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise whole_file(file, "file_missing") from None
    except (OSError, ValueError):
        raise whole_file(file, "file_unreadable") from None
    return read_bytes(data, file)


def fingerprint(path: Path) -> bytes:
    """Tells whether a file is the same as before; empty for one that cannot be read."""
    try:
        with path.open("rb") as stream:
            return sha256(stream.read(MAX_BYTES + 1)).digest()
    except (OSError, ValueError):
        return b""


def read_bytes(data: bytes, file: str) -> Source:
    """As `read_file`, for bytes at hand."""
    if len(data) > MAX_BYTES:
        raise whole_file(file, "file_too_big", limit_kib=MAX_BYTES // 1024)
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise whole_file(file, "not_utf8")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8-sig", "replace")
        lines = LINE_BREAK.split(before)
        raise whole_file(file, "not_utf8", len(lines), len(lines[-1]) + 1) from None
    if "\0" in text:
        raise whole_file(file, "not_text")
    return read_text(text, file)


def whole_file(
    file: str, rule: str, line: int = 0, column: int = 0, **params: str | int
) -> InvalidInput:
    """The one problem of a file that cannot be used at all."""
    problem = Problem(file, line, column, rule, params=params, fix_code=f"check.{rule}.fix")
    return InvalidInput([problem])


def read_text(text: str, file: str) -> Source:
    """Nodes and problems of a text. Never raises for what an author can write."""
    source = Source(file, LINE_BREAK.split(text))
    flaws, lines = _characters(source.lines)
    tabbed = {i + 1 for i, line in enumerate(source.lines) if "\t" in line}
    composer = Composer()
    try:
        lines = _without_tabs(lines)
        try:
            source.root = composer.compose("\n".join(lines))
        except Broken:
            body = _single_document(lines, composer)
            source.root = Recovery(composer).read(Piece(body, 1))
            if tabbed:  # levels cannot be told apart, so what they say is no news
                composer.flaws = [f for f in composer.flaws if f.rule not in LEVELS]
                _damage(source.root)
        if source.root is None and not composer.flaws and not flaws:
            flaws.append(Flaw("empty_file", 1, 1))
    except Refused as refused:
        source.root = None
        composer.flaws = [refused.flaw]
        flaws.clear()
    flaws += [flaw for flaw in composer.flaws if flaw.line not in tabbed]
    source.problems = [source.problem(flaw) for flaw in _in_order(flaws)]
    return source


def _characters(lines: list[str]) -> tuple[list[Flaw], list[str]]:
    """Tabs and control characters, one flaw for all lines of each kind; and the lines without."""
    flaws: list[Flaw] = []
    clean = list(lines)
    tabs: list[tuple[int, int]] = []
    controls: list[tuple[int, int]] = []
    for i, line in enumerate(lines):
        if "\t" in line and not line.lstrip(" ").startswith("#"):
            tabs.append((i + 1, line.index("\t") + 1))
        if not line.isprintable() and any(is_control(c) for c in line):
            at = next(k for k, c in enumerate(line) if is_control(c))
            controls.append((i + 1, at + 1))
            clean[i] = "".join(" " if is_control(c) else c for c in clean[i])
    if tabs:
        flaws.append(Flaw("tab", *tabs[0], {"lines": len(tabs)}))
    if controls:
        flaws.append(Flaw("control_character", *controls[0]))
    return flaws, clean


def _without_tabs(lines: list[str]) -> list[str]:
    """The lines with spaces for tabs, of the width that makes most sense of the file."""
    if not any("\t" in line for line in lines):
        return lines
    for width in (2, 4, 8):
        spaced = [line.replace("\t", " " * width) for line in lines]
        try:
            Composer().compose("\n".join(spaced))
        except Broken:
            continue
        return spaced
    return [line.replace("\t", "  ") for line in lines]


def _damage(node: Node | None) -> None:
    """Marks every part of a file as incomplete."""
    waiting = [node]
    while waiting:
        part = waiting.pop()
        if isinstance(part, Group):
            part.damaged = True
            waiting.extend(value for _, value in part.entries)
        elif isinstance(part, Items):
            part.damaged = True
            waiting.extend(part.items)


def _single_document(lines: list[str], composer: Composer) -> list[str]:
    """Blanks the marker that may open a file, and refuses what follows a second one."""
    body = list(lines)
    started = False
    for i, line in enumerate(body):
        if line == "---" or line.startswith("--- "):
            if started:
                composer.flaws.append(Flaw("several_documents", i + 1, 1))
                return body[:i]
            body[i] = ""
        started = started or bool(line.strip() and not line.lstrip().startswith("#"))
    return body


def _in_order(flaws: list[Flaw]) -> list[Flaw]:
    """By place, and only the first of several on one spot."""
    result: dict[tuple[int, int], Flaw] = {}
    for flaw in sorted(flaws, key=lambda f: (f.line, f.column)):
        result.setdefault((flaw.line, flaw.column), flaw)
    return list(result.values())
