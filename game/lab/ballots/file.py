"""A ballot file: what was found in it, what is wrong with it, and its characters."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path

from game.rules.decisions import Ballot, Fault, Number

MOST_BYTES = 256 * 1024 * 1024


class BadBallots(Exception):
    """A file that cannot be counted: the line (0 is the whole file) and a code, never text."""

    def __init__(self, path: Path, line: int, code: str, **params: str | int) -> None:
        super().__init__(f"{path}:{line}: {code} {params}")
        self.place = f"{path}:{line}" if line else str(path)
        self.code = code
        self.params: dict[str, str | int] = params


@dataclass
class BallotFile:
    """What a file says. A ballot that cannot be read is void and told, and does not stop the
    count; what makes the whole file senseless raises BadBallots instead."""

    options: Sequence[str]
    ballots: list[Ballot]
    unreadable: list[Fault] = field(default_factory=list)
    labels: Mapping[str, str] = field(default_factory=dict)
    """Option -> longer words for it, where the file has both."""
    seats: int = 0
    budget: Number = 0
    costs: Mapping[str, Number] = field(default_factory=dict)
    empty_rows: int = 0

    @property
    def cast(self) -> int:
        return sum(b.times for b in self.ballots) + sum(f.times for f in self.unreadable)


def text_of(path: Path) -> str:
    """The characters of a file as spreadsheets write them: UTF-8 with or without a mark at the
    beginning, UTF-16, or the old Western encoding. Raises BadBallots."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise BadBallots(path, 0, "too_big", megabytes=MOST_BYTES // 1024 // 1024)
        raw = path.read_bytes()
    except FileNotFoundError as error:
        raise BadBallots(path, 0, "missing") from error
    except (OSError, ValueError) as error:
        raise BadBallots(path, 0, "unreadable") from error
    text = _decoded(raw)
    if "\0" in text:
        raise BadBallots(path, 0, "not_text")
    if not text.strip():
        raise BadBallots(path, 0, "empty")
    return text


def _decoded(raw: bytes) -> str:
    wide = raw.startswith((b"\xff\xfe", b"\xfe\xff"))
    for encoding in ("utf-16",) if wide else ("utf-8-sig", "cp1252"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return raw.decode("latin-1")


_AMOUNT = re.compile(r"\d{1,15}([.,]\d{1,6})?")


def amount(written: str) -> Number | None:
    """A sum of money as people write it: 1200, 1200.50, 1200,50, 1 200, 1 200 €."""
    bare = re.sub(r"[\s\u00a0\u202f€$£']", "", written)
    if not _AMOUNT.fullmatch(bare):
        return None
    value = Fraction(bare.replace(",", "."))
    return value.numerator if value.denominator == 1 else value
