"""Needs that are not bought: each file of `rules.needs` by figures worked out on paper; what unmet
needs do; what is counted about them."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest

from game.lab.laboratory import laboratory
from game.rules.content import Ending, Goal
from game.rules.core import Context
from game.rules.effects import apply_all
from game.rules.goals import measure_goals
from game.rules.history import wellbeing
from game.rules.indicators import measure
from game.rules.kinds import Route
from game.rules.needs import (
    MEASURED,
    consequences,
    equity,
    gender,
    housing,
    networks,
    peace,
    recovery,
    voice,
    work,
)
from game.rules.needs.demand import purse
from game.rules.offers import open_organisation
from game.rules.season import needs, people
from game.rules.season.week import live_week
from game.rules.vocabulary import Effect
from game.scenario.build import build_world
from game.scenario.rules_for import make_rules
from game.world.households import AT_HOME, INFORMAL, JOBLESS, NEED, NEEDS, NO_SUCH, PUBLIC
from game.world.luck import Luck
from game.world.place import Relief, Service, Shock
from tests.rules.needs_town import needs_context, needs_rules, needs_world
from tests.rules.test_needs import CLUB

TAP = Route("tap", "water", "public", cents_person=200, minutes=0, service="water_works")
FOUNTAIN = Route("fountain", "water", "own", minutes=672, met=550)
RULES = needs_rules(TAP, FOUNTAIN, numbers={
    "needs.work_informal": 500, "needs.work_at_home": 700, "needs.jobless": 0,
    "needs.gender_care": 800, "needs.gender_paid": 400})
CTX = needs_context(RULES)


def town(incomes=(), **columns):
    return needs_world(RULES, incomes, **columns)


def test_a_job_counts_by_its_contract_and_hours():
    world = town(paid_minutes=2400)
    h = world.households
    h.job_man[:] = NO_SUCH
    h.job_woman[:] = [PUBLIC, INFORMAL, AT_HOME, JOBLESS]
    assert work.measure(world, CTX).tolist() == [1000, 500, 700, 0]
    h.job_woman[:] = [3, PUBLIC, PUBLIC, NO_SUCH]
    h.job_man[0] = JOBLESS
    most = RULES["needs.hours_most"]
    h.paid_minutes[:] = [2400, 0, 2 * most, 0]
    worn = 1000 - RULES["needs.hours_cost"]
    assert work.measure(world, CTX).tolist() == [500, worn, worn, 1000]


def test_equity_is_income_against_the_towns_middle_and_the_poverty_line():
    rules = dataclasses.replace(RULES, params=RULES.params | {"income.line_cents": 6_000})
    ctx = needs_context(rules)
    world = town((3_000, 10_000, 10_000, 30_000))
    assert equity.measure(world, ctx).tolist() == [300, 1000, 1000, 1000]
    rich = town((10_000, 30_000, 30_000, 30_000))
    assert equity.measure(rich, ctx)[0] == 333, "over the line, far below the others"


def test_gender_is_who_cares_and_who_is_paid():
    world = town(man=1, adults=2, care_minutes=1000, paid_minutes=1000)
    h = world.households
    h.care_woman[:] = [500, 750, 1000, 500]
    h.care_man[:] = 1000 - h.care_woman
    h.paid_woman[:] = [500, 500, 500, 250]
    assert gender.measure(world, CTX).tolist() == [1000, 760, 520, 800]
    h.man[3] = 0
    assert 520 < gender.measure(world, CTX)[3] < 1000, "alone: what the town is like"


def test_housing_is_rent_and_arrears():
    world = town(rent_cents=4_000)
    h = world.households
    h.income_cents[:] = [16_000, 10_000, 0, 16_000]
    h.arrears_cents[:] = [0, 0, 0, 8_000]
    owed = 2 * RULES["needs.arrears_week"]
    assert housing.measure(world, CTX).tolist() == [1000, 600, 0, 1000 - owed]


def test_a_rise_of_rents_weighs_on_housing_and_on_the_purse():
    world = town(rent_cents=4_000)
    world.households.income_cents[:] = 16_000
    world.ledger.collect("euro", np.full(4, -20_000, np.int64), "outside")
    calm = purse(world, RULES)
    world.tallies["shock:rent"] = 1000
    rise = 4_000 * RULES["income.rent_rise_permille"] // 1000
    assert (calm - purse(world, RULES)).tolist() == [rise] * 4
    assert 600 < housing.measure(world, CTX)[0] < 1000


def test_peace_is_a_service_trust_and_calm():
    world = town(trust=500)
    calm = peace.measure(world, CTX)
    world.municipality.services["safety"] = Service("safety", 0, 1, quality=300)
    lost = 500 * RULES["needs.peace_service"] // 1000
    assert (calm - peace.measure(world, CTX)).tolist() == pytest.approx([lost] * 4, abs=1)
    world.shocks["heat"], world.tallies["shock:heat"] = Shock(1000, 4, 0), 1000
    shaken = RULES["needs.shaken_heat"] // 2
    assert (calm - peace.measure(world, CTX) - lost).tolist() == pytest.approx([shaken] * 4, abs=1)
    world.households.trust[:] = 1000
    held = peace.measure(world, CTX)
    world.shocks.clear()
    assert (peace.measure(world, CTX) == held).all(), "where ties hold a shock shakes nobody"
    assert (peace.measure(town(trust=900), CTX) > calm).all()


def test_voice_is_being_heard_and_having_a_vote():
    def level(change) -> np.ndarray:
        world = town()
        change(world)
        return voice.measure(world, rules).tolist()

    rules = needs_context(needs_rules(providers=(CLUB,)))
    base = level(lambda w: None)[0]
    r = rules.rules
    assert level(lambda w: w.known.append("district:district_1")) == [
        base, base, base + r["needs.voice_heard"], base + r["needs.voice_heard"]]
    assert level(lambda w: setattr(w.municipality, "style", "npg"))[0] == (
        base + r["needs.voice_npg"])
    assert level(lambda w: setattr(w.municipality, "style", "npm"))[0] == (
        base + r["needs.voice_npm"])

    def joined(world):
        open_organisation(world, CLUB, "test", "trading").members = [2]
    assert level(joined) == [base, base, base + r["needs.voice_member"], base]


def test_networks_are_home_ties_time_and_places_to_meet():
    def level(**columns) -> int:
        return int(networks.measure(town(**columns), CTX)[0])

    assert level(adults=2) > level()
    assert level(trust=900) > level(trust=100)
    assert level(paid_minutes=0) > level(paid_minutes=6000)
    shared = needs_rules(dataclasses.replace(FOUNTAIN, by="exchange"))
    world = needs_world(shared)
    alone = networks.measure(world, needs_context(shared))
    world.households.route[NEED["water"], :2] = 0
    meets = networks.measure(world, needs_context(shared)) - alone
    assert meets.tolist() == [shared["company.meet"]] * 2 + [0, 0]


@pytest.mark.parametrize("name", MEASURED)
def test_a_measured_need_stays_in_its_range_in_any_town(name):
    for seed in range(3):
        for level in (0, 1000):
            world = needs_world(RULES, seed=seed, trust=level, tired=level, efficacy=level)
            world.households.rent_cents[:] = 10**6 * (level > 0)
            assert MEASURED[name](world, CTX).min() >= 0
            assert MEASURED[name](world, CTX).max() <= 1000


def test_hunger_and_thirst_make_ill_and_nothing_else_does():
    numbers = {"needs.ill_permille": 1000, "needs.ill_weeks": 2, "needs.ill_longest": 3}
    ctx = needs_context(needs_rules(TAP, numbers=numbers))
    world = town()
    h = world.households
    h.needs[:] = 1000
    h.needs[NEED["water"], 1] = h.needs[NEED["food"], 2] = h.needs[NEED["voice"], 3] = 0
    ill = []
    for week in range(4):
        world.week = week
        consequences.step(world, ctx)
        ill.append(h.ill_weeks.tolist())
    assert ill == [[0, 2, 2, 0]] + [[0, 3, 3, 0]] * 3, "untreated it goes on, but not for ever"


def test_going_short_wears_self_efficacy_down_and_voice_builds_it_up():
    world = town(efficacy=500)
    h = world.households
    h.needs[:] = 600
    h.needs[NEED["energy"], 0], h.needs[NEED["voice"], 1] = 0, 1000
    consequences.step(world, CTX)
    assert h.efficacy[0] < 500 < h.efficacy[1] and h.efficacy[2] == 500


def test_learning_gives_skills_to_those_who_learn():
    ctx = needs_context(needs_rules(TAP, numbers={"needs.skill_permille": 1000}))
    world = town(youth=1)
    h = world.households
    h.skills[:], h.youth[0] = 0, 0
    h.needs[NEED["learning"], 1] = 100
    consequences.step(world, ctx)
    assert (h.skills > 0).tolist() == [False, False, True, True]


def test_floors_hold_where_enough_are_not_short():
    world = needs_world(RULES)
    h, r = world.households, RULES
    h.needs[:] = 1000
    assert measure(world, r)["floors_met"] == 12
    h.needs[NEED["care"]] = 0
    assert measure(world, r)["floors_met"] == 12, "care stands beside the twelve"
    h.needs[NEED["water"], 0] = h.needs[NEED["voice"], 0] = 0
    assert measure(world, r)["floors_met"] == 10, "one of four is more than floors allow"
    assert measure(world, r)["water_short"] == 1


def lived(levels: list[tuple[int, int]], shocks: dict[int, str]) -> list[int]:
    """Recovery week by week, of (water, everything else); `shocks` begin in their weeks."""
    rules = needs_rules(TAP, numbers={"needs.recovery_weeks": 3})
    world = needs_world(rules)
    world.households.needs[:] = 800
    found = []
    for week, (water, rest) in enumerate(levels):
        world.week = week
        if week in shocks:
            world.shocks[shocks[week]] = Shock(900, 9, week)
        recovery.begin(world, rules)
        world.households.needs[:] = rest
        world.households.needs[NEED["water"]] = water
        recovery.step(world, rules)
        found.append(measure(world, rules)["recovery"])
    return found


def test_recovery_is_the_area_under_the_needs_after_the_last_shock():
    weeks = [(level, 800) for level in (800, 800, 400, 600, 800, 100)]
    assert lived(weeks, {2: "drought"}) == [1000, 1000, 500, 625, 750, 750], \
        "(400 + 600 + 800) / 3 of 800, then no more"


def test_what_the_shock_took_is_not_made_up_for_by_something_else():
    assert lived([(400, 800), (400, 1000)], {0: "drought"}) == [500, 500]
    assert lived([(400, 800), (1000, 800)], {0: "drought"}) == [500, 750], "nor by more later"


def test_blow_upon_blow_is_measured_against_what_was_before_the_first():
    weeks = [(400, 800), (400, 800), (600, 800)]
    assert lived(weeks, {0: "drought", 1: "heat"}) == [500, 500, 625]


def test_a_town_with_relief_recovers_better_than_one_without():
    rules = make_rules(laboratory(households=90))
    found = []
    for reliefs in ([], [Relief("peace", "everyone", 60, 26)]):
        ctx, world = Context(rules, Luck(3), "test"), build_world(rules, 3).copy()
        world.reliefs = reliefs
        world.shocks["epidemic"] = Shock(900, 26, 1)
        for _ in range(20):
            live_week(world, ctx)
        found.append(measure(world, rules)["recovery"])
    alone, helped = found
    assert alone < 930, "an epidemic is not a bad week"
    assert alone + 30 < helped <= 1000


def test_the_burden_gap_is_what_the_poorest_fifth_bears_beyond_the_town():
    rules = dataclasses.replace(
        RULES, content=dataclasses.replace(RULES.content, need="water"),
        params=RULES.params | {"income.line_cents": 2_000, "needs.burden_least": 500,
                                "needs.burden_without": 400})
    world = needs_world(rules, (2_000, 10_000, 20_000, 40_000))
    h = world.households
    h.route[NEED["water"]] = 0
    assert measure(world, rules)["burden_gap"] == 100 - (100 + 20 + 10 + 5) // 4
    h.route[NEED["water"], 0] = 1
    assert measure(world, rules)["burden_gap"] == 100 - (100 + 20 + 10 + 5) // 4, "672 of 6,720"
    h.route[NEED["water"]] = -1
    assert measure(world, rules)["burden_gap"] == 0
    h.route[NEED["water"]], h.income_cents[:] = 0, [0, 10_000, 20_000, 40_000]
    assert measure(world, rules)["burden_gap"] == 200 - (200 + 20 + 10 + 5) // 4, "half the line"
    h.income_cents[0], h.needs[NEED["water"], 0] = 2_000, 300
    assert measure(world, rules)["burden_gap"] == 300 - (300 + 20 + 10 + 5) // 4, "half unmet"


def test_trust_falls_with_core_needs_and_reliefs_lift_moods():
    rules = needs_rules(TAP, systems=("needs", "people"))
    ctx = needs_context(rules)
    world = needs_world(rules)
    h = world.households
    h.needs[:] = 1000
    before = people.trust_target(world, ctx)
    h.needs[NEED["water"], 0] = h.needs[NEED["voice"], 1] = 0
    lost = before - people.trust_target(world, ctx)
    assert lost.tolist() == [rules["trust.left_alone"], 0, 0, 0]
    world.households.paid_minutes[:] = 4000
    worn = people.tired_target(world, ctx)
    apply_all(world, ctx, [Effect("relief", column="tired", group="everyone", amount=-50, weeks=3)])
    assert (worn - people.tired_target(world, ctx) == 50).all()
    company = h.company.copy()
    people.step(world, ctx)
    assert (h.company == company).all(), "needs measure it, people leave it"


def test_goals_of_a_town_with_needs():
    goals = [Goal("dry", "", "year_mean", indicator="water_short", at_most=3),
             Goal("more", "", "gain", indicator="trust", at_least=10),
             Goal("stands", "", "standing", provider="club", at_least=1)]
    base = needs_rules(TAP, providers=(CLUB,))
    rules = dataclasses.replace(base, content=dataclasses.replace(
        base.content, goals=goals, endings=[Ending("any", "", "", 0)]))
    world = needs_world(rules)
    world.year = {"water_short": 13 * 4, "trust": 13 * 480}
    world.start["trust"] = 470
    org = open_organisation(world, CLUB, "test", "trading")
    for held, stands in ((True, 0), (False, 1)):
        org.team_held = held
        measure_goals(world, rules)
        assert world.goals == {"dry": 4, "more": 10, "stands": stands} and world.ending == "any"


def test_well_being_is_all_needs_trust_and_rest():
    world = needs_world(RULES, trust=400, tired=300)
    world.households.needs[:] = 900
    assert set(wellbeing(world, RULES).tolist()) == {(13 * 900 + 400 + 700) // 15}


def test_levels_of_a_first_morning_are_those_of_a_long_calm():
    world = needs_world(RULES)
    needs.settle(world, CTX)
    was = world.households.needs.copy()
    world.week = 1
    needs.step(world, CTX)
    assert np.abs(world.households.needs - was).max() <= 1
    assert was.shape == (len(NEEDS), 4)
