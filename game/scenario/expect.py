"""What a scenario promises about its strategies: `expect.yaml`, run by pytest and by `check`.

A strategy is a list of acts by season, each with conditions; `must` is what playing it on many
seeds has to reach, so that a change of the model that breaks the lesson is seen at once.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Annotated, ClassVar

from pydantic import Field

from game.rules.looks import STRICT
from game.rules.vocabulary import Condition


@dataclass(frozen=True)
class Must:
    """What a share of all seeds (in permille) has to reach. Every given field has to hold."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    goals_at_least: int | None = None
    goals_at_most: int | None = None
    ending: str | None = None
    share_permille: int = 1000


@dataclass(frozen=True)
class Step:
    """One act, asked for in its season if all of `when` holds; `with` holds its parameters."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    season: int
    act: str
    with_: Annotated[dict[str, str | int], Field(alias="with")] = field(default_factory=dict)
    when: list[Condition] = field(default_factory=list)


@dataclass(frozen=True)
class Strategy:
    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    id: str
    about: str
    must: Must
    steps: list[Step]
    in_class: bool = False
    """Played in the short cut for a class."""


@dataclass(frozen=True)
class Expectations:
    """A whole `expect.yaml`."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    format_version: int
    strategies: list[Strategy]
