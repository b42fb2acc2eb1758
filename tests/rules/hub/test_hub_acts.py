"""What the team may do at the hub, what it costs, and what is refused with which reason."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game import i18n
from game.rules.actions.counter import Counter, options
from game.rules.actions.move_on import MoveOn
from game.rules.conditions import holds
from game.rules.core import Rejected
from game.rules.hub import counters, desk
from game.rules.opening import open_season
from game.rules.vocabulary import Condition, Effect
from game.world.hub import Case
from game.world.world import HOURS
from tests.rules.hub.town import game, with_hub
from tests.rules.lived import context, do, lived


def in_organise(world_after=0, **numbers):
    session = game(**numbers)
    if world_after:
        session._world = lived(session, world_after, do(
            session, session.world, Effect(do="hub_known", amount=1000)))
    session._world.phase = "listen"
    session.submit(MoveOn())
    return session


@pytest.fixture()
def session():
    return in_organise()


@pytest.fixture(scope="module")
def year():
    return in_organise(52)


def test_handing_over_costs_an_hour_and_gives_one_back_every_season(session):
    row = counters.able(session.world, session.rules, anybody=True)[0]
    session._world = session.world.copy()
    session._world.hub.members.append(row)
    before = session.world.ledger.balance(HOURS, "team")
    session.submit(Counter("hand_over", "legal"))
    assert session.world.hub.counters["legal"] == row
    assert before - session.world.ledger.balance(HOURS, "team") == \
        session.rules["hub.carrier_hours"] * 60
    assert counters.takes_of_the_team(session.world, session.rules) == 5
    world = session.world.copy()
    open_season(world, context(session), 2)
    assert world.ledger.balance(HOURS, "team") == (20 - 5) * 60


def test_a_counter_takes_nothing_of_the_team_where_there_is_no_hub():
    without = game(with_hub(begins="idea", open=[]))
    assert counters.takes_of_the_team(without.world, without.rules) == 0


REFUSED = {
    "unknown_at_hub": Counter("dance"),
    "unknown_counter": Counter("open", "cake"),
    "counter_open": Counter("open", "legal"),
    "nobody_for_counter": Counter("hand_over", "legal"),
    "not_waiting": Counter("first", "", "99999"),
    "hub_as_it_is": Counter("priority", "", "women_youth"),
    "nobody_pays_fees": Counter("income", "fees"),
    "too_few_members": Counter("income", "members"),
    "no_town_asks": Counter("copy", "twin", "adapted"),
}


@pytest.mark.parametrize("code", REFUSED)
def test_what_cannot_be_is_refused_with_its_reason(code, session):
    with pytest.raises(Rejected) as refused:
        session.submit(REFUSED[code])
    assert refused.value.code == code


def test_other_refusals_need_another_state(session):
    world, r = session.world.copy(), session.rules
    world.goodwill = 0
    assert desk.why_not(world, r, "income", "town_hall", "") == "town_hall_shut"
    world.hub.counters["legal"] = 3
    assert desk.why_not(world, r, "hand_over", "legal", "") == "counter_handed"
    del world.hub.counters["legal"]
    assert desk.why_not(world, r, "close", "legal", "") == "counter_closed"
    world.hub.members = counters.able(world, r, anybody=True)[:1]
    assert desk.why_not(world, r, "hand_over", "market", "-5") == "not_for_counter"
    world.hub.stage = "closed"
    assert desk.why_not(world, r, "priority", "", "in_turn") == "hub_closed"
    assert desk.why_not(world, r, "open", "legal", "") == ""
    nowhere = game(None)
    assert desk.why_not(nowhere.world, nowhere.rules, "open", "legal", "") == "no_hub"


CODES = [*REFUSED, "no_hub", "hub_closed", "counter_closed", "counter_handed", "not_for_counter",
         "town_hall_shut"]


@pytest.mark.parametrize("lang", i18n.known())
@pytest.mark.parametrize("code", CODES)
def test_every_reason_is_a_sentence(code, lang):
    assert i18n.load(lang).has(f"reject.{code}")


@pytest.mark.parametrize("thing", desk.THINGS)
def test_every_thing_has_a_name_among_the_causes(thing):
    assert i18n.load("en").has(f"cause.counter.{thing}")


def test_every_option_can_be_done(year):
    offered = options(year.world, year.rules)
    assert {o.thing for o in offered} >= {"hand_over", "close", "priority", "income", "copy"}
    for action in offered:
        again = in_organise(1)
        again._world = year.world.copy()
        assert again.submit(action)


def test_whoever_is_passed_over_trusts_less(year):
    session = in_organise(1)
    session._world = world = year.world.copy()
    world.hub.cases = [Case(row=1, since=1), Case(row=2, since=2), Case(row=3, since=3)]
    world.households.trust[[1, 2, 3]] = 500
    session.submit(Counter("first", "", "2"))
    less = 500 - session.rules["hub.skipped_trust"]
    assert session.world.households.trust[[1, 2, 3]].tolist() == [less, 500, 500]
    assert session.world.hub.cases[1].picked


def test_three_steps_make_an_income_whole(year):
    session = in_organise(1)
    session._world = year.world.copy()
    for _ in range(3):
        session.submit(Counter("income", "fees"))
    assert session.world.hub.income["fees"] == 1000
    with pytest.raises(Rejected):
        session.submit(Counter("income", "fees"))


def test_conditions_ask_for_figures_and_for_its_stage(year):
    world, rules = year.world, year.rules
    assert holds(world, rules, Condition(hub="counters", at_least=6))
    assert not holds(world, rules, Condition(hub="handed", at_least=1))
    assert holds(world, rules, Condition(hub="stage", stage="open"))
    closed = lived(year, 1, do(year, world, Effect(do="hub_grant", weeks=0)))
    assert holds(closed, rules, Condition(hub="stage", stage="closed", equals="grant_over"))
    assert not holds(closed, rules, Condition(hub="stage", stage="closed", equals="no_money"))


def test_a_season_may_bring_fewer_hours_than_another(session):
    rules = session.rules
    fewer = replace(rules.content.seasons[2], hours=9)
    content = replace(rules.content, seasons=[*rules.content.seasons[:2], fewer,
                                              *rules.content.seasons[3:]])
    assert [content.hours_in(s) for s in (2, 3, 4)] == [20, 9, 20]
    assert content.hours_in(2) == content.organising_hours
