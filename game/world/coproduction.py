"""Co-production: services that their users and their staff plan and make together.

A process is one object; who takes part is a row a household, whether it takes part or not. The
money saved lies in the one ledger; hours given are real minutes of the week.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]


@dataclass
class Participants:
    """Columns of those who take part in a process or may; 0 where nothing is to be said."""

    part: Ints
    """1 who takes part now."""
    joined: Ints
    """Week of joining; minus the week of leaving for who left."""
    minutes: Ints
    """Given last week."""
    will: Ints
    """Permille of what it might give that it gives: motive, outcome seen, efficacy (facts C4)."""
    voice: Ints
    """Permille: how far it has a say in what is planned."""
    seen: Ints
    """How good it finds the service, permille, as it has known it of late (facts C4)."""
    woman: Ints
    """1 if whoever of the home is asked is a woman; `age` in years. One is asked of each home."""
    age: Ints
    known: Ints
    """1 whose skills are known: it was asked what it can do, or has shown it."""
    spoilt: Ints
    """Permille of its own motive that payment took away, for good (facts C13)."""
    weary: Ints
    """Worn out by it, permille (facts C11, I16)."""
    paid: Ints
    """1 who is paid for it now; 2 who was once and is not any more (facts C13)."""
    given: Ints
    """Minutes given in all."""
    gained: Ints
    """What it has had of the service in all, permille-weeks."""

    @property
    def n(self) -> int:
        return len(self.part)

    @classmethod
    def empty(cls, rows: int = 0) -> Participants:
        return cls(**{f.name: np.zeros(rows, np.int64) for f in fields(cls)})

    def copy(self) -> Participants:
        return Participants(**{f.name: getattr(self, f.name).copy() for f in fields(self)})

    def freeze(self) -> None:
        for f in fields(self):
            getattr(self, f.name).flags.writeable = False

    def columns(self) -> dict[str, Ints]:
        return {f.name: getattr(self, f.name) for f in fields(self)}


@dataclass
class Process:
    """One service on its way to be co-produced; its life is a machine of the rules."""

    id: str
    stage: str = "idea"
    cause: str = ""
    """Why it ended or was stopped; empty while it was not."""
    planning: str = "professionals"
    """Who plans: `professionals`, `both` or `users`. With `delivery` it is a cell of the board."""
    delivery: str = "professionals"
    level: str = "compliance"
    """`compliance`, `support` or `transformation`; it can fall back."""
    collective: bool = False
    """Made for everybody, not for who makes it."""
    worked: dict[str, int] = field(default_factory=dict)
    """Phase -> how far it was worked through, permille."""
    skipped: list[str] = field(default_factory=list)
    misfit: int = 0
    """What skipped or hurried phases left that does not fit people's lives, permille."""
    supports: dict[str, int] = field(default_factory=dict)
    """Prerequisite -> how far it is met, permille."""
    challenges: dict[str, int] = field(default_factory=dict)
    """Challenge -> how strong it is now, permille; those not there are not met with."""
    remedies: list[str] = field(default_factory=list)
    """Challenges that something was done about."""
    savings: str = "none"
    """What becomes of money saved: `none` decided yet, `cut`, `reinvested`, `shared`."""
    saved_cents: int = 0
    """In all since it began; `dumped_cents` of it were cut from the budget."""
    dumped_cents: int = 0
    pay_cents_hour: int = 0
    """What participants are paid for an hour."""
    quality: int = 0
    """What it gives, permille, last week."""
    informed: int = 0
    """How far its users are told about the service and asked what they want of it, permille."""
    unpaid_cents: int = 0
    """Pay of last week that was promised and that nobody had the money for."""
    capacity: int = 0
    """Permille: what was done of earlier savings put back, of training and of learning by doing."""
    power: dict[str, int] = field(default_factory=dict)
    """`designed`, `decided`, `delivered`, `gained`: the users' part of each, permille, measured."""
    began_week: int = -1
    since: int = 0
    """Week in which its stage began."""
    shared: bool = False
    """Users and staff agreed that power is shared, without an agreement of the scenario."""
    marks: dict[str, int] = field(default_factory=dict)
    """What it keeps count of from week to week; each name belongs to one part of the rules."""
    week: dict[str, int] = field(default_factory=dict)
    """Last week in figures: see `rules.coproduction.figures`."""
    weeks: list[dict[str, int]] = field(default_factory=list)
    """The same of each week of the last year, oldest first."""

    def copy(self) -> Process:
        return replace(
            self, worked=dict(self.worked), skipped=list(self.skipped),
            supports=dict(self.supports), challenges=dict(self.challenges),
            remedies=list(self.remedies), power=dict(self.power), marks=dict(self.marks),
            week=dict(self.week), weeks=[dict(w) for w in self.weeks])
