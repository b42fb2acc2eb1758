"""Imagined towns: what strangers owe is drawn again, so that no forecast tells it."""

from __future__ import annotations

import pytest

from game import resources
from game.rules.actions.listen import Listen
from game.rules.knowledge import known_rows
from game.rules.purse.owing import owed
from game.scenario.load import load_content
from game.session.imagination import imagine
from game.session.session import Session
from game.session.start import start
from game.world.luck import Luck
from game.world.world import DEBT


@pytest.fixture(scope="module")
def session() -> Session:
    content = load_content(resources.scenario_dir("dry_summer"))
    session = start(content, 1)
    session.submit(Listen(content.districts[0].id))
    return session


def test_what_strangers_owe_is_not_in_a_forecast(session) -> None:
    poorer = session.world.copy()
    strangers = ~known_rows(poorer, session.rules)
    more = 70_000 * strangers
    poorer.ledger.settle(DEBT, ("households", -more), ("bank", int(more.sum())))
    one, other = (imagine(w, session.rules, Luck(5)) for w in (session.world, poorer))
    assert (owed(one) == owed(other)).all()
    assert one.ledger.is_balanced() and other.ledger.is_balanced()


def test_what_is_known_of_debts_stays_and_the_rest_is_of_no_true_home(session) -> None:
    known = known_rows(session.world, session.rules)
    assert known.any() and not known.all()
    towns = [imagine(session.world, session.rules, Luck(n)) for n in (5, 6)]
    for town in towns:
        assert (owed(town)[known] == owed(session.world)[known]).all()
        assert owed(town).any() and (owed(town) >= 0).all()
    assert len({owed(t).tobytes() for t in [*towns, session.world]}) == 3
