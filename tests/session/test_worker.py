"""The worker answers what `explain` answers, from its own process or from none."""

from __future__ import annotations

import time

import pytest

from game.rules.actions.move_on import MoveOn
from game.rules.actions.start import Start
from game.rules.core import Rejected
from game.session.compare import own_acts
from game.session.explain import explain
from game.session.explanation import Explanation
from game.session.session import Session
from game.session.start import start
from game.session.story import story
from game.session.worker import ExplainWorker
from tests.session.planted import live, ribalta

LUCKS = 2


@pytest.fixture(scope="module")
def session() -> Session:
    return live(live(start(ribalta(), 3), Start("ask_chain")))


def answers(worker: ExplainWorker, seconds: float = 60) -> list[Explanation]:
    found, end = [], time.monotonic() + seconds
    while worker.busy and time.monotonic() < end:
        if (news := worker.poll()) is not None:
            found.append(news)
        elif not worker.alone:
            time.sleep(0.01)
    assert not worker.busy, "no answer in time"
    return found


@pytest.mark.slow
def test_the_process_answers_and_its_death_is_survived(session: Session) -> None:
    worker = ExplainWorker(LUCKS)
    worker.start()
    try:
        assert not worker.alone
        worker.ask(session, 1)
        worker.ask(session, 1)
        worker.ask(session, 2)
        found = answers(worker)
        assert [(e.season, e.lucks) for e in found] == [(1, 0), (2, 0), (1, LUCKS), (2, LUCKS)]
        assert found[2] == explain(session, 1, LUCKS)
        worker.ask(session, 1)
        assert worker.poll() == found[2], "what was answered once is remembered"
        assert worker._process is not None
        worker._process.kill()
        worker.ask(session, 2, since=1)
        assert answers(worker)[-1] == explain(session, 2, LUCKS, since=1)
        assert worker.alone
    finally:
        worker.close()


def test_without_a_process_it_does_one_step_a_call(session: Session) -> None:
    worker = ExplainWorker(LUCKS)
    worker.ask(session, 1)
    calls, found = 0, []
    while worker.busy:
        calls += 1
        if (news := worker.poll()) is not None:
            found.append(news)
    assert calls > 10
    assert [e.lucks for e in found] == [0, LUCKS]
    assert found[-1] == explain(session, 1, LUCKS)
    worker.close()


def test_a_process_that_cannot_be_had_is_no_error(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(method: str) -> None:
        raise OSError(method)

    monkeypatch.setattr("multiprocessing.get_context", refuse)
    worker = ExplainWorker(LUCKS)
    worker.start()
    assert worker.alone
    worker.ask(session, 1)
    assert answers(worker)[-1].lucks == LUCKS


def test_what_was_not_lived_is_refused(session: Session) -> None:
    worker = ExplainWorker(LUCKS)
    with pytest.raises(Rejected):
        worker.ask(session, 3)
    assert worker.poll() is None and not worker.busy


def test_the_answers_of_a_game_are_let_go_with_it(session: Session) -> None:
    worker = ExplainWorker(LUCKS)
    worker.ask(session, 1)
    answers(worker)
    worker.ask(session, 1)
    worker.ask(session, 2)
    worker.forget()
    assert not worker.busy and worker.poll() is None
    assert not worker._done and not worker._jobs


@pytest.mark.slow
def test_what_the_process_still_works_on_is_not_news_of_the_next_game(session: Session) -> None:
    worker = ExplainWorker(LUCKS)
    worker.start()
    try:
        worker.ask(session, 1)
        while not next(iter(worker._jobs.values())).sent:
            assert worker.poll() is None
            time.sleep(0.01)
        worker.forget()
        assert not worker.busy
        worker.ask(session, 2)
        assert [(e.season, e.lucks) for e in answers(worker)] == [(2, 0), (2, LUCKS)]
        assert not worker.alone
    finally:
        worker.close()


def test_only_the_latest_answers_are_remembered(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("game.session.worker._KEPT", 1)
    worker = ExplainWorker(LUCKS)
    for season in (1, 2):
        worker.ask(session, season)
        answers(worker)
    worker.ask(session, 2)
    assert worker.poll() is not None and not worker.busy
    worker.ask(session, 1)
    assert worker.poll() is None and worker.busy, "it has to be worked out again"


def test_what_somebody_waits_for_comes_before_the_ranges_of_what_they_have(
    session: Session,
) -> None:
    """A comparison first, then first figures of everything asked, then the other lucks."""
    worker, found = ExplainWorker(LUCKS), []
    worker.ask(session, 1)
    worker.ask(session, 2)
    while not found:
        found += [news] if (news := worker.poll()) is not None else []
    act = own_acts(session, 1)[0]
    worker.compare(session, 1, act)
    while (compared := worker.poll_comparison()) is None or not compared.lucks:
        pass
    assert [(e.season, e.lucks) for e in found] == [(1, 0)], "nothing else went on meanwhile"
    found += answers(worker)
    assert [(e.season, e.lucks) for e in found] == [(1, 0), (2, 0), (1, LUCKS), (2, LUCKS)]


def test_a_reason_given_afterwards_is_no_other_question(session: Session) -> None:
    worker = ExplainWorker(LUCKS)
    worker.ask(session, 2)
    known = answers(worker)
    game = Session.restored(session.rules, session.seed, session.progress())
    game.submit(MoveOn())
    worker.ask(game, 2)
    assert worker.poll() == known[-1], "answered at once"


def test_whoever_asks_meanwhile_has_the_first_figures_at_once(session: Session) -> None:
    worker, first = ExplainWorker(LUCKS), None
    worker.ask(session, 1)
    while first is None:
        first = worker.poll()
    worker.ask(session, 1)
    assert worker.poll() == first
    assert [e.lucks for e in answers(worker)] == [LUCKS]


def test_the_whole_game_is_told_beside_the_seasons(session: Session) -> None:
    """Pictures first, each of them fuller; nobody who waits for a season is told of the whole."""
    worker, told = ExplainWorker(LUCKS), []
    worker.tell(session)
    worker.ask(session, 1)
    while worker.busy:
        if (picture := worker.poll_story()) is not None:
            told.append(picture)
        elif (news := worker.poll()) is not None:
            assert isinstance(news, Explanation)
    assert len(told) >= 2 and [t.lucks for t in told[:-1]] == [0] * (len(told) - 1)
    assert told[-1] == story(session, LUCKS)
    worker.tell(session)
    assert worker.poll_story() == told[-1], "what was answered once is remembered"
