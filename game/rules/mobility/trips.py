"""Ways beside work: to meetings, and to where care is."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from game.rules.content import CareTrip
from game.rules.core import Rules
from game.rules.mobility.reach import needed, safety
from game.rules.mobility.ways import PARTS, spec_of
from game.world.world import World

Ints = NDArray[np.int64]
Mask = NDArray[np.bool_]


def _safe_to(world: World, rules: Rules, district: str, part: str) -> Mask:
    """By place: who would go there and home in that part of the day."""
    there = safety(world, rules)[:, rules.district_index[district], PARTS.index(part)]
    mask: Mask = there >= needed(world, rules)
    return mask


def to_meetings(world: World, rules: Rules) -> Mask:
    """By home: whether its woman would go to the town's meetings; true where none lives."""
    spec, h = spec_of(rules), world.households
    if spec is None or spec.meetings is None:
        return np.ones(h.n, bool)
    goes = _safe_to(world, rules, spec.meetings.at, spec.meetings.part)[: h.n]
    mask: Mask = goes | (h.woman == 0)
    return mask


def kept_from_meetings(world: World, rules: Rules, rows: Ints) -> Ints:
    """How much less likely these homes come, permille: all of it where only women live, half where
    a man may come alone."""
    if spec_of(rules) is None:
        return np.zeros(len(rows), np.int64)
    h = world.households
    kept = ~to_meetings(world, rules)[rows]
    found: Ints = kept * rules["mobility.stays_home"] // np.where(h.man[rows] > 0, 2, 1)
    return found


def out_of_reach(world: World, rules: Rules,
                 names: tuple[tuple[str, int], ...]) -> Iterator[tuple[int, Mask]]:
    """Row of the catalogue of each route that lies somewhere, and by home: who cannot get there,
    with nobody to come along."""
    h = world.households
    for row, place in _care(rules, names):
        goes = _safe_to(world, rules, place.at, place.part)
        hers, his = goes[: h.n] & (h.woman > 0), goes[h.n:] & (h.man > 0)
        yield row, (h.woman > 0) & ~hers & ~his & (h.elders == 0)


def taken_along(world: World, rules: Rules, names: tuple[tuple[str, int], ...], chosen: Ints,
                minutes: Ints) -> Ints:
    """By home: minutes of somebody who comes along to where the woman does not go alone. `chosen`
    are rows of the catalogue by need, with the minutes that they take."""
    h, found = world.households, np.zeros(world.households.n, np.int64)
    for row, place in _care(rules, names):
        kept = (h.woman > 0) & ~_safe_to(world, rules, place.at, place.part)[: h.n]
        spent = (minutes * (chosen == row)).sum(axis=0)
        found += kept * spent * rules["mobility.taken"] // 1000
    return found


def _care(rules: Rules, names: tuple[tuple[str, int], ...]) -> Iterator[tuple[int, CareTrip]]:
    spec = spec_of(rules)
    rows = {name: row for row, (name, _) in enumerate(names)}
    for place in spec.care if spec else ():
        if place.route in rows:
            yield rows[place.route], place
