"""A support hub, as a scenario or an experiment gives it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar, Literal

from game.rules.looks import STRICT

CounterName = Literal["legal", "advice", "training", "network", "market", "finance"]
"""The six counters of a multi-service centre (facts H4)."""


@dataclass(frozen=True)
class SecondTown:
    """A town elsewhere that will ask for a hub of the same name."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    id: str
    name: str
    text: str
    alike: int = 500
    """How like this town it is, permille: how much of the hub would fit there as it stands."""
    asks_after: int = 3
    """Enterprises that have to have begun here before it asks."""


@dataclass(frozen=True)
class HubSpec:
    """An association with six counters, a queue, and places in which something may begin."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    name: str
    text: str
    begins: Literal["idea", "open"] = "idea"
    open: list[CounterName] = field(default_factory=list)
    """Counters that the team carries on the first morning."""
    hours: int = 16
    """A week, of each counter that is open."""
    places: int = 4
    """Of its incubator (facts H5)."""
    grant_weeks: int = 0
    """How long the grant pays for it. It may end in any week; 0: there is none."""
    town_hall_permille: int = 300
    """Of what it costs, how much a willing town hall would bear."""
    second_towns: list[SecondTown] = field(default_factory=list)
