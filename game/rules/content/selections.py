"""What people choose several of: projects within a sum, or delegates for some seats."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar, Literal

from game.rules.looks import STRICT
from game.rules.vocabulary import Effect

Purse = Literal["nothing", "community", "town_hall", "team"]
"""Out of what the chosen is paid: nothing costs anything, the part of its surplus that an
organisation leaves to the community, the town hall, the team's fund."""
Counting = Literal[
    "budget", "equal_shares", "plurality", "approval", "borda", "instant_runoff", "stv"]
"""The first two spend a sum, the others fill seats."""


@dataclass(frozen=True)
class Wish:
    """How far something draws (or repels) people of a group, permille of conviction."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    group: str
    amount: int


@dataclass(frozen=True)
class Project:
    """One of many that may be chosen; `cents` come out of the purse if it is."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    id: str
    name: str
    plain: str
    wishes: list[Wish]
    cents: int = 0
    to_the_poor: bool = False
    """The money goes to the town's poor homes, all alike; else it is spent outside."""
    effects: list[Effect] = field(default_factory=list)


@dataclass(frozen=True)
class Selection:
    """An evening on which the people of a provider choose several of many, once a season."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    id: str
    provider: str
    title: str
    text: str
    projects: list[Project]
    methods: list[Counting]
    """Ways of counting of which the team proposes one."""
    purse: Purse = "nothing"
    most_cents: int = 0
    """Of the purse, no more than this is to be spent; 0: all of it."""
    seats: int = 1
    """How many are chosen where nothing costs anything."""
    hours: int = 0
    from_season: int = 1
    to_season: int = 99
    once: bool = False
    """Held one time only, as an election; else once a season."""
