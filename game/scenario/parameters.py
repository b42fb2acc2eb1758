"""Read the registry of the model's numbers, and rubrics, through the strict loader."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import ClassVar, TypeVar

from game.scenario.problem import InvalidInput
from game.scenario.schema import read
from game.scenario.strict import read_file

T = TypeVar("T")
FOLDER = Path(__file__).resolve().parent.parent / "rules" / "parameters"


@dataclass(frozen=True)
class Parameter:
    """One number of the model. `source` is a facts id, or `judgement`."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"extra": "forbid", "strict": True}
    value: int
    unit: str
    low: int
    high: int
    source: str
    about: str


def load_as(kind: type[T], path: Path) -> T:
    """A file of ours as `kind`. Raises InvalidInput with everything that is wrong with it."""
    source = read_file(path)
    reading = read(source, kind)
    problems = source.problems + [source.problem(flaw) for flaw in reading.flaws]
    if problems or reading.value is None:
        raise InvalidInput(problems)
    return reading.value


@lru_cache(maxsize=1)
def registry() -> dict[str, Parameter]:
    """Every parameter by name, from every file of the folder (read once)."""
    found: dict[str, Parameter] = {}
    for path in sorted(FOLDER.glob("*.yaml")):
        found |= load_as(dict[str, Parameter], path)
    return found


def values(overrides: dict[str, int] | None = None) -> dict[str, int]:
    """Name -> value, with a scenario's or an experiment's declared overrides on top."""
    return {name: p.value for name, p in registry().items()} | (overrides or {})
