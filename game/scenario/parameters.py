"""Read the registry of the model's numbers, and rubrics, through the strict loader."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import ClassVar

from game.scenario.schema import load_as

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
