"""Incomes by hand in each welfare regime; who pays wages; rent, loans and arrears; conservation."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game import resources
from game.lab.laboratory import laboratory
from game.rules.indicators.home import FIGURES
from game.rules.invariants import check
from game.rules.poverty import is_poor, line
from game.rules.purse.earning import earned, public_wage
from game.rules.purse.owing import owed
from game.rules.season import income
from game.rules.season.week import live_week
from game.scenario.build import build_world
from game.scenario.load import load_content
from game.scenario.rules_for import make_rules
from game.world.enterprises import Enterprises
from game.world.households import AT_HOME, INFORMAL, JOBLESS, PUBLIC
from game.world.place import Contract, Service
from game.world.world import DEBT, EURO
from tests.rules.homes import ELDER_ALONE, WOMAN_ALONE, context, homes, rules_for

REGIMES = ("liberal", "corporatist", "universal")
NUMBERS = {
    "income.line_cents": 10_000, "income.line_next_permille": 500,
    "income.line_child_permille": 300, "income.usual_wage_cents": 30_000,
    "income.tax_permille": 200, "income.tax_from_permille": 500,
    "income.abroad_permille": 0, "income.insured_elders_permille": 1000,
    "income.elders_claim_permille": 1000, "income.help_permille": 0,
    "income.help_floor_permille": 500,
    "income.informal_outside_cents": 9_000, "income.informal_spend_permille": 100,
    "income.weeks_for_a_week": 3, "income.weeks_most": 156,
    "income.least_permille": 400, "income.credit_weeks": 2, "income.interest_ppm": 10_000,
    "income.cushion_weeks": 1, "income.repay_permille": 1000, "income.arrears_weeks": 4,
    "labour.post_minutes": 2400, "labour.informal_minutes": 1800,
} | {f"income.{name}_{regime}": value for name, values in {
    "pension_flat": (0, 0, 800), "pension_insured": (200, 600, 250), "dependant": (0, 300, 0),
    "child_flat": (0, 0, 200), "child_insured": (0, 50, 0), "jobless_flat": (0, 0, 600),
    "jobless_insured": (0, 600, 200), "disabled": (100, 200, 400), "sick": (0, 600, 800),
    "floor": (600, 0, 0), "take_up": (1000, 0, 0)}.items()
    for regime, value in zip(REGIMES, values, strict=True)}
SYSTEMS = ("incidents", "income")
LABOUR = ("incidents", "labour", "income")
JOBLESS_FATHER = {"children": 2, "job_man": JOBLESS, "paid_minutes": 0, "unemployed": 1}
INSURED = JOBLESS_FATHER | {"insured_cents": 20_000, "insured_weeks": 30}
INFORMAL_FATHER = {"children": 2, "job_man": INFORMAL, "paid_minutes": 1800}


def week(regime, *told, systems=LABOUR, numbers=None, cash=0, dials=None):
    rules = rules_for(systems, NUMBERS | (numbers or {}), regime)
    world = homes(rules, *told, cash=cash)
    world.dials = dials or {}
    income.step(world, context(rules))
    assert world.ledger.is_balanced()
    return world


def incomes(regime, *told, **how):
    return week(regime, *told, **how).households.income_cents.tolist()


@pytest.mark.parametrize("regime,family,insured,elder,pair", [
    # 10 000 x (1 + 0.5 + 2 x 0.3) x 600 permille of means; the test counts what insurance there is.
    ("liberal", 12_600, 12_600, 6_000, 9_000),
    # Nothing for who never paid in; 20 000 x (600 + 3 dependants x 60) and 500 for each child;
    # a pension of 600 permille of the usual wage, and 300 of it for the wife.
    ("corporatist", 0, 15_600 + 1_000, 18_000, 23_400),
    # The same for everybody: 6 000 for looking for work, 2 000 a child, 8 000 an elder.
    ("universal", 10_000, 10_000 + 4_000, 8_000 + 7_500, 16_000 + 7_500),
])
def test_each_regime_by_hand(regime, family, insured, elder, pair):
    found = incomes(regime, JOBLESS_FATHER, INSURED, ELDER_ALONE, ELDER_ALONE | {"elders": 2})
    assert found == [family, insured, elder, pair]


@pytest.mark.parametrize("regime,gets", [("liberal", 3_600), ("corporatist", 0),
                                         ("universal", 4_000)])
def test_informal_work_is_not_insured(regime, gets):
    """9 000 from outside; a means test fills up to 12 600, a child benefit comes to all."""
    assert incomes(regime, INFORMAL_FATHER, numbers={"income.informal_spend_permille": 0}) == [
        9_000 + gets]


def test_benefits_of_insurance_end_when_contributions_are_used_up():
    rules = rules_for(LABOUR, NUMBERS)
    world = homes(rules, JOBLESS_FATHER | {"insured_cents": 20_000, "insured_weeks": 7})
    found = []
    for _ in range(4):
        income.step(world, context(rules))
        h = world.households
        found.append((int(h.income_cents[0]), int(h.insured_weeks[0])))
    assert found == [(16_600, 4), (16_600, 1), (0, 0), (0, 0)]


def test_a_formal_post_earns_insurance_and_pays_tax():
    world = week("corporatist", {}, numbers={"income.usual_wage_cents": 30_000},
                 systems=SYSTEMS)
    # 30 000 less 200 permille of what lies above 5 000.
    assert world.households.income_cents[0] == 25_000
    assert world.households.insured_weeks[0] == 1
    assert world.households.insured_cents[0] == 30_000


def test_fewer_hours_are_paid_less_and_illness_and_leave_make_up_for_it():
    half = {"paid_minutes": 1200}
    low = {f"income.child_insured_{r}": 0 for r in REGIMES} | {"income.tax_permille": 0}
    rules = rules_for(LABOUR, NUMBERS)
    wage = public_wage(homes(rules, {}), rules)[0]
    part = wage // 2
    assert incomes("corporatist", half, numbers=low) == [part]
    ill = incomes("corporatist", half | {"ill_weeks": 1}, numbers=low)
    assert ill == [part + (wage - part) * 600 // 1000]
    leave = incomes("corporatist", half, numbers=low | {"income.leave_permille": 900},
                    dials={"care_leave": 500})
    assert leave == [part + (wage - part) * 450 // 1000]


def firms(world, *rows):
    world.enterprises = Enterprises.empty(len(rows))
    for row, told in enumerate(rows):
        for name, value in ({"alive": 1, "pay_permille": 1000} | told).items():
            getattr(world.enterprises, name)[row] = value
    world.ledger.open_block("enterprise", len(rows))


def test_wages_come_from_whoever_employs():
    rules = rules_for(LABOUR, NUMBERS | {"income.tax_permille": 0,
                                         "income.informal_spend_permille": 0})
    both = {"job_man": 1, "job_woman": 1, "paid_woman": 1200, "paid_minutes": 3600}
    world = homes(rules, {"job_man": 0}, both, {"job_man": PUBLIC}, {"job_man": 9})
    firms(world, {"wage_cents": 20_000, "pay_permille": 900}, {"wage_cents": 30_000})
    world.municipality.services = {
        "clinic": Service("clinic", 0, jobs=3), "school": Service("school", 0, jobs=1)}
    public, by_town = public_wage(world, rules)
    assert (public, by_town) == ((3 * 50_000 + 48_000) // 4, 1000)
    purse = world.ledger.balance(EURO, "town_hall")
    income.step(world, context(rules))
    assert world.households.income_cents.tolist() == [18_000, 45_000, public, 0]
    assert world.ledger.of_block(EURO, "enterprise").tolist() == [-18_000, -45_000]
    assert purse - world.ledger.balance(EURO, "town_hall") == public
    assert world.ledger.is_balanced()


def test_people_of_a_service_under_contract_are_paid_from_outside():
    rules = rules_for(LABOUR, NUMBERS)
    world = homes(rules, {})
    world.municipality.services = {
        "clinic": Service("clinic", 0, jobs=1), "school": Service("school", 0, 1, run_by="deal")}
    world.municipality.contracts = {
        "deal": Contract("deal", "school", "running", 0, 52, 0, 1000, 0)}
    assert public_wage(world, rules) == (49_000, 50_000 * 1000 // 98_000)


def test_what_is_paid_without_a_bill_goes_from_homes_to_homes():
    numbers = {"income.informal_outside_cents": 0, "income.credit_weeks": 0}
    world = week("corporatist", {"job_man": INFORMAL, "paid_minutes": 900},
                 {"job_man": INFORMAL, "paid_minutes": 1800}, ELDER_ALONE, numbers=numbers)
    # The elder spends a tenth of 18 000 on them: by their hours.
    assert world.households.income_cents.tolist() == [600, 1_200, 18_000]
    assert world.ledger.of_households(EURO).tolist() == [600, 1_200, 16_200]


def test_more_informal_workers_share_the_same_custom():
    one = incomes("corporatist", INFORMAL_FATHER, {}, {}, systems=SYSTEMS)
    two = incomes("corporatist", INFORMAL_FATHER, INFORMAL_FATHER, {}, {}, systems=SYSTEMS)
    assert two[0] < one[0] and two[0] == two[1] > 9_000


def test_the_best_off_of_those_it_knows_help_a_home_with_next_to_nothing():
    """Line of a couple 15 000, half of it is given; 18 000 - 10 000 at most a tenth: 800."""
    world = week("corporatist", JOBLESS_FATHER | {"children": 0}, ELDER_ALONE,
                 ELDER_ALONE | {"property_cents": 3_000}, numbers={"income.help_permille": 100})
    assert world.households.income_cents.tolist() == [1_100, 18_000, 21_000 - 1_100]
    assert world.ledger.of_households(EURO).tolist()[1:] == [18_000, 19_900]


def test_two_in_need_share_what_one_can_give_and_no_more_than_they_lack():
    poor = JOBLESS_FATHER | {"children": 0}
    numbers = {"income.help_permille": 1000}
    world = week("corporatist", poor, poor, ELDER_ALONE, numbers=numbers)
    assert world.households.income_cents.tolist() == [4_000, 4_000, 10_000]
    one = week("corporatist", poor, ELDER_ALONE | {"elders": 2}, numbers=numbers)
    assert one.households.income_cents.tolist() == [7_500, 23_400 - 7_500]


def test_transfers_of_the_town_hall_count_and_property_pays_whatever_happens():
    world = week("corporatist", JOBLESS_FATHER | {"granted_cents": 700, "property_cents": 2_000})
    assert world.households.income_cents[0] == 2_700
    assert world.ledger.of_households(EURO)[0] == 2_000 + owed(world)[0], "grants are paid before"


def test_what_a_district_has_above_the_middle_one_is_property():
    content = laboratory(households=9, systems=SYSTEMS)
    told = [dataclasses.replace(d, income_cents_week=cents)
            for d, cents in zip(content.districts, (30_000, 40_000, 90_000), strict=True)]
    rules = make_rules(dataclasses.replace(content, districts=told),
                       {"income.property_permille": 500})
    owned = build_world(rules, 7).households.property_cents
    assert owned.tolist() == [0, 0, 0, 0, 0, 0, 25_000, 25_000, 25_000]


def test_a_rise_of_rents_a_loan_and_then_arrears():
    """An elder with 18 000 a week and 30 000 of rent: line 10 000, 4 000 kept for food."""
    rules = rules_for(LABOUR, NUMBERS)
    world = homes(rules, ELDER_ALONE | {"rent_cents": 20_000})
    world.tallies["shock:rent"] = 1000
    rules.params["income.rent_rise_permille"] = 500
    seen = []
    for _ in range(5):
        income.step(world, context(rules))
        seen.append((int(owed(world)[0]), int(world.households.arrears_cents[0]),
                     int(world.ledger.of_households(EURO)[0])))
    # It lacks 16 000 in the first week, then has 14 000 + 4 000 left of its line, less than rent.
    assert seen[0] == (16_000, 0, 4_000)
    # Then it lacks 12 000; a percent of interest on 16 000 is added to what it owes.
    assert seen[1] == (28_160, 0, 4_000)
    # The last 7 840 that two incomes allow: with half of the food kept, rent lacks 2 160.
    assert seen[2] == (36_000, 2_160, 2_000)
    assert seen[4][1] > seen[3][1] > seen[2][1]
    for _ in range(9):
        income.step(world, context(rules))
    assert world.households.arrears_cents[0] == 4 * 20_000
    assert FIGURES["indebted"](world, rules) == 1


TENANT = {"rent_cents": 10_000}
LANDLORDS = {"property_cents": 3_000}, {"property_cents": 1_000}


@pytest.mark.parametrize(("shock", "cash", "stays", "gets"), [
    (0, 40_000, 600, (0, 0)),  # a usual week is in what property brings
    (1000, 40_000, 600, (2_250, 750)),  # 5 000 more are paid, 600 permille of it in town
    (1000, 40_000, 0, (0, 0)),
    (1000, 12_000, 600, (900, 300)),  # so much of it as is paid
    (1000, 0, 600, (0, 0)),
])
def test_of_a_change_of_rents_owners_in_town_have_their_part(shock, cash, stays, gets):
    rules = rules_for(LABOUR, NUMBERS | {
        "income.rents_stay_permille": stays, "income.rent_rise_permille": 500,
        "income.credit_weeks": 0, "income.least_permille": 0})
    world = homes(rules, TENANT | {"job_man": AT_HOME, "paid_minutes": 0}, *LANDLORDS)
    purse = np.array([cash, 0, 0])
    world.ledger.settle(EURO, ("households", purse), ("outside", -cash))
    world.tallies["shock:rent"] = shock
    before = world.ledger.of_households(EURO).copy()
    income.step(world, context(rules))
    h = world.households
    usual = homes(rules, *LANDLORDS)
    income.step(usual, context(rules))
    more = h.income_cents[1:] - usual.households.income_cents
    assert tuple(more.tolist()) == gets
    had = world.ledger.of_households(EURO)[1:] - before[1:]
    assert (had == h.income_cents[1:]).all() and world.ledger.is_balanced()


def test_loans_are_repaid_from_what_lies_above_the_cushion():
    rules = rules_for(LABOUR, NUMBERS)
    world = homes(rules, ELDER_ALONE, cash=10_000)
    world.ledger.settle(DEBT, ("households", np.array([-5_000])), ("bank", 5_000))
    income.step(world, context(rules))
    # 28 000 in hand: interest 50; above 4 000 for food and as much again there is enough for all.
    assert owed(world)[0] == 0
    assert world.ledger.of_households(EURO)[0] == 28_000 - 50 - 5_000
    assert world.ledger.balance(EURO, "bank") == 5_050
    assert world.ledger.balance(DEBT, "bank") == 0


def test_a_line_by_heads_and_one_by_the_oecd_scale():
    rules = rules_for(SYSTEMS, NUMBERS)
    family = homes(rules, {"children": 2, "income_cents": 20_999}).households
    assert line(family, rules).tolist() == [21_000]
    assert is_poor(family, rules).tolist() == [True]
    heads = rules_for(SYSTEMS, NUMBERS | {"income.line_next_permille": 1000,
                                          "income.line_child_permille": 1000})
    assert line(family, heads).tolist() == [40_000]


def test_the_world_outside_bears_wages_where_there_is_no_labour_market():
    world = week("corporatist", {}, WOMAN_ALONE, systems=SYSTEMS)
    assert world.households.income_cents.tolist() == [25_000, 25_000]
    assert world.ledger.balance(EURO, "town_hall") == homes(
        rules_for(SYSTEMS, NUMBERS), {}, WOMAN_ALONE).ledger.balance(EURO, "town_hall")


HOME = st.fixed_dictionaries({
    "children": st.integers(0, 4), "elders": st.integers(0, 2), "disabled": st.integers(0, 1),
    "ill_weeks": st.integers(0, 1), "rent_cents": st.integers(0, 30_000),
    "property_cents": st.integers(0, 30_000),
    "arrears_cents": st.integers(0, 50_000), "insured_weeks": st.integers(0, 156),
    "insured_cents": st.integers(0, 40_000), "paid_woman": st.integers(0, 2400),
    "job_woman": st.sampled_from([AT_HOME, JOBLESS, INFORMAL, PUBLIC, 0, 1, 7]),
    "job_man": st.sampled_from([AT_HOME, JOBLESS, INFORMAL, PUBLIC, 0, 1, 7]),
})


@given(st.lists(HOME, min_size=1, max_size=5), st.sampled_from(REGIMES), st.integers(0, 20_000))
def test_money_is_conserved_and_nobody_has_less_than_none(told, regime, cash):
    rules = rules_for(LABOUR, NUMBERS, regime)
    world = homes(rules, *told, cash=cash)
    firms(world, {"wage_cents": 20_000}, {"wage_cents": 30_000, "alive": 0})
    for _ in range(3):
        income.step(world, context(rules))
        assert world.ledger.is_balanced()
        assert (world.ledger.of_households(EURO) >= 0).all()
        assert (owed(world) >= 0).all() and (world.households.arrears_cents >= 0).all()
        assert (world.households.insured_weeks >= 0).all()


@given(st.lists(HOME, min_size=2, max_size=6), st.randoms(), st.sampled_from(REGIMES))
def test_the_order_of_households_does_not_matter(told, dice, regime):
    """Lots that a household draws for good (a means test claimed, a pension) are its own: here all
    draw the same."""
    same = {f"income.take_up_{regime}": 1000}
    rules, order = rules_for(LABOUR, NUMBERS | same, regime), list(range(len(told)))
    dice.shuffle(order)
    worlds = homes(rules, *told, cash=5_000), homes(rules, *(told[i] for i in order), cash=5_000)
    for world in worlds:
        firms(world, {"wage_cents": 20_000}, {"wage_cents": 30_000})
        income.step(world, context(rules))
    one, other = worlds
    assert np.array_equal(one.households.income_cents[order], other.households.income_cents)
    assert np.array_equal(one.ledger.of_households(EURO)[order], other.ledger.of_households(EURO))
    assert np.array_equal(owed(one)[order], owed(other))


@pytest.mark.parametrize("kind,poor", [("coastal_mediterranean", (150, 300)),
                                       ("interior_tunisian", (300, 430)), ("iberian", (130, 260))])
def test_poverty_of_each_kind_of_town_is_near_its_figure(kind, poor):
    """F1.2 (the interior 30.8 to 37 percent), F1.4 and F1.13 (20 to 26.5)."""
    rules = make_rules(laboratory(kind, 900, (
        "incidents", "shocks", "enterprises", "labour", "care", "income")))
    world = build_world(rules, 7).copy()
    ctx = context(rules)
    for _ in range(13):
        live_week(world, ctx)
    assert check(world, rules) == ""
    assert poor[0] <= FIGURES["poor"](world, rules) * 1000 // world.households.n <= poor[1]


def test_incomes_of_the_first_morning_are_those_of_the_first_week():
    systems = ("incidents", "labour", "care", "income")
    rules = make_rules(laboratory(households=400, systems=systems))
    world = build_world(rules, 7).copy()
    before = earned(world, context(rules)).net
    assert (world.households.income_cents >= before).all()
    live_week(world, context(rules))
    assert abs(int(world.households.income_cents.sum()) - int(before.sum())) < before.sum() // 8


def test_named_elders_have_what_is_told_of_them():
    content = load_content(resources.scenario_dir("dry_summer"))
    rules = make_rules(content)
    world = build_world(rules, 7)
    for person in content.people:
        row, told = world.people[person.id], person.situation.income_cents
        if person.situation.adults == 0 and told is not None:
            assert world.households.income_cents[row] == told
