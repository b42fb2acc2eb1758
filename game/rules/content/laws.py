"""Laws, those who may stand up for them, and a district's table, as a scenario gives them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar, Literal

from game.rules.looks import STRICT
from game.rules.vocabulary import Condition, Effect

Begins = Literal["idea", "proposed", "passed", "decreed"]
Brings = Literal["numbers", "knowledge", "press", "votes", "money"]
MatterKind = Literal["permit", "loan", "post", "market", "other"]


@dataclass(frozen=True)
class BillSpec:
    """A law that may come: what stands against it, how long its way is, and what it would do."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    id: str
    name: str
    text: str
    begins: Begins = "idea"
    weeks: int = 26
    """From proposed to passed, where all pull for it."""
    decree_weeks: int = 52
    """From passed to decreed, where all pull for it."""
    needs: int = 250
    """Pull below which it does not move in parliament, permille."""
    decree_needs: int = 400
    """The same in the ministry that would write its decrees: fewer look there."""
    against: int = 150
    """Pull of those who do not want it, permille: taken off those who do."""
    force: list[Effect] = field(default_factory=list)
    """What holds while it is decreed, and is taken back exactly when it is repealed
    (`rules.laws.levers` says what can be taken back)."""


@dataclass(frozen=True)
class Leaving:
    """A reason for which an ally would go; it holds for some weeks before it does."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    id: str
    text: str
    when: list[Condition]


@dataclass(frozen=True)
class AllySpec:
    """Somebody who may stand up for the laws of a scenario."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    id: str
    name: str
    text: str
    weight: int
    """What it could move by itself at its closest, permille."""
    brings: Brings = "numbers"
    """Those who bring something else add up; those who bring the same overlap (concept 116)."""
    abroad: bool = False
    """In another country: it counts as far as somebody at home stands there too."""
    begins: bool = False
    """Whether it stands with us on the first morning."""
    by_itself: bool = False
    """Whether it comes unasked once its reasons hold."""
    wants: Literal["law", "decree"] = "decree"
    """Who wants a `law` is content with a passed one, and cools from that day."""
    asks: str = ""
    """Why it would join, in words."""
    joins: list[Condition] = field(default_factory=list)
    """What has to be so before it joins."""
    leaves: list[Leaving] = field(default_factory=list)


@dataclass(frozen=True)
class TableActor:
    """Somebody with a seat at the table."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    id: str
    name: str
    text: str


@dataclass(frozen=True)
class Matter:
    """Something that waits on somebody's desk: a permit, a loan."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    id: str
    name: str
    text: str
    by: str
    """Actor on whose desk it lies."""
    helps: str
    """Actor who waits for it, or `team`."""
    kind: MatterKind = "permit"
    needs: int = 2
    """Meetings at which it has to go on."""
    again: int = 0
    """Meetings after which the next of its kind lies there; 0: there is no other."""
    when: list[Condition] = field(default_factory=list)
    effects: list[Effect] = field(default_factory=list)


@dataclass(frozen=True)
class TableSpec:
    """A district's table (concept 113)."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    name: str
    text: str
    actors: list[TableActor]
    matters: list[Matter]
    every: int = 4
    """Weeks from meeting to meeting."""
    begins: bool = False
