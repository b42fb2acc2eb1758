"""What the team may know of the town hall: frozen, ids and numbers, never text.

Its books are public, and so is what it decides and promises. What people get of a service is known
where somebody listened. Both audits are known once they were held, as they were on that day. How
ready it is to share is told as it was published.
"""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class LineView:
    """Cents a week: above nothing they come in, below they go out."""

    name: str
    """`grant`, `tax`, `fees`, `participatory`, `tender`, or `service:`, `contract:`, `channel:`
    and an id."""
    cents: int


@dataclass(frozen=True)
class PublicView:
    """A service in the town hall's eyes, and in people's."""

    id: str
    need: str
    cents: int
    """A week."""
    reported: int
    felt: int | None
    mode: str
    """`alone`, `commissioned` or `co_commissioned`."""
    vacant: bool
    """Nobody answers for it just now."""
    process: str = ""
    """The process of co-production around it."""


@dataclass(frozen=True)
class ProjectView:
    id: str
    service: str
    cents: int
    paid: int
    weeks: int
    """Until it is due; below nothing it is late."""


@dataclass(frozen=True)
class CivicBudgetView:
    """What people decide on, year after year or once."""

    share: int
    switches: tuple[str, ...]
    method: str
    editions: int
    outcome: str
    """How the last edition ended; empty before the first."""
    came: int
    voters: int
    waiting: tuple[ProjectView, ...]
    delivered: int
    failed: int


@dataclass(frozen=True)
class ConsultationView:
    id: str
    group: str
    asked: int
    came: int
    wanted: str
    """The service that most of them missed."""
    promised: bool
    weeks: int
    """Until its promise is due."""
    outcome: str


@dataclass(frozen=True)
class ThingView:
    """What the town hall can be asked for: how it stands, and to what it may be moved."""

    id: str
    to: tuple[str, ...]
    now: str


@dataclass(frozen=True)
class AnswerView:
    """What asking for a thing takes, and what the town hall weighs, permille each."""

    hours: int
    price_cents: int
    worth: int
    """What is in it for the town hall."""
    ask: int
    """What it is asked to give up."""
    parts: dict[str, int] = field(default_factory=dict)
    """What speaks for it (above nothing) and against it."""


@dataclass(frozen=True)
class LensView:
    """The same town through two glasses: what is paid, and how people live."""

    paid: dict[str, int]
    """Cents a week, by what for."""
    lived: dict[str, int]
    """Parts of wellbeing, permille."""


@dataclass(frozen=True)
class AsideView:
    """What there is beside the market that the town hall has a hand in."""

    label: bool
    labelled: int
    """Firms that carry the label."""
    advantages: dict[str, int]
    loops: dict[str, int]
    rebound: int
    sharing: str
    sharers: int
    rent_cents: int
    """That leave town by a platform, a week."""
    street: str
    street_homes: int
    """Homes that live by work without papers."""
    street_covered: int
    """Of them, those with papers or a mutual."""


@dataclass(frozen=True)
class HallView:
    style: str
    style_weeks: int
    purse_cents: int
    lines: tuple[LineView, ...]
    services: tuple[PublicView, ...]
    weights: dict[str, int]
    """What a tender is won by; empty where nothing was ever set."""
    preset: str
    clauses: tuple[str, ...]
    tender: dict[str, int]
    """Last week's purchases: `cost` permille of the cheapest, `here` and `social` permille."""
    budget: CivicBudgetView
    consultations: tuple[ConsultationView, ...]
    own_audit: dict[str, int]
    citizens_audit: dict[str, int]
    audit_weeks: int
    """Since both were held; -1 while they were not."""
    things: tuple[ThingView, ...]
    asked: dict[str, str]
    """Thing -> how the town hall answered this season: `granted`, or why not."""
    lens: LensView | None = None
    aside: AsideView | None = None

    def thing(self, name: str) -> ThingView | None:
        return next((t for t in self.things if t.id == name), None)
