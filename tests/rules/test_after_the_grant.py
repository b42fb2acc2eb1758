"""Aïn Louz: what its story tells happened is what happened, whatever the team did before."""

from __future__ import annotations

from functools import cache

import pytest

from game.lab.bots.strategy import Scripted
from game.lab.play import play
from game.session.session import Session
from tests.rules.towns import expectations, game

SCENARIO = "after_the_grant"
ONE_OF = {
    "the day the grant was to end": ("over_at_noon", "over_and_empty", "still_paid"),
    "the fourth mayor": ("fourth_mayor", "fourth_mayor_signs"),
    "the last shock": ("dry_autumn", "price_falls"),
    "the last weeks": ("key_on_a_nail", "closing_interview"),
}


@cache
def played(name: str) -> Session:
    strategy = next(s for s in expectations(SCENARIO).strategies if s.id == name)
    return play(game(3, SCENARIO), Scripted(strategy))


@pytest.mark.parametrize("name", ["nothing", "with_the_town_hall", "a_second_phase"])
def test_of_what_excludes_each_other_exactly_one_thing_is_told(name):
    told = played(name).world.happened
    for about, incidents in ONE_OF.items():
        assert sum(i in told for i in incidents) == 1, about


def test_the_grant_takes_with_it_what_nobody_here_carried():
    hub = played("nothing").world.hub
    assert (hub.stage, hub.cause) == ("closed", "grant_over")
    assert hub.totals["stranded"] > 0


def test_a_second_phase_makes_the_counters_the_projects_again():
    """They were handed over, and close with the team, months before the extension is over."""
    session = played("a_second_phase")
    hub = session.world.hub
    assert "still_paid" in session.world.happened
    assert hub.grant_until > sum(s.weeks for s in session.rules.content.seasons)
    assert hub.stage == "closed" and not hub.counters


def test_what_others_carry_and_what_comes_in_outlives_it():
    hub = played("with_the_town_hall").world.hub
    assert len(hub.counters) >= 4 and -1 not in hub.counters.values()
    assert hub.covered >= 850


def test_a_law_that_was_passed_and_has_no_decree_holds_nothing():
    world = played("with_the_town_hall").world
    assert "law_passes" in world.happened
    assert world.laws["framework"].stage == "stalled" and not world.holds
