"""A support hub: counters, a queue of people who ask, places to begin something, and what it lives
on when the grant is over."""

from __future__ import annotations

from dataclasses import dataclass, field, replace


@dataclass
class Case:
    """Somebody who asked for help: a household with an idea, or somebody in trouble."""

    row: int = -1
    """Household; -1 for whoever works already."""
    org: str = ""
    """An organisation in trouble, by its provider."""
    firm: int = -1
    """A cooperative in trouble that nobody knows by name, by its row of the enterprises."""
    stage: str = "waiting"
    """A state of `rules.machines.ladder`."""
    rung: str = "idea"
    """Where it goes on once it has a place again."""
    since: int = 0
    """Week in which it came, or in which it reached its rung."""
    progress: int = 0
    """How far it is on its rung, permille; of advice in trouble, how much of it was given."""
    served: int = 0
    """Of what it asked its counters for last week, how much it was given, permille."""
    woman: bool = False
    young: bool = False
    picked: bool = False
    """The team takes it before all others."""

    @property
    def first(self) -> bool:
        """Whom the usual rule takes first: women and the young (facts H4)."""
        return self.woman or self.young


@dataclass
class Copy:
    """A second town that asked for a hub of the same name."""

    stage: str = "asked"
    """asked, copying, standing, failed, declined."""
    way: str = ""
    """as_it_is or adapted."""
    since: int = 0
    contact: int = 0
    """Weeks in which our network counter was open for it."""


@dataclass
class Hub:
    stage: str = "idea"
    """A state of `rules.machines.hub`."""
    cause: str = ""
    """Why it closed, or is about to; empty while it is not."""
    counters: dict[str, int] = field(default_factory=dict)
    """Counter that is open -> household that carries it; -1: the team still does."""
    cases: list[Case] = field(default_factory=list)
    places: int = 0
    """Of the incubator."""
    priority: str = "women_youth"
    """Who comes first: women and the young, or everybody `in_turn`."""
    grant_until: int = -1
    """Last week of the grant."""
    income: dict[str, int] = field(default_factory=dict)
    """What it has built to live on -> permille of what it could bring: fees, members, town hall."""
    members: list[int] = field(default_factory=list)
    """Households that it helped or that carried something of it."""
    asked_before: dict[int, int] = field(default_factory=dict)
    """Household that gave up or dropped out -> week in which it did."""
    supported: dict[int, int] = field(default_factory=dict)
    """Cooperative, by its row of the enterprises -> last week of advice."""
    taken_in: list[str] = field(default_factory=list)
    """Organisations known by name that it advises, by provider."""
    began: dict[int, int] = field(default_factory=dict)
    """Enterprise that began with its help, by its row -> week in which it opened."""
    known: int = 0
    """Of all homes, how many know of it, permille."""
    covered: int = 0
    """Of what it costs, how much comes in without the grant: smoothed, permille."""
    lean_weeks: int = 0
    """Weeks on end in which most of it was not paid for."""
    copies: dict[str, Copy] = field(default_factory=dict)
    label: list[str] = field(default_factory=list)
    """Other towns whose hub carries the same name."""
    week: dict[str, int] = field(default_factory=dict)
    """Last week in figures."""
    totals: dict[str, int] = field(default_factory=dict)
    """Since it began: who asked, was helped, gave up, opened."""

    def count(self, name: str, number: int = 1) -> None:
        self.totals[name] = self.totals.get(name, 0) + number

    def copy(self) -> Hub:
        return replace(
            self, counters=dict(self.counters), cases=[replace(c) for c in self.cases],
            income=dict(self.income), members=list(self.members),
            asked_before=dict(self.asked_before), supported=dict(self.supported),
            began=dict(self.began),
            taken_in=list(self.taken_in), copies={k: replace(c) for k, c in self.copies.items()},
            label=list(self.label), week=dict(self.week), totals=dict(self.totals))
