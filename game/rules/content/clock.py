"""Tasks of care that come back every day or week, as a scenario gives them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar, Literal

from game.rules.looks import STRICT

DayPart = Literal["night", "morning", "forenoon", "noon", "afternoon", "evening"]


@dataclass(frozen=True)
class TaskSpec:
    """A piece of care for somebody: when, how long, and who may do it."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    id: str
    person: str
    """Whom it is for."""
    name: str
    part: DayPart
    minutes: int
    """Each time; `days` times a week."""
    days: int = 7
    by: str = ""
    """Who does it on the first morning: a named person, `process:<id>`, `route:<id>`."""
    may: list[str] = field(default_factory=list)
    """Who may do it: the same names; any named person if none is given."""
