"""What the team may know of the town hall: its books are public, what people get is heard."""

from __future__ import annotations

import pytest

from game.resources import scenario_dir
from game.rules.actions.move_on import MoveOn
from game.rules.actions.request import Request
from game.rules.partnership import asking
from game.scenario.load import load_content
from game.session.hall_view import HallView
from game.session.session import Session
from game.session.start import start
from game.ui.staging import play_to


@pytest.fixture
def town() -> Session:
    session = start(load_content(scenario_dir("who_cares")), 3)
    play_to(session, 3, "organise")
    return session


def read(session: Session) -> HallView:
    it = session.town_hall()
    assert it is not None
    return it


def test_the_books_add_up(town: Session) -> None:
    it, world = read(town), town.world
    spent = sum(-line.cents for line in it.lines if line.cents < 0)
    services = sum(s.cents for s in it.services)
    assert spent >= services * 9 // 10
    assert it.purse_cents == world.ledger.balance("euro", "town_hall")


def test_what_people_get_is_only_known_where_somebody_listened() -> None:
    session = start(load_content(scenario_dir("who_cares")), 3)
    session.submit(MoveOn())  # to organise, without listening
    assert all(s.felt is None for s in read(session).services)


def test_audits_are_unknown_until_they_were_held(town: Session) -> None:
    it = read(town)
    assert it.audit_weeks == -1 and not it.own_audit and not it.citizens_audit


def test_what_it_weighs_is_what_it_answers_by(town: Session) -> None:
    for thing in read(town).things:
        for to in thing.to:
            found = town.weighed(thing.id, to)
            if found is None:
                continue
            said = asking.answer(town.world, town.rules, thing.id, to)
            assert (found.worth, found.ask) == (said.worth, said.ask)
            if said.granted:
                assert found.worth >= found.ask


def test_an_answer_is_told_for_a_season(town: Session) -> None:
    thing, to = "tender", "price_only"
    outcome = town.submit(Request(thing, to))
    answer = next(e.params["reason"] for e in outcome.events if e.kind.startswith("request_"))
    assert read(town).asked == {thing: answer}
    assert town.weighed(thing, to) is None, "it was asked this season"


def test_a_town_without_a_partner_has_no_such_view() -> None:
    session = start(load_content(scenario_dir("dry_summer")), 1)
    assert session.town_hall() is None and not session.view().town_hall
