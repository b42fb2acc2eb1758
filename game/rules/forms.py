"""Legal and social forms, and the law of a country: data that the engine and the checker read.

A form (`scenarios/library/forms.yaml`) says who its members are, how they vote, what it needs to
begin and what its statutes say until its people decide otherwise. A law (`laws.yaml`) bounds
statutes from below and above, by country (facts B9, B13). Both are frozen dataclasses, validated
like a scenario and carried resolved in a save.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar, Literal

from game.rules.looks import STRICT
from game.rules.vocabulary import Form

MembersAre = Literal[
    "workers", "users", "residents", "producers", "several", "supporters", "nobody"]
"""Who belongs to it: whoever works there, buys there, lives there, delivers to it, several of
these in colleges, whoever wishes it well; or nobody, and an owner or a board decides."""
Voting = Literal["head", "colleges", "board", "owner"]
"""One person one vote; one vote a college; a board; whoever owns it."""
CollegeName = Literal["workers", "users", "residents", "neighbours", "supporters"]
"""Classes of members that may vote apart: see `rules.assemblies.colleges`."""


@dataclass(frozen=True)
class FormSpec:
    """What sets a legal or social form apart from others."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    id: Form
    members: MembersAre
    voting: Voting
    source: str
    """Facts id, law or `judgement`."""
    circle: bool = False
    """It begins as a founding circle, and trades once people and money have come together."""
    members_least: int = 0
    """People it takes to found one, where no law says otherwise."""
    capital_cents: int = 0
    """Usual capital that it takes to begin."""
    surplus_to_members: bool = False
    """Members may be paid a part of the surplus."""
    credit_weeks: int = 0
    """Weeks of its costs that a bank or suppliers lend it."""
    locked: bool = False
    """What it owns can never be shared out among members."""
    colleges: dict[CollegeName, int] = field(default_factory=dict)
    """Where colleges vote: class of members -> its weight. Each member belongs to the first that
    fits; the last takes in all others."""
    college_most_permille: int = 1000
    """Part of all votes that one college can have at most, also where others are empty."""
    college_empty: Literal["shared", "fails"] = "shared"
    """What a college of which nobody is there does: the others share its votes, or none decide."""
    bylaws: dict[str, int] = field(default_factory=dict)
    """Statutes (see `rules.statutes`) that differ from the usual while its people say nothing."""
    methods: dict[str, str] = field(default_factory=dict)
    """Kind of decision -> method, while its people say nothing."""


@dataclass(frozen=True)
class Bound:
    """What a law asks of a statute in every cooperative."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    source: str
    least: int | None = None
    most: int | None = None


@dataclass(frozen=True)
class LawSpec:
    """A country's law on cooperatives, as far as the engine runs it."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    id: str
    binds: list[Form]
    """The forms whose statutes it bounds."""
    bounds: dict[str, Bound] = field(default_factory=dict)
    """Statute -> bound."""
    members_least: dict[Form, int] = field(default_factory=dict)
    """Form -> people it takes to found one."""
    members_source: str = "judgement"
