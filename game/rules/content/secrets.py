"""What the seed decides unseen, and what only listening reveals."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar

from game.rules.content.people import Voice
from game.rules.looks import STRICT
from game.rules.vocabulary import Condition


@dataclass(frozen=True)
class Fact:
    """Something only listening reveals, in a district fixed here or moved by the seed."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    id: str
    text: str
    district: str | None = None
    district_variant: str | None = None
    asked_group: str | None = None
    """Hearing this means that these people have been asked by name to join in."""
    when: list[Condition] = field(default_factory=list)
    told: list[Voice] = field(default_factory=list)
    """How it stands instead of `text` since something was done about it."""


@dataclass(frozen=True)
class Variant:
    """A hidden turn of the story that the seed decides."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    id: str
    values: list[str]
