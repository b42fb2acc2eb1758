"""Kinds of town: interior Tunisian, coastal Mediterranean, Iberian, an Indian district, as data.

A kind is a YAML file in `scenarios/library/towns`. It says what such towns have in common
before any story: the numbers of the model that differ there (with their sources), the sectors
of the economy, public services, and the routes by which each need can be met. Scenarios add
districts, people and what happens. Frozen dataclasses, validated like a scenario.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar, Literal

from game.rules.looks import STRICT

NeedName = Literal[
    "food", "water", "health", "learning", "work", "peace", "voice", "equity", "gender",
    "housing", "networks", "energy", "care",
]
RouteKind = Literal["market", "public", "organisation", "co_produced", "exchange", "own", "gift"]
ROUTE_KINDS: tuple[str, ...] = (
    "market", "public", "organisation", "co_produced", "exchange", "own", "gift")
Land = Literal["cropland", "grazing", "fishing", "built", "forest", "carbon"]
LANDS: tuple[str, ...] = ("cropland", "grazing", "fishing", "built", "forest", "carbon")
Regime = Literal["liberal", "corporatist", "universal"]
ShockName = Literal["drought", "heat", "closure", "epidemic", "price_crash", "rent"]


@dataclass(frozen=True)
class Sourced:
    """A number of the model as it is in this kind of town, and how that is known."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    value: int
    source: str


@dataclass(frozen=True)
class Sector:
    """A branch of the town's economy. Shares are permille."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    id: str
    workers: int
    """Permille of the town's people in paid work whom it employs on the first morning."""
    posts: int
    """Posts of a usual enterprise."""
    wage_cents_week: int
    exports: int
    """Permille of its takings that come from outside the town."""
    labour: int
    """Permille of its takings that are wages."""
    leaks: int
    """Permille of its takings that buy things from outside the town."""
    women: int = 500
    """Permille of its posts that women hold."""
    hurt_by: dict[ShockName, int] = field(default_factory=dict)
    """Permille of its outside takings that the worst of a shock takes away."""
    draws: str | None = None
    """Kind of common that it draws on (`aquifer`, `pasture`, `fishery`)."""
    draw_litres_worker: int = 0
    """Water (or what the common is counted in) a worker's week takes."""
    lives_on: bool = False
    """Its takings follow the common's stock: no fish, no fishing."""
    outdoor: bool = False
    """Its people work under the sky: heat tires them."""


@dataclass(frozen=True)
class ServiceSpec:
    """A public service: what it costs a person a week and how many work for it."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    id: str
    need: NeedName
    cents_person_week: int
    persons_per_post: int
    wage_cents_week: int
    quality: int = 800


@dataclass(frozen=True)
class Route:
    """A way in which a need can be met. A household chooses by access, price, time and trust."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    id: str
    need: NeedName
    by: RouteKind
    cents_person: int = 0
    """Price a person a week."""
    minutes: int = 0
    """Minutes a week that it takes the household."""
    met: int = 1000
    """How far it meets the need, permille."""
    reach: int = 1000
    """Permille of households that can get to it at all; which ones, the seed decides."""
    group: str | None = None
    """Only this group of households."""
    districts: list[str] = field(default_factory=list)
    """Only these districts; none means all."""
    capacity: int = 1000
    """Permille of the town's households that it can serve in a week."""
    trust_from: int = 0
    """Only households that trust at least so much."""
    service: str | None = None
    """The public service it stands on: a bad one meets less."""
    provider: str | None = None
    """The organisation it belongs to: open while that one trades."""
    process: str | None = None
    """The process of co-production it stands on: open while that one is at work, as good as it."""
    sector: str | None = None
    """The branch that earns what is paid; without one it goes to the service or out of town."""
    leaks: int = 0
    """Permille of the price that leaves the town at once."""
    draws: str | None = None
    """Kind of common it draws on."""
    draw_person: int = 0
    """What a person's week takes from it, in the common's units."""
    from_common_permille: int = 1000
    """Permille of what it gives that comes out of the common; the rest has another source."""
    hidden_draw: bool = False
    """Takes from the common without anybody's leave: no allotment holds it back."""
    land: dict[Land, int] = field(default_factory=dict)
    """Footprint of a person who lives by it, milli global hectares."""
    open: bool = True
    hurt_by: dict[ShockName, int] = field(default_factory=dict)
    """Permille of what it gives that the worst of a shock takes away."""


@dataclass(frozen=True)
class Living:
    """What a household buys beyond its needs: share of what is left, and what it takes of land."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    id: str
    share: int
    """Permille of spending beyond the needs."""
    sector: str | None
    leaks: int
    land: dict[Land, int]
    """Milli global hectares a person for 100 euros a week spent on it."""


@dataclass(frozen=True)
class TownKind:
    """What towns of a kind have in common."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    format_version: int
    id: str
    regime: Regime
    parameters: dict[str, Sourced]
    sectors: list[Sector]
    services: list[ServiceSpec]
    routes: list[Route]
    living: list[Living]
    base_land: dict[Land, int]
    """Footprint of what a person shares whatever they buy: roads, schools, town hall; milli gha."""
    biocapacity: dict[Land, int]
    """Milli global hectares a person that the town's own land offers."""
    law: str | None = None
    """Whose law its organisations live under: an id of `scenarios/library/laws.yaml`."""
    winter: Literal["white", "green"] = "white"
    """How it looks there in winter: with snow, or without."""
