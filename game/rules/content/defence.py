"""What may be taken from a town, who may organise themselves in it, and an app: as a scenario or
an experiment gives them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar, Literal

from game.rules.looks import STRICT
from game.rules.vocabulary import Condition, Effect

ThreatKind = Literal["privatisation", "eviction", "enclosure", "buyout"]


@dataclass(frozen=True)
class Stand:
    """Something that stands against a threat without being spent: an agreement, a law in force."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    id: str
    text: str
    amount: int
    """Permille of what it takes."""
    when: list[Condition]


@dataclass(frozen=True)
class ThreatSpec:
    """Something that somebody wants to take, by a day that is announced."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    id: str
    name: str
    text: str
    kind: ThreatKind
    of: str
    """A contract (privatisation), a district (eviction), a common (enclosure), a provider
    (buyout)."""
    weeks: int = 13
    """From the day it is announced to the day it is decided."""
    needs: int = 500
    """What has to stand against it on that day, permille."""
    undo_needs: int = 750
    """The same, to have it undone afterwards; 0: it cannot be."""
    amount: int = 300
    """Eviction: rise of rents, permille. Enclosure: part of the common, permille. Buyout: cents
    for each member. A privatisation is as its contract says."""
    by_itself: int = 0
    """Chance that it comes unasked in a week in which `when` holds, permille; more where nobody has
    defended anything for long."""
    when: list[Condition] = field(default_factory=list)
    stands: list[Stand] = field(default_factory=list)


@dataclass(frozen=True)
class DriveSpec:
    """People who are left out and may organise themselves, and the change they would carry."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    id: str
    name: str
    text: str
    group: str
    """Whom it is about: a group of households, or a district."""
    needs: int = 600
    """How far they have to act together to be organised, permille."""
    weeks: int = 13
    """So long organised, they carry the change that is theirs."""
    reveals: list[str] = field(default_factory=list)
    """Facts that nobody but they could tell."""
    effects: list[Effect] = field(default_factory=list)
    """The change that they carry."""


@dataclass(frozen=True)
class AppSpec:
    """What people may come to order by: whose it is, the town decides, or somebody else does."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    name: str
    text: str
    sector: str
    """The branch whose things are ordered."""
    begins: Literal["none", "commercial", "platform_coop"] = "none"
    commercial_fee: int = 250
    """What a commercial one keeps of an order once it is at home, permille."""
    coop_fee: int = 120
    """What a platform cooperative keeps, permille."""
