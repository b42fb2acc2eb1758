"""Spending a budget by the number of votes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set

from game.rules.decisions.common.result import Number, Round, Tally
from game.rules.decisions.common.ties import Ties


def by_votes(
    options: Sequence[str], tallies: Tally, costs: Mapping[str, Number], left: Number, ties: Ties,
    taken: Set[str] = frozenset(),
) -> Iterator[Round]:
    """One round for each option, most votes first: taken if it can be paid, else skipped and the
    next one looked at (Consul's `Result`). What nobody voted for is not bought."""
    open_ = [o for o in options if o not in taken and tallies[o] > 0]
    for votes in sorted({tallies[o] for o in open_}, reverse=True):
        level = [o for o in open_ if tallies[o] == votes]
        while level:
            option = ties.first(level) if _contested(level, costs, left) else level[0]
            level.remove(option)
            bought = costs[option] <= left
            left = left - costs[option] if bought else left
            yield Round({option: votes}, (option,) * bought, (option,) * (not bought),
                        also={"cost": {option: costs[option]}, "left": {option: left}})
            ties.round += 1


def _contested(level: Sequence[str], costs: Mapping[str, Number], left: Number) -> bool:
    """Whether equals are in each other's way: each could be paid, not all of them."""
    payable = [costs[o] for o in level if costs[o] <= left]
    return len(payable) > 1 and sum(payable) > left
