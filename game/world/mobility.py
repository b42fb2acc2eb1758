"""Ways between the parts of a town: what stands on them today, and who drives on them; and toolkits
that go to another town."""

from __future__ import annotations

from dataclasses import dataclass, field, replace


@dataclass
class Way:
    """A way as it is now, beside what the scenario says of it."""

    lit: int = 0
    """Permille of it that is lit after dark."""
    fright: int = 0
    """What happened there and is still told, permille."""
    held: dict[str, int] = field(default_factory=dict)
    """`part/women` and `part/men` -> how safe the way on foot is held to be, permille: people
    believe in a lamp some weeks after it is lit."""

    def copy(self) -> Way:
        return replace(self, held=dict(self.held))


@dataclass
class Escort:
    """Neighbours who walk a way together in one part of the day."""

    asked: int
    """Homes that were asked to take turns."""
    homes: list[int] = field(default_factory=list)
    """Who came last week."""

    def copy(self) -> Escort:
        return replace(self, homes=list(self.homes))


@dataclass
class Line:
    """A line of shared carts."""

    stage: str = "idea"
    """idea, running or stopped."""
    cause: str = ""
    """Why it stopped: nobody_rides, no_pay, nobody_drives, decided."""
    women: bool = True
    """Whether women of the town drive it."""
    carts: int = 0
    drivers: list[int] = field(default_factory=list)
    """Places in the town's list of grown-ups (women's rows first, then men's)."""
    parts: list[str] = field(default_factory=list)
    fare_cents: int = 0
    known: int = 0
    """Permille of homes that know of it."""
    served: int = 1000
    """Of those who wanted a seat lately, how many had one, permille."""
    support_cents: int = 0
    """A week and driver, from `payer`, up to `support_until`."""
    support_until: int = -1
    payer: str = "team"
    since: int = 0
    """Week in which its stage began."""
    empty_weeks: int = 0
    """Weeks on end in which it ran nearly empty."""
    week: dict[str, int] = field(default_factory=dict)

    def copy(self) -> Line:
        return replace(self, drivers=list(self.drivers), parts=list(self.parts),
                       week=dict(self.week))


@dataclass
class Mobility:
    ways: dict[str, Way] = field(default_factory=dict)
    lines: dict[str, Line] = field(default_factory=dict)
    escorts: dict[str, Escort] = field(default_factory=dict)
    """`way/part` -> who walks it together."""
    shifts: dict[str, dict[str, int]] = field(default_factory=dict)
    """Work -> parts of 1000 of its posts by shift, where it is not as the scenario says."""
    mix: dict[str, str] = field(default_factory=dict)
    """`toolkit/part` -> the version that would go with it; none: as it is."""
    totals: dict[str, int] = field(default_factory=dict)

    def copy(self) -> Mobility:
        return replace(
            self,
            ways={k: w.copy() for k, w in self.ways.items()},
            lines={k: line.copy() for k, line in self.lines.items()},
            escorts={k: e.copy() for k, e in self.escorts.items()},
            shifts={k: dict(s) for k, s in self.shifts.items()},
            mix=dict(self.mix), totals=dict(self.totals))

    def count(self, what: str, more: int = 1) -> None:
        if more:
            self.totals[what] = self.totals.get(what, 0) + more


@dataclass
class Transfer:
    """A toolkit sent to another town: what was kept, what was changed, and what came of it."""

    toolkit: str
    town: str
    week: int
    """In which it was sent."""
    kept: list[str] = field(default_factory=list)
    changed: dict[str, str] = field(default_factory=dict)
    """Part -> version."""
    outcome: str = "sent"
    """sent, lacks, took or failed."""
    cause: str = ""
    """What its core lacks there, or of what it failed."""
    figures: dict[str, int] = field(default_factory=dict)

    def copy(self) -> Transfer:
        return replace(self, kept=list(self.kept), changed=dict(self.changed),
                       figures=dict(self.figures))
