"""Dials: what is done by people themselves takes their time, and takes no more than they have."""

from __future__ import annotations

import numpy as np

from game.rules.dials import DIALS, minutes, turn
from game.rules.invariants import check
from game.rules.season import needs
from game.rules.season.week import live_week
from game.world.households import NEED
from tests.rules.needs_town import needs_context, needs_rules, needs_world
from tests.rules.test_needs_measured import FOUNTAIN, TAP

RULES = needs_rules(FOUNTAIN, numbers={"commons.talk_minutes": 40, "commons.watch_minutes": 10})
CTX = needs_context(RULES)


def test_sitting_together_and_looking_after_rules_takes_time_by_their_degree():
    world = needs_world(RULES)
    assert minutes(world, RULES) == 0
    turn(world, "talk", 500)
    turn(world, "sanctions", 900)
    turn(world, "mains", 1000)
    assert minutes(world, RULES) == 20 + 9
    assert all(dial.asks in RULES.params for dial in DIALS.values() if dial.asks)


def test_it_is_an_errand_of_every_week_that_it_stands():
    world = needs_world(RULES)
    needs.step(world, CTX)
    alone = world.households.errand_minutes.copy()
    turn(world, "talk", 1000)
    for _ in range(2):
        needs.step(world, CTX)
        assert (world.households.errand_minutes == alone + 40).all()
    world.dials.clear()
    needs.step(world, CTX)
    assert (world.households.errand_minutes == alone).all()


def test_nobody_gives_minutes_that_they_do_not_have_and_water_comes_first():
    world = needs_world(RULES)
    h = world.households
    h.care_minutes[:] = h.waking_minutes - 700  # the fountain takes 672 of them
    turn(world, "talk", 1000)
    needs.step(world, CTX)
    assert (h.errand_minutes == 700).all() and (h.free_minutes == 0).all()
    assert (h.route[NEED["water"]] >= 0).all()


def test_a_week_in_a_town_that_talks_keeps_its_invariants():
    world = needs_world(needs_rules(TAP, FOUNTAIN), care_minutes=6700)
    turn(world, "talk", 1000)
    before = world.households.needs.copy()
    live_week(world, CTX)
    assert check(world, RULES) == ""
    assert not np.array_equal(before, world.households.needs)
