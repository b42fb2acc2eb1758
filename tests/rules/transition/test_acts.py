"""What a team does on the way: it costs hours and money, shows, and may be taken back or not."""

from __future__ import annotations

import pytest

from game.rules.actions import prototype
from game.rules.actions.diagnose import Diagnose
from game.rules.actions.move_on import MoveOn
from game.rules.actions.pattern import TakeUp
from game.rules.actions.prototype import TryOut
from game.rules.core import Rejected
from game.rules.costs import hours_left
from game.session.transition import transition_view
from game.world.world import EURO
from tests.rules.lived import lived
from tests.rules.transition.on_the_way import CART, FEAST, game


def at_work():
    session = game()
    while session.world.phase != "organise":
        session.submit(MoveOn())
    return session


def hours(session):
    return hours_left(session.world)


def test_looking_costs_hours_and_shows():
    session = at_work()
    before = hours(session)
    session.submit(Diagnose("people"))
    assert hours(session) == before - session.rules["transition.look_near"]
    seen = session.transition()
    assert sum(c.known >= 0 for c in seen.cells) == 5 and seen.gaps
    with pytest.raises(Rejected) as refused:
        session.submit(Diagnose("people"))
    assert refused.value.code == "looked_already"
    with pytest.raises(Rejected) as refused:
        session.submit(Diagnose("king"))
    assert refused.value.code == "unknown_cell"


def test_a_pattern_costs_its_hours_and_one_more_together():
    session = at_work()
    before = hours(session)
    session.submit(TakeUp("feast", "together"))
    assert hours(session) == before - FEAST.hours - 1
    seen = {p.id: p for p in session.transition().patterns}
    assert seen["feast"].stage == "design" and seen["feast"].why == "pattern_taken"
    with pytest.raises(Rejected) as refused:
        session.submit(TakeUp("feast", "alone"))
    assert refused.value.code == "pattern_taken"


def test_another_way_of_deciding_costs_hours():
    session = at_work()
    before = hours(session)
    session.submit(TakeUp("", "consent"))
    assert session.transition().method == "consent"
    assert hours(session) == before - session.rules["transition.method_hours"]


def test_a_trial_costs_its_price_and_what_was_never_tried_may_go_to_all():
    session = at_work()
    purse = session.world.ledger.balance(EURO, "team")
    session.submit(TryOut("cart", "begin"))
    session.submit(TryOut("lamp", "scale"))
    spent = purse - session.world.ledger.balance(EURO, "team")
    assert spent == CART.cents + CART.scale_cents
    seen = {p.id: p for p in session.transition().prototypes}
    assert (seen["cart"].stage, seen["lamp"].stage) == ("running", "scaling")
    assert seen["cart"].weeks_left == CART.weeks
    assert seen["both"].why_begin == "parts_untried"


def test_who_has_no_money_cannot_begin():
    session = at_work()
    world = session.world.copy()
    world.ledger.pay(EURO, "team", "outside", world.ledger.balance(EURO, "team"))
    assert [a for a in prototype.options(world, session.rules) if a.to != "stop"] == []


def test_of_a_context_only_what_was_looked_at_or_lived_shows():
    session = game()
    seen = {p.id: p for p in transition_view(session.world, session.rules).patterns}
    assert [n.holds for n in seen["abroad"].needs] == [-1]
    session = at_work()
    session.submit(TakeUp("feast", "together"))
    world = lived(session, 9)
    seen = {p.id: p for p in transition_view(world, session.rules).patterns}
    assert [n.holds for n in seen["feast"].needs] == [1]
    world.transition.prototypes["lamp"].learned = 900
    seen = {p.id: p for p in transition_view(world, session.rules).prototypes}
    assert [n.holds for n in seen["lamp"].needs] == [0]
    assert [n.holds for n in seen["cart"].needs] == [-1]
