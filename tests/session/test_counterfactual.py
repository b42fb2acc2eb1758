"""The season again, with one decision left out: nothing else may move."""

from __future__ import annotations

import pytest

from game.rules.actions.hold_vote import HoldVote
from game.rules.actions.listen import Listen
from game.rules.actions.live_year import LiveYear
from game.rules.actions.move_on import MoveOn
from game.rules.actions.start import Start
from game.rules.core import Rejected
from game.rules.indicators import measure
from game.rules.vocabulary import Condition
from game.session.counterfactual import Change, case_of, counterfactual, lived_seasons, rerun, tell
from game.session.session import Session
from game.session.start import start
from game.world.digest import digest
from tests.session.planted import enacted, live, offer, planted, ribalta, trust


def with_a_pact(seed: int = 3) -> Session:
    """Two seasons: a chain is asked, then a pact with it is put to the vote."""
    session = live(start(ribalta(), seed), Listen("old_quarter"), Start("ask_chain"))
    session.submit(MoveOn())
    session.submit(MoveOn())
    pact = next(a for a in session.options() if a.kind == "propose")
    return live(session, pact, HoldVote("chain_pact"))


def test_without_a_change_it_is_the_same_town() -> None:
    session = with_a_pact()
    for season in (1, 2):
        assert digest(counterfactual(session, season).world) == session.digests[season]
    assert digest(counterfactual(session, 2, since=1).world) == session.digests[2]


def test_the_year_alone_is_the_season_after_the_last() -> None:
    session = start(ribalta(), 2)
    seasons = session.rules.seasons
    for _ in range(seasons):
        live(session)
    session.submit(MoveOn())
    session.submit(LiveYear())
    assert lived_seasons(session) == tuple(range(1, seasons + 2))
    assert digest(counterfactual(session, seasons + 1).world) == session.digests[0]
    assert digest(counterfactual(session, seasons + 1, since=1).world) == session.digests[0]


def test_without_its_proposal_a_vote_is_skipped_and_the_season_still_lived() -> None:
    session = with_a_pact()
    propose, vote = (e.act for e in session.log if e.action and e.season == 2
                     and e.action.kind in ("propose", "hold_vote"))
    run = counterfactual(session, 2, without={propose})
    assert run.skipped == (vote,)
    assert run.world.phase == "reflect" and run.world.week == session.world.week


def test_a_replaced_act_is_what_would_have_been_played() -> None:
    """Organisations are named after the act, so luck finds the same ones in both towns."""
    one = live(start(ribalta(), 4), Start("ask_chain"))
    other = live(start(ribalta(), 4), Start("ask_town_hall"))
    run = counterfactual(one, 1, replace={"s1:start:ask_chain": Start("ask_town_hall")})
    assert digest(run.world) == digest(other.world)


def test_leaving_one_out_renames_no_other() -> None:
    offers = [offer("feast", trust(20)), offer("dance", trust(20))]
    session = live(planted(offers), Listen("old_quarter"), *enacted("feast", "dance"))
    story = tell(case_of(session, 1))
    gone = rerun(story, Change(frozenset({"s1:enact:feast"})))
    assert gone.skipped == () and list(gone.world.taken) == ["dance"]
    assert [act.id for act in story.acts] == [
        "s1:listen:old_quarter", "s1:enact:feast", "s1:enact:dance"]


def test_what_needs_it_is_told() -> None:
    offers = [offer("first", trust(10)), offer("second", trust(10),
                                               when=[Condition(taken="first")])]
    session = live(planted(offers), *enacted("first", "second"))
    assert counterfactual(session, 1, without={"s1:enact:first"}).skipped == ("s1:enact:second",)


def test_the_played_game_is_never_touched() -> None:
    session = with_a_pact()
    before = digest(session.world), digest(session.openings[2])
    counterfactual(session, 2, without={e.act for e in session.log})
    assert (digest(session.world), digest(session.openings[2])) == before


def test_another_luck_is_another_season() -> None:
    session = live(start(ribalta(), 1), Start("ask_chain"))
    other = counterfactual(session, 1, luck=session.luck.other("explain", 0))
    assert measure(other.world, session.rules) != measure(session.world, session.rules)


def test_only_what_was_lived_can_be_asked() -> None:
    session = start(ribalta(), 1)
    assert lived_seasons(session) == ()
    with pytest.raises(Rejected):
        counterfactual(session, 1)
    live(session)
    with pytest.raises(Rejected):
        counterfactual(session, 1, since=2)
