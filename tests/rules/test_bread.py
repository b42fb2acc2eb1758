"""Who gets bread: legs, cars, stops, loaves and neighbours, in towns made for one question."""

from __future__ import annotations

import numpy as np

from game.rules.core import Rules
from game.rules.offers import open_organisation
from game.rules.season import bread
from game.world.organisations import Organisation
from game.world.world import EURO, World
from tests.rules.towns import context, rows_of, rules, town

NO_GIFTS = {"gift.permille_per_helper": 0}
EVERYBODY_GIVES = {"gift.permille_per_helper": 1000, "gift.most_permille": 1000}


def only(provider: str, with_rules: Rules, seed: int = 7) -> tuple[World, Organisation]:
    """A town where this is the only way to get bread; nobody may bake at home."""
    world = town(seed)
    world.orgs.clear()
    world.households.unemployed[:] = 0
    org = open_organisation(world, with_rules.providers[provider], "test", "trading")
    org.capacity = 10_000
    org.staff = list(range(60, 60 + with_rules.providers[provider].staff_wanted))
    return world, org


def week(world: World, with_rules: Rules) -> np.ndarray:
    bread.step(world, context(with_rules))
    return world.households.supplier


def test_the_frail_cannot_reach_mill_street_and_the_others_can():
    r = rules(NO_GIFTS)
    world, _ = only("chain_truck", r)
    served = week(world, r) >= 0
    frail = world.households.frail > 0
    assert not served[frail].any() and served[~frail].all()


def test_a_stop_nearby_serves_the_frail_but_not_the_housebound():
    r = rules(NO_GIFTS)
    world, org = only("chain_truck", r)
    org.stops.append("old_quarter")
    served = week(world, r) >= 0
    assert (served == (world.households.frail < 2)).all()
    assert (world.households.frail == 2).any()


def test_a_van_comes_to_every_door():
    r = rules(NO_GIFTS)
    world, _ = only("town_van", r)
    assert (week(world, r) >= 0).all()


def test_without_a_car_the_far_supermarket_is_too_far():
    r = rules(NO_GIFTS)
    world, _ = only("supermarket", r)
    assert ((week(world, r) >= 0) == (world.households.car > 0)).all()


def test_loaves_run_out_and_nobody_gets_half_a_promise():
    r = rules(NO_GIFTS)
    world, org = only("town_van", r)
    org.capacity = 100
    wanted = bread.loaves_wanted(world, context(r))
    served = week(world, r) >= 0
    assert 100 - wanted.max() < wanted[served].sum() == org.sold <= 100


def test_what_is_sold_is_paid_for_at_the_till():
    r = rules(NO_GIFTS)
    world, org = only("town_van", r)
    hall = world.ledger.balance(EURO, "town_hall")
    week(world, r)
    assert world.ledger.balance(EURO, "town_hall") - hall == org.sold * org.price_cents
    assert world.ledger.is_balanced()


def test_who_has_no_money_buys_no_bread():
    r = rules(NO_GIFTS)
    world, _ = only("town_van", r)
    amounts = np.zeros(world.households.n, np.int64)
    amounts[5] = world.ledger.of_households(EURO)[5]
    world.ledger.collect(EURO, amounts, "outside")
    assert week(world, r)[5] == -1


def test_neighbours_bring_bread_only_where_there_is_trust():
    """Conditional cooperators; the hump-shaped stop when trust is high (facts G3)."""
    r = rules(EVERYBODY_GIVES)
    low, high = r["gift.trust_from"], r["gift.hump_below"]
    for kind, trust, brought in ((0, low - 1, False), (0, low, True), (0, high, True),
                                 (2, low - 1, False), (2, low, True), (2, high, False),
                                 (3, low - 1, True)):
        world, _ = only("chain_truck", r)
        h = world.households
        h.kind[:], h.trust[:], h.tired[:] = kind, trust, 300
        assert (week(world, r) == bread.GIFT).any() == brought


def test_the_giver_buys_what_is_given():
    r = rules(EVERYBODY_GIVES)
    world, org = only("chain_truck", r)
    world.households.kind[:], world.households.tired[:] = 3, 300
    wanted = bread.loaves_wanted(world, context(r))
    supplier = week(world, r)
    bought = int(wanted[(supplier >= 0) & (supplier < bread.GIFT)].sum())
    given = (wanted * r["gift.loaves_permille"] // 1000)[supplier == bread.GIFT]
    assert len(given) and org.sold == bought + int(given.sum())
    assert world.ledger.is_balanced() and world.ledger.of_households(EURO).min() >= 0


def test_worn_out_neighbours_and_free_riders_bring_nothing():
    r = rules(EVERYBODY_GIVES)
    for column, value in (("tired", r["gift.tired_below"]), ("kind", 1)):
        world, _ = only("chain_truck", r)
        world.households.trust[:] = 900
        getattr(world.households, column)[:] = value
        assert not (week(world, r) == bread.GIFT).any()


def test_who_has_time_but_no_bread_bakes_at_home():
    r = rules(NO_GIFTS)
    world, org = only("chain_truck", r)
    org.stage = "closed"
    world.households.unemployed[:40], world.households.tired[:] = 1, 300
    week(world, r)
    own = world.households.supplier == bread.OWN
    assert (own == ((world.households.unemployed > 0) & (world.households.frail == 0))).all()
    assert (world.households.errand_minutes[own] == r["bread.own_minutes"]).all()


def test_a_round_reaches_as_many_doors_as_were_agreed():
    r = rules(NO_GIFTS)
    world, org = only("chain_truck", r)
    org.round_households = 5
    served = week(world, r) >= 0
    assert int((served & (world.households.frail > 0)).sum()) == 5


def test_a_bakery_without_its_shop_or_its_hands_bakes_less():
    r = rules({"shop.homeless_permille": 450, "bread.trial_permille": 330})
    _, org = only("circle_bakery", r)
    assert r.providers["circle_bakery"].staff_wanted == 3
    org.capacity, org.staff = 600, [1, 2, 3]
    assert bread.capacity(org, r) == 600
    org.staff_wanted, org.staff = 4, [1, 2, 3]
    assert bread.capacity(org, r) == 600, "a post more to fill takes no loaf away"
    org.homeless = True
    assert bread.capacity(org, r) == 270
    org.homeless, org.staff = False, [1]
    assert bread.capacity(org, r) == 200
    org.stage = "trial"
    assert bread.capacity(org, r) == 66


def test_hunger_and_plenty_come_over_weeks_not_at_once():
    r = rules(NO_GIFTS)
    world, org = only("town_van", r)
    world.households.bread[:] = 0
    levels = [int(world.households.bread[0]) for _ in range(30) if len(week(world, r))]
    assert 0 < levels[0] < levels[1] < 1000 == levels[-1]
    org.stage = "closed"
    week(world, r)
    assert 0 < world.households.bread[0] < 1000


def test_the_nearer_of_two_like_shops_is_chosen():
    r = rules(NO_GIFTS | {"bread.taste_spread_cents": 0})
    world, truck = only("chain_truck", r)
    van = open_organisation(world, r.providers["town_van"], "test", "trading")
    van.capacity, van.staff = 10_000, [60]
    truck.price_cents = van.price_cents = 150
    supplier = week(world, r)
    far = rows_of(world, r, "old_quarter")
    assert (supplier[far] == r.content.providers.index(r.providers["town_van"])).all()
