"""Ranked ballots lying in piles, one for each continuing option, and moving between them."""

from __future__ import annotations

from collections.abc import Iterable, Set
from fractions import Fraction

from game.rules.decisions.common.ballot import Ballot
from game.rules.decisions.common.result import Number

Parcel = list[tuple[tuple[str, ...], int]]
"""Ballots of one weight: (preferences, how many say so)."""


class Piles:
    """Each ballot lies with the first continuing option that it names, at some weight.

    Ballots of one weight lie together, so that adding up takes one product for each weight and
    not one for each ballot: 100,000 stay fast in exact fractions.
    """

    def __init__(self, ballots: Iterable[Ballot], continuing: Set[str]) -> None:
        self.totals: dict[str, Number] = dict.fromkeys(continuing, 0)
        self.exhausted: Number = 0
        self._piles: dict[str, dict[Number, Parcel]] = {option: {} for option in continuing}
        self._lay([(b.choices, b.times) for b in ballots], 1, continuing)

    def move(self, source: str, continuing: Set[str], share: Number = 1) -> dict[str, Number]:
        """Takes a pile up and lays it down by the next preferences, each ballot at `share` of its
        weight. Returns how much went where; "" is exhausted."""
        pile, moved = self._piles.pop(source), dict[str, Number]()
        del self.totals[source]
        for weight, parcel in pile.items():
            for option, votes in self._lay(parcel, _plain(weight * share), continuing).items():
                moved[option] = _plain(moved.get(option, 0) + votes)
        return moved

    def _lay(self, parcel: Parcel, weight: Number, continuing: Set[str]) -> dict[str, Number]:
        ballots: dict[str, int] = {}
        for ranking, times in parcel:
            option = next((o for o in ranking if o in continuing), "")
            if option:
                self._piles[option].setdefault(weight, []).append((ranking, times))
            ballots[option] = ballots.get(option, 0) + times
        moved = {option: _plain(weight * count) for option, count in ballots.items()}
        for option, votes in moved.items():
            if option:
                self.totals[option] = _plain(self.totals[option] + votes)
            else:
                self.exhausted = _plain(self.exhausted + votes)
        return moved


def _plain(value: Number) -> Number:
    """A whole fraction as the whole number that it is."""
    return value.numerator if isinstance(value, Fraction) and value.denominator == 1 else value
