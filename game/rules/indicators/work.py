"""Figures of work: jobs, who has none, enterprises.

As the offices count it: without work is who looks for it, permille of those who work or look;
who has given up looking is in neither number.
"""

from __future__ import annotations

from collections.abc import Callable

from game.rules.core import Rules
from game.world.households import INFORMAL, JOBLESS, Ints
from game.world.world import World


def jobless(world: World, rules: Rules) -> int:
    """Permille without work, of those who work or look for it."""
    h = world.households
    return _without(h.job_woman, h.job_man)


def jobless_women(world: World, rules: Rules) -> int:
    return _without(world.households.job_woman)


def informal(world: World, rules: Rules) -> int:
    """Permille of those in work who have no contract."""
    h = world.households
    here = sum(int((job == INFORMAL).sum()) for job in (h.job_woman, h.job_man))
    working = sum(int((job >= 0).sum()) for job in (h.job_woman, h.job_man))
    return here * 1000 // max(1, working)


def firms(world: World, rules: Rules) -> int:
    """Enterprises, cooperatives included."""
    return int(world.enterprises.alive.sum())


def _without(*jobs: Ints) -> int:
    looking = sum(int((job == JOBLESS).sum()) for job in jobs)
    active = sum(int((job >= JOBLESS).sum()) for job in jobs)
    return looking * 1000 // max(1, active)


FIGURES: dict[str, Callable[[World, Rules], int]] = {
    "jobless": jobless,
    "jobless_women": jobless_women,
    "informal": informal,
    "firms": firms,
}
