"""Acts about commons and knowledge: shares, measuring, an asset census, an evaluation."""

from __future__ import annotations

import numpy as np
import pytest

from game.rules.actions.allot import Allot
from game.rules.actions.census import Census
from game.rules.actions.evaluate import Evaluate
from game.rules.actions.listen import Listen
from game.rules.actions.measure import Measure
from game.rules.actions.move_on import MoveOn
from game.rules.actions.start import Start
from game.rules.core import Action, Context, Rejected
from game.rules.season.founding import willingness
from game.session.engine import legal
from game.session.session import Session
from game.world.luck import Luck
from tests.rules.commons_town import commons_game, commons_rules
from tests.rules.towns import do, game, until


def refusal(session: Session, act: Action) -> str:
    with pytest.raises(Rejected) as refused:
        session.submit(act)
    return refused.value.code


def organising() -> Session:
    return do(commons_game(), MoveOn())


def listed(session: Session, kind: str) -> list[Action]:
    return [a for a in legal(session.world, session.rules) if a.kind == kind]


def test_where_no_season_unlocks_them_they_do_not_exist():
    session = game()
    assert refusal(session, Measure("well")) == "not_unlocked"
    assert refusal(session, Census("old_quarter")) == "not_unlocked"
    assert refusal(session, Evaluate("feast")) == "not_unlocked"
    do(session, MoveOn())
    assert refusal(session, Allot("old", 400)) == "not_unlocked"
    assert {a.kind for a in legal(session.world, session.rules)}.isdisjoint(
        {"allot", "measure", "census", "evaluate"})


def test_every_share_but_the_standing_one_is_on_the_table():
    session = organising()
    assert listed(session, "allot") == [
        Allot("old", 400), Allot("old", 600), Allot("old", 800), Allot("fields", 500)]
    do(session, Allot("old", 600))
    assert Allot("old", 1000) in listed(session, "allot")
    assert Allot("old", 600) not in listed(session, "allot")


def test_a_share_is_written_costs_nothing_and_can_be_taken_back():
    session = organising()
    before = session.view()
    event = session.submit(Allot("old", 600)).events[0]
    assert session.world.allotments == {"old": 600}
    assert (event.kind, event.params) == ("share_allotted", {"drawer": "old", "share": 600,
                                                             "was": 1000})
    assert (session.view().hours, session.view().fund_cents) == (before.hours, before.fund_cents)
    session.undo()
    assert session.world.allotments == {}


def test_shares_that_nobody_offers_are_refused():
    session = organising()
    assert refusal(session, Allot("moon", 600)) == "unknown_drawer"
    assert refusal(session, Allot("fields", 600)) == "no_such_share"
    assert refusal(session, Allot("fields", 1000)) == "share_stands"
    assert refusal(session, Allot("fields", -5)) == "no_such_share"


def test_measuring_costs_and_gives_that_days_level_exactly():
    session = commons_game()
    r, before = session.rules, session.view()
    event = session.submit(Measure("well")).events[0]
    well = session.world.commons["well"]
    assert (well.measured_permille, well.measured_week) == (612, session.world.week)
    assert event.params == {"common": "well", "level": 612}
    assert session.view().hours == before.hours - r["measure.hours"]
    assert session.view().fund_cents == before.fund_cents - r["measure.cents"]
    assert refusal(session, Measure("well")) == "measured_already"
    with pytest.raises(Rejected, match="nothing_to_undo"):
        session.undo()


def test_what_was_measured_stays_while_the_stock_moves():
    session = do(commons_game(), Measure("well"))
    draft = session.world.copy()
    draft.commons["well"].stock -= 100_000
    assert draft.commons["well"].measured_permille == 612
    assert session.world.commons["well"].stock == 612_999


def test_only_what_is_hidden_and_there_is_measured():
    session = commons_game()
    assert listed(session, "measure") == [Measure("well")]
    assert refusal(session, Measure("pond")) == "seen_by_all"
    assert refusal(session, Measure("sea")) == "unknown_common"


def test_without_money_nobody_measures():
    session = commons_game()
    draft = session.world.copy()
    draft.ledger.pay("euro", "team", "outside", draft.ledger.balance("euro", "team"))
    poor = Session(session.rules, 7, draft.freeze())
    assert listed(poor, "measure") == []
    assert refusal(poor, Measure("well")) == "not_enough_money"


def test_an_asset_census_makes_one_district_surer_and_its_skills_known():
    session = commons_game()
    here = session.world.households.district == 0
    was, hours = session.world.households.efficacy.copy(), session.view().hours
    do(session, Census("old_quarter"))
    gain = session.world.households.efficacy - was
    assert (gain[here & (was <= 900)] == session.rules["census.efficacy"]).all()
    assert (gain[~here] == 0).all()
    assert "skills:old_quarter" in session.world.known
    assert session.view().hours == hours - session.rules["census.hours"]
    assert refusal(session, Census("old_quarter")) == "asked_already"
    assert refusal(session, Census("the_moon")) == "unknown_district"


def test_a_census_takes_hours_that_must_be_there():
    draft = commons_game().world.copy()
    draft.ledger.pay("organising_minutes", "team", "spent",
                     draft.ledger.balance("organising_minutes", "team") - 60)
    late = Session(commons_rules(), 7, draft.freeze())
    assert listed(late, "census") == []
    assert refusal(late, Census("old_quarter")) == "not_enough_hours"


def test_circles_find_people_sooner_where_skills_are_known():
    session = do(commons_game(), MoveOn())
    do(session, Start("call_circle")) if Start("call_circle") in listed(session, "start") else \
        do(until(session, "reflect"), MoveOn(), MoveOn(), Start("call_circle"))
    org = next(o for o in session.world.orgs.values() if o.stage == "founding")
    ctx, draft = Context(commons_rules(), Luck(7)), session.world.copy()
    before = willingness(draft, ctx, org)
    draft.known.append("skills:mill_street")
    gain = willingness(draft, ctx, org) - before
    there = draft.households.district == commons_rules().district_index["mill_street"]
    assert (gain[~there] == 0).all() and gain[there].max() == ctx.rules["found.skills_known"]
    assert np.all(gain >= 0)


def test_an_evaluation_waits_until_there_is_something_to_see():
    session = organising()
    offer = "ask_town_hall"
    assert refusal(session, Evaluate(offer)) == "nothing_to_evaluate"
    do(session, Start(offer))
    assert refusal(session, Evaluate(offer)) == "too_early_to_tell"
    until(session, "reflect")
    assert Evaluate(offer) in listed(session, "evaluate")
    fund = session.view().fund_cents
    event = session.submit(Evaluate(offer)).events[0]
    assert event.params == {"offer": offer} and f"evaluated:{offer}" in session.world.known
    assert session.view().fund_cents == fund - session.rules["evaluate.cents"]
    assert refusal(session, Evaluate(offer)) == "evaluated_already"


def test_listening_and_a_census_are_different_things():
    session = do(commons_game(), Listen("old_quarter"))
    assert Census("old_quarter") in listed(session, "census")
