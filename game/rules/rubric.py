"""A rubric: which indicators make up each principle, with what weight and floor. Data only."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar


@dataclass(frozen=True)
class RubricPart:
    """One principle: its indicators with weights, and a floor that caps it if broken."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"extra": "forbid", "strict": True}
    id: str
    indicators: dict[str, int]
    floor: str | None = None
    floor_below: int = 0
    floor_caps: int = 100
    source: str = ""


@dataclass(frozen=True)
class Rubric:
    __pydantic_config__: ClassVar[dict[str, object]] = {"extra": "forbid", "strict": True}
    format_version: int
    id: str
    principles: list[RubricPart] = field(default_factory=list)
