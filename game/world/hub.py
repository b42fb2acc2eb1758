"""A support hub: counters, a queue of people who ask, places to begin something, and what it lives
on when the grant is over."""

from __future__ import annotations

from dataclasses import dataclass, field, replace


@dataclass
class Case:
    """Somebody who asked for help: a household with an idea, or an organisation in trouble."""

    row: int
    """Household; -1 for an organisation."""
    org: str = ""
    counter: str = ""
    """Where it waits."""
    stage: str = "waiting"
    """`waiting`, or a rung of the ladder: see `rules.machines.ladder`."""
    since: int = 0
    first: bool = False
    """Comes before others: a woman or somebody young."""


@dataclass
class Hub:
    stage: str = "idea"
    cause: str = ""
    """Why it closed; empty while it has not."""
    counters: dict[str, int] = field(default_factory=dict)
    """Counter that is open -> household that carries it; -1: the team still does."""
    cases: list[Case] = field(default_factory=list)
    places: int = 0
    """Of the incubator."""
    grant_until: int = -1
    """Last week of the grant."""
    income: dict[str, int] = field(default_factory=dict)
    """What it has built to live on -> permille of what it could bring: fees, members, town hall."""
    label: list[str] = field(default_factory=list)
    """Towns that carry the same name."""
    week: dict[str, int] = field(default_factory=dict)
    """Last week in figures."""
    totals: dict[str, int] = field(default_factory=dict)
    """Since it began: who asked, was helped, gave up, opened."""

    def copy(self) -> Hub:
        return replace(
            self, counters=dict(self.counters), cases=[replace(c) for c in self.cases],
            income=dict(self.income), label=list(self.label), week=dict(self.week),
            totals=dict(self.totals))
