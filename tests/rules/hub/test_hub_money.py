"""What a hub lives on, what becomes of it when its grant ends in the middle of everything, and how
it stands on its own feet or closes."""

from __future__ import annotations

import numpy as np
import pytest

from game.rules.hub import copies, counters, money, queue, support
from game.rules.hub.counters import COUNTERS
from game.rules.hub.figures import FIGURES
from game.rules.machines.ladder import RUNGS
from game.rules.vocabulary import Effect
from game.world.hub import Case
from game.world.world import EURO
from tests.rules.hub.town import game, with_hub
from tests.rules.lived import context, do, lived

MEMBERS = [Effect(do="hub_counter", name=name, word="member") for name in COUNTERS]
INCOMES = [Effect(do="hub_income", name=name, amount=1000) for name in money.INCOMES]


@pytest.fixture(scope="module")
def session():
    return game()


@pytest.fixture(scope="module")
def year(session):
    return lived(session, 52, do(session, session.world, Effect(do="hub_known", amount=1000)))


def test_the_grant_pays_what_is_missing_while_it_lasts(session, year):
    assert year.hub.week["paid"] == 1000 and year.hub.week["own"] == 0
    assert money.cost(year, session.rules) > 0


def test_a_grant_that_ends_mid_phase_closes_what_rests_on_the_team(session, year):
    """In the ninth week of a season, with people on every rung: nothing is undone, and nobody
    vanishes."""
    world = do(session, year, *MEMBERS[:3], Effect(do="hub_grant", weeks=4))
    before = lived(session, 4, world)
    after = lived(session, 1, before)
    assert set(before.hub.counters) == set(COUNTERS)
    assert set(after.hub.counters) == set(COUNTERS[:3]) == set(counters.handed(after.hub))
    assert after.hub.stage == "open" and after.hub.places == 3
    assert len(queue.on_ladder(after)) <= 3
    lost = [c for c in after.hub.cases if c.stage == "waiting" and c.rung != "idea"]
    assert after.hub.totals["lost_place"] >= len(lost)
    there = {c.row for c in before.hub.cases if c.row >= 0}
    gone = there - {c.row for c in after.hub.cases}
    ended = sum(after.hub.totals.get(n, 0) - before.hub.totals.get(n, 0)
                for n in ("gave_up", "dropped", "opened"))
    assert len(gone) == ended


def test_who_lost_a_place_goes_on_where_they_stood(session, year):
    world = year.copy()
    world.hub.cases = [Case(row=i, stage=r, rung=r, progress=500) for i, r in enumerate(RUNGS)]
    world.hub.places = 1
    queue.fill_places(world, context(session))
    assert [c.stage for c in world.hub.cases] == ["waiting"] * 3 + ["sale"]
    world.hub.places = 4
    queue.fill_places(world, context(session))
    assert [c.stage for c in world.hub.cases] == list(RUNGS)
    assert all(c.progress == 500 for c in world.hub.cases)


def test_a_grant_that_ends_with_every_counter_on_the_team_closes_the_hub(session, year):
    world = do(session, year, Effect(do="hub_grant", weeks=0))
    after = lived(session, 1, world)
    assert (after.hub.stage, after.hub.cause) == ("closed", "grant_over")
    assert not after.hub.counters and not after.hub.cases and not after.hub.supported
    assert after.hub.totals["stranded"] > 0
    assert not support.advised(after).any()
    assert after.ledger.balance(EURO, money.PURSE) == 0
    assert lived(session, 4, after).hub.stage == "closed"


def test_it_stands_on_its_own_feet_with_members_and_incomes(session, year):
    free = game(**{"hub.carrier_leaves": 0, "hub.carrier_worn": 0, "hub.fee": 60})
    world = lived(free, 52, do(free, free.world, Effect(do="hub_known", amount=1000)))
    world = do(free, world, *MEMBERS, *INCOMES, Effect(do="openness", amount=500),
               Effect(do="hub_grant", weeks=26))
    world.goodwill = 900
    world = lived(free, 60, world)
    assert world.hub.stage == "own_feet" and not world.hub.cause
    assert world.hub.covered >= free.rules["hub.own_feet"]
    assert FIGURES["handed"](world, free.rules) >= free.rules["hub.own_counters"]


def test_without_any_income_lean_weeks_close_it(session, year):
    stays = game(**{"hub.carrier_leaves": 0, "hub.carrier_worn": 0})
    world = do(stays, lived(stays, 20), *MEMBERS, Effect(do="hub_grant", weeks=0))
    failing = lived(stays, stays.rules["hub.fails_weeks"] + 1, world)
    assert (failing.hub.stage, failing.hub.cause) == ("failing", "no_money")
    closed = lived(stays, stays.rules["hub.closes_weeks"], failing)
    assert (closed.hub.stage, closed.hub.cause) == ("closed", "no_money")


def test_what_is_not_paid_for_is_mostly_not_done(session, year):
    world = do(session, year, *MEMBERS)
    full = counters.staff(world.copy(), context(session), 1000)
    none = counters.staff(world.copy(), context(session), 0)
    assert 0 < none["legal"] <= full["legal"] * session.rules["hub.unpaid"] // 1000 + 1


def test_members_are_paid_for_their_counters_and_give_their_own_time(session, year):
    world = do(session, year, *MEMBERS)
    rows = list(world.hub.counters.values())
    assert min(rows) >= 0 and len(set(rows)) == len(rows)
    purse = world.ledger.of_households(EURO)[rows].copy()
    money.pay(world, context(session))
    assert (world.ledger.of_households(EURO)[rows] > purse).all()
    after = lived(session, 1, world)
    assert after.tallies[counters.MINUTES] == \
        after.households.org_minutes[list(set(after.hub.counters.values()))].sum()


def test_unpaid_and_worn_out_carriers_leave(session, year):
    world = do(session, year, *MEMBERS, Effect(do="hub_grant", weeks=0))
    left = lived(session, 15, world)
    assert len(left.hub.counters) < 6
    kept = game(**{"hub.carrier_leaves": 0, "hub.carrier_worn": 0})
    assert len(lived(kept, 15, world).hub.counters) == 6


def test_each_income_has_its_source(session, year):
    world = do(session, year, *INCOMES)
    cases = {"fees": "enterprise", "members": "households"}
    for name, block in cases.items():
        there = world.copy()
        there.hub.income = {name: 1000}
        before = there.ledger.of_households(EURO).sum() if block == "households" else \
            there.ledger.of_block(EURO, block).sum()
        own = money.take_in(there, context(session))
        after = there.ledger.of_households(EURO).sum() if block == "households" else \
            there.ledger.of_block(EURO, block).sum()
        assert own > 0 and before - after == own
    hall = world.ledger.balance(EURO, "town_hall")
    world.hub.income, world.goodwill = {"town_hall": 1000}, 900
    own = money.take_in(world, context(session))
    assert own > 0 and hall - world.ledger.balance(EURO, "town_hall") == own


def test_a_town_hall_that_shuts_itself_gives_less_and_less(session, year):
    world = do(session, year, *INCOMES)
    world.goodwill = 0
    money.take_in(world, context(session))
    assert world.hub.income["town_hall"] == 1000 - session.rules["hub.town_hall_fades"]


def test_a_hub_that_is_opened_by_effect_and_emptied_closes(session):
    idea = game(with_hub(begins="idea", open=[], grant_weeks=0))
    world = do(idea, idea.world, Effect(do="hub_open"))
    assert world.hub.stage == "open" and len(world.hub.counters) == 6
    shut = do(idea, world, *[Effect(do="hub_counter", name=n, word="closed") for n in COUNTERS])
    assert (shut.hub.stage, shut.hub.cause) == ("closed", "decided")
    again = do(idea, shut, Effect(do="hub_counter", name="legal", word="team"))
    assert again.hub.stage == "open" and not again.hub.cause


def test_a_grant_without_a_hub_to_pay_is_simply_over(session):
    idea = game(with_hub(begins="idea", open=[], grant_weeks=3))
    world = lived(idea, 6)
    assert world.hub.stage == "idea" and not money.granted(world)


def test_a_second_town_stands_where_enough_of_it_fits(session, year):
    world = do(session, year, Effect(do="hub_ask", name="twin"), Effect(do="hub_ask", name="far"))
    assert {c.stage for c in world.hub.copies.values()} == {"asked"}
    ends = {}
    for way in ("as_it_is", "adapted"):
        there = world.copy()
        for name in ("twin", "far"):
            copies.answer(there, name, way)
        there = lived(session, session.rules["hub.copy_weeks"] + 1, there)
        ends[way] = {n: c.stage for n, c in there.hub.copies.items()}
        assert there.hub.label == [n for n, s in ends[way].items() if s == "standing"]
    assert ends["as_it_is"] == {"twin": "standing", "far": "failed"}
    assert ends["adapted"] == {"twin": "standing", "far": "standing"}


def test_hubs_of_one_name_share_what_they_have(session, year):
    there = year.copy()
    there.hub.label = ["twin"]
    alone = counters.staff(year.copy(), context(session), 1000)
    shared = counters.staff(there, context(session), 1000)
    assert all(shared[n] > alone[n] for n in alone)


def test_a_week_of_the_hub_moves_no_cent_from_nowhere(session, year):
    world = do(session, year, *MEMBERS, *INCOMES)
    world = lived(session, 20, world)
    assert world.ledger.is_balanced() and world.ledger.balance(EURO, money.PURSE) >= 0
    assert np.all(world.ledger.of_households(EURO) >= 0)


def test_what_rests_on_the_team_closes_when_it_has_left(session, year):
    world = do(session, year, *MEMBERS[:3])
    world.phase = "year"
    after = lived(session, 1, world)
    assert set(after.hub.counters) == set(COUNTERS[:3])
    assert after.hub.stage == "open" and after.hub.grant_until > after.week


@pytest.mark.parametrize(("numbers", "why"), [
    ({"hub.carrier_leaves": 1000, "hub.carrier_worn": 0}, "unpaid"),
    ({"hub.carrier_leaves": 0, "hub.carrier_worn": 1000, "work.exhausted": 0}, "worn"),
])
def test_whoever_leaves_a_counter_says_why_until_it_opens_again(year, numbers, why):
    town = game(**numbers)
    world = do(town, year, *MEMBERS[:2])
    counters.leave(world, context(town), paid=0)
    assert world.hub.shut == dict.fromkeys(COUNTERS[:2], why)
    counters.carry(world, COUNTERS[0], counters.TEAM)
    assert COUNTERS[0] not in world.hub.shut
