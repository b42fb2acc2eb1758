"""Who gets an open post where ways count: as `jobs.matching.shared_out`, among those who go there.

A post goes to a woman with the odds of its branch times the odds of the women among those who
could take it. Of some work a part is only given to women (`WorkPlace.for_women`): a ward, a girls'
hostel. Where nobody can take a post it stays open.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.core import Rules
from game.rules.jobs import people
from game.rules.mobility.reach import can_take
from game.rules.mobility.ways import spec_of
from game.world.world import World

Ints = NDArray[np.int64]
Mask = NDArray[np.bool_]


def shared_out(world: World, rules: Rules, job: Ints, wanted: Ints, posts: Ints, lean: Ints,
               luck: Ints, women: Ints, men: Ints) -> tuple[Ints, Ints]:
    """(places, employer slots): who gets which. `wanted` posts there are of each employer (the
    enterprises, public, informal), `posts` of them are open, by slot."""
    return matched(posts, lean, luck, women, men, can_take(world, rules),
                   room_for_men(world, rules, job, wanted))


def room_for_men(world: World, rules: Rules, job: Ints, wanted: Ints) -> Ints:
    """How many more posts of each employer men may have."""
    rows, spec = world.enterprises.n, spec_of(rules)
    for_women = np.zeros(rows + 2, np.int64)
    names = [s.id for s in rules.sectors]
    for work in spec.work if spec else ():
        if work.id in names:
            for_women[:rows][world.enterprises.sector == names.index(work.id)] = work.for_women
        else:
            for_women[rows + ("public", "informal").index(work.id)] = work.for_women
    hers = (wanted[: rows + 2] * for_women + 999) // 1000
    return wanted[: rows + 2] - hers - people.employers(job[world.households.n:], rows)


def matched(posts: Ints, lean: Ints, luck: Ints, women: Ints, men: Ints, can: Mask,
            room: Ints) -> tuple[Ints, Ints]:
    """As above; `women` and `men` are places, whoever is first comes first; `can` is by place and
    slot, `room` for men by slot."""
    free, room = [women.copy(), men.copy()], room.copy()
    places: list[int] = []
    got: list[int] = []
    for post, leans, toss in zip(posts.tolist(), lean.tolist(), luck.tolist(), strict=True):
        able = [mine[can[mine, post]] for mine in free]
        if room[post] <= 0:
            able[1] = able[1][:0]
        odds = leans * len(able[0])
        chance = odds * 1000 // max(1, odds + (1000 - leans) * len(able[1]))
        first = 0 if toss < chance else 1
        for sex in (first, 1 - first):
            if len(able[sex]):
                place = int(able[sex][0])
                places.append(place)
                got.append(post)
                free[sex] = free[sex][free[sex] != place]
                room[post] -= sex
                break
    return np.array(places, np.int64), np.array(got, np.int64)
