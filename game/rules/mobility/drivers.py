"""Who drives the carts: women of the town who look for work or look after the home and trust
themselves to do it; men who look for work."""

from __future__ import annotations

import numpy as np

from game.rules.content import LineSpec
from game.rules.core import Rules
from game.rules.jobs import people
from game.rules.mobility.ways import spec_of
from game.world.households import AT_HOME, JOBLESS, ORGANISED
from game.world.world import World


def places(world: World) -> set[int]:
    """Of everybody who drives, in the town's list of grown-ups."""
    return {place for line in world.mobility.lines.values() for place in line.drivers}


def line_of(rules: Rules, name: str) -> LineSpec | None:
    spec = spec_of(rules)
    return next((s for s in spec.lines if s.id == name), None) if spec else None


def touched(rules: Rules, line: LineSpec) -> list[int]:
    """Districts along a line."""
    spec = spec_of(rules)
    ends = {d for way in spec.ways if way.id in line.ways for d in way.between} if spec else set()
    return sorted(rules.district_index[d] for d in ends)


def willing(world: World, rules: Rules, name: str, women: bool) -> list[int]:
    """Who would drive, the surest first: of the districts along the line, and no heavy care."""
    h, line = world.households, line_of(rules, name)
    if line is None:
        return []
    job = people.jobs(h)
    heavy = people.heavy_care(h, rules["labour.heavy_care_minutes"])
    along = np.isin(h.district, touched(rules, line))
    able = along & (h.frail == 0) & (h.efficacy >= rules["mobility.driver_efficacy"])
    looks = (job == JOBLESS) | ((job == AT_HOME) & people.is_woman(h))
    fit = np.concatenate((able, able)) & looks & ~heavy & (people.is_woman(h) == women)
    fit[list(places(world))] = False
    rows = np.flatnonzero(fit)
    sure = h.efficacy[rows % h.n] + 300 * (job[rows] == JOBLESS)
    return [int(p) for p in rows[np.argsort(-sure, kind="stable")]]


def take_on(world: World, rules: Rules, name: str, count: int) -> int:
    """So many more drivers, as far as there are any; how many came."""
    h, line = world.households, world.mobility.lines[name]
    came = willing(world, rules, name, line.women)[:max(0, count)]
    line.drivers += came
    job = people.jobs(h)
    job[came] = ORGANISED
    people.write(h, job)
    return len(came)


def let_go(world: World, name: str, leaving: list[int]) -> None:
    """These look for other work from now on."""
    h, line = world.households, world.mobility.lines[name]
    line.drivers = [place for place in line.drivers if place not in leaving]
    job = people.jobs(h)
    job[[p for p in leaving if job[p] == ORGANISED]] = JOBLESS
    people.write(h, job)
