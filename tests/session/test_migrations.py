"""A save of every earlier format opens, and the game goes on."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from game.lab.bots import BOTS
from game.lab.play import play
from game.session.migrations import STEPS
from game.session.replay import replay
from game.session.save import load, read_header, save
from game.session.version import SAVE_FORMAT
from game.world.households import NEED

SAVES = Path(__file__).parent / "formats"


def test_there_is_a_step_from_every_format_before_this_one():
    assert sorted(STEPS) == list(range(1, SAVE_FORMAT))


@pytest.mark.parametrize("version", sorted(STEPS))
def test_an_old_save_opens_and_is_played_to_its_end(version, tmp_path):
    path = SAVES / f"format_{version}.save"
    assert read_header(path)["format"] == version
    session = load(path)
    assert session.mixed, "lived under other rules"
    play(session, BOTS["idle"](0))
    assert session.over
    save(session, tmp_path / "again.save")
    assert read_header(tmp_path / "again.save")["format"] == SAVE_FORMAT
    assert load(tmp_path / "again.save").world.ending == session.world.ending


def test_the_first_format_keeps_its_people():
    h = load(SAVES / "format_1.save").world.households
    assert h.n == 120
    assert h.needs.shape[0] == len(NEED) and int(h.bread.min()) < 600 < int(h.bread.max())
    assert np.array_equal(h.woman + h.man, h.adults)
    assert np.array_equal(h.paid_woman + h.paid_man, h.paid_minutes)


def test_the_second_format_knows_by_when_a_common_broke():
    world = load(SAVES / "format_2.save").world
    well, bay = world.commons["well"], world.commons["bay"]
    counted = [count["commons_broken"] for count in world.history]
    assert well.broke_week == counted.index(1) * 13 and not bay.broken
    assert set(well.levels[:world.week]) == {-1} and len(well.levels) == world.week


def test_what_was_adopted_in_the_third_format_is_in_force():
    world = load(SAVES / "format_3.save").world
    statutes = world.proposals["statutes"]
    assert statutes.state == "adopted" and statutes.in_force == statutes.terms
    assert not world.networks and not world.employers


def test_its_replay_says_that_it_cannot_be_verified():
    assert replay(SAVES / "format_1.save").verdict == "cannot_verify"
