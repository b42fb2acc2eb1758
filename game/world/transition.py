"""A town on its way together: what was looked at, tried out, taken up, and who keeps it going."""

from __future__ import annotations

from dataclasses import dataclass, field, replace


@dataclass
class Pattern:
    """A way of doing something that the town takes up: see `rules.transition.patterns`."""

    id: str
    stage: str = "toolbox"
    """A state of `rules.machines.pattern`."""
    cause: str = ""
    """Why it is lost; empty while it is not."""
    since: int = 0
    """Week in which it reached its stage."""
    alive: int = 0
    """How far it is what people do, permille."""
    together: bool = False
    """Those concerned worked it out; else somebody did it for them."""
    part: int = 0
    """Of those whom it asks, who came last week, permille."""
    homes: list[int] = field(default_factory=list)
    """Households that it asks."""
    left: int = 0
    """Weeks on end in which whoever bears it did not."""
    dips: int = 0
    """Times that people fell back into the old way."""

    def copy(self) -> Pattern:
        return replace(self, homes=list(self.homes))


@dataclass
class Prototype:
    """Something tried at a small scale: see `rules.transition.trials`."""

    id: str
    stage: str = "idea"
    """A state of `rules.machines.prototype`."""
    cause: str = ""
    """Why it failed or fell; empty while it did not."""
    since: int = 0
    """Week in which it reached its stage."""
    learned: int = 0
    """Of what there is to learn of it, permille."""
    heard: int = 0
    """Of those whom it is for, whom the team had met when it was last begun, permille."""
    came: int = 0
    """Of those whom it asks, who came last week, permille."""
    tries: int = 0
    """Trials begun."""
    works: bool = False
    """A trial of it has worked."""
    homes: list[int] = field(default_factory=list)
    """Households at the trial."""
    lean: int = 0
    """Weeks on end in which too little came of what it lives on."""

    def copy(self) -> Prototype:
        return replace(self, homes=list(self.homes))


@dataclass
class Transition:
    led_by: str = ""
    """`town_hall`, `civil_society` or `both`; empty while nothing has begun."""
    method: str = "usual"
    """How those on the way decide: `usual`, `consent`, `agile`, `lean`."""
    known: dict[str, int] = field(default_factory=dict)
    """Cell of the grid (`action/actor`) -> what was found on the day it was looked at, permille."""
    looked: dict[str, int] = field(default_factory=dict)
    """Cell -> week of that day."""
    patterns: dict[str, Pattern] = field(default_factory=dict)
    tutors: list[int] = field(default_factory=list)
    """Households from which somebody keeps an eye on old habits."""
    prototypes: dict[str, Prototype] = field(default_factory=dict)
    due: list[str] = field(default_factory=list)
    """Effects that the next week lived brings: see `rules.transition.due`."""
    totals: dict[str, int] = field(default_factory=dict)
    """Since it began: see `rules.transition.figures`."""

    def count(self, name: str, number: int = 1) -> None:
        self.totals[name] = self.totals.get(name, 0) + number

    def copy(self) -> Transition:
        return replace(
            self, known=dict(self.known), looked=dict(self.looked), tutors=list(self.tutors),
            patterns={k: p.copy() for k, p in self.patterns.items()},
            prototypes={k: p.copy() for k, p in self.prototypes.items()},
            due=list(self.due), totals=dict(self.totals))
