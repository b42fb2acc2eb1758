"""Colleges: where the form has members of several kinds vote apart, who belongs to which.

Written down with the electorate when a proposal is made. Each member counts once, in the first
class of the form that fits; whoever fits none is in its last. One person has one vote in the
college (ICA principle 2, facts B22); what a college weighs is the form's to say.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import lcm
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from game.rules.assemblies.voters import users_of
from game.rules.coops import rows
from game.rules.core import Rules
from game.rules.decisions.colleges import limited
from game.world.organisations import Organisation
from game.world.world import World

Ints = NDArray[np.int64]
Mask = NDArray[np.bool_]


@dataclass(frozen=True)
class Colleges:
    """Who votes in which, and on which terms."""

    of: dict[int, str]
    """Household -> college."""
    weights: dict[str, Fraction]
    most: Fraction = Fraction(1)
    empty: Literal["renormalise", "fail"] = "renormalise"

    def missing(self, present: Iterable[int]) -> bool:
        """Whether so few of them are there that nothing can be decided."""
        there = {self.of[row] for row in present if row in self.of}
        if self.empty == "fail" and there != set(self.weights):
            return True
        return not limited({name: self.weights[name] for name in there}, self.most)

    def weigh(self, present: Sequence[int]) -> Ints:
        """What each one's word counts, in whole numbers of one unit: the part of their college,
        shared by those of it who are there."""
        there = [self.of.get(row, "") for row in present]
        held = limited({n: w for n, w in self.weights.items() if n in there}, self.most)
        each = {name: part / there.count(name) for name, part in held.items()}
        unit = lcm(*(part.denominator for part in each.values()))
        return np.array([int(each.get(name, Fraction(0)) * unit) for name in there], np.int64)


def colleges_of(rules: Rules, org: Organisation | None, of: dict[int, str]) -> Colleges | None:
    """The colleges of a roll; None where heads are counted."""
    form = rules.forms.get(org.form) if org is not None else None
    if form is None or form.voting != "colleges" or not of:
        return None
    return Colleges(of, {name: Fraction(weight) for name, weight in form.colleges.items()},
                    Fraction(form.college_most_permille, 1000),
                    "fail" if form.college_empty == "fails" else "renormalise")


def roll(world: World, rules: Rules, org: Organisation | None, voters: Sequence[int],
         ) -> dict[int, str]:
    """Voter -> college as of today; empty where the form knows none."""
    form = rules.forms.get(org.form) if org is not None else None
    if org is None or form is None or form.voting != "colleges" or not form.colleges:
        return {}
    *first, last = form.colleges
    found = dict.fromkeys(voters, str(last))
    for name in reversed(first):
        inside = CLASSES[name](world, rules, org)
        found |= {row: name for row in voters if inside[row]}
    return found


def _workers(world: World, rules: Rules, org: Organisation) -> Mask:
    mask = np.zeros(world.households.n, np.bool_)
    mask[rows.workers(world, org) if org.row >= 0 else np.array(org.staff, np.int64)] = True
    return mask


def _users(world: World, rules: Rules, org: Organisation) -> Mask:
    return users_of(world, rules, org.provider)


def _neighbours(world: World, rules: Rules, org: Organisation) -> Mask:
    """Homes in the parts of town in which somebody lives by it."""
    users = _users(world, rules, org)
    district = world.households.district
    return np.asarray(np.isin(district, district[users]))


def _everybody(world: World, rules: Rules, org: Organisation) -> Mask:
    return np.ones(world.households.n, np.bool_)


CLASSES: dict[str, Callable[[World, Rules, Organisation], Mask]] = {
    "workers": _workers,
    "users": _users,
    "residents": _users,
    "neighbours": _neighbours,
    "supporters": _everybody,
}
