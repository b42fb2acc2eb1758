"""Where the files that travel with the game are, in a checkout and in the packaged build.

The packaged build unpacks `assets/` and `scenarios/` beside its own modules, so the same relative
paths hold in both; nothing else in the game needs to know which of the two it runs in.
"""

from __future__ import annotations

import contextlib
import sys
from pathlib import Path


class ScenarioNotFound(LookupError):
    """No scenario of that id, and no folder at that path."""

    def __init__(self, name: str, known: tuple[str, ...]) -> None:
        super().__init__(name)
        self.name = name
        self.known = known


class AssetMissing(LookupError):
    """A file that ships with the game is not there: the copy is damaged."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


def is_packaged() -> bool:
    """True inside the packaged build, where development commands and sources are absent."""
    return bool(getattr(sys, "frozen", False))


def root() -> Path:
    """The folder that holds `assets/` and `scenarios/`."""
    unpacked = getattr(sys, "_MEIPASS", None)
    return Path(unpacked) if unpacked else Path(__file__).resolve().parent.parent


def asset(name: str) -> Path:
    """The file `assets/<name>`; raises `AssetMissing` rather than failing later, half drawn."""
    path = root() / "assets" / name
    if not path.exists():
        raise AssetMissing(name)
    return path


def scenario_ids() -> tuple[str, ...]:
    """The scenarios that ship, in alphabetical order."""
    files = (root() / "scenarios").glob("*/scenario.yaml")
    return tuple(sorted(file.parent.name for file in files))


def scenario_dir(id_or_path: str | Path) -> Path:
    """The folder of a scenario, named by its id, its folder or its `scenario.yaml`.

    What the caller can see from where they stand comes first (a trainer's own folder), then what
    ships: so `scenarios/first_season` works from any folder, in the packaged build too.
    """
    with contextlib.suppress(OSError, RuntimeError, ValueError):  # no name of a file at all
        given = Path(id_or_path).expanduser()
        for place in (given, root() / given, root() / "scenarios" / given):
            folder = place.parent if place.name == "scenario.yaml" else place
            if (folder / "scenario.yaml").is_file():
                return folder.resolve()
    raise ScenarioNotFound(str(id_or_path), scenario_ids())
