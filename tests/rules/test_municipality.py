"""The municipality's budget by hand: what comes in, what goes out, what an empty purse does."""

from __future__ import annotations

import dataclasses

from hypothesis import given, settings
from hypothesis import strategies as st

from game.rules.indicators import measure
from game.rules.invariants import check
from game.rules.season import municipality, needs
from game.rules.season.week import live_week
from game.rules.town_hall import budget, quality
from game.rules.town_hall.channels import CHANNELS
from game.rules.town_hall.takings import at_old_price
from game.rules.vocabulary import LIVING_TOWN
from game.world.world import EURO
from tests.rules.town_halls import do, fill, purse, town_hall, weeks


def test_services_are_there_for_as_many_as_live_here():
    world, ctx = town_hall()
    persons = int(world.households.persons.sum())
    for spec in ctx.rules.services.values():
        service = world.municipality.services[spec.id]
        assert service.budget_cents_week == spec.cents_person_week * persons
        assert abs(service.jobs - persons / spec.persons_per_post) <= 0.5
        assert service.quality == service.reported == spec.quality


def test_the_grant_balances_the_first_year_to_the_cent():
    world, ctx = town_hall()
    spending = sum(s.budget_cents_week for s in world.municipality.services.values())
    assert world.town_budget_cents_week == spending
    was = purse(world)
    assert purse(weeks(world, ctx, 52)) == was


def test_fees_and_taxes_that_are_expected_lower_the_grant():
    world, ctx = town_hall(("incidents", "enterprises", "needs", "municipality"), 300)
    spending = sum(s.budget_cents_week for s in world.municipality.services.values())
    fees = sum(at_old_price(world, ctx.rules, s) for s in ctx.rules.services)
    e = world.enterprises
    tax = int((e.sales_mean * e.alive).sum()) * 10 // 1000
    assert world.municipality.tax_permille == 10 and fees > 0 and tax > 0
    assert world.town_budget_cents_week == spending - fees - tax


def test_fees_are_reckoned_nearly_as_they_are_paid():
    world, ctx = town_hall(("incidents", "income", "needs", "municipality"), 300)
    for _ in range(3):
        was = purse(world)
        needs.step(world, ctx)
        paid = purse(world) - was
        reckoned = sum(at_old_price(world, ctx.rules, s) for s in ctx.rules.services)
        assert paid > 0 and abs(paid - reckoned) * 100 < paid


def test_tax_is_taken_from_those_who_trade():
    world, ctx = town_hall(("incidents", "enterprises", "municipality"), 300)
    e = world.enterprises
    e.sales_cents[:] = 10_000
    e.alive[0] = 0
    before = world.ledger.of_block(EURO, "enterprise").copy()
    tax = budget.take_in(world, ctx.rules)
    paid = before - world.ledger.of_block(EURO, "enterprise")
    assert paid[0] == 0 and tax == 100 * int(e.alive.sum()) == paid.sum()
    do(world, ctx, "tax", amount=0)
    assert budget.take_in(world, ctx.rules) == 0


def test_debts_are_answered_by_cuts_in_proportion_and_given_back():
    world, ctx = town_hall()
    clinic = world.municipality.services["clinic"]
    decided, posts, spending = clinic.budget_cents_week, clinic.jobs, world.town_budget_cents_week
    fill(world, -2 * spending)
    budget.live_within(world, ctx.rules, spending)
    assert world.tallies[budget.CUT] == 300 // 2 // 6
    for _ in range(60):
        budget.live_within(world, ctx.rules, spending)
    assert world.tallies[budget.CUT] == 150
    assert budget.funded(world, clinic) == decided * 850 // 1000
    weeks(world, ctx, 1)
    assert clinic.budget_cents_week == decided and clinic.jobs <= posts
    fill(world, 0)
    weeks(world, ctx, 60)
    assert world.tallies[budget.CUT] == 0 and clinic.jobs == posts


def test_a_lasting_deficit_ends_in_a_standing_cut_without_swings():
    world, ctx = town_hall()
    world.town_budget_cents_week = world.town_budget_cents_week * 900 // 1000
    fill(world, 0)
    cuts = []
    for _ in range(156):
        weeks(world, ctx)
        cuts.append(world.tallies[budget.CUT])
    assert max(cuts) < 130 and all(90 <= cut <= 110 for cut in cuts[-52:])


def test_a_purse_that_never_heals_is_cut_to_the_limit_and_no_further():
    world, ctx = town_hall()
    world.town_budget_cents_week = 0
    weeks(world, ctx, 200)
    assert world.tallies[budget.CUT] == ctx.rules["municipality.cut_most"]


def test_what_lies_idle_beyond_a_reserve_is_spent_on_services_within_years():
    world, ctx = town_hall()
    clinic, spending = world.municipality.services["clinic"], world.town_budget_cents_week
    posts, reserve = clinic.jobs, ctx.rules["municipality.reserve_weeks"] * spending
    fill(world, reserve)
    weeks(world, ctx, 20)
    assert purse(world) == reserve and clinic.quality == 800, "a reserve is there to be kept"
    fill(world, reserve + 5 * spending)
    weeks(world, ctx, 26)
    assert clinic.quality > 800 and clinic.jobs >= posts
    assert world.ledger.is_balanced()
    weeks(world, ctx, 26)
    assert reserve < purse(world) < reserve + 3 * spending
    weeks(world, ctx, 260)
    assert world.tallies[budget.CUT] == 0 and clinic.jobs == posts


def test_a_lasting_surplus_ends_in_a_standing_raise_without_swings():
    world, ctx = town_hall()
    world.town_budget_cents_week = world.town_budget_cents_week * 1050 // 1000
    fill(world, 4 * world.town_budget_cents_week)
    raised = []
    for _ in range(312):
        weeks(world, ctx)
        raised.append(-world.tallies[budget.CUT])
    assert max(raised) <= 55 and all(45 <= more <= 55 for more in raised[-52:])


def test_no_town_hall_can_spend_all_at_once():
    world, ctx = town_hall()
    fill(world, 10**10)
    weeks(world, ctx, 60)
    assert world.tallies[budget.CUT] == -ctx.rules["municipality.more_most"]


def test_quality_follows_money_people_and_works():
    world, ctx = town_hall()
    r, clinic = ctx.rules, world.municipality.services["clinic"]
    full = clinic.budget_cents_week

    def aim(staffed: int = 1000) -> int:
        now = quality.circumstances(world, r)
        return quality.target(world, r, clinic, dataclasses.replace(now, staffed=staffed))

    assert aim() == 800
    clinic.budget_cents_week = full // 2
    assert abs(aim() - 800 * 600 // 1000) <= 1
    clinic.budget_cents_week = full * 3 // 2
    assert abs(aim() - 800 * 1150 // 1000) <= 1
    clinic.budget_cents_week = full
    assert aim(500) == 800 * 700 // 1000
    persons = int(world.households.persons.sum())
    world.municipality.infrastructure = r["quality.works_cents_person"] * persons // 2
    assert aim() == 800 * 1075 // 1000


def test_a_service_takes_weeks_to_follow_and_people_are_told_the_truth():
    world, ctx = town_hall(municipality__more_most=0)
    clinic = world.municipality.services["clinic"]
    do(world, ctx, "service", name="clinic", amount=-clinic.budget_cents_week // 2)
    first = weeks(world, ctx).municipality.services["clinic"].quality
    assert 480 < first < 800
    weeks(world, ctx, 60)
    assert clinic.quality == clinic.reported and abs(clinic.quality - 480) <= 2
    do(world, ctx, "service", name="clinic", amount=-10**12)
    assert clinic.budget_cents_week == 0
    assert weeks(world, ctx, 80).municipality.services["clinic"].jobs == 0


def test_dear_energy_costs_the_town_money():
    world, ctx = town_hall()
    spending, was = world.town_budget_cents_week, purse(world)
    world.energy_permille = 1500
    lost = was - purse(weeks(world, ctx))
    water = world.municipality.services["water_works"].budget_cents_week
    assert abs(lost - (spending - water) * 20 // 1000 - water * 150 // 1000) < 10


def test_figures_are_means_of_the_services():
    world, ctx = town_hall()
    world.municipality.services["clinic"].quality = 300
    world.municipality.services["school"].reported = 1000
    figures = measure(world, ctx.rules)
    assert figures["service_quality"] == (4 * 800 + 300) // 5
    assert figures["service_reported"] == (4 * 800 + 1000) // 5


def test_a_town_without_services_lives():
    world, ctx = town_hall()
    world.municipality.services.clear()
    weeks(world, ctx, 5)
    assert measure(world, ctx.rules)["service_quality"] == 0


@given(households=st.integers(3, 40), seed=st.integers(0, 50), weeks_lived=st.integers(1, 30),
       purse_weeks=st.integers(-30, 30), energy=st.integers(500, 3000),
       style=st.sampled_from(["administration", "npm", "npg"]))
def test_whatever_happens_money_balances_and_levels_stay(
        households, seed, weeks_lived, purse_weeks, energy, style):
    world, ctx = town_hall(households=households, seed=seed)
    fill(world, purse_weeks * world.town_budget_cents_week)
    world.energy_permille = energy
    do(world, ctx, "style", name=style)
    for name in ("direct", "outsourced", "infrastructure", "transfers"):
        do(world, ctx, "channel", name=name, amount=997, weeks=9)
    do(world, ctx, "contract", name="lease")
    weeks(world, ctx, weeks_lived)
    assert world.ledger.is_balanced()
    assert int(world.ledger.of_households(EURO).min()) >= 0
    for service in world.municipality.services.values():
        assert 0 <= service.quality <= 1000 and 0 <= service.reported <= 1000
        assert service.jobs >= 0
    limits = [ctx.rules[f"municipality.{name}_most"] for name in ("more", "cut")]
    assert -limits[0] <= world.tallies[budget.CUT] <= limits[1]


def test_the_order_of_households_does_not_matter():
    world, ctx = town_hall(households=40)
    turned = world.copy()
    for name, column in turned.households.columns().items():
        setattr(turned.households, name, column[..., ::-1].copy() if column.ndim == 1
                or name in ("needs", "route") else column[::-1].copy())
    turned.ledger.of_households(EURO)[:] = world.ledger.of_households(EURO)[::-1]
    for one in (world, turned):
        do(one, ctx, "channel", name="transfers", amount=100_000)
        weeks(one, ctx, 10)
    assert purse(world) == purse(turned)
    apart = world.ledger.of_households(EURO) - turned.ledger.of_households(EURO)[::-1]
    assert abs(apart).max() <= 10
    assert municipality.budget.funded(world, world.municipality.services["clinic"]) == \
        municipality.budget.funded(turned, turned.municipality.services["clinic"])


@settings(max_examples=12)
@given(seed=st.integers(0, 99), households=st.integers(3, 90), energy=st.integers(700, 4000),
       style=st.sampled_from(["administration", "npm", "npg"]),
       contract=st.sampled_from(["lease", "sale", ""]))
def test_a_whole_living_town_keeps_its_invariants(seed, households, energy, style, contract):
    world, ctx = town_hall(LIVING_TOWN, households, seed)
    world.energy_permille = energy
    do(world, ctx, "style", name=style)
    for name in CHANNELS:
        do(world, ctx, "channel", name=name, amount=60_000)
    do(world, ctx, "contract", name=contract)
    for week in range(16):
        if week == 9:
            do(world, ctx, "end_contract", name=contract)
        live_week(world, ctx)
        assert check(world, ctx.rules) == ""
