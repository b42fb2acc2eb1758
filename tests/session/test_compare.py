"""Two runs side by side: each must be what playing it would have been."""

from __future__ import annotations

import pytest

from game.rules.actions.listen import Listen
from game.rules.actions.live_season import LiveSeason
from game.rules.actions.live_year import LiveYear
from game.rules.actions.move_on import MoveOn
from game.rules.actions.start import Start
from game.rules.core import Rejected
from game.rules.indicators import measure
from game.session.compare import Comparison, compare, own_acts
from game.session.counterfactual import case_of
from game.session.explain import explain
from game.session.session import Session
from game.session.start import start
from game.session.worker import ExplainWorker
from tests.session.planted import live, ribalta

CHAIN = "s1:start:ask_chain"
LUCKS = 3


def lived(*acts: object, seed: int = 3) -> tuple[Session, tuple[dict, ...]]:
    """A first season with these acts, and the frames that its player saw."""
    session = start(ribalta(), seed)
    for act in acts:
        while session.world.phase not in act.phases:
            session.submit(MoveOn())
        session.submit(act)
    while session.world.phase != "live":
        session.submit(MoveOn())
    return session, session.submit(LiveSeason()).frames


@pytest.fixture(scope="module")
def season() -> tuple[Session, tuple[dict, ...]]:
    return lived(Listen("old_quarter"), Start("ask_chain"))


@pytest.fixture(scope="module")
def found(season: tuple[Session, tuple[dict, ...]]) -> Comparison:
    return compare(case_of(season[0], 1), CHAIN, LUCKS)


def test_as_lived_is_what_was_lived(
    season: tuple[Session, tuple[dict, ...]], found: Comparison
) -> None:
    assert found.lived.frames == season[1]
    assert found.lived.skipped == ()


def test_the_other_run_is_what_playing_without_it_would_have_been(found: Comparison) -> None:
    session, frames = lived(Listen("old_quarter"))
    assert found.other.frames == frames
    assert found.other.incidents == tuple(session.world.happened)


def test_the_difference_is_between_the_two_ends(
    season: tuple[Session, tuple[dict, ...]], found: Comparison
) -> None:
    session, _ = lived(Listen("old_quarter"))
    one, two = (measure(s.world, s.rules) for s in (season[0], session))
    assert found.deltas == {name: one[name] - two[name] for name in session.rules.content.asks}
    assert any(found.deltas.values())


def test_ranges_are_those_of_the_causes(
    season: tuple[Session, tuple[dict, ...]], found: Comparison
) -> None:
    """The same re-runs as "why?" makes: a cause that stands alone has the same range there."""
    why = explain(season[0], 1, LUCKS).indicators["trust"]
    heard = next(c for c in why.causes if c.members == ("s1:listen:old_quarter",))
    alone = compare(case_of(season[0], 1), "s1:listen:old_quarter", LUCKS)
    assert alone.deltas["trust"] == heard.against_nothing
    assert alone.ranges["trust"] == (heard.low, heard.high)
    assert alone.could_be_chance("trust") == heard.could_be_chance


def test_of_a_whole_game_there_are_all_weeks() -> None:
    session = live(start(ribalta(), 2), Start("ask_chain"))
    while session.world.phase != "year":
        session.submit(LiveSeason() if session.world.phase == "live" else MoveOn())
    frames = session.submit(LiveYear()).frames
    whole = compare(case_of(session, session.rules.seasons + 1, 1), "s1:start:ask_chain", 0)
    weeks = [frame["week"] for frame in whole.lived.frames]
    assert weeks == list(range(1, len(weeks) + 1))
    assert whole.lived.frames[-len(frames):] == frames
    assert len(whole.other.frames) == len(weeks)


def test_only_acts_of_the_team_can_be_left_out(
    season: tuple[Session, tuple[dict, ...]]
) -> None:
    session = season[0]
    assert own_acts(session, 1) == ("s1:listen:old_quarter", CHAIN)
    assert own_acts(session, 2) == ()
    with pytest.raises(LookupError):
        compare(case_of(session, 1), "s1:start:call_circle", 0)
    with pytest.raises(Rejected):
        case_of(session, 2)


@pytest.mark.parametrize("alone", [True, pytest.param(False, marks=pytest.mark.slow)])
def test_the_worker_compares_while_it_explains(
    season: tuple[Session, tuple[dict, ...]], found: Comparison, alone: bool
) -> None:
    """Each kind of answer waits for whoever asked for it; a comparison does not wait in line."""
    session, worker = season[0], ExplainWorker(LUCKS)
    if not alone:
        worker.start()
    try:
        worker.ask(session, 1)
        worker.compare(session, 1, CHAIN)
        answers: list[Comparison] = []
        while not answers or not answers[-1].lucks:
            if (news := worker.poll_comparison()) is not None:
                answers.append(news)
        assert [a.lucks for a in answers] == [0, LUCKS] and answers[-1] == found
        explained = []
        while worker.busy:
            if (why := worker.poll()) is not None:
                explained.append(why)
        assert explained[-1] == explain(session, 1, LUCKS)
        worker.compare(session, 1, CHAIN)
        assert worker.poll_comparison() == found, "what was compared once is remembered"
    finally:
        worker.close()
