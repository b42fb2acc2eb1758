"""A small YAML file of one form, read as strictly as a scenario: every mistake with its line."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from game.rules.content import Content
from game.scenario.checks import Check, Look, run_checks
from game.scenario.load import FORMAT_VERSION
from game.scenario.problem import Incompatible, InvalidInput
from game.scenario.schema import read
from game.scenario.strict import read_file, whole_file

T = TypeVar("T")


def load_small(path: Path, form: type[T], check: Check, content: Content | None = None) -> T:
    """`check` says what is wrong with a file that has the form, `content` is the town it is about.

    Raises InvalidInput with every mistake and its place, or Incompatible.
    """
    if path.suffix.lower() not in (".yaml", ".yml"):
        raise whole_file(str(path), "not_a_scenario_file")
    source = read_file(path)
    reading = read(source, form)
    plain = reading.plain if isinstance(reading.plain, dict) else {}
    version = plain.get("format_version")
    if isinstance(version, int) and not isinstance(version, bool) and version > FORMAT_VERSION:
        raise Incompatible("format_too_new", file=str(path), found=str(version),
                           known=str(FORMAT_VERSION))
    problems = source.problems + [source.problem(flaw) for flaw in reading.flaws]
    if reading.value is not None:
        look = Look(reading.value, content, reading.positions, reading.whole)  # type: ignore[arg-type]
        problems += run_checks(look, (check,), source)
    problems.sort(key=lambda p: (p.line, p.column, p.rule))
    errors = [p for p in problems if p.severity == "error"]
    if errors or reading.value is None:
        raise InvalidInput(errors or problems)
    return reading.value
