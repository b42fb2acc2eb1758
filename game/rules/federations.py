"""Federations as a scenario has them: cooperatives of a region that stand in for each other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from game.rules.looks import STRICT


@dataclass(frozen=True)
class NetworkSpec:
    """A federation that organisations of the town may join."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    id: str
    name: str
    text: str = ""
    sisters: int = 0
    """Cooperatives of other towns in it: they have founded before, and they buy here too."""
    fund_cents: int = 0
    """What is in its solidarity fund on the first morning."""
