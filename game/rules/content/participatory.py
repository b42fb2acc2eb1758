"""What the town's people may choose in a participatory budget."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar

from game.rules.content.selections import Wish
from game.rules.looks import STRICT


@dataclass(frozen=True)
class CivicProject:
    """Something to be built for a public service, if enough people mark it."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    id: str
    name: str
    service: str
    """The public service that it is for."""
    cents: int
    """What it is said to cost."""
    districts: list[str] = field(default_factory=list)
    """The parts of town that it is near to; none: it is for all alike."""
    wishes: list[Wish] = field(default_factory=list)
    """How far it draws (or repels) groups, beside what each of them misses."""
