"""A promise kept, a promise broken, and nothing promised: what each does with trust."""

from __future__ import annotations

from game.rules.indicators import measure
from tests.rules.partnership.halls import do, kinds, live, town


def trust(world):
    return int(world.households.trust.mean())


def asked(kept, promised=1, weeks=10):
    world, ctx = town()
    before = trust(world)
    do(world, ctx, "consult", name="buses", group="everyone", amount=promised, weeks=weeks)
    if kept is None:
        live(world, ctx, weeks + 1)
    else:
        do(world, ctx, "keep_word", name="buses", amount=kept)
    return world, ctx, trust(world) - before


def test_a_broken_promise_costs_more_than_no_consultation():
    assert asked(1)[2] > 0 > asked(0)[2]
    assert asked(0, promised=0)[2] >= 0, "what was not promised angers nobody"
    assert -asked(0)[2] > asked(1)[2]


def test_what_falls_due_and_is_not_done_is_broken():
    world, ctx, change = asked(None)
    assert world.partnership.consultations["buses"].outcome == "broken" and change < 0
    assert "word_broken" in kinds(ctx)
    world, ctx, change = asked(None, promised=0)
    assert world.partnership.consultations["buses"].outcome == "heard" and change >= 0


def test_keeping_it_costs_money_for_good():
    world, _, _ = asked(1)
    wanted = world.partnership.consultations["buses"].wanted
    plain, _ = town()
    assert world.municipality.services[wanted].budget_cents_week \
        > plain.municipality.services[wanted].budget_cents_week


def test_once_bitten_fewer_come():
    world, ctx, _ = asked(0)
    first = world.partnership.consultations["buses"].came
    do(world, ctx, "consult", name="trees", group="everyone", amount=1)
    assert world.partnership.consultations["trees"].came < first * 2 // 3


def test_how_many_promises_were_kept_is_a_figure_of_the_town():
    world, ctx, _ = asked(0)
    assert measure(world, ctx.rules)["word_kept"] == 0
    do(world, ctx, "consult", name="trees", group="elders", amount=1)
    do(world, ctx, "keep_word", name="trees", amount=1)
    assert measure(world, ctx.rules)["word_kept"] == 500


def test_it_moves_the_town_hall_too():
    assert asked(1)[0].partnership.openness > asked(0)[0].partnership.openness


def test_one_that_is_open_is_not_asked_twice_and_one_that_is_over_stays_over():
    world, ctx, _ = asked(1)
    before = trust(world)
    do(world, ctx, "keep_word", name="buses", amount=0)
    do(world, ctx, "keep_word", name="moon", amount=0)
    assert trust(world) == before
    do(world, ctx, "consult", name="buses", group="everyone", amount=1)
    held = world.partnership.consultations["buses"]
    do(world, ctx, "consult", name="buses", group="elders", amount=0)
    assert world.partnership.consultations["buses"] is held


def test_a_consultation_to_which_nobody_comes_wants_nothing_and_can_be_kept():
    world, ctx = town(consult__turnout=0)
    do(world, ctx, "consult", name="buses", group="everyone", amount=1)
    assert world.partnership.consultations["buses"].wanted == ""
    do(world, ctx, "keep_word", name="buses", amount=1)
    assert world.partnership.consultations["buses"].outcome == "kept"
