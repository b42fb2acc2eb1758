"""What the team may know of a currency: frozen, ids and numbers, never text.

A circle's own books are read by all its members: how much goes round, between which parts of
town, how what people hold is spread. Of balances only the spread is told, never a name. While
the game is played as one family, there is only what that family holds.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from game.rules.currencies.reach import Reach

ISSUER, ELSEWHERE = "issuer", "elsewhere"
"""Ends of a flow that are no part of town: who stands behind the currency; firms and the rest."""


@dataclass(frozen=True)
class SettingView:
    """A number of the design. `usual` is its kind's."""

    name: str
    value: int
    usual: int
    least: int
    most: int
    unit: str


@dataclass(frozen=True)
class WordView:
    """A choice in words."""

    name: str
    value: str
    choices: tuple[str, ...]


@dataclass(frozen=True)
class FlowView:
    """Paid this season from one part of town to another, in units. `round_`: the part of it that
    belongs to the widest circle."""

    payer: str
    payee: str
    units: int
    round_: int


@dataclass(frozen=True)
class CircleView:
    """Parts of town that pay each other in turn, so that it pays itself back; three or more of
    them, where there is such a circle."""

    districts: tuple[str, ...]
    units: int


@dataclass(frozen=True)
class SpreadView:
    """So many members hold from `least` to `most` units; below nothing they owe."""

    least: int
    most: int
    members: int


@dataclass(frozen=True)
class StallView:
    """What is offered and asked for of one skill: members who offer it; requests of the last
    quarter, those that came to nothing, and hours that were given."""

    skill: str
    offer: int
    asked: int
    unmet: int
    hours: int


@dataclass(frozen=True)
class CurrencyView:
    id: str
    kind: str
    stage: str
    cause: str
    """What it stands still, runs hot or ended of; empty while it is well."""
    settings: tuple[SettingView, ...] = ()
    words: tuple[WordView, ...] = ()
    own: bool = False
    """Whether only one family's account is seen."""
    held: int = 0
    """Then: what it holds, in units."""
    members: int = 0
    """Who belong; while it is being designed, how many would if it began today."""
    evenings: int = 0
    """On which people designed it together."""
    minor: int = 1
    """Minor units of a unit: figures of the week are in minor units where they are amounts."""
    week: dict[str, int] = field(default_factory=dict)
    season: dict[str, int] = field(default_factory=dict)
    """Sums of the last quarter's weeks."""
    before: dict[str, int] = field(default_factory=dict)
    """The same of the quarter before it; nothing if there was none."""
    weeks: tuple[dict[str, int], ...] = ()
    flows: tuple[FlowView, ...] = ()
    circles: tuple[CircleView, ...] = ()
    spread: tuple[SpreadView, ...] = ()
    stalls: tuple[StallView, ...] = ()
    """What is exchanged, the most asked for first."""
    velocity_tenths: int | None = None
    """How often a unit that is out changed hands in the last quarter, in tenths."""
    velocity_before: int | None = None
    strains: dict[str, int] = field(default_factory=dict)
    reach: tuple[Reach, ...] = ()
