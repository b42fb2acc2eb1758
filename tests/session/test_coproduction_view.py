"""What the team may know of a co-produced service: sums and levels, never a name."""

from __future__ import annotations

import pytest

from game.resources import scenario_dir
from game.rules.actions.steer import Steer
from game.rules.coproduction.board import DOERS
from game.rules.core import Rejected
from game.scenario.load import load_content
from game.session.coproduction_view import ProcessView
from game.session.session import Session
from game.session.start import start
from game.ui.staging import play_to

PROCESS = "day_house"


@pytest.fixture(scope="module")
def town() -> Session:
    session = start(load_content(scenario_dir("who_cares")), 3)
    play_to(session, 3, "organise")
    return session


def read(session: Session) -> ProcessView:
    it = session.process(PROCESS)
    assert it is not None
    return it


def test_the_board_has_nine_cells_and_the_service_stands_on_one(town: Session) -> None:
    it = read(town)
    assert {(c.planning, c.delivery) for c in it.cells} == {(p, d) for p in DOERS for d in DOERS}
    assert it.here is it.at(it.planning, it.delivery)


def test_what_is_said_is_what_is_so(town: Session) -> None:
    it, takers = read(town), town.world.takers[PROCESS]
    assert it.taking_part == int((takers.part > 0).sum())
    assert it.hours == int(takers.minutes.sum()) // 60
    assert it.supports == town.world.processes[PROCESS].supports


def test_nobody_reads_who_is_willing_or_what_does_not_fit_yet(town: Session) -> None:
    it = read(town)
    told = {*it.figures, *vars(it)}
    assert not {"will", "misfit", "weary", "voice", "effort", "spoilt"} & told


def test_a_move_is_seen_at_once_and_can_be_taken_back(town: Session) -> None:
    before = read(town)
    name = min(before.supports, key=lambda s: before.supports[s])
    town.submit(Steer(PROCESS, "support", name))
    assert read(town).supports[name] > before.supports[name]
    town.undo()
    assert read(town) == before


def test_what_is_refused_says_why_before_it_is_tried(town: Session) -> None:
    it = read(town)
    found = town.preview(Steer(PROCESS, "planning", it.planning))
    assert not found.legal and found.rejected == "stands_already"
    with pytest.raises(Rejected):
        town.submit(Steer(PROCESS, "planning", it.planning))


def test_there_is_nothing_to_know_of_what_is_not_there(town: Session) -> None:
    assert town.process("moon_bus") is None
    assert start(load_content(scenario_dir("first_season")), 1).process(PROCESS) is None
