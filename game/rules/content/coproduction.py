"""A service that may be co-produced, as a scenario or an experiment gives it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar, Literal

from game.rules.looks import STRICT

Doers = Literal["professionals", "both", "users"]
"""Who plans, and who delivers: together a cell of the board (concept 59)."""
Level = Literal["compliance", "support", "transformation"]
Savings = Literal["none", "cut", "reinvested", "shared"]


@dataclass(frozen=True)
class ProcessSpec:
    """A process of co-production: around which service, with whom, and how it begins."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    id: str
    name: str
    text: str
    service: str
    """The public service that it is about."""
    users: str
    """The group of households that it is for."""
    others: str | None = None
    """A group that may take part beside them: neighbours, families, volunteers."""
    begins: Literal["idea", "implement"] = "idea"
    planning: Doers = "professionals"
    delivery: Doers = "professionals"
    level: Level = "compliance"
    collective: bool = False
    minutes: int = 120
    """That a participant gives a week at full will."""
    supports: dict[str, int] = field(default_factory=dict)
    """How far each prerequisite is met on the first day, permille; nothing if not said."""
    pay_cents_hour: int = 0
    informed: int = 0
    """How far its users are told about it and asked what they want, on the first day, permille."""
    outcome: int | None = None
    """How good its service is without it, permille, where no town hall runs the service; what is
    usual for the service if not said."""
    agreement: str | None = None
    """An agreement by which its users share in power: while it holds, and nobody ordered it."""
