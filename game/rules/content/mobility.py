"""Ways between the parts of a town, what is done along them, and toolkits for other towns, as a
scenario gives them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar, Literal

from game.rules.content.people import District
from game.rules.looks import STRICT
from game.rules.vocabulary import Comparable, Condition, Effect, SystemName

WayPart = Literal["morning", "day", "evening", "night"]
"""Six to nine, nine to six, six to ten, ten to six: when it is dark, and when streets are empty."""
Shift = Literal["early", "day", "late", "night"]


@dataclass(frozen=True)
class WaySpec:
    """A way on foot between two districts, or inside one."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    id: str
    name: str
    text: str
    between: list[str]
    """Two districts; twice the same: inside it."""
    women: dict[WayPart, int]
    """How safe women hold it to be without light, company or carts, permille."""
    men: dict[WayPart, int] = field(default_factory=dict)
    """The same for men; a part of what women miss is missing for them if none is given."""
    minutes: int = 20


@dataclass(frozen=True)
class WorkPlace:
    """Where posts of a kind are, and when they begin and end."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    id: str
    """A sector of the kind of town, `public` or `informal`."""
    at: dict[str, int]
    """District -> parts of 1000."""
    shifts: dict[Shift, int]
    """Shift -> parts of 1000."""
    for_women: int = 0
    """Permille of these posts that are only given to women: a ward, a girls' hostel."""


@dataclass(frozen=True)
class Meetings:
    """Where and when people of the town come together to decide."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    at: str
    part: WayPart = "evening"


@dataclass(frozen=True)
class CareTrip:
    """A route of needs that lies somewhere, and when one has to go there."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    route: str
    at: str
    part: WayPart = "day"


@dataclass(frozen=True)
class LineSpec:
    """A line of shared carts (e-rickshaws, facts H7) that may run along some ways."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    id: str
    name: str
    text: str
    ways: list[str]
    parts: list[WayPart]
    fare_cents: int = 20
    carts: int = 4
    """The most it can have."""
    drivers: Literal["women", "men"] = "women"
    begins: bool = False


@dataclass(frozen=True)
class MobilitySpec:
    """The ways of a town."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    name: str
    text: str
    ways: list[WaySpec]
    work: list[WorkPlace] = field(default_factory=list)
    """Work that is not listed lies in everybody's own district, by day."""
    meetings: Meetings | None = None
    care: list[CareTrip] = field(default_factory=list)
    lines: list[LineSpec] = field(default_factory=list)


@dataclass(frozen=True)
class Version:
    """Another way of doing a part of a toolkit."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    id: str
    name: str
    text: str
    effects: list[Effect]


@dataclass(frozen=True)
class ToolkitPart:
    """A part of a toolkit: of its core, or one that can be adapted (concept 115)."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    id: str
    name: str
    text: str
    core: bool
    """What made it work here. Nothing forbids to change it; the other town shows what comes of
    that."""
    effects: list[Effect]
    """What it does there as it is."""
    versions: list[Version] = field(default_factory=list)


@dataclass(frozen=True)
class CoreNeed:
    """What the core needs in the town that takes it."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    id: str
    text: str
    when: list[Condition]
    """Asked in the other town on the first morning."""


@dataclass(frozen=True)
class ToolkitSpec:
    """What was learned here, in parts, for another town."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    id: str
    name: str
    text: str
    parts: list[ToolkitPart]
    needs: list[CoreNeed] = field(default_factory=list)
    holds: list[Condition] = field(default_factory=list)
    """What must still be so there at the end."""
    figure: Comparable = "jobless_women"
    better: int = 20
    """By how much the figure has to be better there than without the toolkit."""
    weeks: int = 39
    """After which one sees."""
    hours: int = 6
    """Of the team, to send it."""


@dataclass(frozen=True)
class OtherTown:
    """A town of the same kind where other things are so: what is left out is as here."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    id: str
    name: str
    text: str
    households: int = 160
    fund_cents: int = 0
    """What those who try it there have."""
    parameters: dict[str, int] = field(default_factory=dict)
    mobility: MobilitySpec | None = None
    districts: list[District] = field(default_factory=list)
    without: list[SystemName] = field(default_factory=list)
    """Parts of the model that this town lacks: no town hall, no ways of its own."""
