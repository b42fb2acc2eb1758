"""Open or closed: whether a strategy comes to something else without what carries a concept."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from statistics import fmean
from typing import Any

from game.lab.concepts.form import Concept, Table
from game.lab.concepts.runs import Found, Task, rows_of

LEAST_PERMILLE = 10
"""A state that differs by less than one in a hundred, or by less than `LEAST`, is the same."""
LEAST = 0.1
STRAYS = 0.2
"""Towns in which a state may do otherwise than the row says: one of five, none of four. In the
others it may stay as it is, but not in more than half of them all."""


@dataclass(frozen=True)
class Verdict:
    """One row after its games. `given` and `without` are means over the towns."""

    n: int
    closed: bool
    given: float | None = None
    without: float | None = None
    towns: int = 0
    """In how many the state did what the row says."""
    of: int = 0

    def plain(self) -> dict[str, Any]:
        return {name: round(value, 1) if isinstance(value, float) else value
                for name, value in asdict(self).items()}


def judged(table: Table, found: dict[Task, Found]) -> list[Verdict]:
    """Every row in its order; one that claims nothing is open."""
    claims = {c.n for c in rows_of(table)}
    return [verdict(c, found) if c.n in claims else Verdict(c.n, False) for c in table.concepts]


def verdict(row: Concept, found: dict[Task, Found]) -> Verdict:
    """Open where the state cannot be read without the carrier: nothing is known then."""
    off = {seed: numbers[row.n] for (_, _, n, seed), numbers in found.items() if n == row.n}
    scenario, strategy = row.scenario or "", row.strategy
    given = {seed: found[scenario, strategy, None, seed][row.n] for seed in off}
    pairs = [(a, b) for seed in sorted(off)
             if (a := given[seed]) is not None and (b := off[seed]) is not None]
    if not pairs or len(pairs) < len(off):
        return Verdict(row.n, False, of=len(off))
    before, after = fmean(a for a, _ in pairs), fmean(b for _, b in pairs)
    sign = -1 if row.without == "less" else 1
    right, wrong = (sum((b - a) * way > 0 for a, b in pairs) for way in (sign, -sign))
    enough = max(LEAST, abs(before) * LEAST_PERMILLE / 1000)
    closed = ((after - before) * sign >= enough and wrong <= len(pairs) * STRAYS
              and right * 2 >= len(pairs))
    return Verdict(row.n, closed, before, after, right, len(pairs))
