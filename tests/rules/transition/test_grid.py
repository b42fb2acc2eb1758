"""The grid is counted from what people do, and only what was looked at is known."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.rules.transition import diagnosis, grid
from game.rules.vocabulary import Effect
from game.session.start import start
from game.session.transition import transition_view
from tests.rules.lived import context, do, lived
from tests.rules.transition.on_the_way import WAY, content, game

SESSION = game()


def real(world, cell):
    return grid.real(world, SESSION.rules, cell)


@pytest.mark.parametrize("cell, change", [
    ("planning/town_hall", lambda w: setattr(w.partnership, "openness", 900)),
    ("networks/town_hall", lambda w: setattr(w.partnership, "openness", 900)),
    ("culture/town_hall", lambda w: setattr(w.municipality, "style", "npg")),
    ("capacity/town_hall", lambda w: [setattr(s, "quality", 990)
                                      for s in w.municipality.services.values()]),
    ("doing/town_hall", lambda w: setattr(w.partnership.budget, "delivered", 3)),
    ("planning/firms", lambda w: w.enterprises.form.fill(1)),
    ("networks/firms", lambda w: w.enterprises.accepts.fill(1)),
    ("culture/firms", lambda w: w.beside.efforts.extend([800] * w.enterprises.n)),
    ("planning/people", lambda w: w.households.efficacy.fill(1000)),
    ("networks/people", lambda w: w.households.set_level("networks", w.households.trust * 0 + 999)),
    ("culture/people", lambda w: setattr(w.beside, "mindset", 900)),
    ("capacity/people", lambda w: w.households.tired.fill(0)),
    ("doing/people", lambda w: w.households.org_minutes.fill(30)),
    ("doing/organisations", lambda w: w.households.org_minutes.fill(30)),
])
def test_a_cell_rises_with_what_is_really_done(cell, change):
    world = SESSION.world.copy()
    before = real(world, cell)
    change(world)
    assert real(world, cell) > before


def test_firms_in_trouble_and_posts_that_are_not_paid_are_seen():
    world = SESSION.world.copy()
    world.enterprises.trouble_weeks[:] = 3
    world.enterprises.pay_permille[:] = 500
    assert real(world, "capacity/firms") == 0 and real(world, "doing/firms") <= 500


def test_only_what_was_looked_at_is_known_and_it_grows_old():
    world = do(SESSION, SESSION.world, Effect("diagnosis", name="people"))
    assert set(world.transition.known) == {f"{a}/people" for a in grid.ACTIONS}
    world.households.trust[:] = 1000
    seen = {c.id: c for c in transition_view(world, SESSION.rules).cells}
    assert seen["culture/people"].known < real(world, "culture/people")
    assert seen["culture/firms"].known == -1
    assert transition_view(lived(SESSION, 3, world), SESSION.rules).cells[3].weeks == 3


def test_gaps_are_told_the_emptiest_first():
    ctx = context(SESSION)
    world = SESSION.world.copy()
    diagnosis.look(world, ctx, "", "doing")
    gaps = diagnosis.gaps(world, SESSION.rules)
    assert gaps and world.transition.known[gaps[0]] <= world.transition.known[gaps[-1]] < 400
    assert [e.kind for e in ctx.events].count("gap_found") == len(gaps)


def test_who_leads_sees_its_own_column_too_well_unless_a_tutor_looks_too():
    world = do(SESSION, SESSION.world, Effect("transition", word="town_hall"))
    fair = real(world, "culture/town_hall")
    assert diagnosis.seen(world, SESSION.rules, "culture/town_hall") > fair
    assert diagnosis.seen(world, SESSION.rules, "culture/people") == real(world, "culture/people")
    world = do(SESSION, world, Effect("tutor", amount=1))
    assert world.transition.tutors
    assert diagnosis.seen(world, SESSION.rules, "culture/town_hall") == fair


@pytest.mark.parametrize("actor, action, code", [
    ("", "", "unknown_cell"), ("king", "", "unknown_cell"), ("people", "flying", "unknown_cell"),
])
def test_what_does_not_exist_cannot_be_looked_at(actor, action, code):
    assert diagnosis.why_not(SESSION.world, SESSION.rules, actor, action) == code
    world = do(SESSION, SESSION.world, Effect("diagnosis", name=f"{action}/{actor}"))
    assert not world.transition.known


def test_nobody_stands_behind_firms_where_there_are_none():
    world = SESSION.world.copy()
    world.enterprises = type(world.enterprises).empty()
    assert diagnosis.why_not(world, SESSION.rules, "firms", "") == "nobody_there"
    assert len(grid.cells_of(world, SESSION.rules)) == 15


def test_a_way_that_has_not_begun_knows_nothing():
    session = game(replace(WAY, begins=False))
    assert diagnosis.why_not(session.world, session.rules, "people", "") == "transition_not_begun"
    begun = do(session, session.world, Effect("transition", word="civil_society"))
    assert begun.transition.led_by == "civil_society"
    assert not diagnosis.why_not(begun, session.rules, "people", "")


def test_a_town_without_the_system_has_nothing_to_see():
    bare = replace(content(), systems=[s for s in content().systems if s != "transition"])
    session = start(bare, 1)
    assert transition_view(session.world, session.rules) is None
    assert diagnosis.why_not(session.world, session.rules, "people", "") == "no_transition"
