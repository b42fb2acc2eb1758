"""An evaluation: what changed, and what the evaluated act did of it."""

from __future__ import annotations

import dataclasses

import pytest

from game.rules.actions.evaluate import Evaluate, touched
from game.rules.actions.move_on import MoveOn
from game.rules.actions.start import Start
from game.rules.common_goods import ContractSpec
from game.rules.indicators import measure
from game.rules.vocabulary import Effect
from game.session.counterfactual import counterfactual
from game.session.evaluation import case_for, evaluate
from game.session.session import Session
from tests.rules.commons_town import commons_game, commons_rules
from tests.rules.town_halls import town_hall
from tests.rules.towns import do, until

OFFER, ACT = "ask_chain", "s1:start:ask_chain"


def lived_and_evaluated() -> Session:
    """A chain came in the first season; evaluated when the second had been lived."""
    session = do(commons_game(), MoveOn(), Start(OFFER))
    until(session, "reflect")
    do(session, MoveOn())
    until(session, "reflect")
    return do(session, Evaluate(OFFER))


@pytest.fixture(scope="module")
def judged() -> Session:
    return lived_and_evaluated()


def test_there_is_nothing_to_read_before_it_was_commissioned():
    session = do(commons_game(), MoveOn(), Start(OFFER))
    with pytest.raises(LookupError):
        evaluate(session, OFFER)


def test_before_and_after_is_what_the_counts_say(judged):
    assert judged.view().evaluated == (OFFER,)
    found = evaluate(judged, OFFER, lucks=0)
    was, came = judged.openings[1], judged.world
    assert (found.since, found.season, found.act) == (1, 2, ACT)
    for name, change in found.before_after.items():
        assert change == measure(came, judged.rules)[name] - measure(was, judged.rules)[name]


def test_the_control_is_this_town_without_the_act(judged):
    found = evaluate(judged, OFFER, lucks=0)
    without = measure(counterfactual(judged, 2, [ACT], since=1).world, judged.rules)
    came = measure(judged.world, judged.rules)
    assert found.with_control == {name: came[name] - without[name] for name in found.with_control}
    assert found.with_control != found.before_after
    assert found.could_be_chance("bread_short") is None


def test_other_lucks_say_how_sure_it_is(judged):
    found = evaluate(judged, OFFER, lucks=3)
    low, high = found.ranges["bread_short"]
    assert low is not None and low <= high


def test_what_comes_later_does_not_change_an_evaluation(judged):
    later = do(lived_and_evaluated(), MoveOn())
    until(later, "reflect")
    assert case_for(later, OFFER)[0].season == 2
    assert evaluate(later, OFFER, lucks=0) == evaluate(judged, OFFER, lucks=0)


def test_somebody_goes_to_see_the_services_that_it_touched():
    world, ctx = town_hall()
    base = commons_rules().content.offers[0]
    for effects, names in (
        ([Effect("service", name="school", amount=5)], {"school"}),
        ([Effect("contract", name="lease")], {"water_works"}),
        ([Effect("style", name="npm")], set(ctx.rules.services)),
        ([Effect("tax", amount=5)], set()),
    ):
        offer = dataclasses.replace(base, effects=effects)
        told = dataclasses.replace(
            ctx.rules, content=dataclasses.replace(ctx.rules.content, offers=[offer]))
        assert {s.id for s in touched(world, told, offer.id)} == names


def test_what_was_seen_is_kept_as_it_was_that_day():
    from game.rules.actions import evaluate as act

    world, ctx = town_hall()
    offer = dataclasses.replace(commons_rules().content.offers[0], id="audit",
                                effects=[Effect("service", name="school", amount=5)])
    seasons = [dataclasses.replace(s, unlocks=["evaluate"]) for s in ctx.rules.content.seasons]
    content = dataclasses.replace(ctx.rules.content, offers=[offer], seasons=seasons,
                                  contracts=[ContractSpec("lease", "school", 1, 1, 1, 1)])
    ctx.rules = dataclasses.replace(ctx.rules, content=content)
    world.taken["audit"], world.week = 1, 13
    world.ledger.pay("euro", "outside", "team", 10**6)
    school = world.municipality.services["school"]
    school.quality, school.reported = 610, 790
    events = act.handle(world, Evaluate("audit"), ctx)
    assert events[1].params == {"service": "school", "quality": 610, "reported": 790}
    school.quality = 400
    assert world.tallies["judged:school"] == 610
