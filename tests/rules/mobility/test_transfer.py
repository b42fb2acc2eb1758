"""A toolkit in another town: really built and lived, and the wrong mix fails there by mechanism."""

from __future__ import annotations

from functools import cache

import pytest

from game.rules.actions.move_on import MoveOn
from game.rules.actions.transfer import TransferAct
from game.rules.core import Bug, Context, Rejected
from game.rules.season.week import live_week
from game.rules.transfer import sending
from game.rules.transfer.elsewhere import gain
from game.rules.vocabulary import Effect
from game.scenario import elsewhere
from game.world.luck import Luck
from tests.rules.mobility.town import KIT, context, game, lived

TO = {"hours": "dawn"}


@pytest.fixture(scope="module")
def session():
    return game()


def organising():
    session = game()
    session.submit(MoveOn())
    return session


@cache
def tries(town, *changed):
    return elsewhere.tried(context(game()), KIT, town, sending.effects_of(KIT, dict(changed)))


def gained(town, changed):
    return gain(KIT, tries(town, *changed.items()))


def test_what_fits_the_context_with_its_core_kept_takes_root():
    assert gained("dawn", TO) >= KIT.better


def test_an_adaptable_part_kept_as_it_is_fails_where_the_context_differs():
    """Carts in the evening, where it is the morning that is empty: they run for nobody."""
    assert gained("dawn", {}) < KIT.better
    assert {t.cause for t in tries("dawn") if not t.held} <= {"nobody_rides", "no_pay"}


def test_a_changed_core_gives_less_or_falls():
    kept = gained("dawn", TO)
    assert gained("dawn", {**TO, "women_drive": "men_drive"}) < kept * 2 // 3
    assert gained("dawn", {**TO, "told": "untold"}) < KIT.better
    assert not all(t.held for t in tries("dawn", ("hours", "dawn"), ("told", "untold")))


def test_the_other_town_is_not_ours(session):
    rules = elsewhere.rules_of(session.rules, "dawn")
    assert rules.content.mobility != session.rules.content.mobility
    assert not rules.content.offers and not rules.content.toolkits
    assert elsewhere.rules_of(session.rules, "shy")["mobility.driver_efficacy"] == 800
    before = session.world.copy()
    tries("dawn", *TO.items())
    assert session.world.mobility == before.mobility


@pytest.mark.parametrize(("town", "need"), [
    ("dawn", ""), ("alike", ""), ("no_ways", "line"), ("shy", "drivers")])
def test_what_the_core_needs_and_a_town_lacks_is_named(session, town, need):
    assert elsewhere.lacks(context(session), KIT, town) == need


def test_a_town_that_lacks_it_begins_nothing_and_says_what(session):
    world, ctx = session.world.copy(), context(session)
    sending.send(world, "carts_kit", "shy", session.rules)
    live_week(world, ctx)
    sent, = world.transfers
    assert (sent.outcome, sent.cause, sent.figures) == ("lacks", "drivers", {})
    assert any(e.kind == "transfer_lacks" and e.params["need"] == "drivers" for e in ctx.events)
    later = lived(session, KIT.weeks, world=world)
    assert later.transfers[0].outcome == "lacks"
    assert not sending.why_not_send(later, session.rules, "carts_kit", "shy"), "it may try again"


@pytest.mark.parametrize(("changed", "outcome"), [(TO, "took"), ({}, "failed")])
def test_what_came_of_it_is_heard_when_its_weeks_are_over(session, changed, outcome):
    acts = [Effect(do="transfer_part", name="carts_kit", word=part, method=version)
            for part, version in changed.items()]
    sent = lived(session, KIT.weeks - 1, *acts, Effect(do="transfer", name="carts_kit",
                                                       word="dawn"))
    assert sent.transfers[0].outcome == "sent"
    world = lived(session, 1, world=sent)
    found = world.transfers[0]
    assert found.outcome == outcome and (found.cause == "") == (outcome == "took")
    assert found.figures["better"] == found.figures["without"] - found.figures["with_it"] \
        or abs(found.figures["better"]) <= 1000
    assert sorted([*found.kept, *found.changed]) == ["hours", "told", "women_drive"]
    again = sending.why_not_send(world, session.rules, "carts_kit", "dawn")
    assert again == ("town_has_it" if outcome == "took" else "")


def test_the_act_chooses_parts_and_sends_them_for_hours():
    session = organising()
    session.submit(TransferAct("part", "carts_kit/hours", "dawn"))
    assert session.world.mobility.mix == {"carts_kit/hours": "dawn"}
    before = session.world.ledger.balance("organising_minutes", "team")
    session.submit(TransferAct("send", "carts_kit", "dawn"))
    spent = before - session.world.ledger.balance("organising_minutes", "team")
    assert spent == KIT.hours * 60
    assert session.world.transfers[0].changed == {"hours": "dawn"}
    view = session.transfer()
    assert view.sent[0].weeks_left == KIT.weeks and view.sent[0].core_changed == ()


@pytest.mark.parametrize(("act", "code"), [
    (("part", "carts_kit/wheels", "dawn"), "unknown_part_of_toolkit"),
    (("part", "carts_kit/hours", "noon"), "unknown_version"),
    (("part", "carts_kit/hours", "as_it_is"), "toolkit_as_it_is"),
    (("send", "lamps", "dawn"), "unknown_toolkit"),
    (("send", "carts_kit", "atlantis"), "unknown_other_town"),
    (("burn", "carts_kit", "dawn"), "unknown_toolkit")])
def test_what_cannot_be_done_is_refused_with_the_reason(session, act, code):
    with pytest.raises(Rejected) as refused:
        organising().submit(TransferAct(*act))
    assert refused.value.code == code


def test_a_town_that_is_still_trying_takes_no_second_one():
    session = organising()
    session.submit(TransferAct("send", "carts_kit", "dawn"))
    with pytest.raises(Rejected, match="town_is_trying"):
        session.submit(TransferAct("send", "carts_kit", "dawn"))


def test_a_run_that_lends_no_other_towns_says_so(session):
    world = session.world.copy()
    sending.send(world, "carts_kit", "dawn", session.rules)
    with pytest.raises(Bug):
        live_week(world, Context(session.rules, Luck(1)))
