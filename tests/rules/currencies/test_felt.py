"""What exchange does to homes, and what a good public service does to exchange."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from game.rules.core import Rules
from game.rules.currencies import broker, crowding, felt
from game.rules.currencies.exchange.result import Exchanged
from game.rules.vocabulary import LIVING_TOWN, Effect
from game.world.currencies import Currency
from game.world.households import NEED
from tests.rules.currencies.lived import ID, Lived, rules_for, spec

LIVING = (*LIVING_TOWN, "currencies")
FREE_CARE = (Effect("route", name="day_centre", change="capacity", amount=700),
             Effect("route", name="day_centre", change="cents", amount=-900))


def ints(*numbers: int) -> np.ndarray:
    return np.array(numbers, np.int64)


def living(**given: object) -> Lived:
    return Lived(rules_for(spec(members_start=80, **given), systems=LIVING))


def one_hour(town: Lived, service: int, minutes: int = 60) -> tuple[int, int]:
    """Somebody helps somebody else; rows of who gave and who got."""
    giver, receiver = (int(r) for r in np.flatnonzero(town.circle.member)[:2])
    town.ctx.exchanged = {ID: Exchanged(ints(receiver), ints(giver), ints(minutes),
                                        ints(60), ints(service))}
    felt.step(town.world, town.ctx, town.currency)
    return giver, receiver


def test_an_hour_received_meets_what_its_skill_is_good_for():
    for service, need in ((0, "care"), (2, "food"), (3, "learning")):
        town = living()
        town.world.households.needs[:] = 500
        _, receiver = one_hour(town, service)
        needs = town.world.households.needs
        assert needs[NEED[need], receiver] > 520
        others = [n for n in NEED if n not in (need, "networks")]
        assert all(needs[NEED[n], receiver] == 500 for n in others)


def test_it_meets_no_need_whole_however_many_hours():
    town = living()
    town.world.households.needs[:] = 0
    _, receiver = one_hour(town, 2, minutes=6000)
    assert town.world.households.needs[NEED["food"], receiver] <= felt.MOST_PERMILLE


def test_whoever_shops_for_a_dry_home_carries_water():
    town = living()
    needs = town.world.households.needs
    needs[:], needs[NEED["water"]] = 500, 200
    _, receiver = one_hour(town, 2)
    assert needs[NEED["water"], receiver] > 220
    assert needs[NEED["food"], receiver] == 500


def test_giving_tires_and_makes_surer_and_both_are_less_alone():
    town = living()
    h = town.world.households
    h.tired[:], h.efficacy[:] = 300, 400
    h.set_level("networks", h.level("networks") * 0 + 400)
    giver, receiver = one_hour(town, 1)
    assert h.tired[giver] > 300 > h.tired[receiver]
    assert h.tired[giver] - 300 > 300 - h.tired[receiver]
    assert h.efficacy[giver] > 400 == h.efficacy[receiver]
    assert h.level("networks")[giver] > 400 < h.level("networks")[receiver]
    assert (np.delete(h.tired, [giver, receiver]) == 300).all()


def test_a_smaller_circle_brings_people_closer():
    gained = []
    for members in (20, 160):
        town = Lived(rules_for(spec(members_start=members), systems=LIVING))
        h = town.world.households
        h.set_level("networks", h.level("networks") * 0 + 400)
        giver, _ = one_hour(town, 1)
        gained.append(int(h.level("networks")[giver]))
    assert gained[0] > gained[1] > 400


def test_load_is_what_was_given_lately_and_wears_out_only_beyond_what_one_bears():
    town = Lived(rules_for(spec(members_start=40, exhausted_hours=2)))
    row = int(np.flatnonzero(town.circle.member)[0])
    given = np.zeros(town.circle.n, np.int64)
    for hours, tired in ((1, False), (4, True)):
        town.circle.load[:] = town.circle.weary[:] = 0
        given[row] = hours * 60
        for _ in range(40):
            felt._wear(town.world, town.rules, town.currency, given)
        assert (town.circle.weary[row] > 0) == tired
    for _ in range(200):
        felt._wear(town.world, town.rules, town.currency, given * 0)
    assert town.circle.weary[row] == 0


def test_looking_after_a_circle_of_volunteers_falls_on_those_who_give_most():
    town = Lived(rules_for(spec(members_start=50, broker_hours_week=20,
                                words={"broker": "volunteer"})))
    paid = Lived(rules_for(spec(members_start=50, broker_hours_week=20)))
    for one, minutes in ((town, 120), (paid, 0)):
        assert broker.on_core(one.world, one.rules, one.currency) == minutes
    town.circle.load[:] = np.arange(town.circle.n)
    core = broker.core(town.world, town.currency)
    assert len(core) == 10
    assert town.circle.load[core].min() >= np.sort(
        town.circle.load[town.circle.member > 0])[-10]
    assert broker.minutes(town.world, town.rules, town.currency) == 20 * 60
    town.circle.weary[core] = 500
    assert broker.minutes(town.world, town.rules, town.currency) == 10 * 60


def test_a_paid_broker_works_as_far_as_it_is_paid():
    town = Lived(rules_for(spec(members_start=50, broker_hours_week=20)))
    town.currency.marks[broker.PAID] = 250
    assert broker.minutes(town.world, town.rules, town.currency) == 5 * 60
    off = Lived(rules_for(spec(members_start=50, words={"matching": "directory"})))
    assert broker.minutes(off.world, off.rules, off.currency) == 0


def test_a_good_public_service_takes_wishes_for_care_and_only_those():
    usual, served = living(inactive_permille=0), living(inactive_permille=0)
    for town in (usual, served):
        town.weeks(26)
    for effect in FREE_CARE:
        served.do(effect.do, name=effect.name, change=effect.change, amount=effect.amount)
    for town in (usual, served):
        town.weeks(39)
    care = [sum(w["hours:care"] for w in town.currency.weeks[-26:]) for town in (usual, served)]
    rest = [sum(w["hours:repair"] + w["hours:food"] for w in town.currency.weeks[-26:])
            for town in (usual, served)]
    assert care[1] < care[0] * 3 // 4
    assert rest[1] > rest[0] * 3 // 4
    assert served.currency.strains["crowding_out"] > 200 > usual.currency.strains["crowding_out"]


def test_what_a_service_did_before_anybody_chose_crowds_nothing_out():
    past = replace(spec(members_start=60, services=4), weeks_before=20)
    town = Lived(rules_for(past, systems=LIVING)).weeks(6)
    assert town.currency.marks["covered:care"] > 0
    assert town.currency.strains["crowding_out"] < 50
    assert min(crowding.kept(town.world, town.rules, town.currency)) > 900


def test_only_what_is_asked_for_there_is_crowded_out():
    town = living(services=1)
    town.weeks(2)
    town.currency.marks["covered:learning"] = 0
    assert crowding.strain(town.world, town.rules, town.currency) == 0


def test_where_no_home_chooses_how_to_meet_needs_nothing_is_crowded_out():
    town = Lived(rules_for(spec(members_start=20)))
    rules: Rules = town.rules
    assert crowding.kept(town.world, rules, Currency(ID, "time_bank")) == [1000] * 40
