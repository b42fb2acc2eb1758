"""Figures of the people in a process: who takes part, how much, how they bear it.

Effort is what those who might take part give, permille of what they would at full will: the index
of facts C4 in minutes. By sex and age it is of whoever of a home is asked (`asked`).
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from game.rules.coproduction import assets, burnout, independent, participation, reach, willingness
from game.rules.coproduction.asked import SENIOR, YOUNG
from game.rules.core import Rules
from game.world.coproduction import Participants, Process
from game.world.world import World

Mask = NDArray[np.bool_]
Figure = Callable[[World, Rules, Process], int]
Who = Callable[[World, Rules, Participants], Mask]

SURE_FROM = 600
"""Self-efficacy from which somebody counts as sure, permille."""

GROUPS: dict[str, Who] = {
    "women": lambda w, r, c: c.woman > 0,
    "men": lambda w, r, c: c.woman == 0,
    "under_40": lambda w, r, c: c.age < YOUNG,
    "from_60": lambda w, r, c: c.age >= SENIOR,
    "parents": lambda w, r, c: (w.households.children > 0) & (c.age < SENIOR),
    "least_able": lambda w, r, c: reach.least_able(w, r),
    "excluded": lambda w, r, c: independent.anyhow(w, r),
    "sure": lambda w, r, c: w.households.efficacy >= SURE_FROM,
    "unsure": lambda w, r, c: w.households.efficacy < r["coproducer.unsure_below"],
}
"""Figure `effort_<name>`, `willing_<name>`, `part_<name>` -> of whom."""


def circle_of(world: World, process: Process) -> Participants:
    return world.takers.get(process.id) or Participants.empty(world.households.n)


def _among(world: World, rules: Rules, process: Process, who: Who | None) -> Mask:
    circle = circle_of(world, process)
    mask: Mask = reach.may(world, rules, process) & (circle.age > 0)
    return mask & who(world, rules, circle) if who else mask


def _mean(column: NDArray[np.int64], mask: Mask) -> int:
    return int(column[mask].mean()) if mask.any() else 0


def effort(who: Who | None = None) -> Figure:
    """Minutes given by those of the group who might take part, permille of full ones."""
    def count(world: World, rules: Rules, process: Process) -> int:
        mask = _among(world, rules, process, who)
        most = participation.full(rules, process) * int(mask.sum())
        return int(circle_of(world, process).minutes[mask].sum()) * 1000 // max(1, most)
    return count


def will(who: Who | None = None) -> Figure:
    """Their willingness, permille."""
    return lambda world, rules, process: _mean(
        circle_of(world, process).will, _among(world, rules, process, who))


def part(who: Who | None = None) -> Figure:
    """How many of them take part, permille."""
    return lambda world, rules, process: _mean(
        circle_of(world, process).part * 1000, _among(world, rules, process, who))


def _worn_out(world: World, rules: Rules, process: Process) -> int:
    circle = circle_of(world, process)
    return _mean(burnout.worn_out(rules, circle) * 1000, circle.part > 0)


def _seen(world: World, rules: Rules, process: Process) -> int:
    return _mean(circle_of(world, process).seen, _among(world, rules, process, None))


def _told(world: World, rules: Rules, process: Process) -> int:
    return _mean(willingness.told(world, rules, process), _among(world, rules, process, None))


def _spoilt(world: World, rules: Rules, process: Process) -> int:
    return _mean(circle_of(world, process).spoilt, _among(world, rules, process, None))


def _assets(world: World, rules: Rules, process: Process) -> int:
    return assets.found(world, rules, process, circle_of(world, process),
                        _among(world, rules, process, None))


def _week(name: str) -> Figure:
    return lambda world, rules, process: process.week.get(name, 0)


FIGURES: dict[str, Figure] = {
    "effort": effort(), "willing": will(), "part": part(), "worn_out": _worn_out,
    "joined": _week("joined"), "left": _week("left"), "left_worn_out": _week("left_worn_out"),
    "ambiguity": lambda w, r, p: burnout.ambiguity(r, p),
    "told": _told,
    "seen": _seen, "spoilt": _spoilt, "unpaid_cents": lambda w, r, p: p.unpaid_cents,
    "assets": _assets, "worth": _week("worth"),
    **{f"effort_{name}": effort(who) for name, who in GROUPS.items()},
    **{f"willing_{name}": will(who) for name, who in GROUPS.items()},
    **{f"part_{name}": part(who) for name, who in GROUPS.items()},
}
"""Name -> what is counted of a process, whole numbers."""
