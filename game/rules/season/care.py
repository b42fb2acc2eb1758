"""Care: the unpaid work of a week that cannot be skipped, and who does it (minutes a week).

A home needs housework by its grown-ups and direct care by its children, its frail, disabled and
ill (so that women and men give what time-use surveys found: facts E1, E5, E7). A formal route
takes over part of the direct care. Elders keep up their own housework. Where nobody of working
age lives with somebody frail, a household that knows them gives the care. The rest is the
woman's and the man's by a norm that moves slowly (E3: the gap fell 7 minutes in 15 years) and
that policies move faster. Where a week is full, paid hours and rest give way, hers before his
(E8). What no waking minute is left for stays undone: `world.tallies["care_undone"]`.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.clock.felt import named
from game.rules.core import Context, Rules
from game.rules.kinds import ROUTE_KINDS
from game.world.households import NEED, WAKING_MINUTES, Households
from game.world.world import World

Ints = NDArray[np.int64]

NORM, UNDONE = "care_norm", "care_undone"
MILLION = 1_000_000


def settle(world: World, ctx: Context) -> None:
    world.tallies[NORM] = ctx.rules["care.woman_permille"] * 1000
    _give(world, ctx)


def step(world: World, ctx: Context) -> None:
    world.tallies[NORM] = moved_norm(world, ctx.rules)
    _give(world, ctx)


def moved_norm(world: World, r: Rules) -> int:
    """The woman's part of a couple's care, parts a million, after one more week: towards half and
    half, by the habits of E3 and by what the town does for men's share and for care leave."""
    norm, dials = world.tallies[NORM], world.dials
    pull = sum(dials.get(name, 0) * r[f"care.{name}_ppm"] // 1000
               for name in ("men_share", "care_leave"))
    return max(min(norm, MILLION // 2), norm - r["care.norm_drift_ppm"] - pull)


def home_minutes(h: Households, r: Rules) -> Ints:
    """Housework: a home's own, and more for each further grown-up; a man on his own does less."""
    grown = h.adults + h.elders
    minutes = (grown > 0) * r["care.home_minutes"] + (grown - 1).clip(min=0) * r[
        "care.adult_minutes"]
    alone = (h.man == grown) & (h.children == 0)
    result: Ints = np.where(alone, minutes * r["care.alone_man_permille"] // 1000, minutes)
    return result


def direct_minutes(h: Households, r: Rules) -> Ints:
    """Care for persons: children, the frail, disabled and ill, and what elders ask for."""
    result: Ints = (
        (h.children > 0) * r["care.first_child_minutes"]
        + (h.children - 1).clip(min=0) * r["care.next_child_minutes"]
        + h.elders * r["care.elder_minutes"]
        + h.frail * r["care.frail_minutes"]
        + h.disabled * r["care.disabled_minutes"]
        + (h.ill_weeks > 0) * r["care.ill_minutes"])
    return result


def covered(world: World, r: Rules) -> Ints:
    """Permille of its direct care that each household had done by others last week: by the kind of
    route it uses for care, and by the quality of the public service behind it. On the first
    morning, before anybody has chosen, what is usual."""
    by_kind = {kind: 0 if kind == "own" else r[f"care.covers_{kind}_permille"]
               for kind in ROUTE_KINDS}
    services = world.municipality.services
    parts = [by_kind[route.by] * (services[route.service].quality if route.service in services
                                  else 1000) // 1000
             for route in r.routes]
    nobody_chose = r["care.first_covered_permille"] * (world.week == 0 and r.has("needs"))
    result: Ints = np.array([*parts, nobody_chose], np.int64)[world.households.route[NEED["care"]]]
    return result


def others_minutes(h: Households) -> Ints:
    """Errands and work for organisations of each grown-up, rounded up."""
    result: Ints = -(-(h.errand_minutes + h.org_minutes) // (h.adults + h.elders).clip(min=1))
    return result


def free_by_sex(h: Households) -> tuple[Ints, Ints]:
    """Minutes of the waking week that the woman and the man have to themselves."""
    others = others_minutes(h)
    woman: Ints = (WAKING_MINUTES - others) * h.woman - h.paid_woman - h.care_woman
    man: Ints = (WAKING_MINUTES - others) * h.man - h.paid_man - h.care_man
    return woman, man


def met(world: World, ctx: Context) -> Ints:
    """How far unpaid care did what had to be done last week, permille: all of it unless a week was
    too full; of what others must come for, `care.kin_met_permille` if there is somebody."""
    h, r = world.households, ctx.rules
    needed, by_elders, _, helped = _needed(world, r)
    done = (h.care_minutes * 1000 // (needed + by_elders).clip(min=1)).clip(max=1000)
    alone = (h.adults == 0) & (direct_minutes(h, r) > 0)
    result: Ints = np.where(alone, helped * r["care.kin_met_permille"], done)
    return result


def _needed(world: World, r: Rules) -> tuple[Ints, Ints, int, Ints]:
    """Minutes that grown-ups of working age have to give (kin's care in them), what elders do
    themselves, the minutes nobody can come for, and who of those alone has somebody to come."""
    h = world.households
    direct = direct_minutes(h, r)
    if r.has("clock"):  # what is named there is done by whoever is named
        direct = (direct - named(world, r)).clip(min=0)
    direct = direct - direct * covered(world, r) // 1000
    home, nobody = home_minutes(h, r), h.adults == 0
    own = np.where(h.frail > 0, 0, h.elders * r["care.elder_own_minutes"])
    by_elders = np.where(nobody, home, np.minimum(home, own))
    kin, helped = np.zeros(h.n, np.int64), np.zeros(h.n, np.int64)
    needed = np.where(nobody, 0, home + direct - by_elders)
    rows = np.flatnonzero(nobody & (direct > 0))
    can = (h.adults > 0)[h.ties[rows]]
    helped[rows] = can.any(axis=1)
    giver = h.ties[rows, can.argmax(axis=1)]
    np.add.at(kin, giver, direct[rows] * helped[rows])
    unmet = int((direct[rows] * (1 - helped[rows])).sum())
    return needed + kin, by_elders, unmet, helped


def _give(world: World, ctx: Context) -> None:
    """Who does what is needed this week. Arrays of two rows are the woman's and the man's."""
    h, r = world.households, ctx.rules
    needed, by_elders, undone, _ = _needed(world, r)
    labour = r.has("labour")
    who, paid = np.stack((h.woman, h.man)), np.stack((h.paid_woman, h.paid_man))
    if labour:
        paid = paid - paid * ((h.ill_weeks > 0) * r["care.ill_misses_permille"]) // 1000
    hers = np.where(h.man == 0, MILLION, np.where(h.woman == 0, 0, world.tallies[NORM]))
    week = (WAKING_MINUTES - others_minutes(h)) * who
    fits, rest = _by_norm(needed, hers, (week - r["care.own_minutes"] * who - paid).clip(min=0))
    costs = _who_gives_way(world, r, rest, hers)
    if labour:
        paid = paid - np.minimum(paid, costs * r["care.paid_gives_permille"] // 1000)
        h.paid_woman, h.paid_minutes = paid[0], paid.sum(axis=0)
    room = (week - paid - fits).clip(min=0)
    more = np.minimum(costs, room)
    more = more + np.minimum(rest - more.sum(axis=0), room - more)
    _write(h, fits + more, by_elders)
    world.tallies[UNDONE] = undone + int((needed + by_elders - h.care_minutes).sum())


def _by_norm(needed: Ints, hers: Ints, room: Ints) -> tuple[Ints, Ints]:
    """What each does within the room of a week, and what does not fit. Each has a part by the norm
    (`hers`, parts a million); where the other's week is full, she steps in by the same norm more
    readily than he."""
    woman = needed * hers // MILLION
    share = np.stack((woman, needed - woman))
    over, spare = (share - room).clip(min=0), (room - share).clip(min=0)
    steps_in = np.minimum(over[::-1] * np.stack((hers, MILLION - hers)) // MILLION, spare)
    return share - over + steps_in, (over - steps_in[::-1]).sum(axis=0)


def _who_gives_way(world: World, r: Rules, rest: Ints, hers: Ints) -> Ints:
    """Whose paid hours and rest the remainder costs: where a wage is at stake the norm weighs
    more, unless both can take paid care leave."""
    leave = world.dials.get("care_leave", 0) * r["care.leave_evens_permille"] // 1000
    slope = r["care.first_permille"] * (1000 - leave) // 1000
    half = MILLION // 2
    part = np.where((hers == 0) | (hers == MILLION), hers, half + (hers - half) * slope // 1000)
    woman = rest * part.clip(0, MILLION) // MILLION
    return np.stack((woman, rest - woman))


def _write(h: Households, given: Ints, elders: Ints) -> None:
    """Never more than the waking week holds."""
    used = h.paid_minutes + h.errand_minutes + h.org_minutes
    whole = given.sum(axis=0) + elders
    h.care_minutes = np.minimum(whole, (h.waking_minutes - used).clip(min=0))
    h.care_woman = np.minimum(given[0], h.care_minutes)
    h.care_man = np.minimum(given[1], h.care_minutes - h.care_woman)
