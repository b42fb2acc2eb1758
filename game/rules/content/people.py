"""The people of a town and the districts that they live in."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar

from game.rules.looks import STRICT, FaceLook
from game.rules.vocabulary import Condition, Quarter


@dataclass(frozen=True)
class Voice:
    """What is said while the conditions hold; of several the first that fits is used."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    id: str
    text: str
    when: list[Condition] = field(default_factory=list)


@dataclass(frozen=True)
class District:
    """A part of town; shares in permille of its households. `look` is how the map builds it."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    id: str
    name: str
    about: str
    households: int
    frail: int
    no_car: int
    elders_permille: int
    children_permille: int
    newcomers_permille: int
    unemployed_permille: int
    bakers: int
    income_cents_week: int
    rent_cents_week: int
    trust_permille: int
    tired_permille: int
    minutes_to_shop: int
    heard: str
    look: Quarter = "rows"
    told: list[Voice] = field(default_factory=list)
    """Said instead of `heard` by those whose life was changed by what has been done."""


@dataclass(frozen=True)
class Situation:
    """A named person's household, laid over the drawn one. None leaves the drawn value."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    adults: int | None = None
    children: int | None = None
    elders: int | None = None
    car: int | None = None
    frail: int | None = None
    baker: int | None = None
    paid_minutes: int | None = None
    care_minutes: int | None = None
    income_cents: int | None = None
    rent_cents: int | None = None
    cash_cents: int | None = None
    trust: int | None = None
    tired: int | None = None
    company: int | None = None
    efficacy: int | None = None
    women_headed: int | None = None
    unemployed: int | None = None
    kind: int | None = None
    employer: str | None = None
    """Somebody of this home holds a post of this employer on the first morning."""


@dataclass(frozen=True)
class Person:
    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    id: str
    name: str
    age: int
    district: str
    role: str
    wants: str
    situation: Situation
    voices: list[Voice]
    look: FaceLook = field(default_factory=FaceLook)
