"""Who brings what the town lives by, and the enterprises that it knows by name."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar, Literal

from game.rules.kinds import Route
from game.rules.looks import STRICT
from game.rules.vocabulary import Form


@dataclass(frozen=True)
class Provider:
    """Somebody who brings bread or lunches. Money in cents a week, time in minutes a week."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    id: str
    name: str
    form: Form
    price_cents: int
    capacity: int
    stops: list[str] = field(default_factory=list)
    needs_car: bool = False
    to_the_door: bool = False
    errand_minutes: int = 20
    unit_cents: int = 0
    fixed_cents: int = 0
    energy_cents: int = 0
    rent_cents: int = 0
    pay_cents_hour: int = 0
    staff_wanted: int = 0
    staff_minutes: int = 0
    overhead_minutes: int = 0
    threshold: int = 0
    round_households: int = 0
    capital_cents: int = 0
    uses_shop: bool = False
    bakes: bool = False
    open_from_start: bool = False
    staff_person: str | None = None
    pull_permille: int = 1000
    """Lunch clubs: how far it draws the people it is for."""
    routes: list[Route] = field(default_factory=list)
    """Routes to needs that are open while it trades (towns that live by their needs)."""
    takes_over: str | None = None
    """An employer whose row it takes once that one has closed: its custom, as far as it is left."""
    sector: str | None = None
    """The branch in which it earns its living; one that takes an employer over has that one's."""
    posts: int = 0
    """Posts that it is for when it opens: all those of the employer it takes over if none."""
    pledge_cents: int = 0
    """An assurance contract: pledges that come to less than this are all returned."""


@dataclass(frozen=True)
class Employer:
    """An employer whom the town knows by name: an enterprise of a branch, of so many posts."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    id: str
    sector: str
    posts: int
    name: str
    text: str = ""
    form: Literal["firm", "worker_coop"] = "firm"
    reserves_permille: int | None = None
    """Cash on the first morning, of a year's takings; by its age, as of others, if not said."""
