"""A scenario in a class: who sits where, what only one seat knows, and what goes wrong in heads.

None of it changes the week. How many seasons a short lesson plays is the story's own matter
(`Content.class_seasons`, `rules.cut`).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar

from game.rules.looks import STRICT


@dataclass(frozen=True)
class Misconception:
    """What many believe before they play, and what the town answers."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    id: str
    says: str
    answer: str


@dataclass(frozen=True)
class LeftOut:
    """Something of real towns that this model has not: said aloud, or somebody will believe it."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    id: str
    text: str


@dataclass(frozen=True)
class Classroom:
    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    seats: list[str]
    """People of the scenario in the order in which they are dealt to seats."""
    private: dict[str, str] = field(default_factory=dict)
    """Per person: what only that seat knows. True on every seed, and of use to all."""
    routes: dict[str, str] = field(default_factory=dict)
    """Per strategy of the scenario's `expect.yaml`: what a trainer is told of that way through."""
    misconceptions: list[Misconception] = field(default_factory=list)
    stuck: str = ""
    """What a trainer says to a group that does not get on."""
    early: str = ""
    """What there is for those who are done before the others."""
    left_out: list[LeftOut] = field(default_factory=list)
