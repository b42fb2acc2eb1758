"""Every bot comes to an end, asks only what is allowed, and plays the same game twice."""

from __future__ import annotations

from functools import cache

import pytest

from game.lab.bots import BOTS
from game.lab.bots.strategy import Scripted
from game.lab.play import Stuck, document, play
from game.rules.actions.move_on import MoveOn
from game.rules.core import Action
from game.session.session import Session
from game.world.digest import digest
from tests.rules.towns import expectations, game

SEEDS = range(5)


@cache
def played(name: str, seed: int) -> Session:
    return play(game(seed), BOTS[name](seed))


@pytest.mark.parametrize("name", BOTS)
@pytest.mark.parametrize("seed", SEEDS)
def test_it_reaches_the_end(name, seed):
    session = played(name, seed)
    assert session.over
    assert session.world.ending in {e.id for e in session.rules.content.endings}
    assert sorted(session.digests) == [0, 1, 2, 3, 4]


@pytest.mark.parametrize("name", BOTS)
def test_it_plays_the_same_game_again(name):
    first, again = played(name, 3), play(game(3), BOTS[name](3))
    assert [e.act for e in first.log] == [e.act for e in again.log]
    assert digest(first.world) == digest(again.world)


@pytest.mark.parametrize("strategy", expectations().strategies, ids=lambda s: s.id)
def test_a_strategy_asks_for_each_step_at_most_once(strategy):
    session = play(game(5), Scripted(strategy))
    asked = [e.action for e in session.log]
    for step, act in Scripted(strategy).steps:
        times = sum(a == act and e.season == step.season
                    for a, e in zip(asked, session.log, strict=True))
        wanted = sum(s.season == step.season and a == act for s, a in Scripted(strategy).steps)
        assert times <= wanted


def test_a_bot_that_never_moves_on_is_found_out():
    class Wavers:
        def decide(self, session: Session) -> Action:
            if session.can_undo:
                session.undo()
            return MoveOn()

    with pytest.raises(Stuck):
        play(game(1), Wavers())


def test_playing_stops_after_the_seasons_that_were_wanted():
    session = play(game(1), BOTS["idle"](1), seasons=2)
    assert sorted(session.digests) == [1, 2]
    told = document(session, "idle")
    assert told["seasons_played"] == 2 and told["ended"] == ""
    assert told["digest"] == digest(session.world)
