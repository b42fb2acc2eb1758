"""The acts in play: what each asks, costs and changes, through the one writer."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.lab.bots.bot import on
from game.lab.bots.strategy import Scripted
from game.lab.play import play
from game.rules.actions.answer import Answer
from game.rules.actions.concede import Concede
from game.rules.actions.enact import Enact
from game.rules.actions.give_reason import GiveReason
from game.rules.actions.hand_over import HandOver
from game.rules.actions.hold_vote import HoldVote
from game.rules.actions.listen import Listen
from game.rules.actions.live_season import LiveSeason
from game.rules.actions.move_on import MoveOn
from game.rules.actions.predict import Predict
from game.rules.actions.propose import Propose
from game.rules.actions.start import Start
from game.rules.core import Action, Rejected
from game.rules.costs import spend
from game.session.session import Session
from tests.rules.towns import do, expectations, game, organising, until

RULES_OF_THE_VAN = "voice=one_member_one_vote orders=ahead fare=as_is"


def refusal(session: Session, act: Action) -> str:
    with pytest.raises(Rejected) as refused:
        session.submit(act)
    return refused.value.code


def with_van() -> Session:
    """Organising in summer, the van on the road."""
    session = do(organising(), Start("ask_town_hall"))
    do(until(session, "reflect"), MoveOn(), MoveOn())
    return session


def in_the_hall() -> Session:
    return do(with_van(), Propose("van_rules", RULES_OF_THE_VAN), MoveOn())


def test_listening_opens_a_districts_figures_and_its_facts():
    session = game()
    assert session.view().districts[0].trust is None
    events = session.submit(Listen("old_quarter")).events
    assert [e.kind for e in events] == ["district_heard", "fact_learned"]
    heard, others = session.view().districts[0], session.view().districts[1:]
    assert heard.short == 19 and heard.trust is not None and "doors" in heard.facts
    assert all(d.short is None and d.facts == () for d in others)
    assert {h.tired is None for h in session.view().homes if h.district != "old_quarter"} == {True}


def test_being_heard_makes_people_surer_of_themselves():
    session = game()
    here = session.world.households.district == 0
    was = session.world.households.efficacy
    gain = do(session, Listen("old_quarter")).world.households.efficacy - was
    assert (gain[here] > 0).all() and (gain[~here] == 0).all()


def test_listening_runs_out_and_is_not_taken_back():
    session = do(game(), Listen("old_quarter"))
    assert refusal(session, Listen("old_quarter")) == "heard_already"
    assert refusal(session, Listen("the_moon")) == "unknown_district"
    do(session, Listen("mill_street"))
    assert refusal(session, Listen("new_flats")) == "no_listening_left"
    with pytest.raises(Rejected, match="nothing_to_undo"):
        session.undo()


def test_an_offer_costs_its_hours_and_closes_its_rivals():
    session = organising()
    hours = session.view().hours
    do(session, Start("ask_town_hall"))
    assert session.view().hours == hours - session.rules.offers["ask_town_hall"].hours
    assert refusal(session, Start("ask_chain")) == "offer_excluded"
    assert refusal(session, Start("ask_town_hall")) == "offer_taken"
    assert refusal(session, Start("lunches_with")) == "offer_not_now"
    assert refusal(session, Enact("bread_rota")) == "offer_not_open"
    assert refusal(session, Enact("ask_chain")) == "unknown_offer"


def test_what_cannot_be_paid_is_not_done():
    session = do(organising(3), Start("call_circle"))
    do(until(session, "reflect"), MoveOn(), MoveOn())
    while legal := [a for a in session.view().actions if session.preview(a).legal
                    and isinstance(a, Enact | Start)]:
        do(session, legal[0])
    left = [o.action for o in session.view().offers]
    assert left and {refusal(session, a) for a in left} <= {"not_enough_hours", "not_enough_money"}


def test_what_comes_back_comes_back_with_the_next_season():
    session = do(organising(3), Start("call_circle"))
    do(until(session, "reflect"), MoveOn(), MoveOn(), Enact("feast"))
    assert refusal(session, Enact("feast")) == "offer_taken"
    assert "feast" not in {o.id for o in session.view().offers}
    do(until(session, "reflect"), MoveOn(), MoveOn())
    assert "feast" in {o.id for o in session.view().offers}


def test_what_the_team_holds_itself_costs_it_an_hour_a_season():
    free = do(until(organising(), "reflect"), MoveOn())
    bound = do(until(do(organising(), Start("ask_chain")), "reflect"), MoveOn())
    assert bound.view().hours == free.view().hours - 1


def test_the_fund_ends_when_it_was_said_to_end():
    session = until(game(), "reflect")
    while session.world.season <= session.rules.content.fund_ends_after_season:
        assert session.view().fund_cents == session.rules.content.fund_cents
        do(session, on(session))
    assert session.view().fund_cents == 0


def test_terms_need_every_clause_and_no_other():
    session = with_van()
    assert refusal(session, Propose("statutes", "voice=one_voice")) == "agreement_not_open"
    assert refusal(session, Propose("treaty", "")) == "unknown_agreement"
    assert refusal(session, Propose("van_rules", "voice=one_voice")) == "clause_missing"
    assert refusal(session, Propose("van_rules", RULES_OF_THE_VAN + " x=y")) == "unknown_clause"
    do(session, Propose("van_rules", RULES_OF_THE_VAN))
    assert session.view().proposals[0].terms["fare"] == "as_is"


def test_a_concession_is_made_once_and_brings_people():
    session = do(with_van(), MoveOn(), LiveSeason(), MoveOn(), Listen("mill_street"), MoveOn())
    do(session, Propose("van_rules", RULES_OF_THE_VAN), MoveOn())
    before = session.view().proposals[0].likely_to_come
    do(session, Concede("van_rules", "childcare"))
    assert session.view().proposals[0].likely_to_come > before
    assert refusal(session, Concede("van_rules", "childcare")) == "no_such_concession"


def test_deciding_over_peoples_heads_always_works_and_costs_goodwill_and_trust():
    session = in_the_hall()
    was = session.world
    do(session, HoldVote("van_rules", "authoritarian"))
    assert session.view().proposals[0].state == "adopted"
    assert session.world.org_in("town_van").statutes == {
        "voice": "one_member_one_vote", "orders": "ahead", "fare": "as_is"}
    assert session.world.goodwill < was.goodwill
    assert session.world.households.trust.sum() < was.households.trust.sum()
    assert refusal(session, HoldVote("van_rules", "majority")) == "nothing_to_vote_on"


def test_a_refusal_teaches_a_reason_and_makes_the_next_try_cheaper():
    for seed in range(40):
        session = organising(seed)
        do(session, Start("ask_town_hall"))
        do(until(session, "reflect"), MoveOn(), MoveOn())
        do(session, Propose("van_rules", "voice=one_voice orders=ahead fare=higher"), MoveOn())
        if session.submit(HoldVote("van_rules", "consent")).events[0].kind == "agreement_refused":
            break
    assert session.view().proposals[0].reasons
    do(until(session, "reflect"), MoveOn(), MoveOn())
    hours = session.view().hours
    do(session, Propose("van_rules", RULES_OF_THE_VAN))
    assert session.view().hours == hours and session.view().proposals[0].refusals == 1


def test_nothing_is_handed_over_without_rules_of_its_own():
    session = with_van()
    assert refusal(session, HandOver("town_van")) == "no_agreement_yet"
    assert refusal(session, HandOver("chain_truck")) == "nothing_to_hand_over"


def test_what_was_adopted_can_be_handed_over_the_same_evening():
    session = in_the_hall()
    assert refusal(session, HandOver("town_van")) == "no_agreement_yet"
    assert not session.view().handovers
    do(session, HoldVote("van_rules", "authoritarian"))
    assert session.view().phase == "assemble" and session.view().handovers == ("town_van",)
    hours = session.view().hours
    do(session, HandOver("town_van"))
    van = session.world.org_in("town_van")
    assert not van.team_held and van.holder >= 0
    assert session.view().hours == hours - session.rules["handover.hours"]


def test_no_hour_left_hands_nothing_over_after_the_vote():
    session = do(in_the_hall(), HoldVote("van_rules", "authoritarian"))
    world = session.world.copy()
    spend(world, session.view().hours, 0)
    spent = Session.restored(session.rules, 7, replace(session.progress(), world=world.freeze()))
    assert spent.view().hours == 0 and not spent.view().handovers
    assert refusal(spent, HandOver("town_van")) == "not_enough_hours"


def test_what_is_handed_over_rests_on_somebody_the_team_knows():
    strategy = next(s for s in expectations().strategies if s.id == "van_route")
    session = play(game(), Scripted(strategy))
    assert any(e.action == HandOver("town_van") for e in session.log)
    van = next(o for o in session.world.orgs.values() if o.provider == "town_van")
    assert not van.team_held and van.holder >= 0
    assert session.world.households.org_minutes[van.holder] >= session.rules["handover.minutes"]


def test_a_knock_waits_for_an_answer_and_answers_itself_in_the_end():
    session = until(game(), "reflect")
    do(session, MoveOn())
    assert session.view().questions[0].incident == "knock"
    assert refusal(session, Answer("knock", "sing")) == "unknown_choice"
    left = session.rules.incidents["knock"].otherwise
    answered = do(session, Answer("knock", "iker_does_it"))
    assert answered.world.answers["knock"] == "iker_does_it"
    assert refusal(answered, Answer("knock", "iker_does_it")) == "nothing_asked"
    silent = until(game(), "reflect")
    do(until(do(silent, MoveOn()), "reflect"), MoveOn())
    assert silent.world.answers["knock"] == left


def test_a_guess_and_a_reason_are_given_once_a_season():
    session = do(until(game(), "live"), Predict("nobody"))
    assert refusal(session, Predict("old_quarter")) == "predicted_already"
    do(session, LiveSeason(), GiveReason("bakery_closed"))
    assert refusal(session, GiveReason("nothing")) == "reason_given"
    assert (session.view().prediction, session.view().reason) == ("nobody", "bakery_closed")
