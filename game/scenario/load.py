"""The one way into a scenario, for the game and for the checker."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

from game.rules.content import Content
from game.rules.rubric import Rubric
from game.scenario.checks import CONTENT_CHECKS, EXPECT_CHECKS, RUBRIC_CHECKS, Look, run_checks
from game.scenario.expect import Expectations
from game.scenario.ignore import apply_ignores
from game.scenario.library import resolved
from game.scenario.problem import Incompatible, InvalidInput, Problem
from game.scenario.schema import Reading, read
from game.scenario.strict import Source, fingerprint, read_file, whole_file
from game.scenario.texts import collect_texts
from game.scenario.translations import check_translations

FORMAT_VERSION = 1
SCENARIO, EXPECT = "scenario.yaml", "expect.yaml"
T = TypeVar("T", Content, Expectations, Rubric)


@dataclass
class _Checked:
    """A scenario file, what it says, and what is wrong with it."""

    reading: Reading[Content]
    problems: list[Problem]

    @property
    def content(self) -> Content | None:
        sound = not any(p.severity == "error" for p in self.problems)
        return self.reading.value if sound else None


def load_content(path: Path | str) -> Content:
    """A scenario from its folder or its file; raises InvalidInput or Incompatible.

    As long as nobody writes to the file it is read once and shared: content is never changed.
    """
    file = _scenario_file(Path(path))
    return _sound(file, fingerprint(file))


@lru_cache(maxsize=16)
def _sound(file: Path, _written: bytes) -> Content:
    checked = _check_scenario(file)
    if checked.content is None:
        raise InvalidInput([p for p in checked.problems if p.severity == "error"])
    return resolved(checked.content)


def load_expectations(path: Path | str) -> Expectations:
    """The `expect.yaml` in a scenario's folder; raises InvalidInput or Incompatible."""
    folder = Path(path)
    folder = folder if folder.is_dir() else folder.parent
    content = load_content(folder)
    source, reading = _read(folder / EXPECT, Expectations)
    problems = _meaning(source, reading, Look.of_expectations(reading, content), EXPECT_CHECKS)
    errors = [p for p in problems if p.severity == "error"]
    if errors or reading.value is None:
        raise InvalidInput(errors)
    return reading.value


def check_path(path: Path | str) -> list[Problem]:
    """Everything to say about a scenario folder, a `scenario.yaml`, an `expect.yaml` or a rubric.

    Raises InvalidInput for what is no scenario at all, and Incompatible.
    """
    given = Path(path)
    if given.name == EXPECT and not _is_dir(given):
        return _check_expect(given, _quietly(given.parent))
    file = _scenario_file(given)
    if not _is_dir(given) and (rubric := _check_rubric(file)) is not None:
        return rubric
    checked = _check_scenario(file)
    problems = list(checked.problems)
    if _is_dir(given):
        expect = file.parent / EXPECT
        if expect.exists():
            problems += _guard(lambda: _check_expect(expect, checked.content))
        content = checked.content
        if content is not None:
            texts = collect_texts(content)
            problems += _guard(
                lambda: list(check_translations(file.parent, texts, str(file.parent)))
            )
    return problems


def _guard(work: Any) -> list[Problem]:
    """A companion file that cannot be used is one more problem, not the end of the check."""
    try:
        found: list[Problem] = work()
    except InvalidInput as error:
        return list(error.problems)
    return found


def _is_dir(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def _scenario_file(path: Path) -> Path:
    name = str(path)
    try:
        if path.is_dir():
            file = path / SCENARIO
            if not file.is_file():
                raise whole_file(name, "no_scenario_file")
            return file
        if not path.exists():
            raise whole_file(name, "file_missing")
        if not path.is_file():
            raise whole_file(name, "file_unreadable")
    except (OSError, ValueError):
        raise whole_file(name, "file_unreadable") from None
    if path.suffix.lower() not in (".yaml", ".yml"):
        raise whole_file(name, "not_a_scenario_file")
    return path


def _read(file: Path, kind: type[T]) -> tuple[Source, Reading[T]]:
    source = read_file(file)
    reading = read(source, kind)
    plain = reading.plain if isinstance(reading.plain, dict) else {}
    version = plain.get("format_version")
    if isinstance(version, int) and not isinstance(version, bool) and version > FORMAT_VERSION:
        raise Incompatible(
            "format_too_new", file=str(file), found=str(version), known=str(FORMAT_VERSION)
        )
    return source, reading


def _check_scenario(file: Path) -> _Checked:
    source, reading = _read(file, Content)
    problems = _meaning(source, reading, Look.of_content(reading), CONTENT_CHECKS)
    return _Checked(reading, problems)


def _check_expect(file: Path, content: Content | None) -> list[Problem]:
    source, reading = _read(file, Expectations)
    return _meaning(source, reading, Look.of_expectations(reading, content), EXPECT_CHECKS)


def _check_rubric(file: Path) -> list[Problem] | None:
    """None for a file that has no principles: it is no rubric."""
    source, reading = _read(file, Rubric)
    if not isinstance(reading.plain, dict) or "principles" not in reading.plain:
        return None
    return _meaning(source, reading, Look.of_rubric(reading), RUBRIC_CHECKS)


def _quietly(folder: Path) -> Content | None:
    """The scenario beside an `expect.yaml`; its own problems are not asked for here."""
    try:
        return load_content(folder)
    except (InvalidInput, Incompatible):
        return None


def _meaning(
    source: Source, reading: Reading[Any], look: Look | None, checks: tuple[Any, ...]
) -> list[Problem]:
    """The problems of form, then of meaning, in the order of the file."""
    problems = source.problems + [source.problem(flaw) for flaw in reading.flaws]
    if look is not None:
        problems += run_checks(look, checks, source)
    elif not problems:
        raise RuntimeError("a reading without value and without problem")
    problems.sort(key=lambda p: (p.line, p.column, p.rule))
    return apply_ignores(source, problems)
