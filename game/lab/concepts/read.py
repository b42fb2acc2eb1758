"""The table from its file, by the scenarios' strict reader; every mistake with its line."""

from __future__ import annotations

from pathlib import Path

from game.lab.concepts.checks import findings
from game.lab.concepts.form import Table
from game.resources import root
from game.scenario.small_file import load_small

FILE = root() / "tests" / "concepts" / "concepts.yaml"
FOUND = root() / "tests" / "concepts" / "found.json"
"""What the last run of all rows found."""
PAGE = root() / "CONCEPTS.md"


def load(path: Path = FILE) -> Table:
    """Raises InvalidInput or Incompatible."""
    return load_small(path, Table, findings)
