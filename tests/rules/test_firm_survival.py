"""V09, the half about firms: survival follows from money and luck, nothing else (facts B1, B3)."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from game.rules.season.week import live_week
from tests.rules.work_town import FIRMS, town

YEAR = 52


def survival(seeds: range, **numbers: int) -> dict[int, float]:
    """Part of all newcomers of four years still there after so many years."""
    still: dict[int, list[bool]] = {y: [] for y in (1, 3, 5, 10)}
    for seed in seeds:
        world, ctx = town(3000, FIRMS, seed, **numbers)
        alive, born = [], []
        for _ in range(14 * YEAR):
            live_week(world, ctx)
            alive.append(world.enterprises.alive > 0)
            born.append(world.enterprises.born_week.copy())
        for week in range(4 * YEAR):
            new = np.flatnonzero(alive[week] & (born[week] == week + 1))
            for years, seen in still.items():
                later = week + years * YEAR
                seen += (alive[later][new] & (born[later][new] == week + 1)).tolist()
    return {years: float(np.mean(seen)) for years, seen in still.items()}


@pytest.mark.long
def test_newcomers_survive_as_firms_do(seeds: Callable[[int], range]) -> None:
    part = survival(seeds(3))
    assert 0.30 <= part[5] <= 0.50
    assert 0.15 <= part[10] <= 0.30
    first, later = 1 - part[1], 1 - (part[10] / part[5]) ** 0.2
    assert first > 1.5 * later, "the chance of closing falls with age"


@pytest.mark.long
def test_without_luck_and_with_deep_capital_nobody_leaves(seeds: Callable[[int], range]) -> None:
    part = survival(seeds(1), enterprise__drift_permille=0, enterprise__productivity_spread=0,
                    enterprise__productivity_lowest=1000, enterprise__old_better_permille=0,
                    enterprise__capital_weeks=60)
    assert part[5] > 0.9, "the control must fail the band"
