"""Patterns live where they fit and people come; they are lost for a reason that is told."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.rules.transition import leading, patterns, relapse, toolbox
from game.rules.vocabulary import Condition, Effect
from tests.rules.lived import context, do, lived
from tests.rules.transition.on_the_way import ABROAD, DESK, FEAST, WAY, game

TOGETHER = Effect("pattern", name="feast", word="together")
QUIET = {"transition.relapse_per_10000": 0}


def way_with(*listed, led_by="both"):
    return replace(WAY, patterns=list(listed), led_by=led_by)


def taken(session, *effects):
    return do(session, session.world, Effect("diagnosis", name="people"), *effects)


def held(session, weeks=20):
    world = lived(session, weeks, taken(session, TOGETHER))
    assert world.transition.patterns["feast"].stage == "holds"
    return world


def test_what_fits_is_worked_out_taken_up_and_holds_with_its_effects():
    session = game(**QUIET)
    world = taken(session, TOGETHER)
    weeks = patterns.design_weeks(world, session.rules, FEAST, True)
    assert lived(session, weeks - 1, world).transition.patterns["feast"].stage == "design"
    assert lived(session, weeks, world).transition.patterns["feast"].stage == "growing"
    plain = lived(session, 20)
    after = lived(session, 20, world)
    assert after.transition.patterns["feast"].stage == "holds"
    assert after.beside.mindset > plain.beside.mindset
    assert after.tallies["transition:minutes"] > 0


def test_the_wrong_context_makes_it_fade_however_many_come():
    session = game(**QUIET, **{"transition.full_part": 1})
    world = lived(session, 20, taken(session, Effect("pattern", name="abroad", word="together")))
    pattern = world.transition.patterns["abroad"]
    assert (pattern.stage, pattern.cause) == ("lost", "context")


def test_where_nobody_comes_nothing_takes_root():
    session = game(**QUIET)
    world = taken(session, TOGETHER)
    world.households.tired[:] = 1000
    for _ in range(20):
        world.households.tired[:] = 1000
        world = lived(session, 1, world)
    assert world.transition.patterns["feast"].cause == "nobody"


def test_more_come_to_what_was_worked_out_together_and_to_a_gap_they_were_shown():
    session = game(**QUIET)
    seen = taken(session, TOGETHER)
    alone = taken(session, Effect("pattern", name="feast", word="alone"))
    unseen = do(session, session.world, TOGETHER)

    def came(world):
        total = 0
        for _ in range(12):
            world = lived(session, 1, world)
            total += world.transition.patterns["feast"].part
        return total

    assert came(seen) > came(unseen) and came(seen) > came(alone)


def test_what_people_leave_is_lost_with_its_effects_and_costs_trust():
    session = game(**QUIET)
    world = held(session)
    trust = int(world.households.trust.sum())
    dropped = do(session, world, Effect("pattern", name="feast", word="drop"))
    assert dropped.transition.patterns["feast"].cause == "decided"
    assert int(dropped.households.trust.sum()) < trust
    assert lived(session, 1, dropped).beside.mindset < lived(session, 1, world).beside.mindset


def test_lean_drops_soon_without_a_loss_of_trust():
    session = game(**QUIET)
    world = lived(session, 6, taken(session, Effect("governance", word="lean"), TOGETHER))
    assert world.transition.patterns["feast"].stage == "growing"
    dropped = do(session, world, Effect("pattern", name="feast", word="drop"))
    assert (dropped.households.trust == world.households.trust).all()


def test_a_town_hall_that_is_not_ready_any_more_drops_what_rests_on_it():
    session = game(way_with(DESK, led_by="civil_society"), **QUIET)
    world = session.world.copy()
    world.partnership.openness = 900
    world = do(session, world, Effect("pattern", name="desk", word="together"))
    world.partnership.openness = 0
    for _ in range(session.rules["transition.drops_weeks"]):
        assert world.transition.patterns["desk"].stage != "lost"
        world.partnership.openness = 0
        world = lived(session, 1, world)
    assert world.transition.patterns["desk"].cause == "town_hall"
    world.partnership.openness = 0
    assert toolbox.why_not(world, session.rules, "desk", "together") == "nobody_bears"
    again = do(session, world, Effect("pattern", name="desk", word="together"))
    assert again.transition.patterns["desk"].stage == "lost"


def test_a_town_hall_that_leads_stands_by_it_longer():
    session = game(way_with(DESK))
    world = session.world.copy()
    ready = {}
    for start in leading.STARTS:
        world.transition.led_by = start
        ready[start] = leading.ready(world, session.rules)
    assert ready["town_hall"] > ready["both"] > ready["civil_society"]


def test_the_three_starting_points_differ_in_who_comes_how_soon_and_how_long_it_lasts():
    session = game()
    world = session.world.copy()
    found = {}
    for start in leading.STARTS:
        world.transition.led_by = start
        found[start] = [leading.times(world, session.rules, what)
                        for what in ("part", "relapse", "design")]
    assert found["town_hall"][0] < found["civil_society"][0] < found["both"][0]
    assert found["town_hall"][1] > found["civil_society"][1] > found["both"][1]
    assert found["town_hall"][2] < found["civil_society"][2] < found["both"][2]


def test_people_fall_back_less_where_tutors_look_and_where_the_culture_has_moved():
    session = game()
    world = held(session, 12)
    bare = relapse.hazard(world, session.rules)
    assert 0 < relapse.hazard(do(session, world, Effect("tutor", amount=1)), session.rules) < bare
    world.beside.mindset = 1000
    assert relapse.hazard(world, session.rules) < bare


def test_a_fall_back_is_small_where_a_tutor_sees_it_and_may_be_the_end_where_none_does():
    always = {"transition.relapse_per_10000": 10_000, "transition.culture_spares": 0,
              "transition.tutor_spares": 0}
    session = game(**always)
    world = lived(session, 14, taken(session, TOGETHER))
    assert world.transition.patterns["feast"].cause == "relapse"
    assert world.transition.totals["relapses"] > 0
    watched = lived(session, 14, taken(session, TOGETHER, Effect("tutor", amount=2)))
    assert watched.transition.totals["caught"] > 0
    assert watched.transition.patterns["feast"].stage == "holds"


def test_a_tutor_who_is_worn_out_stops_and_gives_real_hours_before():
    session = game(**{"transition.tutor_worn": 1000})
    world = taken(session, Effect("tutor", amount=1))
    row = world.transition.tutors[0]
    assert lived(session, 1, world).households.org_minutes[row] == session.rules[
        "transition.tutor_minutes"]
    world.households.tired[row] = 1000
    assert lived(session, 1, world).transition.tutors == []


def test_nobody_can_be_a_tutor_where_all_are_worn_out():
    session = game()
    world = session.world.copy()
    world.households.tired[:] = 1000
    assert toolbox.why_not(world, session.rules, "", "tutor") == "nobody_for_tutor"
    assert do(session, world, Effect("tutor", amount=3)).transition.tutors == []


def test_firms_that_are_all_gone_bear_nothing():
    by_firms = replace(FEAST, id="desk", by="firms")
    session = game(way_with(by_firms))
    world = taken(session, Effect("pattern", name="desk", word="alone"))
    world.enterprises.alive[:] = 0
    assert not patterns.borne(world, session.rules, by_firms)
    ctx = context(session)
    patterns.week(world, ctx)
    assert world.transition.patterns["desk"].cause == "partner_closed"


@pytest.mark.parametrize("move, code", [
    (("cake", "together"), "unknown_pattern"), (("feast", "fly"), "unknown_on_the_way"),
    (("feast", "drop"), "pattern_not_taken"), (("", "fly"), "unknown_on_the_way"),
    (("", "usual"), "decides_so_already"),
])
def test_what_cannot_be_done_is_refused(move, code):
    session = game()
    assert toolbox.why_not(session.world, session.rules, *move) == code


def test_a_half_that_fits_never_holds():
    half = replace(ABROAD, context=[*FEAST.context, Condition(season_from=99)])
    session = game(way_with(half), **QUIET, **{"transition.full_part": 1, "transition.fades": 0})
    world = lived(session, 40, taken(session, Effect("pattern", name="abroad", word="together")))
    assert world.transition.patterns["abroad"].stage == "growing"
