"""Who can get where, and so which posts somebody can take.

A way is gone every day only if it is held safe enough: how safe that is differs from person to
person, and less is enough where nobody at home earns anything. A post lies in a district and has a
shift; one goes there in one part of the day and comes home in another (`ways.SHIFTS`), and both
have to do.

Who lives in which row is the town's luck already, so what is drawn here by row never changes with
it.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from game.rules.content import WorkPlace
from game.rules.core import Rules
from game.rules.jobs import people
from game.rules.mobility.ways import PARTS, SHIFTS, matrix, running, spec_of
from game.world.luck import Luck
from game.world.world import World

Ints = NDArray[np.int64]
Mask = NDArray[np.bool_]

OF_ROWS = Luck(0)
SLOTS = 1 << 14


def limits(rules: Rules) -> bool:
    """Whether ways count in this town."""
    return spec_of(rules) is not None


def needed(world: World, rules: Rules) -> Ints:
    """How safe a way has to be held, permille: a place for each grown-up, women first."""
    h = world.households
    toss = OF_ROWS.permille(0, "mobility:needed", np.arange(2 * h.n, dtype=np.int64))
    found = rules["mobility.needed"] + (2 * toss - 999) * rules["mobility.needed_spread"] // 1000
    poor = people.no_earner(h, people.jobs(h))
    return found - poor * rules["mobility.must"]


def knows(world: World, name: str) -> Mask:
    """Which homes know of a line: as many as have heard, always the same first."""
    toss = OF_ROWS.permille(0, f"line:{name}", np.arange(world.households.n, dtype=np.int64))
    mask: Mask = toss < world.mobility.lines[name].known
    return mask


def safety(world: World, rules: Rules, lines: bool = True) -> Ints:
    """(place, district, part): how safe each grown-up holds the way from home to there. With
    `lines` false, on foot."""
    h = world.households
    names = running(world) if lines else []
    pattern = np.zeros(h.n, np.int64)
    for bit, name in enumerate(names):
        pattern |= knows(world, name).astype(np.int64) << bit
    count = len(rules.content.districts)
    found = np.zeros((2, h.n, count, len(PARTS)), np.int64)
    for bits in np.unique(pattern).tolist():
        mine = pattern == bits
        known = tuple(n for bit, n in enumerate(names) if bits >> bit & 1)
        there = matrix(world, rules, known)[h.district[mine]]
        found[:, mine] = np.moveaxis(there, 3, 0)
    return found.reshape(2 * h.n, count, len(PARTS))


def works_at(world: World, rules: Rules) -> tuple[Ints, Ints]:
    """(place, employer slot): district and shift of the post that each employer would have for
    each grown-up. An enterprise stands in one place; public and informal posts lie in many."""
    spec = spec_of(rules)
    shifts = tuple((w.id, tuple(shifts_of(world, w).items())) for w in (spec.work if spec else ()))
    return _posts(rules, world.households.district.tobytes(), world.enterprises.sector.tobytes(),
                  shifts)


@lru_cache(maxsize=16)
def _posts(rules: Rules, homes: bytes, sectors: bytes,
           shifts_now: tuple[tuple[str, tuple[tuple[str, int], ...]], ...]) -> tuple[Ints, Ints]:
    """The same from where homes and of which branch the rows are. Kept: it seldom changes."""
    district, sector = (np.frombuffer(told, np.int64) for told in (homes, sectors))
    many, rows = 2 * len(district), len(sector)
    spec, now = spec_of(rules), dict(shifts_now)
    told = {w.id: w for w in spec.work} if spec else {}
    home = np.concatenate((district, district))
    place = np.repeat(home[:, None], rows + 2, axis=1)
    shift = np.full((many, rows + 2), list(SHIFTS).index("day"), np.int64)
    person = np.arange(many, dtype=np.int64)[:, None] * SLOTS
    slot = np.arange(rows + 2, dtype=np.int64)[None, :]
    tossed = OF_ROWS.permille(0, "mobility:shift", person + slot)
    stands = OF_ROWS.permille(0, "mobility:stands", slot[0])
    spread = OF_ROWS.permille(0, "mobility:place", person + slot)
    names = [s.id for s in rules.sectors]
    for name, work in told.items():
        if name in names:
            mine = np.flatnonzero(sector == names.index(name))
            toss = np.broadcast_to(stands[mine], (many, len(mine)))
        else:
            mine = np.array([rows + ("public", "informal").index(name)])
            toss = spread[:, mine]
        at = {rules.district_index[d]: parts for d, parts in work.at.items()}
        if at:
            place[:, mine] = _drawn(toss, at)
        index = list(SHIFTS)
        shift[:, mine] = _drawn(tossed[:, mine], {index.index(s): n for s, n in now[name]})
    place.flags.writeable = shift.flags.writeable = False
    return place, shift


def shifts_of(world: World, work: WorkPlace) -> dict[str, int]:
    """Parts of a work's posts by shift, as they are now."""
    return world.mobility.shifts.get(work.id) or {str(s): n for s, n in work.shifts.items()}


def _drawn(toss: Ints, parts: dict[int, int]) -> Ints:
    """What each toss (0..999) falls on, by parts of their sum."""
    total = max(1, sum(parts.values()))
    bounds = np.cumsum(np.array(list(parts.values()), np.int64)) * 1000 // total
    found: Ints = np.array(list(parts), np.int64)[
        np.searchsorted(bounds, toss, side="right").clip(max=len(parts) - 1)]
    return found


def worst(safe: Ints, place: Ints, shift: Ints) -> Ints:
    """(place, employer slot): how safe the worse of the two ways of a working day is held."""
    who = np.arange(len(safe))[:, None]
    out, back = (np.array([PARTS.index(way[i]) for way in SHIFTS.values()]) for i in (0, 1))
    found: Ints = np.minimum(safe[who, place, out[shift]], safe[who, place, back[shift]])
    return found


def can_take(world: World, rules: Rules, lines: bool = True) -> Mask:
    """(place, employer slot): whether somebody goes the ways of that post."""
    place, shift = works_at(world, rules)
    mask: Mask = worst(safety(world, rules, lines), place, shift) >= needed(world, rules)[:, None]
    return mask
