"""What a pressure did counts as a cause of its own, and can be left out of a re-run."""

from __future__ import annotations

import pytest

from game import resources
from game.lab.bots import BOTS
from game.lab.play import play
from game.report.words import named
from game.rules.pressures import mark, moves
from game.scenario.load import load_content
from game.session.candidates import AS_IT_WAS, find
from game.session.counterfactual import Change, Story, case_of, rerun, tell
from game.session.start import start

HOTELS = mark("hotels")


@pytest.fixture(scope="module")
def summer() -> Story:
    session = start(load_content(resources.scenario_dir("dry_summer")), 3)
    return tell(case_of(play(session, BOTS["idle"](3), 2), 2))


def test_a_move_is_among_what_befell_the_town(summer: Story) -> None:
    assert HOTELS in summer.incidents and HOTELS not in summer.world.happened
    units = find(summer, lambda change: rerun(summer, change))
    found = next(unit for unit in units if unit.cause == HOTELS)
    assert (found.kind, found.members) == ("incident", (HOTELS,))


def test_without_the_move_its_water_is_still_there(summer: Story) -> None:
    without = rerun(summer, Change(suppressed=frozenset({HOTELS}))).world
    assert HOTELS not in moves(without)
    assert without.commons["well"].stock > rerun(summer, AS_IT_WAS).world.commons["well"].stock


def test_a_cause_has_its_words() -> None:
    assert named(HOTELS) == ["moved", "hotels"]
    assert named("s2:hold_vote:statutes:majority#2") == ["hold_vote", "statutes", "majority"]
    assert named("heat_wave") == ["incident", "heat_wave"]
