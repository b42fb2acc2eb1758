"""What is asked before and after a game: is more understood, and can it be used elsewhere?"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar

from game.rules.looks import STRICT


@dataclass(frozen=True)
class Option:
    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    id: str
    text: str
    why: str = ""
    """What is so about this answer: what it overlooks, or what carries it. Read after the last
    season only, so that nobody learns the answer before there was anything to learn it from."""


@dataclass(frozen=True)
class Asked:
    """A question with its options, one of which fits best. It is chosen, never typed."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    text: str
    options: list[Option]
    answer: str


@dataclass(frozen=True)
class Question:
    """The same thing asked twice in other words: `before` the first season, `after` the last."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    id: str
    goal: str
    """The learning goal that it is about."""
    before: Asked
    after: Asked


@dataclass(frozen=True)
class TransferCase:
    """Another town with the same trouble in other clothes: asked after the game only."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    text: str
    asked: Asked
    goals: list[str] = field(default_factory=list)
    """The learning goals that it takes."""
