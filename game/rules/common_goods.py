"""Commons, who draws on them, and contracts for services, as a scenario tells them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar, Literal

from game.rules.kinds import ShockName
from game.rules.looks import STRICT
from game.rules.vocabulary import Condition


@dataclass(frozen=True)
class Loss:
    """What a common loses unseen while all of `when` holds: leaking mains, boreholes nobody
    counts. Permille of what is usually drawn from it in a week."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    id: str
    permille: int
    when: list[Condition] = field(default_factory=list)


@dataclass(frozen=True)
class CommonSpec:
    """A stock that regrows: the well, the pasture, the fishing ground. Levels in permille."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    id: str
    kind: Literal["aquifer", "pasture", "fishery"]
    name: str
    unit: str
    capacity_person: int
    """Units a person of the town that it holds when full (litres, for an aquifer)."""
    start_permille: int
    growth_permille: int
    """Logistic growth a year (facts F2.14)."""
    seasons: list[int]
    """Permille of a year's growth that comes in spring, summer, autumn and winter."""
    threshold_permille: int
    """Below this it breaks, and that cannot be undone."""
    broken_capacity_permille: int
    broken_met_permille: int
    """What is left of its worth when broken: salt in the water."""
    broken_text: str
    hurt_by: dict[ShockName, int] = field(default_factory=dict)
    hidden: bool = True
    """Nobody knows its level before it is measured."""
    line_known_by: str | None = None
    """The fact that tells where it breaks; None: everybody knows."""
    losses: list[Loss] = field(default_factory=list)


@dataclass(frozen=True)
class Drawer:
    """Who draws on a common and can be given a share: a district, or a branch of the economy."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    id: str
    common: str
    name: str
    plain: str
    district: str | None = None
    sector: str | None = None
    levels: list[int] = field(default_factory=lambda: [400, 600, 800, 1000])
    """Shares that can be agreed, permille of what is usually taken."""


@dataclass(frozen=True)
class ContractSpec:
    """A partnership with a contractor, or a sale, that an effect can sign."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    id: str
    service: str
    risk_permille: int
    price_cap_permille: int
    weeks: int
    cushion_cents_person: int
    sold: bool = False
    energy_permille: int | None = None
    """Part of its costs that follows the price of energy; none: as in any such service."""
