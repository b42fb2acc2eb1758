"""Seasons, goals, endings, and what a class takes home."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar, Literal

from game.rules.looks import STRICT
from game.rules.vocabulary import Comparable, Condition
from game.world.world import WEEKS_A_SEASON

PhaseName = Literal["listen", "organise", "assemble", "live", "reflect"]
PHASES: tuple[PhaseName, ...] = ("listen", "organise", "assemble", "live", "reflect")
"""A season's, in their order."""


@dataclass(frozen=True)
class Goal:
    """Stated in people's lives, measured after the unattended year."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    id: str
    text: str
    measure: Literal[
        "bread_short_year", "baker_standing", "trust_gain", "year_mean", "gain", "standing"
    ]
    """`year_mean`: an indicator over the last quarter; `gain`: the same less the first morning;
    `standing`: 1 if an organisation of `provider` trades and nobody of the team holds it."""
    indicator: Comparable | None = None
    provider: str | None = None
    at_least: int | None = None
    at_most: int | None = None


@dataclass(frozen=True)
class Ending:
    """The first that fits, of those that ask for the most goals."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    id: str
    title: str
    text: str
    goals_at_least: int
    when: list[Condition] = field(default_factory=list)
    """Of people, at the end of the year alone: goals that are met do not say how they are."""


@dataclass(frozen=True)
class Reason:
    """A reason that may be chosen for the season's "why?"; `causes` are acts or incidents."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    id: str
    text: str
    causes: list[str]
    when: list[Condition] = field(default_factory=list)


@dataclass(frozen=True)
class LearningGoal:
    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    id: str
    concept: str
    mechanic: str
    indicator: str
    question: str
    ideas: list[str] = field(default_factory=list)
    """Entries of the codex where somebody reads on."""


@dataclass(frozen=True)
class Season:
    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    id: str
    name: str
    headline: str
    news: str
    unlocks: list[Literal["listen", "organise", "assemble", "supply", "draw", "measure", "census",
                          "evaluate", "coproduction", "request", "clock", "match",
                          "hub", "diagnose", "pattern", "prototype", "transfer"]]
    listens: int = 2
    hours: int | None = None
    """Organising hours of this season, where they are not those of the whole scenario."""
    weeks: int = WEEKS_A_SEASON
    """How long this turn lasts: a quarter of a year, or less (see `rules.calendar`)."""
    phases: list[PhaseName] = field(default_factory=lambda: list(PHASES))
    """Which phases of a season this turn has; it is lived always."""
    sees: Literal["town", "own"] = "town"
    """What the player knows of it: what a town prints, or what one family (`Content.family`)
    sees in its own drawer."""


@dataclass(frozen=True)
class RealWorld:
    """A case for the debrief: who counted (`cited`), and the id in the facts collection."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    id: str
    text: str
    cited: str
    source: str
