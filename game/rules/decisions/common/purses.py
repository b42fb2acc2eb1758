"""Voters' equal purses, and what a project asks of those who support it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from game.rules.decisions.common.ballot import Ballot
from game.rules.decisions.common.result import Number


@dataclass(frozen=True)
class Paid:
    """How many paid, and how many of them gave all they had and less than the others."""

    supporters: int
    emptied: int


class Purses:
    """Whole numbers over one denominator that all purses share, and voters kept together who have
    the same in their purses: so 100,000 stay exact and fast."""

    def __init__(self, ballots: Iterable[Ballot], budget: Fraction) -> None:
        groups = list(ballots)
        self._times = [ballot.times for ballot in groups]
        self._supporters: dict[str, list[int]] = {}
        for number, ballot in enumerate(groups):
            for choice in ballot.choices:
                self._supporters.setdefault(choice, []).append(number)
        self._unit = sum(self._times) * budget.denominator
        self._purses = [budget.numerator]
        """What there is in each kind of purse, in parts of a unit."""
        self._kind = [0] * len(groups)

    def asked(self, option: str, cost: Number) -> Fraction | None:
        """The sum that each supporter pays who can, the others giving all: together the cost.
        None if they cannot pay it all together."""
        there: dict[int, int] = {}
        for group in self._supporters.get(option, ()):
            kind = self._kind[group]
            there[kind] = there.get(kind, 0) + self._times[group]
        left = cost * self._unit
        people = sum(there.values())
        for kind in sorted(there, key=self._purses.__getitem__):
            purse = self._purses[kind]
            if purse * people >= left:
                return Fraction(left) / people / self._unit
            left -= purse * there[kind]
            people -= there[kind]
        return None

    def pay(self, option: str, asked: Fraction) -> Paid:
        """Everybody who supports it pays what is asked, or all they have."""
        price, parts = (asked * self._unit).as_integer_ratio()
        if parts > 1:
            self._unit *= parts
            self._purses = [purse * parts for purse in self._purses]
        emptied, supporters = 0, 0
        becomes: dict[int, int] = {}
        for group in self._supporters[option]:
            kind = self._kind[group]
            if kind not in becomes:
                becomes[kind] = len(self._purses)
                self._purses.append(max(0, self._purses[kind] - price))
            supporters += self._times[group]
            if self._purses[kind] < price:
                emptied += self._times[group]
            self._kind[group] = becomes[kind]
        return Paid(supporters, emptied)
