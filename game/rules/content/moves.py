"""What the team can start, what others are about to do, and how the two may come to terms."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar

from game.rules.looks import STRICT, Picture
from game.rules.vocabulary import Condition, Effect, Verb, WorkArea


@dataclass(frozen=True)
class Pressure:
    """Somebody with an interest, a clock and an announced next move. Nobody is a villain."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    id: str
    name: str
    interest: str
    next_move: str
    known_by: str | None
    season: int
    provider: str | None = None
    """Shown only while this provider lives; None for a pressure on the whole town."""
    week: int = 1
    """Week of its season in which it moves, if `effects` says what it then does."""
    when: list[Condition] = field(default_factory=list)
    effects: list[Effect] = field(default_factory=list)
    """Its announced move. A bargain with it stops the move."""
    class_season: int | None = None
    """Its season in the short cut for a class (`rules.cut`)."""


@dataclass(frozen=True)
class Deal:
    """Terms that a pressure may be offered. It accepts when `worth` reaches its `ask`."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    id: str
    pressure: str
    ask: int
    worth: int
    worth_if: list[Condition] = field(default_factory=list)
    worth_then: int = 0
    effects: list[Effect] = field(default_factory=list)


@dataclass(frozen=True)
class Offer:
    """A card of the Organise phase: what the team can start, its price, who must agree."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    id: str
    verb: Verb
    area: WorkArea
    title: str
    text: str
    agrees: str
    not_known: str
    hours: int
    euros: int = 0
    from_season: int = 1
    to_season: int = 99
    provider: str | None = None
    deal: str | None = None
    exclusive: str | None = None
    answered_by: list[str] = field(default_factory=list)
    """Facts any one of which tells what `not_known` says that nobody knows."""
    once: bool = True
    picture: Picture | None = None
    """What its card shows; left out, it is chosen by what the offer does."""
    start_when: list[Condition] = field(default_factory=list)
    effects: list[Effect] = field(default_factory=list)
