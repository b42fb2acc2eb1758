"""Who belongs on the first day, who comes later, and what each of them is like."""

from __future__ import annotations

import numpy as np
import pytest

from game.rules.currencies import joining, lots, services
from game.rules.groups import group
from tests.rules.currencies.lived import ID, Lived, rules_for, spec


def begun(seed: int = 1, households: int = 200, **given: object) -> Lived:
    return Lived(rules_for(spec(**given), households=households), seed)


def test_as_many_belong_as_the_design_says_and_never_more_than_there_are():
    assert begun(members_start=60).members == 60
    assert begun(members_start=500).members == 200


def test_women_the_learned_and_those_in_work_join_first_and_the_poor_do_not():
    parts = {"woman": [], "learned": [], "poor": []}
    for seed in range(6):
        town = begun(seed, households=300, members_start=60)
        h, belong = town.world.households, town.circle.member > 0
        masks = {"woman": h.woman > 0, "learned": (h.skills & joining.LEARNED) > 0,
                 "poor": group(town.world, town.rules, "poor")}
        for name, mask in masks.items():
            parts[name].append(mask[belong].mean() - mask.mean())
    assert np.mean(parts["woman"]) > .05
    assert np.mean(parts["learned"]) > .10
    assert np.mean(parts["poor"]) < -.03


def test_a_currency_for_a_group_is_for_that_group():
    town = begun(members_start=200, joins="elders")
    elders = group(town.world, town.rules, "elders")
    assert (town.circle.member > 0).tolist() == elders.tolist()


def test_who_joined_out_of_sympathy_never_asks_and_never_offers():
    town = begun(members_start=200, inactive_permille=250)
    belong = town.circle.member > 0
    sleeps = belong & (town.circle.asks == 0)
    assert 30 < sleeps.sum() < 70
    assert not town.circle.offers[sleeps].any()
    town.weeks(26)
    assert (town.circle.traded[sleeps] == -1).all()


def test_everybody_is_awake_where_the_design_says_so():
    town = begun(members_start=200, inactive_permille=0)
    assert (town.circle.asks > 0).all() and (town.circle.offers > 0).all()


@pytest.mark.parametrize("spread", [0, 500, 1000])
def test_few_ask_most_and_the_mean_stays(spread):
    town = begun(households=2000, members_start=2000, inactive_permille=0,
                 wishes_permille_week=500, activity_spread_permille=spread)
    asks = np.sort(town.circle.asks)[::-1]
    assert abs(asks.mean() - 500) < 40
    top = asks[:400].sum() / asks.sum()
    assert {0: .19, 500: .34, 1000: .5}[spread] < top < {0: .21, 500: .43, 1000: .64}[spread]


def test_what_people_like_to_hold_is_the_same_for_all_or_spread_around_it():
    same = begun(kind="scrip", members_start=200, threshold=20,
                 threshold_spread_permille=0).circle.wants
    assert (same == 20 * 60).all()
    spread = begun(kind="scrip", members_start=200, threshold=20,
                   threshold_spread_permille=300).circle.wants / 60
    assert abs(spread.mean() - 20) < 1.5 and 4.5 < spread.std() < 7.5


def test_reluctance_keeps_its_mean_and_some_are_shyer_than_others():
    town = begun(households=1000, members_start=1000, reluctance_permille=300)
    assert abs(town.circle.shy.mean() - 300) < 15
    assert town.circle.shy.std() > 100
    assert town.circle.shy.min() >= 0 and town.circle.shy.max() <= 600


def test_hoarders_never_have_enough_and_altruists_are_not_paid():
    circle = begun(kind="scrip", households=1000, members_start=1000, hoarders_permille=100,
                   altruists_permille=300).circle
    assert 70 < (circle.wants == joining.NEVER_ENOUGH).sum() < 130
    assert 250 < circle.free.sum() < 350
    assert ((circle.keeps > 0) == (circle.wants == joining.NEVER_ENOUGH)).all()


def yearly(**given: object) -> int:
    """Exchanges of the fourth year of a babysitting circle without dues."""
    town = begun(kind="scrip", households=150, members_start=150, dues_year=0, threshold=32,
                 threshold_spread_permille=300, cushion=0, wishes_permille_week=400,
                 **given).weeks(208)
    return town.sum("exchanges", 52)


def test_hoarders_lower_exchange_and_more_money_makes_up_for_them():
    """Facts A2.2."""
    usual, hoarded = yearly(entry=16, exit=16), yearly(entry=16, exit=16, hoarders_permille=100)
    cured = yearly(entry=28, exit=28, hoarders_permille=100)
    assert hoarded < usual * 85 // 100
    assert cured > usual * 90 // 100


def test_where_most_help_for_nothing_credits_lose_their_use_but_help_does_not_end():
    """Facts A2.3."""
    town = begun(kind="scrip", households=150, members_start=150, dues_year=0,
                 altruists_permille=650).weeks(104)
    assert town.sum("volume", 13) * 10 < begun(
        kind="scrip", households=150, members_start=150, dues_year=0).weeks(104).sum("volume", 13)
    assert town.sum("exchanges", 13) > 200


def test_a_service_belongs_to_a_skill_and_homes_offer_what_they_can_do():
    assert services.skill_of(0) == services.skill_of(8) == "care"
    assert services.of_skill("repair", 20) == [1, 9, 17]
    town = begun(households=1000, members_start=1000, services=40, services_each=3,
                 inactive_permille=0)
    h, offers = town.world.households, town.circle.offers
    assert all(bin(bits).count("1") == 3 for bits in offers.tolist())
    teaches = (h.skills >> joining.SKILLS.index("teaching")) & 1
    of_teaching = sum(1 << s for s in services.of_skill("teaching", 40))
    offer_it = (offers & of_teaching) > 0
    assert offer_it[teaches > 0].mean() > 2 * offer_it[teaches == 0].mean()


def test_in_a_circle_of_narrow_skills_some_services_are_offered_by_nobody():
    town = begun(members_start=100, services=40, kinds_offered=10)
    assert not (town.circle.offers >> 10).any()
    town.weeks(26)
    assert town.currency.strains["narrow_skills"] > 500


def test_growth_is_net_of_those_who_move_on():
    grown = [begun(seed, members_start=60, growth_permille_year=500,
                   turnover_permille_year=300).weeks(52).members for seed in range(6)]
    assert 80 < np.mean(grown) < 100
    level = [begun(seed, members_start=60, turnover_permille_year=300).weeks(52).members
             for seed in range(4)]
    assert level == [60] * 4


def test_where_nobody_follows_those_who_leave_a_circle_shrinks():
    left = [begun(seed, members_start=100, turnover_permille_year=300,
                  replaced_permille=0).weeks(52).members for seed in range(6)]
    assert 62 < np.mean(left) < 78


def test_a_closed_door_lets_nobody_in():
    town = begun(members_start=60, growth_permille_year=900, words={"admission": "closed"})
    assert town.weeks(26).members <= 60


def test_only_who_knows_a_member_is_let_in_where_members_vouch():
    town = begun(households=400, members_start=10, growth_permille_year=5000,
                 words={"admission": "known"})
    first = set(np.flatnonzero(town.circle.member).tolist())
    town.weeks(4)
    for row in set(np.flatnonzero(town.circle.member).tolist()) - first:
        assert town.circle.member[town.world.households.ties[row]].any()


def test_a_design_made_together_on_more_evenings_is_taken_up_by_more():
    joined = []
    for evenings in (0, 3, 6, 9):
        town = begun(begins="proposed", members_start=100)
        if evenings:
            town.do("currency_workshop", amount=evenings)
            assert town.currency.stage == "co_designed"
        joined.append(town.do("currency_issue").members)
    assert joined[0] < joined[1] < joined[2] == joined[3] == 100


def test_newcomers_have_what_the_design_gives_on_entry():
    town = begun(kind="scrip", members_start=50, entry=20)
    held = town.world.ledger.of_households(ID)
    assert (held[town.circle.member > 0] == 20 * 60).all()
    assert (held[town.circle.member == 0] == 0).all()


def test_a_changed_threshold_changes_what_members_want():
    town = begun(kind="scrip", members_start=50, threshold=20)
    before = town.circle.wants.copy()
    town.do("currency_setting", name="threshold", amount=10)
    assert (town.circle.wants == before // 2).all()


def test_rates_a_year_are_whole_roots():
    for growth in (0, 100, 1000, 20_000):
        rate = lots.weekly_growth(growth)
        assert (1 + rate / 1e6) ** 52 == pytest.approx(1 + growth / 1000, rel=2e-4)
    for loss in (0, 100, 500, 1000):
        rate = lots.weekly_loss(loss)
        assert (1 - rate / 1e6) ** 52 == pytest.approx(1 - loss / 1000, abs=2e-4)
    assert lots.weekly_growth(0) == lots.weekly_loss(0) == 0


def test_who_left_stays_away_for_a_while_and_may_come_back_later():
    town = begun(members_start=60, services=5)
    away = town.rules["currency.away_weeks"]
    town.world.week = 2 * away
    row = int(np.flatnonzero(town.circle.member == 0)[0])
    ready = []
    for week in (0, 2 * away - 1, 1):
        town.circle.joined[row] = -week
        ready.append(int(joining.readiness(town.world, town.rules, town.currency)[row]))
    assert ready[1] == 1 < ready[0] == ready[2]
