"""Asking the town hall: the act, its answers, and why it says no."""

from __future__ import annotations

import pytest

from game.rules.actions.request import Request
from game.rules.core import Rejected
from game.rules.partnership import asking
from game.rules.partnership.procurement import PRESETS
from game.rules.partnership.requests import REQUESTS
from game.session.engine import legal
from tests.rules.partnership.halls import HALL, HOURS, do, fill, game, live, purse, town


def refusal(session, thing, to):
    with pytest.raises(Rejected) as refused:
        session.submit(Request(thing, to))
    return refused.value.code


def said(world, ctx, thing, to):
    return asking.answer(world, ctx.rules, thing, to)


def rich(**numbers):
    world, ctx = town(households=120, **numbers)
    fill(world, 50_000_000)
    return world, ctx


def test_it_exists_only_where_a_season_opens_it_and_somebody_answers():
    assert refusal(game(unlocks=""), "audit", "both") == "not_unlocked"
    assert refusal(game(systems=HALL[:2]), "audit", "both") == "no_partner"
    assert not [a for a in legal(game(unlocks="").world, game(unlocks="").rules)
                if a.kind == "request"]


def test_all_that_is_on_the_table_can_be_asked_for():
    session = game()
    acts = [a for a in legal(session.world, session.rules) if a.kind == "request"]
    assert {a.thing.partition(":")[0] for a in acts} == set(REQUESTS) - {"keep"}
    for act in acts[::7]:
        assert game().submit(act).events[-1].kind.startswith("request_")


def test_a_yes_costs_hours_and_money_and_is_done():
    session = game()
    before, purse_before = session.view().hours, purse(session.world)
    event = session.submit(Request("consult", "everyone")).events[-1]
    assert event.kind == "request_granted" and event.params["reason"] == "granted"
    assert session.view().hours == before - session.rules["request.hours"]
    assert purse(session.world) < purse_before
    assert "s1.everyone" in session.world.partnership.consultations
    with pytest.raises(Rejected):
        session.undo()


def test_a_no_costs_the_hours_too():
    session = game()
    event = session.submit(Request("style", "npg")).events[-1]
    assert event.kind == "request_refused" and session.world.municipality.style != "npg"
    assert session.view().hours == HOURS - session.rules["request.hours"]


def test_what_cannot_be_asked_is_refused():
    session = game()
    assert refusal(session, "moon", "full") == "unknown_request"
    assert refusal(session, "commission:moon", "alone") == "unknown_request"
    assert refusal(session, "keep:nobody", "kept") == "unknown_request"
    assert refusal(session, "tender", "free") == "no_such_request"
    assert refusal(session, "style", "administration") == "request_stands"
    session.submit(Request("tender", "social"))
    assert refusal(session, "tender", "local") == "asked_this_season"


def test_openness_goodwill_and_what_is_in_it_for_it_decide():
    world, ctx = rich()
    assert said(world, ctx, "share", "80").reason == "closed"
    world.partnership.openness = 900
    assert said(world, ctx, "share", "80").granted
    world.partnership.openness = 300
    world.goodwill = 1000
    assert said(world, ctx, "share", "80").worth == \
        said(world, ctx, "share", "20").worth > 300
    world.households.trust[:] = 0
    assert said(world, ctx, "share", "20").parts["gain"] > 0


def test_the_more_power_the_more_is_asked():
    world, ctx = rich()
    asks = [said(world, ctx, "share", to).ask for to in ("0", "20", "50", "80")]
    assert asks == sorted(asks) and asks[0] == 0
    assert said(world, ctx, "commission:clinic", "co_commissioned").ask \
        > said(world, ctx, "commission:clinic", "commissioned").ask


def test_targets_leave_no_room_to_share():
    world, ctx = rich()
    world.partnership.openness = 430
    assert said(world, ctx, "share", "50").granted
    world.municipality.style = "npm"
    assert said(world, ctx, "share", "50").reason == "targets"
    assert said(world, ctx, "tender", "social").granted, "it gives no power away"


def test_a_purse_that_is_empty_grants_nothing_that_costs():
    world, ctx = rich()
    world.partnership.openness = 1000
    assert said(world, ctx, "style", "npg").granted
    fill(world, -1_000_000)
    assert said(world, ctx, "style", "npg").reason == "no_money"
    assert said(world, ctx, "tender", "social").granted


def test_nobody_answers_for_a_service_whose_commissioner_has_left():
    world, ctx = rich()
    world.partnership.openness = 1000
    do(world, ctx, "commission", name="clinic", word="vacant", weeks=5)
    assert said(world, ctx, "commission:clinic", "commissioned").reason == "vacant"
    live(world, ctx, 6)
    world.partnership.openness = 1000
    assert said(world, ctx, "commission:clinic", "commissioned").granted


def test_a_service_in_trouble_is_a_reason_to_share_it():
    world, ctx = rich()
    before = said(world, ctx, "commission:clinic", "commissioned")
    world.municipality.services["clinic"].quality = 600
    assert said(world, ctx, "commission:clinic", "commissioned").worth > before.worth


def test_a_promise_can_be_asked_for_and_then_be_kept():
    session = game(openness__administration=700)
    session.submit(Request("promise", "poor"))
    name = "s1.poor"
    assert session.world.partnership.consultations[name].promised
    session.submit(Request(f"keep:{name}", "kept"))
    assert session.world.partnership.consultations[name].outcome == "kept"


DONE = [
    ("style", "npg", lambda w: w.municipality.style == "npg"),
    ("tender", "green", lambda w: w.partnership.weights == PRESETS["green"]),
    ("clause", "reserved", lambda w: w.partnership.clauses == ["reserved"]),
    ("commission:school", "commissioned",
     lambda w: w.partnership.commissioning == {"school": "commissioned"}),
    ("share", "50", lambda w: w.partnership.budget.share_permille == 50),
    ("switch", "officers", lambda w: w.partnership.budget.switches == ["officers"]),
    ("method", "borda", lambda w: w.partnership.budget.method == "borda"),
    ("audit", "both", lambda w: w.partnership.audit_week == 0),
]


@pytest.mark.parametrize(("thing", "to", "is_so"), DONE, ids=lambda x: x if str(x) == x else "")
def test_every_thing_does_what_it_says(thing, to, is_so):
    session = game(openness__administration=1000)
    session.submit(Request(thing, to))
    assert session.world.partnership.answers == {thing: "granted"}
    assert is_so(session.world)


@pytest.mark.parametrize(("first", "then"), [("consult", "promise"), ("promise", "consult")])
def test_whoever_is_being_asked_is_not_asked_again_for_money(first, then):
    session = game(openness__administration=1000)
    session.submit(Request(first, "poor"))
    assert refusal(session, then, "poor") == "no_such_request"
    session.submit(Request(then, "elders"))
    found = session.world.partnership.consultations
    assert {name: c.promised for name, c in found.items()} == {
        "s1.poor": first == "promise", "s1.elders": then == "promise"}
