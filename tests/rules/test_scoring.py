"""The profile: every indicator stays in its range and moves when the town does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from game.lab.bots import BOTS
from game.rules.content import Agreement, Provider
from game.rules.coops import rows
from game.rules.kinds import Route
from game.rules.offers import open_organisation
from game.rules.rubric import RubricPart
from game.rules.scoring import INDICATORS, score
from game.rules.season import needs
from game.world.coproduction import Process
from game.world.currencies import Currency, Members
from game.world.decisions import Proposal
from game.world.households import INFORMAL, JOBLESS, NEED
from game.world.partners import Consultation
from game.world.place import Common
from game.world.world import EURO, World
from tests.rules.commons_town import WELL, commons_content
from tests.rules.mill_town import at_work, do
from tests.rules.needs_town import needs_context, needs_rules, needs_world
from tests.rules.towns import game, standard_rules, town

RULES = standard_rules()
WHOLE = replace(RULES, content=replace(RULES.content, systems=[
    *RULES.content.systems, "income", "labour", "care", "partnership"]))
"""The same town where work, incomes, care and the town hall are part of it."""


def with_van() -> World:
    world = town()
    van = open_organisation(world, RULES.providers["town_van"], "test", "trading")
    van.sold = 100
    world.org_in("tomas_bakery").sold = 100
    return world


def hungry(world: World) -> None:
    world.households.bread[:60] = 0


def fed(world: World) -> None:
    world.households.bread[:], world.households.care[:] = 1000, 1000


def voted(world: World) -> None:
    world.proposals["van_rules"] = Proposal("van_rules", {}, "adopted", method="majority")


def imposed(world: World) -> None:
    world.proposals["van_rules"] = Proposal("van_rules", {}, "adopted", method="authoritarian")


def carried(world: World) -> None:
    world.org_in("town_van").team_held = False


def bought_far(world: World) -> None:
    world.org_in("supermarket").sold = 300


def set_to(column: str, level: int) -> Callable[[World], None]:
    def change(world: World) -> None:
        getattr(world.households, column)[:] = level
    return change


def linked(world: World) -> None:
    world.org_in("town_van").network = "valleys"
    world.bargains["owner"] = "more_rent"


def footprint(mgha: int) -> Callable[[World], None]:
    def change(world: World) -> None:
        world.environment.footprint_mgha = mgha
    return change


def well(level: int) -> Callable[[World], None]:
    def change(world: World) -> None:
        world.commons["well"] = Common("well", level, 1000, 300)
    return change


def spring(level: int) -> Callable[[World], None]:
    def change(world: World) -> None:
        world.environment.spring_level = level
    return change


def met(came: int) -> Callable[[World], None]:
    def change(world: World) -> None:
        world.proposals["van_rules"] = Proposal("van_rules", {}, "adopted", voters=list(range(20)),
                                                came=came, met_week=3)
    return change


def jobs(kind: int) -> Callable[[World], None]:
    def change(world: World) -> None:
        h = world.households
        h.job_woman[:], h.job_man[:] = np.where(np.arange(h.n) < 30, kind, 0), 0
    return change


def care_of(his: int) -> Callable[[World], None]:
    def change(world: World) -> None:
        h = world.households
        h.woman[:], h.man[:], h.care_woman[:], h.care_man[:] = 1, 1, 2000, his
    return change


def coproduced(designed: int) -> Callable[[World], None]:
    def change(world: World) -> None:
        world.processes["meals"] = Process("meals", stage="implement", power={"designed": designed})
    return change


def promised(outcome: str) -> Callable[[World], None]:
    def change(world: World) -> None:
        asked = world.partnership.consultations
        asked["old"] = Consultation("old", 1, 9, 4, outcome="kept")
        asked["buses"] = Consultation("buses", 1, 9, 4, outcome=outcome)
    return change


def books(opened: int) -> Callable[[World], None]:
    def change(world: World) -> None:
        world.org_in("town_van").form = "worker_coop"
        world.org_in("town_van").bylaws["books_open"] = opened
    return change


def hall(openness: int) -> Callable[[World], None]:
    def change(world: World) -> None:
        world.partnership.openness = openness
    return change


def uneven(column: str, least: int) -> Callable[[World], None]:
    """All alike but the first ten homes, and the first district."""
    def change(world: World) -> None:
        levels = getattr(world.households, column)
        levels[:] = 500
        levels[world.households.district == 0] = least
        levels[:30] = least
    return change


def begun(stage: str) -> Callable[[World], None]:
    def change(world: World) -> None:
        world.org_in("town_van").stage = stage
    return change


def suppliers(kinds: int) -> Callable[[World], None]:
    def change(world: World) -> None:
        world.households.supplier[:] = np.arange(world.households.n) % kinds
    return change


BETTER_THAN = {
    "many_ways": (suppliers(3), suppliers(1)),
    "still_lives": (begun("trading"), begun("closed")),
    "above_line": (set_to("income_cents", 10**6), set_to("income_cents", 0)),
    "work_found": (jobs(0), jobs(JOBLESS)),
    "with_contract": (jobs(0), jobs(INFORMAL)),
    "cared_for": (fed, set_to("care", 0)),
    "heard_least": (uneven("efficacy", 400), uneven("efficacy", 100)),
    "came": (met(12), met(2)),
    "books_open": (books(1), books(0)),
    "power_shared": (coproduced(800), coproduced(100)),
    "word_kept": (promised("kept"), promised("broken")),
    "most_tired": (uneven("tired", 100), uneven("tired", 900)),
    "shared_care": (care_of(1500), care_of(300)),
    "least_trusting": (uneven("trust", 450), uneven("trust", 200)),
    "belong": (met(1), lambda w: None),
    "open_town_hall": (hall(700), hall(200)),
    "needs_met": (fed, hungry),
    "least_served": (fed, hungry),
    "kept_in_town": (lambda w: None, bought_far),
    "decided_by_members": (voted, imposed),
    "handed_over": (carried, lambda w: None),
    "rest": (set_to("tired", 100), set_to("tired", 950)),
    "land_and_air": (footprint(2000), footprint(4000)),
    "spring": (spring(900), spring(100)),
    "commons": (well(900), well(100)),
    "trust": (set_to("trust", 700), set_to("trust", 300)),
    "belonging": (set_to("company", 700), set_to("company", 300)),
    "links": (linked, lambda w: None),
}


@pytest.mark.parametrize("name", BETTER_THAN)
def test_an_indicator_knows_better_from_worse(name):
    readings = []
    for change in BETTER_THAN[name]:
        world = with_van()
        change(world)
        readings.append(INDICATORS[name](world, WHOLE))
    better, worse = readings
    assert better.permille > worse.permille
    assert better.id == worse.id == name


@pytest.mark.parametrize("name", INDICATORS)
def test_an_indicator_stays_in_its_range_in_any_town(name):
    for seed in range(4):
        session, bot = game(seed), BOTS["random"](seed)
        while not session.over:
            assert in_range(INDICATORS[name](session.world, RULES))
            session.submit(bot.decide(session))
    for level in (0, 1000):
        world = with_van()
        for column in ("bread", "care", "company", "trust", "tired"):
            set_to(column, level)(world)
        world.orgs.clear()
        assert in_range(INDICATORS[name](world, WHOLE))


def test_every_indicator_is_tried_here():
    assert {*BETTER_THAN, "even_pay", "own_means"} == set(INDICATORS)


def test_even_pay_and_own_means_are_read_from_cooperatives_at_work():
    world, ctx, org = at_work()
    do(world, ctx, "statute", org="weavers", name="pay_ratio_tenths", amount=30)
    apart = INDICATORS["even_pay"](world, ctx.rules)
    do(world, ctx, "statute", org="weavers", name="pay_ratio_tenths", amount=10)
    even = INDICATORS["even_pay"](world, ctx.rules)
    assert 300 <= apart.permille < even.permille == 1000
    rich = INDICATORS["own_means"](world, ctx.rules)
    account = rows.purse(org)
    world.ledger.pay(EURO, account, "outside", world.ledger.balance(EURO, account) * 9 // 10)
    assert 0 <= INDICATORS["own_means"](world, ctx.rules).permille < rich.permille
    assert INDICATORS["even_pay"](with_van(), RULES) is None


def in_range(reading):
    """Nothing at all is right where a town has no such thing."""
    return reading is None or 0 <= reading.permille <= 1000


def test_what_a_town_has_none_of_is_not_read_and_leaves_its_weight_to_the_others():
    world = with_van()
    set_to("trust", 600)(world)
    for name in ("above_line", "work_found", "shared_care", "power_shared", "word_kept",
                 "open_town_hall", "commons"):
        assert INDICATORS[name](world, RULES) is None
    alone = RubricPart("networks", {"trust": 30, "open_town_hall": 70})
    (found,) = score(world, replace(RULES, rubric=(alone,)))
    assert found.points == 60 and [r.id for r in found.readings] == ["trust"]


def test_a_principle_says_what_lifts_it_what_holds_it_back_and_what_caps_it():
    world = with_van()
    set_to("trust", 900)(world)
    set_to("company", 300)(world)
    part = RubricPart("networks", {"trust": 70, "belonging": 30}, floor="belonging",
                      floor_below=400, floor_caps=60)
    (found,) = score(world, replace(RULES, rubric=(part,)))
    assert (found.lifts.id, found.holds_back.id) == ("trust", "belonging")
    assert (found.points, found.capped_by) == (60, "belonging")
    set_to("company", 400)(world)
    (found,) = score(world, replace(RULES, rubric=(part,)))
    assert (found.points, found.capped_by) == (75, "")


def test_a_hidden_common_counts_half_until_it_is_measured_and_nothing_when_it_broke():
    told = replace(commons_content(), commons=[WELL])
    rules, world = replace(RULES, content=told), town()
    common = world.commons["well"] = Common("well", 900, 1000, 300)
    assert INDICATORS["commons"](world, rules).permille == 500
    common.measured_permille = 820
    assert INDICATORS["commons"](world, rules).permille == 820
    world.goals["after the year"] = 0
    assert INDICATORS["commons"](world, rules).permille == 900
    common.broke_week = 1
    assert INDICATORS["commons"](world, rules).permille == 0


def living_town():
    rules = needs_rules()
    world = needs_world(rules)
    world.households.needs[:] = 1000
    return rules, world


def test_in_a_town_with_all_its_needs_the_core_ones_count():
    rules, world = living_town()
    h = world.households
    h.needs[NEED["water"], 0] = h.needs[NEED["voice"], 1] = 0
    reading = INDICATORS["needs_met"](world, rules)
    assert (reading.figure, reading.of, reading.permille) == (3, 4, 750)
    assert INDICATORS["least_served"](world, rules).permille == 5 * 1000 // 6


def test_an_association_of_all_who_draw_serves_everybody():
    users = Provider("users", "Users", "association", 0, 0)
    vote = Agreement("rules", "users", "Rules", "", [], [], {})
    base = needs_rules(providers=(users,))
    rules = replace(base, content=replace(base.content, agreements=[vote]))
    world = needs_world(rules)
    org = open_organisation(world, users, "test", "trading")
    readings = []
    for state, stage in (("refused", "trading"), ("adopted", "trading"), ("adopted", "closed")):
        world.proposals["rules"], org.stage = Proposal("rules", {}, state), stage
        readings.append(INDICATORS["decided_by_members"](world, rules))
    assert [(r.figure, r.of) for r in readings] == [(0, 4), (4, 4), (0, 0)]


def test_a_circle_counts_as_its_members_once_they_may_vote_on_its_rules():
    users = Provider("users", "Users", "association", 0, 0)
    vote = Agreement("rules", "users", "Rules", "", [], [], {}, currency="hours")
    base = needs_rules(providers=(users,))
    rules = replace(base, content=replace(base.content, agreements=[vote]))
    world = needs_world(rules)
    world.circles["hours"] = Members.empty(world.households.n)
    world.circles["hours"].member[:3] = 1
    readings = []
    for stage, held in (("circulating", {}), ("circulating", {"price": "free"}),
                        ("closed", {"price": "free"})):
        world.currencies["hours"] = Currency("hours", "time_bank", stage)
        world.proposals["rules"] = Proposal("rules", {}, "refused", in_force=held)
        readings.append(INDICATORS["decided_by_members"](world, rules))
    assert [(r.figure, r.of) for r in readings] == [(0, 3), (3, 3), (0, 0)]


def test_money_kept_in_town_is_what_somebody_there_earns():
    shop = Route("shop", "food", "market", cents_person=4000, sector="trade", leaks=250)
    rules = needs_rules(shop)
    world = needs_world(rules)
    needs.step(world, needs_context(rules))
    assert INDICATORS["kept_in_town"](world, rules).permille == 750


def test_one_voice_for_everybody_counts_less_than_a_vote_each():
    readings = []
    for voice in ("one_voice", "one_member_one_vote"):
        world = with_van()
        voted(world)
        world.org_in("town_van").statutes = {"voice": voice}
        readings.append(INDICATORS["decided_by_members"](world, RULES).permille)
    assert 0 < readings[0] < readings[1]


def test_a_principle_is_the_weighed_mean_of_its_indicators():
    world = with_van()
    set_to("trust", 600)(world)
    set_to("company", 300)(world)
    part = RubricPart("p", {"trust": 3, "belonging": 1})
    principle = score(world, replace(RULES, rubric=(part,)))[0]
    assert principle.points == (600 * 3 + 300) // 4 // 10
    assert [r.id for r in principle.readings] == ["trust", "belonging"]


def test_a_broken_floor_caps_the_principle():
    part = RubricPart("p", {"trust": 1}, floor="spring", floor_below=250, floor_caps=40)
    only = replace(RULES, rubric=(part,))
    for level, points in ((250, 90), (249, 40)):
        world = town()
        set_to("trust", 900)(world)
        spring(level)(world)
        assert score(world, only)[0].points == points


def test_the_profile_in_a_view_is_the_one_published():
    session = game()
    shown = {p.id: p.points for p in session.view().profile}
    assert shown == {p.id: p.points for p in score(session.world, session.rules)}
