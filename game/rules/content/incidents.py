"""What happens to the town, and what may be chosen then."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar

from game.rules.looks import STRICT
from game.rules.vocabulary import Condition, Effect


@dataclass(frozen=True)
class Choice:
    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    id: str
    label: str
    hours: int = 0
    euros: int = 0
    start_when: list[Condition] = field(default_factory=list)
    barred: str = ""
    """Why it cannot be chosen while `start_when` does not hold, to be shown; without it, it is not
    on offer then."""
    effects: list[Effect] = field(default_factory=list)


@dataclass(frozen=True)
class Incident:
    """Something that happens to the town in a week of a season, announced or not."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    id: str
    season: int
    week: int
    headline: str
    text: str
    announced: int | None = None
    chance_permille: int = 1000
    when: list[Condition] = field(default_factory=list)
    effects: list[Effect] = field(default_factory=list)
    choices: list[Choice] = field(default_factory=list)
    otherwise: str | None = None
    person: str | None = None
    class_season: int | None = None
    """Its season in the short cut for a class (`rules.cut`)."""
