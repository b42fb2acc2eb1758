"""An experiment from its file, by the scenarios' strict reader; every mistake with its line."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from game.lab.experiment.checks import findings
from game.lab.experiment.form import Experiment
from game.resources import root
from game.scenario.small_file import load_small

FOLDER = root() / "tests" / "experiments"


class ExperimentNotFound(LookupError):
    """No experiment of that id, and no file at that path."""

    def __init__(self, name: str, known: Sequence[str]) -> None:
        super().__init__(name)
        self.name = name
        self.known = tuple(known)


def shipped() -> list[str]:
    """Ids of the experiments that come with the sources."""
    return sorted(path.stem for path in FOLDER.glob("*.yaml"))


def file_of(name: str) -> Path:
    """The file that an id or a path names. Raises ExperimentNotFound."""
    own = FOLDER / f"{name.lower()}.yaml"
    if name.lower() in shipped():
        return own
    try:
        if Path(name).is_file():
            return Path(name)
    except (OSError, ValueError):
        pass
    raise ExperimentNotFound(name, shipped())


def load(path: Path) -> Experiment:
    """Raises InvalidInput or Incompatible."""
    return load_small(path, Experiment, findings)
