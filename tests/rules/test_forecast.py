"""Forecasts: imagined towns that look like this one, and what they tell of an act."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from game.rules.actions.listen import Listen
from game.rules.actions.move_on import MoveOn
from game.rules.actions.start import Start
from game.rules.core import Rejected
from game.rules.invariants import check
from game.session.forecast import (
    FORECAST_LUCK,
    LEVEL,
    Elsewhere,
    forecast,
    forecast_steps,
    foreseen,
)
from game.session.imagination import imagine
from game.session.session import Session
from game.world.households import BY_NEED
from game.world.world import EURO
from tests.property.twins import met
from tests.rules.towns import do, game, organising, standard_rules, until

VAN = Start("ask_town_hall")


def imagined(session: Session, number: int = 0):
    return imagine(session.world, session.rules, FORECAST_LUCK.other("forecast", number))


def test_what_was_heard_is_as_it_is_and_the_rest_is_imagined():
    session = do(game(), Listen("old_quarter"))
    town, h = imagined(session), session.world.households
    known = met(session.world, session.rules)
    strangers = np.setdiff1d(np.arange(h.n), known)
    for name, column in h.columns().items():
        same = getattr(town.households, name) == column
        assert (same[:, known] if name in BY_NEED else same[known]).all()
    assert (town.households.trust[strangers] != h.trust[strangers]).any()
    assert check(town, session.rules) == ""


def test_imagined_towns_differ_and_their_money_balances():
    session = organising()
    towns = [imagined(session, n) for n in range(6)]
    assert len({t.households.trust.tobytes() for t in towns}) == 6
    assert len({tuple(t.hidden.values()) for t in towns}) > 1
    for town in towns:
        assert town.ledger.is_balanced()
        for account in ("team", "town_hall", "owner"):
            assert town.ledger.balance(EURO, account) == \
                session.world.ledger.balance(EURO, account)


def test_a_turn_that_somebody_told_of_is_not_imagined_away():
    session = do(game(), Listen("old_quarter"), Listen("mill_street"))
    world = session.world.copy()
    world.known.append("fact:why_not_debt")
    world.hidden["blocker"] = "fear_of_debt"
    towns = [imagine(world, session.rules, FORECAST_LUCK.other("forecast", n)) for n in range(12)]
    assert {t.hidden["blocker"] for t in towns} == {"fear_of_debt"}
    assert {t.hidden["last_shock"] for t in towns} == {"wheat_price", "broken_boiler"}


def test_it_tells_with_and_without_for_each_figure_and_each_town():
    session = organising()
    told = forecast(session.world, session.rules, VAN, towns=5)
    assert told.towns == 5 and set(told.with_act) == set(told.without)
    assert set(told.with_act) == set(foreseen(standard_rules()))
    assert {len(v) for v in [*told.with_act.values(), *told.without.values()]} == {5}
    assert told.succeeded == 5, "a van is there next week in every town"
    short = told.summary()["bread_short"]
    assert short["low"] <= short["median"] <= short["high"] < short["without"]


def test_it_tells_the_level_of_a_common_that_can_break_but_not_this_towns():
    assert LEVEL not in foreseen(standard_rules()), "no common, no level"
    session = do(game(3, "dry_summer"), MoveOn())
    assert LEVEL in foreseen(session.rules)
    world = session.world.copy()
    world.commons["well"].stock //= 2
    other = Session.restored(session.rules, 3, replace(session.progress(), world=world.freeze()))
    told, same = (forecast(s.world, s.rules, MoveOn(), 3) for s in (session, other))
    assert told == same and told.with_act[LEVEL] == told.without[LEVEL]


def test_what_was_measured_makes_the_level_surer():
    unknown = do(game(3, "dry_summer"), MoveOn())
    world = unknown.world.copy()
    well = world.commons["well"]
    well.measured_permille, well.measured_week = well.stock * 1000 // well.capacity, world.week
    known = Session.restored(unknown.rules, 3, replace(unknown.progress(), world=world.freeze()))
    spread = []
    for session in (known, unknown):
        level = forecast(session.world, session.rules, MoveOn(), 4).summary()[LEVEL]
        spread.append(level["high"] - level["low"])
    assert spread[0] < spread[1]


def test_one_town_at_a_time_comes_to_the_same():
    session = organising()
    steps = list(forecast_steps(session.world, session.rules, VAN, towns=3))
    assert len(steps) == 3
    assert steps[-1] == forecast(session.world, session.rules, VAN, towns=3)


def test_acts_asked_about_together_are_foretold_as_alone():
    session = organising()
    town = (session.world, session.rules)
    among = Elsewhere(*town)
    for act in (VAN, MoveOn(), *[a for a in session.options() if a.kind == "propose"][:2]):
        assert forecast(*town, act, 3, among) == forecast(*town, act, 3)


def test_it_is_the_same_under_any_seed_of_the_session():
    session = organising()
    other = Session.restored(session.rules, 99, session.progress())
    assert forecast(session.world, session.rules, VAN, 3) == \
        forecast(other.world, other.rules, VAN, 3)


def test_what_is_not_legal_is_not_foretold():
    session = organising()
    with pytest.raises(Rejected):
        forecast(session.world, session.rules, Start("lunches_with"), 2)


def test_somebody_who_worked_last_week_and_left_does_not_break_it():
    """A worker may quit in a season's last week: their minutes are still in the books."""
    session = do(until(do(organising(), VAN), "reflect"), MoveOn(), MoveOn())
    van = session.world.org_in("town_van")
    assert van.staff and van.given_minutes > 0
    world = session.world.copy()
    world.org_in("town_van").staff.clear()
    left = Session.restored(session.rules, 7, replace(session.progress(), world=world.freeze()))
    assert set(van.staff) & set(met(left.world, left.rules))
    told = forecast(left.world, left.rules, MoveOn(), 2)
    assert told.towns == 2
