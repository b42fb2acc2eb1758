"""Contracts by hand: who bears a shock, what a failure gives back, what a sale costs in the end."""

from __future__ import annotations

from game.rules.town_hall import budget, contracts, fees
from game.rules.town_hall.takings import at_old_price
from game.rules.vocabulary import SystemName
from game.world.place import Contract
from game.world.world import World
from tests.rules.town_halls import PARTNERSHIP, SALE, do, purse, town_hall, weeks

LIVING: tuple[SystemName, ...] = ("incidents", "needs", "municipality")


def signed(name: str, systems: tuple[SystemName, ...] = ("incidents", "municipality"), **numbers):
    world, ctx = town_hall(systems, 60, **numbers)
    do(world, ctx, "contract", name=name)
    return world, ctx, world.municipality.contracts[name]


def kinds(ctx) -> list[str]:
    return [e.kind for e in ctx.events]


def water(world: World):
    return world.municipality.services["water_works"]


def test_a_partnership_begins_after_its_signature_and_ends_by_itself():
    world, ctx, lease = signed("lease")
    persons = int(world.households.persons.sum())
    assert (lease.state, lease.cushion_cents) == ("signed", 500 * persons)
    assert water(weeks(world, ctx, 2)).run_by == "town"
    assert water(weeks(world, ctx, 1)).run_by == "lease" and lease.state == "running"
    weeks(world, ctx, 101)
    assert lease.state == "ended" and water(world).run_by == "town"
    assert kinds(ctx) == ["contract_signed", "contract_running", "contract_ended"]


def test_in_quiet_weeks_the_price_creeps_to_the_cap_and_the_contractor_keeps_its_savings():
    world, ctx, lease = signed("lease", contract__price_creep=2)
    weeks(world, ctx, 3)
    money, was, cushion = water(world).budget_cents_week, purse(world), lease.cushion_cents
    weeks(world, ctx, 10)
    assert was - purse(world) == sum(money * (1000 + 2 * i) // 1000 - money for i in range(10))
    assert lease.cushion_cents == cushion and lease.price_permille == 1020
    lease.price_permille = 1299
    assert fees.price(weeks(world, ctx, 2), "water_works") == lease.price_cap_permille == 1300


def test_a_contract_may_hang_on_energy_more_than_other_services():
    world, ctx, _ = signed("lease")
    world.energy_permille = 2000
    clinic = world.municipality.services["clinic"]
    assert budget.extra_cost(world, ctx.rules, clinic, 10_000) == 400
    assert budget.extra_cost(world, ctx.rules, water(world), 10_000) == 3000
    assert budget.extra_cost(world, ctx.rules, water(world), 10_000, 450) == 4500
    world.tallies["shock:drought"] = 1000
    assert budget.extra_cost(world, ctx.rules, clinic, 10_000) == 400
    assert budget.extra_cost(world, ctx.rules, water(world), 10_000) == 4500


def test_a_shock_is_shared_as_the_contract_says():
    world, ctx, lease = signed("lease")
    weeks(world, ctx, 3)
    world.energy_permille = 3000
    money = water(world).budget_cents_week
    shock = money * 600 // 1000
    assert budget.extra_cost(world, ctx.rules, water(world), money) == shock
    theirs = shock * 700 // 1000
    cushion = lease.cushion_cents
    paid = contracts.run(world, ctx, lease)
    assert paid == money + shock - theirs
    assert cushion - lease.cushion_cents == theirs - (money - money * 940 // 1000)


def test_a_contractor_in_trouble_raises_its_price_then_fails_and_the_risk_comes_back():
    world, ctx, lease = signed("lease")
    weeks(world, ctx, 3)
    world.energy_permille = 5000
    while lease.state == "running":
        weeks(world, ctx)
    assert lease.state == "strained"
    quiet = lease.price_permille
    assert fees.price(world, "water_works") == quiet < 1020
    money = water(world).budget_cents_week
    while lease.state == "strained":
        before, quality = purse(world), water(world).quality
        weeks(world, ctx)
    assert quiet + 9 < lease.price_permille <= PARTNERSHIP.price_cap_permille
    assert lease.state == "failed" and water(world).run_by == "town"
    assert fees.price(world, "water_works") == 1000
    assert before - purse(world) >= money * ctx.rules["contract.failure_weeks"]
    assert quality - water(world).quality >= ctx.rules["contract.failure_quality"] - 60
    weeks(world, ctx, ctx.rules["contract.hand_over_weeks"])
    assert lease.state == "returned"
    assert kinds(ctx)[-3:] == ["contract_strained", "contract_failed", "contract_returned"]


def test_who_bears_more_of_the_risk_fails_sooner():
    survived = {}
    for share in (1000, 600, 300):
        world, ctx, lease = signed("lease")
        lease.risk_permille, lease.price_cap_permille = share, 1000
        weeks(world, ctx, 3)
        world.energy_permille, survived[share] = 4000, 0
        while lease.state in fees.UNDER_WAY:
            weeks(world, ctx)
            survived[share] += 1
    assert survived[1000] < survived[600] <= survived[300]


def test_trouble_passes_with_its_cause():
    world, ctx, lease = signed("lease")
    weeks(world, ctx, 3)
    lease.cushion_cents = lease.cushion_cents * 3 // 10
    assert weeks(world, ctx).municipality.contracts["lease"].state == "strained"
    weeks(world, ctx, 60)
    assert lease.state == "running"


def test_a_contractor_does_with_fewer_posts_and_skimps_unseen():
    world, ctx = town_hall(households=600)
    jobs = water(world).jobs
    assert jobs >= 2
    do(world, ctx, "contract", name="lease")
    weeks(world, ctx, 100)
    assert water(world).jobs < jobs or jobs * 60 < 1000
    assert abs(water(world).quality - (800 - ctx.rules["contract.skimps"])) <= 2
    assert water(world).reported == water(world).quality


def test_a_cut_does_not_reach_what_a_contract_promises():
    world, ctx, _ = signed("lease")
    weeks(world, ctx, 3)
    world.tallies[budget.CUT] = 200
    assert budget.funded(world, water(world)) == water(world).budget_cents_week
    clinic = world.municipality.services["clinic"]
    assert budget.funded(world, clinic) == clinic.budget_cents_week * 800 // 1000


def test_a_buyer_pays_once_then_the_price_goes_to_the_cap_and_quality_down():
    world, ctx = town_hall(LIVING)
    was = purse(world)
    do(world, ctx, "contract", name="sale")
    assert purse(world) - was == water(world).budget_cents_week * ctx.rules["contract.sale_weeks"]
    weeks(world, ctx, 3)
    assert fees.payee(world, "water_works") == "outside"
    weeks(world, ctx, 10)
    assert fees.price(world, "water_works") == 1000 + 10 * ctx.rules["contract.price_step"]
    weeks(world, ctx, 90)
    assert fees.price(world, "water_works") == SALE.price_cap_permille == 1500
    assert water(world).quality <= 800 - ctx.rules["contract.owner_skimps"] + 2


def test_what_was_sold_costs_the_town_only_what_fees_do_not_bring():
    world, ctx = town_hall(LIVING)
    do(world, ctx, "contract", name="sale")
    weeks(world, ctx, 3)
    old_fees = at_old_price(world, ctx.rules, "water_works")
    money = water(world).budget_cents_week
    assert old_fees > 0
    assert contracts.run(world, ctx, world.municipality.contracts["sale"]) == \
        max(0, money - old_fees)


def test_buying_back_costs_more_than_was_got_and_takes_its_time():
    world, ctx, sale = signed("sale")
    weeks(world, ctx, 20)
    got = water(world).budget_cents_week * ctx.rules["contract.sale_weeks"]
    was = purse(world)
    do(world, ctx, "end_contract", name="sale")
    assert was - purse(world) == got * ctx.rules["contract.buy_back"] // 1000 > got
    assert sale.state == "running" and water(world).run_by == "sale"
    do(world, ctx, "end_contract", name="sale")
    assert was - purse(world) == got * ctx.rules["contract.buy_back"] // 1000, "paid once"
    weeks(world, ctx, ctx.rules["contract.hand_over_weeks"])
    assert sale.state == "ended" and water(world).run_by == "town"
    assert fees.payee(world, "water_works") == "town_hall"
    low = water(world).quality
    assert weeks(world, ctx, 60).municipality.services["water_works"].quality > low


def test_breaking_a_partnership_is_paid_by_the_weeks_it_had_left():
    world, ctx, _ = signed("lease")
    weeks(world, ctx, 10)
    was, fee = purse(world), water(world).budget_cents_week
    do(world, ctx, "end_contract", name="lease")
    assert was - purse(world) == fee * 26 * 400 // 1000
    late, ctx, _ = signed("lease")
    weeks(late, ctx, 99)
    was = purse(late)
    do(late, ctx, "end_contract", name="lease")
    assert was - purse(late) == fee * 5 * 400 // 1000


def test_nobody_signs_over_a_contract_that_runs():
    world, ctx, lease = signed("lease")
    weeks(world, ctx, 5)
    do(world, ctx, "contract", name="sale")
    do(world, ctx, "contract", name="lease")
    assert list(world.municipality.contracts) == ["lease"]
    assert lease.began_week == 0
    do(world, ctx, "end_contract", name="unheard_of")


def test_one_that_failed_can_be_signed_again_once_all_is_in_order():
    world, ctx, lease = signed("lease")
    weeks(world, ctx, 3)
    lease.cushion_cents, lease.state = -10**6, "strained"
    weeks(world, ctx, 1)
    assert lease.state == "failed"
    do(world, ctx, "contract", name="lease")
    assert world.municipality.contracts["lease"] is lease
    weeks(world, ctx, 20)
    do(world, ctx, "contract", name="lease")
    again: Contract = world.municipality.contracts["lease"]
    assert again is not lease and again.state == "signed"
