"""The electorate, written down when a vote opens and frozen until it closes; and the quorum."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from game.rules.decisions.common.refusal import CannotCount


@dataclass(frozen=True)
class Roll:
    """Who may vote. One live seat is one vote, however many sit on it (ICA principle 2).

    `size` counts seats; `names` are theirs where the vote is by name, and empty where it is secret.
    """

    size: int
    names: frozenset[str] = frozenset()

    @classmethod
    def of(cls, names: Iterable[str]) -> Roll:
        listed = frozenset(names)
        return cls(len(listed), listed)

    def has(self, name: str) -> bool:
        """Whether that person has a seat; everybody does where nobody wrote names down."""
        return bool(name) and (not self.names or name in self.names)


@dataclass(frozen=True)
class Quorum:
    """How many must have cast a ballot: a share of the roll, and a number of people at least."""

    share: Fraction = Fraction(0)
    people: int = 0

    def needed(self, size: int) -> int:
        """cast >= ceil(q·|E|) (workshop.md, section 6), and no fewer than `people`."""
        return max(-(-self.share.numerator * size // self.share.denominator), self.people)

    def check(self, size: int) -> None:
        """Raises CannotCount for what nobody can reach: that is found when a vote opens, not
        when it has failed."""
        if self.share < 0 or not 0 <= self.needed(size) <= size:
            raise CannotCount("quorum_unreachable", needed=self.needed(size), eligible=size)
