"""Work, wages, founding and closing: what keeps a provider alive and what ends it."""

from __future__ import annotations

import pytest

from game.rules.core import Context, Rules
from game.rules.offers import open_organisation
from game.rules.season import founding, lifecycle, town_hall, work
from game.world.organisations import Organisation
from game.world.world import EURO, World
from tests.rules.towns import context, rules, town

SURE = {"found.reluctance": -1000, "found.free_minutes": 0, "work.hire_permille": 1000}
"""Everybody who is able joins at once."""


def opened(provider: str, r: Rules, stage: str = "trading") -> tuple[World, Organisation, Context]:
    world = town()
    world.week = 20
    world.orgs.clear()
    org = open_organisation(world, r.providers[provider], "test", stage)
    org.opened_week = 0
    return world, org, context(r)


def fund(world: World, org: Organisation, cents: int) -> None:
    world.ledger.pay(EURO, "outside", f"org:{org.id}", cents)


def weeks(system, world: World, ctx: Context, count: int) -> None:
    for _ in range(count):
        world.week += 1
        system.step(world, ctx)


def test_five_people_and_the_money_make_a_bakery():
    r = rules(SURE)
    world, org, ctx = opened("circle_bakery", r, "founding")
    fund(world, org, r.providers["circle_bakery"].capital_cents)
    world.households.baker[:] = 1
    founding.step(world, ctx)
    assert org.stage == "trading"
    assert r["found.circle_least"] <= len(org.members) <= r["found.circle_most"]
    assert len(org.staff) == min(org.staff_wanted, len(org.members))
    assert set(org.staff) <= set(org.members)
    assert "organisation_trading" in [e.kind for e in ctx.events]


@pytest.mark.parametrize("missing", ["people", "money", "baker"])
def test_a_circle_that_lacks_something_stays_a_circle(missing):
    r = rules(SURE | ({"found.circle_most": 4} if missing == "people" else {}))
    world, org, ctx = opened("circle_bakery", r, "founding")
    if missing != "money":
        fund(world, org, r.providers["circle_bakery"].capital_cents)
    else:
        fund(world, org, -10_000_000)
    world.households.baker[:] = missing != "baker"
    founding.step(world, ctx)
    assert org.members
    assert org.stage == ("founding" if missing == "baker" else "trial")


def test_a_circle_that_never_completes_gives_shares_back():
    r = rules({"found.reluctance": 1000, "found.most_weeks": 3})
    world, org, ctx = opened("circle_bakery", r, "founding")
    world.week = 0
    org.members = [3, 4]
    fund(world, org, 101)
    cash = world.ledger.of_households(EURO).copy()
    weeks(founding, world, ctx, 2)
    assert org.stage != "closed"
    weeks(founding, world, ctx, 1)
    assert org.stage == "closed"
    back = world.ledger.of_households(EURO) - cash
    assert (int(back[3]), int(back[4]), int(back.sum())) == (51, 50, 101)


@pytest.mark.parametrize(("season", "told"), [(2, 1), (4, 0)])
def test_a_grant_that_comes_back_to_the_fund_is_told(season, told):
    r = rules({"found.reluctance": 1000, "found.most_weeks": 1})
    world, org, ctx = opened("circle_bakery", r, "founding")
    world.week, world.season, org.granted_cents = 0, season, 400
    fund(world, org, 400)
    before = world.ledger.balance(EURO, "team")
    weeks(founding, world, ctx, 1)
    back = [e.params["cents"] for e in ctx.events if e.kind == "fund_returned"]
    assert back == [400] * told
    assert world.ledger.balance(EURO, "team") - before == 400 * told


def test_a_free_post_is_filled_by_a_member_first():
    r = rules(SURE)
    world, org, ctx = opened("circle_bakery", r)
    h = world.households
    h.efficacy[:], h.tired[:], h.unemployed[:], h.baker[:], h.frail[:] = 500, 300, 1, 0, 0
    org.members = [50]
    founding.step(world, ctx)
    assert org.staff == [50]
    founding.step(world, ctx)
    assert org.staff == [0, 50]


def test_minutes_given_are_minutes_received_and_never_more_than_a_week_has():
    r = rules()
    world, org, ctx = opened("circle_bakery", r)
    world.households.care_minutes[8] += world.households.free_minutes[8] - 10
    org.staff, org.staff_minutes, org.overhead_minutes = [7, 8], 1001, 0
    work.step(world, ctx)
    assert world.households.org_minutes[[7, 8]].tolist() == [501, 10]
    assert org.given_minutes == 511 == int(world.households.org_minutes.sum())


def wage(balance: int, r: Rules, **statutes: str) -> list[int]:
    """What two workers, a baker and another, get for ten hours each at ten euros."""
    world, org, ctx = opened("circle_bakery", r)
    org.staff, org.staff_minutes, org.overhead_minutes, org.pay_cents_hour = [7, 8], 1200, 0, 1000
    org.fixed_cents = org.energy_cents = org.rent_cents = 0
    org.statutes = statutes
    world.households.baker[7], world.households.baker[8] = 1, 0
    fund(world, org, balance)
    was = world.ledger.of_households(EURO).copy()
    work.step(world, ctx)
    return (world.ledger.of_households(EURO) - was)[[7, 8]].tolist()


def test_pay_bends_before_jobs_do_but_not_without_end():
    r = rules({"coop.pay_bends_permille": 550, "coop.buffer_cents": 40_000,
               "coop.weeks_to_pay_out": 1, "coop.paid_out_reserve_permille": 0})
    assert wage(60_000, r, surplus="reserve") == [10_000, 10_000]
    assert wage(55_000, r, surplus="reserve") == [7_500, 7_500]
    assert wage(0, r, surplus="reserve") == [4_500, 4_500]


def test_what_the_rules_keep_bends_pay_sooner_and_lasts_longer():
    r = rules({"coop.buffer_cents": 40_000})
    pay = [sum(wage(45_000, r, surplus=s)) for s in ("now", "split", "reserve")]
    assert pay[0] >= pay[1] > pay[2], "a reserve is pay that was not paid out (facts B14)"


def test_pay_by_skill_gives_bakers_twice():
    r = rules({"coop.buffer_cents": 10**9})
    baker, other = wage(50_000, r, pay="by_skill")
    assert baker == pytest.approx(2 * other, abs=2) and baker + other <= 20_000


def test_surplus_is_shared_as_the_statutes_say():
    r = rules({"coop.buffer_cents": 10_000})
    kept, half, now = (sum(wage(100_000, r, surplus=s)) for s in ("reserve", "split", "now"))
    assert kept == 20_000 < half < now < 100_000


def test_the_chain_leaves_below_its_threshold_after_a_grace():
    r = rules({"chain.grace_weeks": 4, "org.weeks_to_trouble": 2, "org.weeks_to_close": 3})
    world, truck, ctx = opened("chain_truck", r)
    world.week, truck.sold_mean = 0, truck.threshold * 10 - 1
    weeks(lifecycle, world, ctx, 4)
    assert truck.stage == "trading"
    weeks(lifecycle, world, ctx, 2)
    assert truck.stage == "in_trouble"
    weeks(lifecycle, world, ctx, 1)
    assert truck.stage == "closed"
    assert ctx.events[-1].params == {"org": "chain_truck", "why": "too_little_sold"}


def test_a_provider_that_recovers_is_out_of_trouble():
    r = rules({"chain.grace_weeks": 0, "org.weeks_to_trouble": 2, "org.weeks_to_close": 9})
    world, truck, ctx = opened("chain_truck", r)
    truck.sold_mean = 0
    weeks(lifecycle, world, ctx, 3)
    assert truck.stage == "in_trouble"
    truck.sold_mean = truck.threshold * 10
    weeks(lifecycle, world, ctx, 3)
    assert truck.stage == "trading"


def test_the_van_stops_when_the_town_hall_is_empty():
    r = rules({"org.weeks_to_close": 3, "org.weeks_to_trouble": 1})
    world, van, ctx = opened("town_van", r)
    van.staff = [3]
    weeks(lifecycle, world, ctx, 4)
    assert van.stage == "trading"
    world.ledger.pay(EURO, "town_hall", "outside", world.ledger.balance(EURO, "town_hall") + 1)
    weeks(lifecycle, world, ctx, 3)
    assert van.stage == "closed" and ctx.events[-1].params["why"] == "budget_empty"


@pytest.mark.parametrize(("phase", "held", "closes"), [
    ("year", True, True), ("year", False, False), ("live", True, False)])
def test_what_nobody_holds_closes_once_the_team_has_left(phase, held, closes):
    world, club, ctx = opened("lunches_with", rules({"org.unheld_closes_permille": 1000}))
    world.phase, club.team_held = phase, held
    lifecycle.step(world, ctx)
    assert (club.stage == "closed") == closes


@pytest.mark.parametrize(("tired", "leaves"), [(799, False), (800, True)])
def test_exhausted_workers_leave(tired, leaves):
    world, van, ctx = opened("town_van", rules({"work.exhausted": 800, "work.quit_permille": 1000}))
    van.staff, world.households.tired[3] = [3], tired
    lifecycle.step(world, ctx)
    assert (van.staff == []) == leaves


def test_dear_energy_eats_the_town_halls_balance():
    ctx, changes = context(), []
    for energy in (1000, 1500):
        world = town()
        world.energy_permille, was = energy, world.ledger.balance(EURO, "town_hall")
        town_hall.step(world, ctx)
        changes.append(world.ledger.balance(EURO, "town_hall") - was)
    assert changes[0] == town().town_budget_cents_week
    assert changes[0] - changes[1] == ctx.rules["town.energy_cents"] // 2
