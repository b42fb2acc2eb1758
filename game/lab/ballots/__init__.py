"""Real ballot files, read for a decision method: CSV, BLT and Pabulib `.pb`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from game.lab.ballots import blt, pabulib, table
from game.lab.ballots.file import BadBallots, BallotFile, text_of
from game.rules.decisions import Method

READERS: dict[str, Callable[[Path, str, Method], BallotFile]] = {
    ".csv": table.read,
    ".tsv": table.read,
    ".txt": table.read,
    ".blt": blt.read,
    ".pb": pabulib.read,
}


def read(path: Path, method: Method) -> BallotFile:
    """The ballots of a file in the form that a method asks for. Raises BadBallots."""
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        raise BadBallots(path, 0, "unknown_kind", known=", ".join(READERS))
    return reader(path, text_of(path), method)


__all__ = ["BadBallots", "BallotFile", "READERS", "read"]
