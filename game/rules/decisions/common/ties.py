"""Ties are reported, then resolved by the rule that was declared before the vote.

earlier_rounds   the latest round in which they differed decides
status_quo       how things are stays
order            the order in which the options were declared
lot              one seeded order of all options, the same for everybody who draws it again
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Sequence
from typing import Literal

from game.rules.decisions.common.poll import Poll
from game.rules.decisions.common.result import Number, Tally, Tie

Key = tuple[Number, ...]
About = Literal["win", "drop", "first"]
UNRESOLVED = "unresolved"


class Ties:
    """Breaks the ties of one count and remembers them in `reported`."""

    def __init__(self, poll: Poll) -> None:
        self.reported: list[Tie] = []
        self.round = 1
        """The round that is being counted: whoever counts several says when the next begins."""
        self._poll = poll
        self._place = {option: n for n, option in enumerate(poll.options)}

    def keep(self, tied: Iterable[str], seats: int, history: Sequence[Tally] = ()) -> list[str]:
        """The `seats` of the tied who win, best first: fewer where no rule tells them apart."""
        line = self._line(tied, history)
        if len(line) <= seats:
            return line
        last_in, first_out = self._keys(line[seats - 1], history), self._keys(line[seats], history)
        kept = [o for o in line[:seats] if self._keys(o, history) > first_out]
        self._report(line, "win", self._rule(last_in, first_out), kept)
        return kept

    def drop(self, tied: Iterable[str], history: Sequence[Tally] = ()) -> str:
        """The one who goes. Somebody has to: where no rule tells them apart, the lot does."""
        return self._first(self._line(tied, history)[::-1], history, "drop")

    def first(self, tied: Iterable[str], history: Sequence[Tally] = ()) -> str:
        """The one whose turn it is, as in `drop`: a tie of turns cannot be left standing."""
        return self._first(self._line(tied, history), history, "first")

    def _first(self, line: list[str], history: Sequence[Tally], about: About) -> str:
        if len(line) == 1:
            return line[0]
        rule = self._rule(self._keys(line[0], history), self._keys(line[1], history))
        chosen = line[0]
        if rule == UNRESOLVED:
            level = [o for o in line if self._keys(o, history) == self._keys(chosen, history)]
            by_lot = sorted(level, key=lambda o: self._lot(o, ()), reverse=about != "drop")
            chosen, rule = by_lot[0], "lot"
        self._report(line, about, rule, [chosen])
        return chosen

    def _line(self, options: Iterable[str], history: Sequence[Tally]) -> list[str]:
        return sorted(self._in_order(options), key=lambda option: self._keys(option, history),
                      reverse=True)

    def _report(self, line: list[str], about: About, rule: str, chosen: list[str]) -> None:
        self.reported.append(
            Tie(tuple(self._in_order(line)), about, rule, tuple(chosen), self.round))

    def _in_order(self, options: Iterable[str]) -> list[str]:
        return sorted(options, key=lambda option: self._place[option])

    def _keys(self, option: str, history: Sequence[Tally]) -> tuple[Key, ...]:
        return tuple(RULES[rule](self, option, history) for rule in self._poll.terms.ties)

    def _rule(self, above: tuple[Key, ...], below: tuple[Key, ...]) -> str:
        pairs = zip(self._poll.terms.ties, above, below, strict=True)
        return next((rule for rule, a, b in pairs if a != b), UNRESOLVED)

    def _earlier(self, option: str, history: Sequence[Tally]) -> Key:
        return tuple(tally.get(option, 0) for tally in reversed(history))

    def _status_quo(self, option: str, history: Sequence[Tally]) -> Key:
        return (int(option == self._poll.terms.status_quo),)

    def _order(self, option: str, history: Sequence[Tally]) -> Key:
        return (-self._place[option],)

    def _lot(self, option: str, history: Sequence[Tally]) -> Key:
        drawn = hashlib.sha256(f"{self._poll.terms.seed}:{option}".encode()).digest()
        return (int.from_bytes(drawn[:8], "big"),)


RULES: dict[str, Callable[[Ties, str, Sequence[Tally]], Key]] = {
    "earlier_rounds": Ties._earlier,
    "status_quo": Ties._status_quo,
    "order": Ties._order,
    "lot": Ties._lot,
}
