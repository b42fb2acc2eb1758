"""What people vote on: clauses, what may be offered before the vote, what stands in the way."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar

from game.rules.looks import STRICT
from game.rules.vocabulary import Effect


@dataclass(frozen=True)
class Lean:
    """How far a clause draws (or repels) the members in a group; permille of conviction."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    group: str
    amount: int
    reason: str


@dataclass(frozen=True)
class ClauseOption:
    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    id: str
    name: str
    plain: str
    leans: list[Lean]
    effects: list[Effect] = field(default_factory=list)


@dataclass(frozen=True)
class Clause:
    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    id: str
    name: str
    options: list[ClauseOption]


@dataclass(frozen=True)
class Concession:
    """Bought before the vote: childcare lets parents come, a trial period reassures."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    id: str
    name: str
    plain: str
    hours: int
    euros: int
    lean: int
    attends: str | None = None
    attend_permille: int = 0
    answers_blocker: str | None = None
    way_out: bool = False
    """Whoever leaves takes the share back."""


@dataclass(frozen=True)
class Blocker:
    """What stands in the way if the seed chose this value: a group that stays away or refuses."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    id: str
    group: str
    lean: int
    attend_permille: int
    reason: str


@dataclass(frozen=True)
class Agreement:
    """The statutes, pact or rules of use that a provider's people vote on."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    id: str
    provider: str
    title: str
    text: str
    clauses: list[Clause]
    """Its own clauses; one with the id of a library clause stands in its place."""
    concessions: list[Concession]
    reasons: dict[str, str]
    """Texts of the reasons that clauses and blockers name."""
    blocker_variant: str | None = None
    blockers: list[Blocker] = field(default_factory=list)
    hours: int = 1
    from_season: int = 2
    clauses_from: str | None = None
    """A set of ready clauses of `scenarios/library/statutes`; the loader puts them first."""
    currency: str | None = None
    """A currency that it is about: its members vote, not the provider's people."""
    amendable: bool = False
    """Once adopted it may be proposed again: only what differs is voted on and takes effect."""
