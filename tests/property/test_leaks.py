"""Nothing tells what the team has not heard, nor what this town's dice will say.

Every screen, bot and phone reads views, options, previews and forecasts; so those must be the
same in two towns that differ only in what is unknown.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

import numpy as np
import pytest

from game.lab.bots.bot import on
from game.lab.bots.strategy import Scripted
from game.rules.actions.live_season import LiveSeason
from game.rules.core import Action
from game.session.forecast import Elsewhere, forecast
from game.session.session import Session
from game.world.luck import Luck
from tests.property.twins import met, twin
from tests.rules.towns import expectations, game

UNSEEN = ("live_season", "live_year")
"""Not forecast: they are how a forecast goes on."""


def careless(seed: int, listens: bool, scenario: str = "first_season") -> Iterator[Session]:
    """A game of random acts, told after each; one kind of player never listens."""
    session, dice = game(seed, scenario), Luck(seed).other("careless", int(listens))
    for turn in range(70):
        yield session
        if session.over:
            return
        options = [a for a in session.options() if listens or a.kind != "listen"]
        act = options[dice.one(turn, "pick", "act", len(options))] if options else on(session)
        session.submit(act)


def scripted(strategy: str, seed: int, scenario: str = "first_season") -> Iterator[Session]:
    session, bot = game(seed, scenario), Scripted(next(
        s for s in expectations(scenario).strategies if s.id == strategy))
    while not session.over:
        yield session
        session.submit(bot.decide(session))


def some(sessions: Iterator[Session]) -> Iterator[Session]:
    """Every third moment of a game: a living town is slow to look at."""
    return islice(sessions, 0, None, 3)


def figures(among: Elsewhere, act: Action) -> tuple[object, ...]:
    odds = forecast(among.world, among.rules, act, 1, among)
    return odds.succeeded, odds.with_act, odds.without


GAMES = [
    *[pytest.param(lambda s=s, h=h: careless(s, h), id=f"{'listens' if h else 'deaf'}-{s}")
      for s in (1, 2, 3) for h in (True, False)],
    *[pytest.param(lambda n=n: scripted(n, 7), id=n)
      for n in ("chain_route", "van_route", "circle_route", "always_solidarity")],
    pytest.param(lambda: some(careless(4, True, "dry_summer")), id="dry-listens"),
    pytest.param(lambda: some(careless(4, False, "dry_summer")), id="dry-deaf"),
    pytest.param(lambda: some(scripted("water_users", 7, "dry_summer")), id="water_users"),
]


@pytest.mark.parametrize("played", GAMES)
def test_views_options_and_previews_tell_nothing_unknown(played):
    for session in played():
        for other in (twin(session), twin(session, worn_out=True)):
            assert other.view() == session.view()
            assert other.options() == session.options()
            for act in session.options():
                assert other.preview(act) == session.preview(act)


@pytest.mark.slow
@pytest.mark.parametrize("played", GAMES)
def test_forecasts_tell_nothing_unknown(played):
    seen: set[tuple[int, str]] = set()
    for session in played():
        phase = (session.world.season, session.world.phase)
        if phase in seen or session.world.phase not in ("organise", "assemble"):
            continue
        seen.add(phase)
        ours, theirs = (Elsewhere(s.world, s.rules) for s in (session, twin(session)))
        for act in session.options():
            if act.kind not in UNSEEN:
                assert figures(theirs, act) == figures(ours, act), act
    assert seen


def test_two_such_towns_are_really_different():
    session = game(3)
    other = twin(session)
    h, o = session.world.households, other.world.households
    strangers = np.setdiff1d(np.arange(h.n), met(session.world, session.rules))
    assert len(strangers) == h.n - len(session.rules.content.people)
    for column in ("trust", "tired", "bread", "elders", "car", "supplier"):
        assert (getattr(h, column)[strangers] != getattr(o, column)[strangers]).any()
    assert session.world.hidden != other.world.hidden
    assert session.luck != other.luck


def test_frames_of_a_lived_season_show_no_home_nobody_listened_to():
    session = next(s for s in careless(2, listens=False) if s.world.phase == "live")
    outcome = session.submit(LiveSeason())
    for frame in session.visible(outcome.frames):
        for column in ("short", "tired", "supplier"):
            assert set(frame[column]) == {None}
