"""What the team sees of the hub is what there is."""

from __future__ import annotations

import dataclasses

import pytest

from game.rules.hub.counters import COUNTERS
from game.rules.vocabulary import Effect
from tests.rules.hub.town import game
from tests.rules.lived import do, lived


@pytest.fixture(scope="module")
def session():
    session = game()
    world = do(session, session.world, Effect(do="hub_known", amount=1000),
               Effect(do="hub_counter", name="legal", word="member"),
               Effect(do="hub_counter", name="market", word="closed"))
    session._world = lived(session, 45, world)
    return session


def test_a_town_without_a_hub_shows_none():
    assert game(None).hub() is None


def test_counters_queue_and_ladder(session):
    seen, hub = session.hub(), session.world.hub
    stands = {c.id: c.stands for c in seen.counters}
    assert list(stands) == list(COUNTERS)
    assert stands["market"] == "closed" and stands["advice"] == "team"
    carried = next(c for c in seen.counters if c.id == "legal")
    assert carried.stands == "member" and carried.carrier == hub.counters["legal"]
    assert carried.minutes > 0 and carried.why == "counter_handed"
    assert len(seen.waiting) + len(seen.ladder) == sum(c.row >= 0 for c in hub.cases)
    assert not seen.waiting or not seen.waiting[0].picked
    assert all(c.district for c in seen.ladder) and len(seen.ladder) <= seen.places


def test_money_and_the_grant_clock(session):
    seen = session.hub()
    assert seen.grant_weeks == 104 - 45 and seen.paid == 1000 and seen.cost_cents > 0
    assert [i.id for i in seen.incomes] == ["fees", "members", "town_hall"]
    assert seen.team_hours == 4 * session.rules["hub.team_hours"]


def test_it_is_data_and_stays_as_it_was(session):
    seen = session.hub()
    with pytest.raises(dataclasses.FrozenInstanceError):
        seen.stage = "closed"
    assert session.hub() == seen
