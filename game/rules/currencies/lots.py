"""How people differ, in whole numbers: the same bits on every machine.

A bell and its lognormal are read off a table of quantiles, so that no floating point is needed;
rates a year become rates a week by whole roots.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from game.world.luck import Luck

Ints = NDArray[np.int64]

WEEKS_A_YEAR = 52
MILLION = 1_000_000
_UPPER = (20, 59, 98, 137, 177, 217, 257, 297, 338, 379, 421, 464, 508, 552, 598, 645, 694, 744,
          797, 851, 908, 969, 1033, 1102, 1176, 1258, 1349, 1454, 1578, 1732, 1946, 2418)
"""Upper half of 64 equal parts of the standard bell: the middle of each, thousandths."""
BELL = np.array([*(-z for z in reversed(_UPPER)), *_UPPER], np.int64)


def _part(luck: Luck, week: int, what: str, rows: Ints) -> Ints:
    """0..63 for each row, all alike."""
    return (luck.raw(week, what, rows) >> np.uint64(58)).astype(np.int64)


def bell(luck: Luck, week: int, what: str, rows: Ints) -> Ints:
    """Thousandths of a standard deviation from the mean, for each row."""
    drawn: Ints = BELL[_part(luck, week, what, rows)]
    return drawn


def uneven(luck: Luck, week: int, what: str, rows: Ints, spread: int) -> Ints:
    """Permille of the mean, lognormal with a `spread` (sigma) in permille: few with much."""
    drawn: Ints = np.array(_lognormal(spread), np.int64)[_part(luck, week, what, rows)]
    return drawn


def parts_a_million(luck: Luck, week: int, what: str, rows: Ints) -> Ints:
    """0..999,999 for each row."""
    drawn: Ints = (luck.raw(week, what, rows) >> np.uint64(24)).astype(np.int64) * MILLION >> 40
    return drawn


@lru_cache(maxsize=64)
def _lognormal(spread: int) -> tuple[int, ...]:
    """exp(sigma z) over the table, scaled to a mean of exactly 1000 but for rounding."""
    raw = [exp_parts(spread * z) for z in BELL.tolist()]
    total = sum(raw)
    return tuple(1000 * len(raw) * value // total for value in raw)


def exp_parts(millionths: int) -> int:
    """exp(x / 10^6) in parts of 10^12, by its series in whole numbers. For |x| up to about 10."""
    one, term = 10**12, 10**12
    total, x = term, abs(millionths)
    for n in range(1, 60):
        term = term * x // (n * MILLION)
        total += term
    return total if millionths >= 0 else one * one // total


@lru_cache(maxsize=256)
def weekly_growth(permille_year: int) -> int:
    """Parts a million a week that make `permille_year` more in 52 weeks."""
    return _root((1000 + permille_year) * MILLION**WEEKS_A_YEAR // 1000) - MILLION


@lru_cache(maxsize=256)
def weekly_loss(permille_year: int) -> int:
    """Parts a million a week that make `permille_year` less in 52 weeks; all of it in one week
    where nothing is left."""
    return MILLION - _root((1000 - permille_year) * MILLION**WEEKS_A_YEAR // 1000)


def _root(value: int) -> int:
    """The largest whole r with r^52 <= value, parts a million."""
    low, high = 0, 3 * MILLION
    while low < high:
        middle = (low + high + 1) // 2
        if middle**WEEKS_A_YEAR <= value:
            low = middle
        else:
            high = middle - 1
    return low
