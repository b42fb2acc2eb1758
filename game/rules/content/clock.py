"""Tasks of care that come back every day or week, and whose day they fall into, as a scenario gives
them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar, Literal

from game.rules.looks import STRICT

DayPart = Literal["night", "morning", "forenoon", "noon", "afternoon", "evening"]
Who = Literal["woman", "man", "elder", "child"]


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
    """Each time; `days` times a week. 0: it is not there until an effect gives it minutes."""
    days: int = 7
    by: str = ""
    """Who does it on the first morning: a named person, `process:<id>`, `route:<id>`,
    `currency:<id>`."""
    may: list[str] = field(default_factory=list)
    """Who may do it: the same names; any named person but the one it is for if none is given."""
    worries: list[str] = field(default_factory=list)
    """Whom it weighs on when nobody does it; who did it on the first morning if none is given."""


@dataclass(frozen=True)
class DaySpec:
    """Whose day is on the clock, and when its paid work lies. How long everything takes is never
    said here: it is the household's week."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    person: str
    who: Who | None = None
    """Who of the home this is; by age and home if it is not said."""
    works: list[DayPart] = field(default_factory=list)
    """Parts of the day that paid work fills first."""
