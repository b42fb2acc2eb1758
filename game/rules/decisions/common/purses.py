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
    """Whole numbers over one denominator that all purses share, so that 100,000 stay exact and
    fast: adding up and comparing are those of whole numbers."""

    def __init__(self, ballots: Iterable[Ballot], budget: Fraction) -> None:
        """Voters who said the same have the same purse for ever, so they are kept as one."""
        groups = list(ballots)
        self._times = [ballot.times for ballot in groups]
        self._supporters: dict[str, list[int]] = {}
        for number, ballot in enumerate(groups):
            for choice in ballot.choices:
                self._supporters.setdefault(choice, []).append(number)
        self._unit = sum(self._times) * budget.denominator
        self._purses = [budget.numerator] * len(groups)

    def asked(self, option: str, cost: Number) -> Fraction | None:
        """The sum that each supporter pays who can, the others giving all: together the cost.
        None if they cannot pay it all together."""
        there: dict[int, int] = {}
        for group in self._supporters.get(option, ()):
            purse = self._purses[group]
            there[purse] = there.get(purse, 0) + self._times[group]
        left = cost * self._unit
        people = sum(there.values())
        for purse in sorted(there):
            if purse * people >= left:
                return Fraction(left) / people / self._unit
            left -= purse * there[purse]
            people -= there[purse]
        return None

    def pay(self, option: str, asked: Fraction) -> Paid:
        """Everybody who supports it pays what is asked, or all they have."""
        share = asked * self._unit
        if share.denominator > 1:
            self._unit *= share.denominator
            self._purses = [purse * share.denominator for purse in self._purses]
        price, emptied, supporters = share.numerator, 0, 0
        for group in self._supporters[option]:
            supporters += self._times[group]
            if self._purses[group] < price:
                emptied += self._times[group]
            self._purses[group] = max(0, self._purses[group] - price)
        return Paid(supporters, emptied)
