"""What must hold after every act, and what happens when a rule breaks it: nothing is committed."""

from __future__ import annotations

import dataclasses
from typing import ClassVar

import numpy as np
import pytest

from game.rules.actions import BY_KIND, enact
from game.rules.actions.enact import Enact
from game.rules.core import Bug
from game.rules.invariants import LEVELS, check
from game.world.digest import digest
from game.world.world import EURO, HOURS
from tests.rules.towns import do, game, organising, standard_rules, town

RULES = standard_rules()


def unbalance(world):
    world.ledger.balances[EURO][0] += 1


def indebt(world):
    row = np.zeros(world.households.n, np.int64)
    row[0] = 10**9
    world.ledger.collect(EURO, row, "outside")


def overspend(world):
    world.ledger.pay(EURO, "team", "outside", 10**9)


def overwork_the_team(world):
    world.ledger.pay(HOURS, "team", "spent", 10**6)


def hand_out_hours(world):
    world.ledger.post(HOURS, {0: 60, world.ledger.account("calendar"): -60})


def too_much_care(world):
    world.households.care_minutes[0] += 10**5


def unpaid_minutes(world):
    world.households.org_minutes[0] += 5


def too_much_goodwill(world):
    world.goodwill = 1001


def outside(column, value):
    def change(world):
        getattr(world.households, column)[3] = value
    return change


BROKEN = {
    "does not balance": unbalance, "less than no money": indebt, "has not got": overspend,
    "it has not got": overwork_the_team, "hours left the team": hand_out_hours,
    "more minutes": too_much_care, "minutes received": unpaid_minutes,
    "goodwill left": too_much_goodwill,
    **{f"{c} left": outside(c, 1001) for c in LEVELS},
    **{f"{c} left 0": outside(c, -1) for c in LEVELS},
}


def test_a_town_on_its_first_morning_is_sound():
    for seed in range(10):
        assert check(town(seed), RULES) == ""


@pytest.mark.parametrize("words", BROKEN)
def test_every_broken_promise_is_seen(words):
    world = town()
    BROKEN[words](world)
    assert words in check(world, RULES)


def test_an_act_that_breaks_a_promise_is_a_bug_and_changes_nothing(monkeypatch):
    @dataclasses.dataclass(frozen=True)
    class Wrong(Enact):
        kind: ClassVar[str] = "wrong"

    class Module:
        ACTION = Wrong
        options = staticmethod(enact.options)

        @staticmethod
        def handle(world, action, ctx):
            unbalance(world)
            return []

    monkeypatch.setitem(BY_KIND, "wrong", Module)
    session = organising()
    was = digest(session.world), len(session.log), session.can_undo
    with pytest.raises(Bug):
        session.submit(Wrong())
    assert (digest(session.world), len(session.log), session.can_undo) == was


def test_listeners_hear_of_acts_and_undos_until_they_leave():
    session, heard = game(), []
    leave = session.subscribe(lambda outcome: heard.append(outcome.act))
    do(session, *session.options()[-1:])
    session.undo()
    leave()
    do(session, *session.options()[-1:])
    assert heard == ["s1:move_on", "undo:s1:move_on"]
