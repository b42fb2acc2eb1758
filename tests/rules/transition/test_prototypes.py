"""Prototypes fail cheaply, teach, and are surer for it; what stands has to live on something."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from game.rules.transition import chances, workshop, worth
from game.rules.vocabulary import Effect
from game.world.transition import Prototype
from tests.rules.lived import do, lived
from tests.rules.transition.on_the_way import BOTH, CART, LAMP, game

BEGIN = Effect("prototype", name="cart", word="begin")
SCALE = Effect("prototype", name="cart", word="scale")
SURE = {"prototype.unfit": 0, "prototype.scale_chance": 1000}


def state(world, name="cart"):
    return world.transition.prototypes[name]


def heard(session, world):
    """A town in which the team has met everybody."""
    world = world.copy()
    world.known = sorted({*world.known, *(f"district:{d.id}" for d in
                                          session.rules.content.districts)})
    return world


def test_a_trial_runs_some_weeks_with_some_homes_and_teaches():
    session = game()
    world = do(session, heard(session, session.world), BEGIN)
    weeks = chances.weeks(world, session.rules, CART)
    running = lived(session, weeks - 1, world)
    assert state(running).stage == "running" and len(state(running).homes) == CART.homes
    assert state(running).learned > 0
    over = lived(session, weeks, world)
    assert state(over).stage in ("learned", "failed") and state(over).homes == []
    assert state(over).learned > state(running).learned


def test_what_can_never_work_fails_cheaply_and_teaches_most():
    session = game(prototypes=(CART, LAMP, replace(BOTH, links=["lamp"])), **SURE)
    world = do(session, heard(session, session.world), Effect("prototype", name="lamp",
                                                              word="begin"))
    over = lived(session, 12, world)
    assert (state(over, "lamp").stage, state(over, "lamp").cause) == ("failed", "did_not_fit")
    lost = int(lived(session, 12).households.trust.sum()) - int(over.households.trust.sum())
    assert lost < 12 * 60
    big = lived(session, 12, do(session, session.world, Effect("prototype", name="lamp",
                                                               word="scale")))
    assert state(big, "lamp").cause == "scale_failed"
    assert int(lived(session, 12).households.trust.sum()) - int(
        big.households.trust.sum()) > lost


def test_who_was_listened_to_teaches_more():
    session = game()
    deaf = lived(session, 7, do(session, session.world, BEGIN))
    deep = lived(session, 7, do(session, heard(session, session.world), BEGIN))
    assert state(deep).learned > 2 * state(deaf).learned


def test_what_was_learned_makes_it_cheaper_and_surer():
    session = game()
    r, world = session.rules, session.world
    wise = do(session, world, Effect("learned", name="cart", amount=800))
    for big in (False, True):
        assert worth.price(wise, r, CART, big) < worth.price(world, r, CART, big)
        assert chances.of_working(wise, r, CART, big) > chances.of_working(world, r, CART, big)
    assert chances.of_working(world, r, CART, True) < chances.of_working(world, r, CART, False)


def test_a_systemic_one_wants_its_parts_tried_and_goes_by_what_they_taught():
    session = game()
    r, world = session.rules, session.world
    assert workshop.why_not(world, r, "both", "begin") == "parts_untried"
    assert state(do(session, world, Effect("prototype", name="both", word="begin")),
                 "both").stage == "idea"
    parts = do(session, world, BEGIN, Effect("prototype", name="lamp", word="begin"))
    assert not workshop.why_not(parts, r, "both", "begin")
    wise = do(session, parts, Effect("learned", name="cart", amount=700),
              Effect("learned", name="lamp", amount=700))
    assert chances.of_working(wise, r, BOTH, True) > chances.of_working(parts, r, BOTH, True)
    assert worth.price(wise, r, BOTH, True) < worth.price(parts, r, BOTH, True)


def test_what_works_for_all_stands_with_its_effects():
    sure = replace(CART, chance=1000)
    session = game(prototypes=(sure, LAMP, BOTH), **SURE)
    world = lived(session, 6, do(session, session.world, SCALE))
    assert state(world).stage == "standing"
    assert world.beside.mindset > lived(session, 6).beside.mindset


def standing(lives_on, **more):
    session = game(prototypes=(replace(CART, chance=1000, lives_on=lives_on, **more), LAMP, BOTH),
                   **SURE)
    world = lived(session, 6, do(session, session.world, SCALE))
    assert state(world).stage == "standing"
    return session, world


def test_solidarity_fails_where_those_who_give_are_worn_out():
    session, world = standing("solidarity")
    for _ in range(20):
        world.households.tired[:] = 950
        world = lived(session, 1, world)
    assert (state(world).stage, state(world).cause) == ("fallen", "nobody")


def test_solidarity_unravels_where_most_only_take():
    session, world = standing("solidarity")
    world.households.kind[:] = 1
    assert state(lived(session, 25, world)).cause == "nobody"


def test_fees_fail_where_those_it_is_for_have_nothing():
    session, world = standing("fees", group="everyone", scale_cents=50_000_000)
    assert state(lived(session, 15, world)).cause == "no_money"


def test_a_town_hall_may_drop_it():
    session, world = standing("town_hall")
    for _ in range(12):
        world.partnership.openness = 0
        world.transition.led_by = "civil_society"
        world = lived(session, 1, world)
    assert state(world).cause == "town_hall"


def test_a_trial_that_is_stopped_keeps_what_it_taught_and_lets_nobody_down():
    session = game()
    world = lived(session, 5, do(session, heard(session, session.world), BEGIN))
    stopped = do(session, world, Effect("prototype", name="cart", word="stop"))
    assert (state(stopped).stage, state(stopped).cause) == ("failed", "decided")
    assert state(stopped).learned == state(world).learned > 0
    assert np.array_equal(stopped.households.trust, world.households.trust)
    assert not workshop.why_not(stopped, session.rules, "cart", "begin")


def test_an_empty_trial_is_over():
    session = game()
    world = do(session, session.world, BEGIN)
    for _ in range(5):
        world.households.tired[:] = 1000
        world = lived(session, 1, world)
    assert state(world).cause == "nobody"


@pytest.mark.parametrize("move, code", [
    (("cake", "begin"), "unknown_prototype"), (("cart", "fly"), "unknown_on_the_way"),
    (("cart", "stop"), "prototype_not_running"), (("both", "scale"), "parts_untried"),
    (("none", "begin"), "nobody_it_is_for"), (("closed", "begin"), "partner_missing"),
])
def test_what_cannot_be_tried_is_refused(move, code):
    more = (replace(CART, id="none", group="farms"), replace(CART, id="closed", partner="mill"))
    session = game(prototypes=(CART, LAMP, BOTH))
    rules = session.rules
    world = session.world.copy()
    content = replace(rules.content, prototypes=[CART, LAMP, BOTH, *more])
    rules = replace(rules, content=content)
    world.transition.prototypes |= {s.id: Prototype(s.id) for s in more}
    if move[0] == "none":
        world.households.children[:] = 0
        rules = replace(rules, content=replace(content, prototypes=[
            CART, LAMP, BOTH, replace(more[0], group="parents"), more[1]]))
    assert workshop.why_not(world, rules, *move) == code
