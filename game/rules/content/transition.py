"""A town on its way together, its toolbox, and what may be tried at a small scale."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar, Literal

from game.rules.looks import STRICT
from game.rules.vocabulary import Condition, Effect

ActorName = Literal["town_hall", "organisations", "firms", "people"]
"""Columns of the grid (facts H2)."""
ActionName = Literal["planning", "networks", "culture", "capacity", "doing"]
"""Rows of the grid (facts H2: planning, networking, culture and more)."""
LedBy = Literal["town_hall", "civil_society", "both"]
"""The three starting points (concept 104)."""
LivesOn = Literal["solidarity", "fees", "town_hall", "partner"]


@dataclass(frozen=True)
class PatternSpec:
    """A card of the toolbox: a small bundle of effects, and the context that it needs."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    id: str
    name: str
    text: str
    cell: str
    """The gap that it is for, `action/actor`."""
    by: ActorName = "people"
    """Who bears it."""
    org: str | None = None
    """The provider that bears it, if it is one that the town knows by name."""
    context: list[Condition] = field(default_factory=list)
    """What has to be so for it to live; where some of it is not, it fades."""
    hours: int = 2
    cents: int = 0
    design_weeks: int = 4
    """Until it is worked out."""
    weeks: int = 12
    """Until it is what people do, where all of it fits and all come."""
    effects: list[Effect] = field(default_factory=list)
    """Once, when it holds."""
    weekly: list[Effect] = field(default_factory=list)
    """Every week while it holds."""
    lost: list[Effect] = field(default_factory=list)
    """Once, when it no longer holds."""


@dataclass(frozen=True)
class TransitionSpec:
    """A town hall and its people on one way (facts H1)."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    name: str
    text: str
    led_by: LedBy = "both"
    begins: bool = True
    """Whether it has begun on the first morning."""
    patterns: list[PatternSpec] = field(default_factory=list)


@dataclass(frozen=True)
class PrototypeSpec:
    """Something worked out with those whom it is for, and tried with a few of them (facts H6)."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    id: str
    name: str
    text: str
    group: str
    """Whom it is for: a group or a district."""
    partner: str | None = None
    """A provider without which there is none."""
    context: list[Condition] = field(default_factory=list)
    """What has to be so for it to work here; nobody knows before it has been tried."""
    homes: int = 12
    """That try it out."""
    weeks: int = 8
    hours: int = 1
    cents: int = 20_000
    """What a first trial costs."""
    scale_hours: int = 3
    scale_cents: int = 200_000
    """What it costs for all whom it is for."""
    chance: int = 300
    """That it works where nobody knows anything of it but its context holds, permille."""
    lives_on: LivesOn = "solidarity"
    """What carries it once it stands: those who come, what those pay whom it is for, the town
    hall's purse, or its partner."""
    teaches: str | None = None
    """A fact that one knows once enough was learned."""
    links: list[str] = field(default_factory=list)
    """Prototypes that it puts together: a systemic one."""
    trial: list[Effect] = field(default_factory=list)
    """When a trial begins; `after`: when it is over."""
    after: list[Effect] = field(default_factory=list)
    effects: list[Effect] = field(default_factory=list)
    """Once it stands; `lost`: when it falls."""
    lost: list[Effect] = field(default_factory=list)
