"""What the team may know of ways and toolkits: frozen, ids and numbers, never text.

How safe a way is held to be, everybody in town can say; who of a district goes it, only who has
listened there (-1 until then). A line's books lie open, and so does what came of a toolkit.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class HourView:
    """A way in one part of the day."""

    part: str
    women: int
    """How safe women hold it on foot, permille; the same for men."""
    men: int
    ridden: int
    """How safe women hold it who know of the carts there; as on foot where none run."""
    why: tuple[str, ...]
    """Codes: dark, lonely, fright; lit, escort, cart, unknown_cart."""


@dataclass(frozen=True)
class WayView:
    id: str
    between: tuple[str, str]
    lit: int
    fright: int
    hours: tuple[HourView, ...]
    """By part of the day: morning, day, evening, night."""


@dataclass(frozen=True)
class PairView:
    """From one district to another in one part of the day, by the best chain of ways."""

    start: str
    end: str
    part: str
    women: int
    men: int
    """How safe it is held on foot, permille."""
    goes: int
    """Of the women of `start`, how many would go there every day, permille; -1: nobody asked."""


@dataclass(frozen=True)
class PostsView:
    """Posts of a kind of work in a district and a shift."""

    work: str
    """A sector, `public` or `informal`."""
    at: str
    shift: str
    women: int
    men: int
    """Who holds them now."""
    women_can: int
    """Of all women of the town, how many would go there and home at those hours, permille."""
    men_can: int


@dataclass(frozen=True)
class LineView:
    id: str
    stage: str
    cause: str
    weeks: int
    """In this stage."""
    women_drive: bool
    drivers: int
    carts: int
    most: int
    """Carts that it has, and that it can have."""
    ready: int
    """People the team knows of who would drive."""
    ways: tuple[str, ...]
    parts: tuple[str, ...]
    fare_cents: int
    known: int
    served: int
    rides: int
    women_rides: int
    seats: int
    """Last week's."""
    pay_cents: int
    least_cents: int
    """What a driver was left with, and what it takes."""
    support_cents: int
    support_weeks: int
    payer: str


@dataclass(frozen=True)
class EscortView:
    way: str
    part: str
    homes: int
    asked: int


@dataclass(frozen=True)
class MobilityView:
    parts: tuple[str, ...]
    districts: tuple[str, ...]
    ways: tuple[WayView, ...]
    pairs: tuple[PairView, ...]
    posts: tuple[PostsView, ...]
    lines: tuple[LineView, ...]
    escorts: tuple[EscortView, ...]
    needed: int
    """From how much on most people go a way every day, permille: below it a way is dark."""
    held_back: int
    reachable: int
    meeting_women: int
    women_left: int
    """Posts that women left because of the way, since it began."""


@dataclass(frozen=True)
class PartView:
    id: str
    core: bool
    chosen: str
    """A version, or `as_it_is`."""
    versions: tuple[str, ...]


@dataclass(frozen=True)
class ToolkitView:
    id: str
    hours: int
    weeks: int
    figure: str
    better: int
    parts: tuple[PartView, ...]
    needs: tuple[str, ...]
    """What its core needs, by id."""


@dataclass(frozen=True)
class OtherTownView:
    id: str
    households: int
    why_not: tuple[tuple[str, str], ...]
    """Toolkit -> code of the reason why it cannot be sent there now; empty if it can."""


@dataclass(frozen=True)
class SentView:
    toolkit: str
    town: str
    week: int
    weeks_left: int
    """Until one sees; 0 once one has seen."""
    kept: tuple[str, ...]
    changed: tuple[tuple[str, str], ...]
    core_changed: tuple[str, ...]
    outcome: str
    cause: str
    """What the core lacks there (a need's id), or of what it failed (`line.cause.*`)."""
    before: int
    without: int
    with_it: int
    better: int


@dataclass(frozen=True)
class TransferView:
    may_act: bool
    toolkits: tuple[ToolkitView, ...]
    towns: tuple[OtherTownView, ...]
    sent: tuple[SentView, ...]
    """The last one last."""
