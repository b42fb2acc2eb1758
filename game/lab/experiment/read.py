"""An experiment from its file, by the scenarios' strict reader; every mistake with its line."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from game.lab.experiment.checks import findings
from game.lab.experiment.form import Experiment
from game.resources import root
from game.scenario.checks import Look, run_checks
from game.scenario.load import FORMAT_VERSION
from game.scenario.problem import Incompatible, InvalidInput
from game.scenario.schema import read
from game.scenario.strict import read_file, whole_file

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
    if path.suffix.lower() not in (".yaml", ".yml"):
        raise whole_file(str(path), "not_a_scenario_file")
    source = read_file(path)
    reading = read(source, Experiment)
    plain = reading.plain if isinstance(reading.plain, dict) else {}
    version = plain.get("format_version")
    if isinstance(version, int) and not isinstance(version, bool) and version > FORMAT_VERSION:
        raise Incompatible("format_too_new", file=str(path), found=str(version),
                           known=str(FORMAT_VERSION))
    problems = source.problems + [source.problem(flaw) for flaw in reading.flaws]
    if reading.value is not None:
        look = Look(reading.value, None, reading.positions, reading.whole)  # type: ignore[arg-type]
        problems += run_checks(look, (findings,), source)
    problems.sort(key=lambda p: (p.line, p.column, p.rule))
    errors = [p for p in problems if p.severity == "error"]
    if errors or reading.value is None:
        raise InvalidInput(errors or problems)
    return reading.value
