"""Which posts women can take, meetings they come to, and what opens them: `jobless_women` moves."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from game.rules.indicators import measure
from game.rules.jobs import people
from game.rules.mobility import hiring, reach, trips, ways
from game.rules.mobility.figures import FIGURES
from game.rules.vocabulary import Effect
from game.world.households import JOBLESS
from tests.rules.mobility.town import (
    BEGIN,
    LIT,
    MOBILITY,
    PAY,
    TELL,
    WORK,
    game,
    hours,
    lived,
)

SEEDS = (5, 6, 7)
SAFE = replace(MOBILITY, ways=[replace(w, women=hours(1000, 1000, 1000, 1000))
                               for w in MOBILITY.ways])


@pytest.fixture(scope="module")
def session():
    return game()


def jobless_women(session, world):
    return measure(world, session.rules)["jobless_women"]


def test_nobody_begins_with_a_post_whose_way_they_do_not_go(session):
    world = session.world
    job, rows = people.jobs(world.households), world.enterprises.n
    slot = people.slots(job, rows)
    held = np.flatnonzero(slot < rows + 2)
    able = reach.can_take(world, session.rules)[held, slot[held]]
    assert able.mean() > .97, "but for who is about to leave one"


def test_women_reach_fewer_posts_than_men_and_all_where_ways_are_safe(session):
    able, n = reach.can_take(session.world, session.rules), session.world.households.n
    assert able[:n].mean() < able[n:].mean()
    safe = game(SAFE)
    assert reach.can_take(safe.world, safe.rules).all()
    assert FIGURES["held_back"](safe.world, safe.rules) == 0


def test_dark_ways_cost_women_their_work_and_safe_ones_do_not():
    dark, safe = ([jobless_women(s, s.world) for s in (game(m, seed) for seed in SEEDS)]
                  for m in (MOBILITY, SAFE))
    assert np.mean(dark) > np.mean(safe) + 40


def test_a_shift_needs_the_way_there_and_the_way_home(session):
    place = np.zeros((1, 1), np.int64)
    safe = np.full((1, 1, len(ways.PARTS)), 900)
    safe[0, 0, ways.PARTS.index("evening")] = 100
    for name, both in ways.SHIFTS.items():
        shift = np.full((1, 1), list(ways.SHIFTS).index(name))
        assert (reach.worst(safe, place, shift)[0, 0] == 100) == ("evening" in both)


def test_need_lowers_what_one_asks_of_a_way(session):
    world = session.world.copy()
    before = reach.needed(world, session.rules)
    world.households.job_woman[:], world.households.job_man[:] = JOBLESS, JOBLESS
    world.households.elders[:] = 0
    assert (reach.needed(world, session.rules) <= before).all()
    assert (reach.needed(world, session.rules) < before).any()


def test_posts_for_women_stay_open_until_women_get_there():
    posts, lean, toss = np.zeros(4, np.int64), np.full(4, 500), np.zeros(4, np.int64)
    women, men = np.array([0, 1]), np.array([5, 6, 7])
    can = np.ones((8, 1), bool)
    can[:2] = False
    places, _ = hiring.matched(posts, lean, toss, women, men, can, np.array([1]))
    assert places.tolist() == [5]
    can[:2] = True
    places, _ = hiring.matched(posts, lean, toss, women, men, can, np.array([1]))
    assert sorted(places.tolist()) == [0, 1, 5]


@pytest.mark.parametrize("opened", [LIT, [BEGIN, TELL, PAY]], ids=["light", "carts"])
def test_what_opens_the_ways_brings_women_into_work(opened):
    with_it, without = ([], [])
    for seed in SEEDS:
        session = game(seed=seed)
        without.append(jobless_women(session, lived(session, 40)))
        with_it.append(jobless_women(session, lived(session, 40, *opened)))
    assert np.mean(with_it) < np.mean(without) - 15


def test_light_opens_no_post_that_nobody_offers():
    """Night posts that are not there: where all work lies by day, lamps give nobody work."""
    by_day = replace(MOBILITY, work=[replace(w, shifts={"day": 1000}) for w in WORK])
    session = game(by_day)
    assert jobless_women(session, lived(session, 30)) == \
        jobless_women(session, lived(session, 30, *LIT))


def test_an_employer_who_moves_posts_into_the_evening_loses_women(session):
    late = Effect(do="post_shift", name="carpets", word="late", amount=1000)
    moved = lived(session, 0, late)
    assert moved.mobility.shifts["carpets"]["late"] == 1000
    assert FIGURES["reachable"](moved, session.rules) \
        < FIGURES["reachable"](session.world, session.rules)
    assert lived(session, 20, late).mobility.totals["women_left"] \
        > lived(session, 20).mobility.totals.get("women_left", 0)


def test_homes_stay_away_from_meetings_that_end_in_the_dark(session):
    rows = np.arange(session.world.households.n)
    kept = trips.kept_from_meetings(session.world, session.rules, rows)
    man = session.world.households.man > 0
    assert 0 < kept[man].max() < kept[~man].max()
    assert not kept[session.world.households.woman == 0].any()
    by_day = game(replace(MOBILITY, meetings=replace(MOBILITY.meetings, part="day")))
    assert trips.kept_from_meetings(by_day.world, by_day.rules, rows).sum() < kept.sum() // 4
    lit = lived(session, 12, *LIT)
    assert trips.kept_from_meetings(lit, session.rules, rows).sum() < kept.sum()


def test_care_beyond_a_way_nobody_goes_alone_takes_somebody_along():
    far = [replace(w, women=hours(100, 100, 100, 100)) for w in MOBILITY.ways]
    afraid, at_ease = game(replace(MOBILITY, ways=far)), game(SAFE)
    names = (("clinic", 1000),)
    for session, some in ((afraid, True), (at_ease, False)):
        world = session.world
        (_, kept), = trips.out_of_reach(world, session.rules, names)
        chosen = np.zeros((1, world.households.n), np.int64)
        along = trips.taken_along(world, session.rules, names, chosen, chosen + 60)
        assert bool(along.any()) == some and bool(kept.any()) == some
        assert not kept[world.households.elders > 0].any()
