"""What is about to be taken from people, what they have to defend it with, and apps."""

from __future__ import annotations

from dataclasses import dataclass, field, replace


@dataclass
class Threat:
    """Something that somebody may announce, and that can be contested: see
    `rules.content.defence.ThreatSpec`."""

    id: str
    stage: str = "quiet"
    """A state of `rules.machines.threat`."""
    cause: str = ""
    """Why it was stopped, came to nothing or was undone; empty otherwise."""
    since: int = 0
    due_week: int = -1
    """The day on which it is decided."""
    gained: int = 0
    """Weeks that lawyers have put that day off."""
    stands: dict[str, int] = field(default_factory=dict)
    """Of civil society's means, what was put up against it and has not worn off, permille."""
    shield: int = 0
    """What stands against it without being spent, as it was last week, permille."""
    took: dict[str, int] = field(default_factory=dict)
    """What it took when it happened, to be given back."""

    def copy(self) -> Threat:
        return replace(self, stands=dict(self.stands), took=dict(self.took))


@dataclass
class Drive:
    """People who are left out, and how far they have organised themselves."""

    id: str
    stage: str = "scattered"
    """A state of `rules.machines.drive`."""
    since: int = 0
    strength: int = 0
    """How far they act together, permille."""
    own: int = 1000
    """How far that is their own doing, permille."""
    room_until: int = -1
    """Last week in which they have a place, somebody for the children, and an evening."""
    weeks: int = 0
    """Weeks in which they were organised, in all."""
    carried: bool = False
    """Whether they have carried the change that they wanted."""


@dataclass
class Defence:
    threats: dict[str, Threat] = field(default_factory=dict)
    means: dict[str, int] = field(default_factory=dict)
    """Civil society's own, permille: spent, and regrown from what the town is."""
    drives: dict[str, Drive] = field(default_factory=dict)
    busy_week: int = 0
    """Last week in which anybody defended anything."""
    drift: dict[str, int] = field(default_factory=dict)
    """Provider, or the hub -> how far contract income has moved it from its purpose, permille."""
    contracts: dict[str, int] = field(default_factory=dict)
    """Provider -> cents a week that the town hall pays it for a contract."""
    contract_until: dict[str, int] = field(default_factory=dict)
    """Provider -> last week of that contract."""
    fenced: dict[str, int] = field(default_factory=dict)
    """Common -> permille of it behind somebody's fence."""
    rents: dict[int, int] = field(default_factory=dict)
    """Household whose rent was put up -> what it was, cents a week."""
    lost: dict[int, str] = field(default_factory=dict)
    """Household that was put out of its home and has no other yet -> the threat that did it."""
    locked: dict[int, str] = field(default_factory=dict)
    """Household whose home belongs to a land trust or housing cooperative -> that provider."""
    totals: dict[str, int] = field(default_factory=dict)

    def copy(self) -> Defence:
        return replace(
            self, threats={k: t.copy() for k, t in self.threats.items()}, means=dict(self.means),
            drives={k: replace(d) for k, d in self.drives.items()}, drift=dict(self.drift),
            contracts=dict(self.contracts), contract_until=dict(self.contract_until),
            fenced=dict(self.fenced), rents=dict(self.rents), lost=dict(self.lost),
            locked=dict(self.locked), totals=dict(self.totals))

    def count(self, name: str, amount: int = 1) -> None:
        self.totals[name] = self.totals.get(name, 0) + amount


@dataclass
class Digital:
    kind: str = ""
    """`commercial`, `platform_coop` or nothing; of one that closed, what it was."""
    stage: str = "none"
    """A state of `rules.machines.app`."""
    cause: str = ""
    """Why it closed."""
    since: int = 0
    users: int = 0
    """Homes that order by it, permille."""
    fee: int = 0
    """What it keeps of an order, permille."""
    leans: int = 0
    """How far those who sell by it have given up other ways to their customers, permille."""
    data: str = "kept"
    """Whose what it knows is: `kept` by its members, `sold`, or a `commons`."""
    fresh: int = 0
    """How much of use is in the data commons, permille."""
    lean_weeks: int = 0
    """Weeks on end in which it could not pay its people."""
    week: dict[str, int] = field(default_factory=dict)
    """Last week in cents: what went out of town, what stayed, what personal prices took."""
    totals: dict[str, int] = field(default_factory=dict)

    def copy(self) -> Digital:
        return replace(self, week=dict(self.week), totals=dict(self.totals))
