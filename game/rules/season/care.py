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
    h, r = world.households, ctx.rules
    needed, by_elders, undone, _ = _needed(world, r)
    paid_woman, paid_man = h.paid_woman, h.paid_man
    gives = 0
    if r.has("labour"):
        gives = r["care.paid_gives_permille"]
        misses = (h.ill_weeks > 0) * r["care.ill_misses_permille"]
        paid_woman = paid_woman - paid_woman * misses // 1000
        paid_man = paid_man - paid_man * misses // 1000
    norm = np.where(h.man == 0, MILLION, np.where(h.woman == 0, 0, world.tallies[NORM]))
    woman = needed * norm // MILLION
    shares = woman, needed - woman
    others, own = others_minutes(h), r["care.own_minutes"]
    weeks = (WAKING_MINUTES - others) * h.woman, (WAKING_MINUTES - others) * h.man
    room = [(weeks[0] - own * h.woman - paid_woman).clip(min=0),
            (weeks[1] - own * h.man - paid_man).clip(min=0)]
    over = [(shares[0] - room[0]).clip(min=0), (shares[1] - room[1]).clip(min=0)]
    spare = [(room[0] - shares[0]).clip(min=0), (room[1] - shares[1]).clip(min=0)]
    # By the norm one helps out when the other's week is full: she more readily than he.
    eased = np.minimum(over[0] * (MILLION - norm) // MILLION, spare[1])
    taken = np.minimum(over[1] * norm // MILLION, spare[0])
    base = [shares[0] - over[0] + taken, shares[1] - over[1] + eased]
    rest = over[0] - eased + over[1] - taken
    # The remainder costs paid hours and rest; where a wage is at stake the norm weighs more.
    leave = world.dials.get("care_leave", 0) * r["care.leave_evens_permille"] // 1000
    first = 500_000 + (norm - 500_000) * r["care.first_permille"] // 1000 * (1000 - leave) // 1000
    first = np.where((h.woman == 0) | (h.man == 0), norm, first).clip(0, MILLION)
    hers = rest * first // MILLION
    cut_woman = np.minimum(paid_woman, hers * gives // 1000)
    cut_man = np.minimum(paid_man, (rest - hers) * gives // 1000)
    paid_woman, paid_man = paid_woman - cut_woman, paid_man - cut_man
    most = ((weeks[0] - paid_woman - base[0]).clip(min=0),
            (weeks[1] - paid_man - base[1]).clip(min=0))
    more_woman = np.minimum(hers, most[0])
    more_man = np.minimum(rest - more_woman, most[1])
    more_woman = np.minimum(rest - more_man, most[0])
    if r.has("labour"):
        h.paid_woman, h.paid_minutes = paid_woman, paid_woman + paid_man
    _write(h, base[0] + more_woman, base[1] + more_man, by_elders)
    done = h.care_minutes.sum()
    world.tallies[UNDONE] = int(needed.sum() + by_elders.sum() - done) + undone


def _write(h: Households, woman: Ints, man: Ints, elders: Ints) -> None:
    """Never more than the waking week holds: who has least of it gives up last."""
    used = h.paid_minutes + h.errand_minutes + h.org_minutes
    h.care_minutes = np.minimum(woman + man + elders, (h.waking_minutes - used).clip(min=0))
    h.care_woman = np.minimum(woman, h.care_minutes)
    h.care_man = np.minimum(man, h.care_minutes - h.care_woman)
