"""Households meet their needs: which route they take, what it costs them, where the money goes."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.rules.content import Provider
from game.rules.effects import apply_all
from game.rules.invariants import check
from game.rules.kinds import Route
from game.rules.needs.choice import choose
from game.rules.needs.terms import terms
from game.rules.offers import open_organisation
from game.rules.season import needs
from game.rules.vocabulary import Effect
from game.world.households import NEED, NEEDS
from game.world.place import RouteChange, Service, Shock
from game.world.world import EURO, World
from tests.rules.needs_town import needs_context, needs_rules, needs_world, purses, took

SHOP = Route("shop", "food", "market", cents_person=4000, sector="trade", leaks=250)
CHEAP = Route("cheap", "food", "market", cents_person=2000, met=600)
GARDEN = Route("garden", "food", "own", cents_person=500, minutes=400, met=800)
TAP = Route("tap", "water", "public", cents_person=200, service="water_works")
TANKER = Route("tanker", "water", "market", cents_person=1500, met=900)
GRID = Route("grid", "energy", "market", cents_person=1000, leaks=1000)
CLUB = Provider("club", "Club", "association", 0, 0, routes=[
    Route("table", "food", "organisation", cents_person=300, minutes=30, met=900, capacity=500)])


def lived(rules, world: World, weeks: int = 1) -> World:
    for _ in range(weeks):
        world.week += 1
        needs.step(world, needs_context(rules))
    return world


def food(rules, world: World) -> list[str]:
    return took(lived(rules, world), rules, "food")


def test_the_poor_take_what_is_cheap_and_the_rest_what_is_good():
    """Six tenths of food are felt as 720 permille: at an easy purse of 100 euros good food is worth
    22.40 euros more, and costs 20 more. With 89 they weigh 19.94, with 90 20.16."""
    rules = needs_rules(SHOP, CHEAP)
    world = needs_world(rules, (5_000, 8_900, 9_000, 20_000))
    assert food(rules, world) == ["cheap", "cheap", "shop", "shop"]


def test_minutes_weigh_and_must_be_there():
    rules = needs_rules(SHOP, GARDEN, numbers={"needs.cents_minute": 2})
    week = 112 * 60
    world = needs_world(rules)
    world.households.paid_minutes[:] = [0, week - 400, week - 399, week]
    assert food(rules, world) == ["garden", "garden", "shop", "shop"]
    assert world.households.errand_minutes.tolist() == [400, 400, 0, 0]
    felt = needs_rules(SHOP, GARDEN, numbers={"needs.cents_minute": 4, "needs.tired": 2000})
    assert set(food(felt, needs_world(felt))) == {"garden"}, "70.40 - 5 - 16 euros against 80 - 40"
    assert set(food(felt, needs_world(felt, tired=1000))) == {"shop"}, "70.40 - 5 - 32"


def test_a_purse_is_opened_for_water_first_and_buys_a_part_at_the_end():
    rules = needs_rules(SHOP, CHEAP, TAP, GRID, systems=("needs",))
    world = needs_world(rules, (1_200,) * 4)
    made = choose(world, needs_context(rules))
    assert made.cents[:, 0].tolist() == [200, 1000, 0, 0, 0, 0], "half a week of cheap food"
    assert made.met[1, 0] == 600 // 2 and made.met[2, 0] == 0, "and nothing for warmth"
    lived(rules, world)
    assert world.ledger.of_households(EURO).tolist() == [0] * 4


def test_price_and_worth_count_heads_and_pupils():
    school = Route("school", "learning", "public", cents_person=100, service="school")
    rules = needs_rules(SHOP, school)
    world = needs_world(rules, (40_000,) * 4)
    world.households.children[:] = [0, 1, 2, 0]
    world.households.youth[:] = [0, 0, 1, 0]
    made = choose(world, needs_context(rules))
    assert made.cents[1].tolist() == [4000, 8000, 12000, 4000]
    assert made.cents[5].tolist() == [0, 100, 300, 0]
    assert made.met[5].tolist() == [1000, 800, 800, 1000], "nobody there has to learn"


def test_reach_is_fixed_by_the_seed_and_differs_between_seeds():
    far = dataclasses.replace(SHOP, reach=500)
    rules = needs_rules(far, households=200)
    worlds = [needs_world(rules, seed=7), needs_world(rules, seed=8)]
    reached = []
    for seed, world in zip((7, 8), worlds, strict=True):
        weeks = []
        for world.week in (1, 2):
            weeks.append(choose(world, needs_context(rules, seed)).met[1] > 0)
        assert (weeks[0] == weeks[1]).all() and 60 < weeks[0].sum() < 140
        reached.append(weeks[0])
    assert (reached[0] != reached[1]).any()


@pytest.mark.parametrize(("narrow", "who"), [
    ({"districts": ["district_1"]}, [False, False, True, True]),
    ({"group": "elders"}, [True, False, False, False]),
    ({"trust_from": 600}, [False, True, False, False]),
    ({"open": False}, [False] * 4),
    ({"reach": 0}, [False] * 4),
    ({"provider": "club"}, [False] * 4),
    ({"service": "nowhere"}, [False] * 4),
])
def test_who_may_use_a_route(narrow, who):
    rules = needs_rules(dataclasses.replace(CHEAP, **narrow), providers=(CLUB,))
    world = needs_world(rules)
    world.households.elders[0], world.households.trust[1] = 1, 600
    assert [r == "cheap" for r in food(rules, world)] == who


def test_an_organisation_serves_while_it_trades_and_as_many_as_it_can():
    rules = needs_rules(CHEAP, providers=(CLUB,))
    world = needs_world(rules)
    assert food(rules, world) == ["cheap"] * 4
    org = open_organisation(world, CLUB, "test", "trading")
    assert sorted(food(rules, world)) == ["cheap", "cheap", "table", "table"]
    assert org.sold == 2 and world.ledger.balance(EURO, f"org:{org.id}") == 2 * 300
    org.price_cents = 100
    assert terms(world, rules).cents.tolist() == [2000, 400], "its price moves the route's"
    org.stage = "closed"
    assert food(rules, world) == ["cheap"] * 4


def test_hands_and_room_bound_an_organisation():
    few = dataclasses.replace(CLUB, staff_wanted=4, routes=[
        dataclasses.replace(CLUB.routes[0], capacity=1000)])
    rules = needs_rules(CHEAP, providers=(few,))
    world = needs_world(rules)
    org = open_organisation(world, few, "test", "trading")
    for staff, served in (([], 0), ([0], 1), ([0, 1, 2], 3)):
        org.staff = staff
        assert food(rules, world).count("table") == served
    small = dataclasses.replace(few, staff_wanted=0, capacity=2)
    rules = needs_rules(CHEAP, providers=(small,))
    world = needs_world(rules)
    open_organisation(world, small, "test", "trading")
    assert food(rules, world).count("table") == 2


def test_gifts_come_from_those_who_give():
    gift = Route("gift", "food", "gift", met=900)
    rules = needs_rules(gift, households=40)
    for kinds, share in ((1, 0), (0, 1)):
        world = needs_world(rules, kind=kinds, trust=900)
        assert food(rules, world).count("gift") == 40 * share
    wary = needs_world(rules, kind=0, trust=100)
    assert food(rules, wary).count("gift") == 0, "conditional cooperators wait for trust"
    half = needs_world(rules, trust=900)
    half.households.kind[:20] = 1
    assert food(rules, half).count("gift") == 20
    joined = needs_rules(dataclasses.replace(gift, by="co_produced"), households=40)
    world = needs_world(joined, trust=900)
    world.households.kind[:20] = 1
    assert food(joined, world) == ["-"] * 20 + ["gift"] * 20, "who makes it is who has it"


def test_a_service_meets_as_much_as_it_is_good_and_contracts_price_it():
    rules = needs_rules(TAP)
    world = needs_world(rules)
    assert terms(world, rules).given.tolist() == [800], "what such towns have"
    world.municipality.services["water_works"] = Service("water_works", 0, 1, quality=500)
    assert terms(world, rules).given.tolist() == [500]


def test_whoever_is_ill_is_not_well_however_good_the_doctor():
    doctor = Route("doctor", "health", "market", cents_person=100)
    rules = needs_rules(doctor, numbers={"needs.memory_health": 1, "needs.ill_takes": 250})
    world = needs_world(rules)
    world.households.ill_weeks[0] = 1
    assert lived(rules, world).households.level("health").tolist() == [750, 1000, 1000, 1000]


def test_shocks_make_the_market_dearer_and_own_work_yield_less():
    rules = needs_rules(*(dataclasses.replace(r, hurt_by={"drought": 500}) for r in (SHOP, GARDEN)))
    world = needs_world(rules)
    world.shocks["drought"], world.tallies["shock:drought"] = Shock(500, 4, 0), 500
    offered = terms(world, rules)
    assert offered.cents.tolist() == [4000 * 1000 // 750, 500]
    assert offered.given.tolist() == [1000, 600]


def test_energy_follows_its_price():
    rules = needs_rules(SHOP, GRID)
    world = needs_world(rules)
    world.energy_permille = 1500
    assert terms(world, rules).cents.tolist() == [4000, 1500]


def test_money_goes_where_it_was_spent():
    rules = needs_rules(SHOP, TAP, GRID)
    world = needs_world(rules)
    outside = world.ledger.balance(EURO, "outside")
    lived(rules, world)
    balance = {name: world.ledger.balance(EURO, name) for name in ("market:trade", "town_hall")}
    hall = needs_world(rules).ledger.balance(EURO, "town_hall")
    assert balance == {"market:trade": 4 * 3000, "town_hall": hall + 4 * 200}
    assert world.ledger.balance(EURO, "outside") == outside + 4 * (1000 + 1000)
    assert world.ledger.of_households(EURO).tolist() == [10_000 - 5_200] * 4
    assert world.ledger.is_balanced()


def test_what_is_left_is_spent_on_the_rest_of_life():
    rules = needs_rules(SHOP, numbers={"money.living_permille": 500})
    world = lived(rules, needs_world(rules))
    assert world.ledger.of_households(EURO).tolist() == [3_000] * 4, "half of 60 euros is spent"
    parts = {k.id: world.tallies[f"living:{k.id}"] for k in rules.kind.living}
    assert parts == {k.id: 12_000 * k.share // 1000 for k in rules.kind.living}
    assert world.ledger.balance(EURO, "market:tourism") > 0 and world.ledger.is_balanced()


def test_whoever_has_less_than_a_cushion_saves():
    rules = needs_rules(SHOP, numbers={"money.living_permille": 1000, "needs.saves_permille": 500,
                                       "money.cushion_cents": 12_000})
    world = needs_world(rules)
    purses(world, np.array([4_000, 10_000, 16_000, 40_000]))
    lived(rules, world)
    left = world.ledger.of_households(EURO).tolist()
    assert left == [0, 10_000 - 4_000 - 6_000 * 3 // 4, 6_000, 30_000]


def test_who_pays_most_is_served_first_by_a_market_and_luck_elsewhere():
    few = dataclasses.replace(TANKER, capacity=250, met=1000)
    spring = dataclasses.replace(TANKER, id="spring", by="own", cents_person=0, met=300)
    rules = needs_rules(few, spring)
    for seed in range(5):
        world = needs_world(rules, (9_000, 30_000, 20_000, 9_000), seed=seed)
        assert took(lived(rules, world), rules, "water") == ["spring", "tanker"] + ["spring"] * 2
    drawn = needs_rules(dataclasses.replace(few, by="exchange"), spring)
    firsts = set()
    for week in range(1, 30):
        world = needs_world(drawn, (9_000, 30_000, 20_000, 9_000))
        world.week = week
        firsts.add(took(lived(drawn, world), drawn, "water").index("tanker"))
    assert len(firsts) > 1


def test_each_need_remembers_in_its_own_time():
    rules = needs_rules(TAP, numbers={"needs.memory_water": 2, "needs.memory_food": 3})
    world = lived(rules, needs_world(rules))
    h = world.households
    assert (h.level("water") == 850).all(), "half the way from 900 to 800"
    assert (h.level("food") == 900).all(), "no route to food in this town: it is not judged"


def test_relief_lifts_a_need_while_it_lasts():
    rules = needs_rules(dataclasses.replace(CHEAP, met=400), numbers={"needs.memory_food": 1})
    world = needs_world(rules)
    apply_all(world, needs_context(rules), [
        Effect("relief", column="food", group="district_0", amount=300, weeks=2)])
    levels = [lived(rules, world).households.level("food").tolist() for _ in range(3)]
    assert levels == [[700, 700, 400, 400]] * 2 + [[400] * 4] and not world.reliefs


def test_a_route_is_changed_for_good():
    rules = needs_rules(CHEAP, dataclasses.replace(GARDEN, open=False))
    world, ctx = needs_world(rules), needs_context(rules)
    apply_all(world, ctx, [Effect("route", name="garden", change="met", amount=-100)])
    assert world.routes["garden"] == RouteChange(open=False, met=-100)
    for change in ("open", "cents", "minutes", "capacity"):
        apply_all(world, ctx, [Effect("route", name="garden", change=change, amount=50)])
    assert world.routes["garden"] == RouteChange(True, 50, 50, -100, 50)
    assert food(rules, world) == ["garden"] * 4
    apply_all(world, ctx, [Effect("route", name="garden", change="capacity", amount=-550)])
    assert sorted(food(rules, world)) == ["cheap", "cheap", "garden", "garden"]
    apply_all(world, ctx, [Effect("route", name="garden", change="close")])
    assert food(rules, world) == ["cheap"] * 4


def test_habit_keeps_people_where_they_are_until_it_pays_to_go():
    other = dataclasses.replace(CHEAP, id="other")
    rules = needs_rules(CHEAP, other, numbers={"needs.habit": 50})
    world = needs_world(rules)
    world.households.route[NEED["food"]] = 1
    assert food(rules, world) == ["other"] * 4
    world.routes["other"] = RouteChange(cents=500)
    purses(world, 10_000)
    assert food(rules, world) == ["cheap"] * 4


ANY = st.integers(0, 2**32 - 1)


def scrambled(seed: int, households: int = 24):
    """A town of the coast in which everything that can differ does."""
    rules = needs_rules(SHOP, CHEAP, GARDEN, TAP, TANKER, GRID,
                        dataclasses.replace(GARDEN, id="kin", need="care", minutes=100),
                        providers=(CLUB,), households=households,
                        numbers={"money.living_permille": 800, "needs.cents_minute": 4})
    world, draw = needs_world(rules), np.random.default_rng(seed)
    h, n = world.households, households
    h.adults[:], h.children[:], h.elders[:] = draw.integers(0, 3, (3, n))
    h.adults[(h.adults + h.elders) == 0] = 1
    h.woman[:] = h.adults > 0
    h.man[:] = h.adults - h.woman
    h.income_cents[:], h.rent_cents[:] = draw.integers(0, 60_000, n), draw.integers(0, 20_000, n)
    h.paid_minutes[:] = h.waking_minutes * draw.integers(0, 6, n) // 10
    h.paid_woman[:] = h.paid_minutes // 2
    h.care_minutes[:] = (h.waking_minutes - h.paid_minutes) * draw.integers(0, 11, n) // 10
    h.care_woman[:] = h.care_minutes // 2
    h.care_man[:] = h.care_minutes - h.care_woman
    for name in ("trust", "tired", "efficacy"):
        getattr(h, name)[:] = draw.integers(0, 1001, n)
    h.needs[:] = draw.integers(0, 1001, (len(NEEDS), n))
    h.youth[:], h.frail[:], h.kind[:] = (draw.integers(0, m, n) for m in (2, 3, 4))
    purses(world, draw.integers(0, 80_000, n))
    return rules, world


@settings(max_examples=25, deadline=None)
@given(ANY)
def test_whatever_the_town_money_minutes_and_levels_stay_in_bounds(seed):
    rules, world = scrambled(seed)
    before = world.ledger.of_households(EURO).copy()
    for _ in range(3):
        lived(rules, world)
        assert check(world, rules) == ""
        assert (world.ledger.of_households(EURO) <= before).all()
    assert world.ledger.balance(EURO, "team") == 0


@settings(max_examples=25, deadline=None)
@given(ANY)
def test_the_order_of_households_changes_nothing(seed):
    """Where no luck is asked, turning the rows round turns the outcome round."""
    rules, world = scrambled(seed)
    h, order = world.households, np.random.default_rng(seed).permutation(24)
    cash = world.ledger.of_households(EURO).copy()
    turned = world.copy()
    place = np.empty(24, np.int64)
    place[order] = np.arange(24)
    for name, column in h.columns().items():
        moved = column[:, order] if name in ("needs", "route") else column[order]
        getattr(turned.households, name)[:] = place[moved] if name == "ties" else moved
    purses(turned, cash[order])
    first, second = (choose(w, needs_context(rules)) for w in (world, turned))
    for name in ("row", "met", "cents", "minutes"):
        assert (getattr(first, name)[:, order] == getattr(second, name)).all(), name


def test_one_household_and_a_town_without_routes_or_services():
    for routes in ((), (SHOP,)):
        rules = needs_rules(*routes, households=2)
        rules = dataclasses.replace(rules, kind=dataclasses.replace(rules.kind, services=[]))
        world = lived(rules, needs_world(rules), 3)
        assert check(world, rules) == ""
        assert [r for r in took(world, rules, "water")] == ["-"] * 2
