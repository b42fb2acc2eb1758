"""What the team may know of a service on its way to be co-produced: frozen, ids and numbers.

Whoever takes part knows each other, so how many they are, how much they give and how many of them
are worn out is told, as sums and never by name. How far those who were not asked would come, and
what does not fit people's lives before it is tried, is not.
"""

from __future__ import annotations

from dataclasses import dataclass, field

TOLD = ("least_able", "reciprocity", "worn_out")
"""Figures that can be read; the others are told already, or nobody knows them yet."""


@dataclass(frozen=True)
class CellView:
    """A cell of the board against professional service alone, permille; `minutes` that users give
    a week for each household served."""

    planning: str
    delivery: str
    cost: int
    minutes: int
    staff: int
    quality: int
    risk: int
    inclusion: int


@dataclass(frozen=True)
class ProcessView:
    id: str
    stage: str
    cause: str
    """Why it ended or lies still; empty while it does not."""
    service: str
    planning: str
    delivery: str
    level: str
    collective: bool
    pay_cents_hour: int
    homes: int
    """Households that it is for."""
    budget_cents: int
    """What the service has a week, by the books."""
    reported: int
    felt: int | None
    """What its users get, permille; None where nobody was asked."""
    cells: tuple[CellView, ...]
    worked: dict[str, int] = field(default_factory=dict)
    skipped: tuple[str, ...] = ()
    supports: dict[str, int] = field(default_factory=dict)
    challenges: dict[str, int] = field(default_factory=dict)
    remedies: tuple[str, ...] = ()
    savings: str = "none"
    saved_cents: int = 0
    dumped_cents: int = 0
    taking_part: int = 0
    hours: int = 0
    """That they gave last week, together."""
    power: dict[str, int] = field(default_factory=dict)
    """The users' part of each, permille."""
    figures: dict[str, int] = field(default_factory=dict)

    def at(self, planning: str, delivery: str) -> CellView:
        return next(c for c in self.cells if (c.planning, c.delivery) == (planning, delivery))

    @property
    def here(self) -> CellView:
        return self.at(self.planning, self.delivery)
