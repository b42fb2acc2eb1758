"""Organisations, the federations that they join, and what people pledge for them."""

from __future__ import annotations

from dataclasses import dataclass, field, replace


@dataclass
class Organisation:
    """Somebody who provides: a firm, a service, a cooperative, a lunch club."""

    id: str
    """Its provider's, and that of the act that created it."""
    provider: str
    """Id of the scenario's provider it began as."""
    form: str
    stage: str
    """Id of the act that created it."""
    price_cents: int
    capacity: int
    fixed_cents: int
    unit_cents: int
    energy_cents: int
    rent_cents: int
    pay_cents_hour: int
    staff_wanted: int
    staff_minutes: int
    overhead_minutes: int
    threshold: int
    round_households: int
    stops: list[str] = field(default_factory=list)
    staff: list[int] = field(default_factory=list)
    members: list[int] = field(default_factory=list)
    statutes: dict[str, str] = field(default_factory=dict)
    team_held: bool = True
    trouble_weeks: int = 0
    sold: int = 0
    """Loaves sold last week."""
    sold_mean: int = 0
    """Loaves a week, smoothed over about four weeks, times ten."""
    way_out: bool = False
    """Its rules let whoever leaves take the share back."""
    holder: int = -1
    """Household that carries it since it was handed over; -1 while nobody in town does."""
    given_minutes: int = 0
    """Minutes of work it received last week."""
    homeless: bool = False
    """Lost the shop it used."""
    opened_week: int = 0
    granted_cents: int = 0
    """What the team's fund put in."""
    network: str = ""
    """Id of a network it belongs to."""
    row: int = -1
    """Row of the enterprises in which it earns its living; -1 for whoever lives by routes alone."""
    bylaws: dict[str, int] = field(default_factory=dict)
    """What its statutes say in numbers the engine runs: see `rules.statutes`."""
    methods: dict[str, str] = field(default_factory=dict)
    """Kind of decision -> method of deciding it."""
    joined: dict[int, int] = field(default_factory=dict)
    """Household on probation -> week in which it began."""
    stakes: dict[int, int] = field(default_factory=dict)
    """Household -> cents it has put in: its share, and what it pledged."""
    owed: dict[int, int] = field(default_factory=dict)
    """Household that left -> last week by which its stake is to be repaid."""
    settled: dict[str, int] = field(default_factory=dict)
    """Last settlement: its week, the surplus, and what of it went where, cents."""
    books: dict[str, int] = field(default_factory=dict)
    """Last week in cents: takings, pay and other costs, and what is in the account."""
    flows: dict[str, int] = field(default_factory=dict)
    """Since it was begun, what came in and went out in cents, by what for: see `coops.flows`."""
    ended: str = ""
    """Why it is over (see `coops.ended`); empty while it is not."""
    at_end: dict[str, int] = field(default_factory=dict)
    """How it stood when it ended: week, cents in its account, members, cents of bills."""
    left: list[int] = field(default_factory=list)
    """Weeks in which a member left."""
    supported_until: int = -1
    """Last week of advice by a support centre; before it, it is incubated."""
    audit: dict[str, int] = field(default_factory=dict)
    """Last yearly audit: principle or cell -> permille, computed from behaviour."""
    unheard: dict[int, int] = field(default_factory=dict)
    """Household -> meetings in a row to which it came and was not heard."""

    def copy(self) -> Organisation:
        return replace(
            self, stops=list(self.stops), staff=list(self.staff), members=list(self.members),
            statutes=dict(self.statutes), bylaws=dict(self.bylaws), methods=dict(self.methods),
            joined=dict(self.joined), unheard=dict(self.unheard), stakes=dict(self.stakes),
            owed=dict(self.owed), settled=dict(self.settled), books=dict(self.books),
            left=list(self.left), audit=dict(self.audit), flows=dict(self.flows),
            at_end=dict(self.at_end),
        )


@dataclass
class Network:
    """A federation: organisations that stand in for each other, up to a limit."""

    id: str
    members: list[str] = field(default_factory=list)
    """Ids of its organisations."""
    covered_cents: dict[str, int] = field(default_factory=dict)
    """Organisation -> losses that the solidarity fund (account `fund:<id>`) has borne in all."""
    refused: dict[str, int] = field(default_factory=dict)
    """Organisation -> week in which the fund said no (facts B20)."""

    def copy(self) -> Network:
        return replace(self, members=list(self.members), covered_cents=dict(self.covered_cents),
                       refused=dict(self.refused))


@dataclass
class Pledge:
    """How the last round of pledges for a provider ended. Who gave what is nobody's business."""

    asked: int
    """Households asked."""
    number: int
    """Households that pledged something."""
    cents: int
    threshold_cents: int
    week: int
    kept: bool
    """Whether the threshold was reached; if not, all of it was returned."""
