"""What an experiment's file may say, as frozen dataclasses validated like a scenario.

Numbers are whole: shares and ratios in permille. Weeks count from 1; week 0 is the first morning.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from game.rules.common_goods import CommonSpec, ContractSpec, Drawer
from game.rules.content import (
    AllySpec,
    AppSpec,
    BillSpec,
    CivicProject,
    CurrencySpec,
    DriveSpec,
    Employer,
    HubSpec,
    MobilitySpec,
    OtherTown,
    ProcessSpec,
    PrototypeSpec,
    TableSpec,
    ThreatSpec,
    ToolkitSpec,
    TransitionSpec,
)
from game.rules.kinds import Route
from game.rules.looks import STRICT
from game.rules.vocabulary import LIVING_TOWN, Column, Comparable, Effect, SystemName

Reduce = Literal["mean", "last", "first", "max", "min", "sum", "slope"]
"""What becomes of a window of weeks. `slope` is the straight line's rise a year."""
Books = Literal["posts", "pay_short", "agreed_pay", "takings", "reserves"]
"""What can be read off an employer: posts it wants; what is missing from the agreed pay, permille;
agreed pay of a post and takings, cents a week; cash, cents."""
Join = Literal["median", "mean", "min", "max"]
"""What becomes of all seeds."""


@dataclass(frozen=True)
class Town:
    """Where it happens: a scenario's town, or one without a story of some kind."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    scenario: str | None = None
    kind: str | None = None
    households: int | None = None
    districts: int | None = None
    systems: list[SystemName] | None = None
    commons: list[CommonSpec] = field(default_factory=list)
    drawers: list[Drawer] = field(default_factory=list)
    contracts: list[ContractSpec] = field(default_factory=list)
    routes: list[Route] = field(default_factory=list)
    employers: list[Employer] = field(default_factory=list)
    currencies: list[CurrencySpec] = field(default_factory=list)
    processes: list[ProcessSpec] = field(default_factory=list)
    participatory: list[CivicProject] = field(default_factory=list)
    laws: list[BillSpec] = field(default_factory=list)
    allies: list[AllySpec] = field(default_factory=list)
    table: TableSpec | None = None
    mobility: MobilitySpec | None = None
    toolkits: list[ToolkitSpec] = field(default_factory=list)
    other_towns: list[OtherTown] = field(default_factory=list)
    hub: HubSpec | None = None
    threats: list[ThreatSpec] = field(default_factory=list)
    drives: list[DriveSpec] = field(default_factory=list)
    app: AppSpec | None = None
    transition: TransitionSpec | None = None
    prototypes: list[PrototypeSpec] = field(default_factory=list)


KIND, HOUSEHOLDS, DISTRICTS = "coastal_mediterranean", 300, 3
SYSTEMS: tuple[SystemName, ...] = LIVING_TOWN
"""The town that stands where a file does not say."""


@dataclass(frozen=True)
class Override:
    """A number of the model that is not the shipped one here, with the reason why."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    name: str
    value: int
    reason: str
    source: str


@dataclass(frozen=True)
class Act:
    """Effects of the scenario language, on the morning of a week, or again every so many weeks."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    week: int
    effects: list[Effect]
    every: int | None = None
    until: int | None = None


@dataclass(frozen=True)
class Policy:
    """One thing that a bundle may hold."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    id: str
    about: str
    effects: list[Effect]


@dataclass(frozen=True)
class Draw:
    """A bundle of policies that each seed draws for itself: a lottery without prizes."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    week: int
    how_many: list[int]
    """The least and the most."""
    from_: Annotated[list[Policy], Field(alias="from")]


@dataclass(frozen=True)
class Arm:
    """One of the ways in which the towns are run. What is left out is as the experiment says."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    id: str
    about: str
    world: Town = field(default_factory=Town)
    parameters: list[Override] = field(default_factory=list)
    schedule: list[Act] = field(default_factory=list)
    draw: Draw | None = None


@dataclass(frozen=True)
class Bound:
    """A measure and where it has to lie."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    measure: str
    at_least: int | None = None
    at_most: int | None = None


@dataclass(frozen=True)
class Measure:
    """One number of each seed. Taken from an arm (exactly one of `of`, `tally`, `level`,
    `aged`, `employer`, `currency`, `process`, `beside`, `hub`, `law`, `threat`,
    `defence`, `digital`, `pattern`, `prototype`,
    `cell`), or made of other measures (exactly one of `ratio`, `difference`, `change`, `hazards`,
    `mean_of`, `all_of`).
    """

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    id: str
    arm: str | None = None
    of: Comparable | None = None
    """A figure of the town."""
    tally: str | None = None
    """A sum that a system keeps, by its name."""
    level: Column | None = None
    """The households' mean of a level, permille."""
    group: str | None = None
    """With `level`: of these households only."""
    aged: int | None = None
    """How many enterprises are exactly so many weeks old. Weeks before the first morning count
    too where the town began with enterprises of some age."""
    form: Literal["firm", "cooperative"] | None = None
    """With `aged`: of these enterprises only."""
    employer: str | None = None
    """A number of an employer, by its id, as `book` says."""
    book: Books = "posts"
    currency: str | None = None
    """A figure of a currency, by its id, as `figure` says."""
    figure: str = "exchanges"
    """See `rules.currencies.figures`; for a process, `rules.coproduction.figures`."""
    process: str | None = None
    """A figure of a process of co-production, by its id, as `figure` says."""
    beside: str | None = None
    """A figure of what is beside the market (`rules.beside.figures`)."""
    hub: str | None = None
    """A figure of the support hub (`rules.hub.figures`)."""
    mobility: str | None = None
    """A figure of the ways (`rules.mobility.figures`)."""
    line: str | None = None
    """A figure of a line of carts, by its id, as `figure` says (`rules.mobility.figures`)."""
    law: str | None = None
    """A figure of a law, by its id, as `figure` says (`rules.laws.figures`)."""
    pattern: str | None = None
    """A figure of a pattern, or of a prototype, by its id, as `figure` says
    (`rules.transition.figures`)."""
    prototype: str | None = None
    cell: str | None = None
    """A cell of the grid as it really is (`rules.transition.grid`)."""
    threat: str | None = None
    """A figure of a threat, by its id, as `figure` says (`rules.defence.figures`)."""
    defence: str | None = None
    """A figure of threats, means, groups and drift (`rules.defence.figures`)."""
    digital: str | None = None
    """A figure of the app (`rules.digital.figures`)."""
    from_week: int = 1
    to_week: int | None = None
    reduce: Reduce = "mean"
    ratio: list[str] = field(default_factory=list)
    """The first as permille of the second."""
    difference: list[str] = field(default_factory=list)
    """The first less the second."""
    change: list[str] = field(default_factory=list)
    """From the first to the second, permille of the first."""
    hazards: list[str] = field(default_factory=list)
    """Two shares that survive, permille: how much faster the first go, permille of the second.
    The ratio of cumulative hazards, ln S1 / ln S2: what a proportional hazard would be."""
    mean_of: list[str] = field(default_factory=list)
    """Their mean."""
    all_of: list[Bound] = field(default_factory=list)
    """1000 if all of these hold, else 0: its mean over seeds is the share of seeds."""


@dataclass(frozen=True)
class Criterion:
    """What the measures must show: one within a band, or several in order (of their joins)."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    id: str
    says: str
    measure: str | None = None
    at_least: int | None = None
    at_most: int | None = None
    rising: list[str] = field(default_factory=list)
    """Each larger than the one before."""
    not_falling: list[str] = field(default_factory=list)
    """None smaller than the one before."""
    over: Join = "median"


@dataclass(frozen=True)
class Control:
    """The negative control: with this change in every arm, the named criteria must fail."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    about: str
    must_fail: list[str]
    world: Town = field(default_factory=Town)
    parameters: list[Override] = field(default_factory=list)
    schedule: list[Act] = field(default_factory=list)


@dataclass(frozen=True)
class Experiment:
    """A whole file."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    format_version: int
    id: str
    title: str
    about: str
    sources: list[str]
    """Ids of the facts collection."""
    weeks: int
    arms: list[Arm]
    measures: list[Measure]
    criteria: list[Criterion]
    seeds: int = 20
    world: Town = field(default_factory=Town)
    parameters: list[Override] = field(default_factory=list)
    schedule: list[Act] = field(default_factory=list)
    control: Control | None = None
    learned: str = ""
    """What a run that failed taught."""
