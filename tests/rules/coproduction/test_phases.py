"""Four phases, and what it costs to skip or to hurry one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.rules.coproduction import life, phases
from game.rules.vocabulary import Effect
from tests.rules.coproduction.services import DAY, at_work, figure, first, live, told, town, whole

ON = Effect("process_phase", process="day")
TOGETHER = (Effect("process_move", process="day", name="planning", word="both"),
            Effect("process_move", process="day", name="delivery", word="both"))
READY = replace(DAY, supports=whole())
TO_WORK = Effect(do="process_phase", process="day", name="implement")


def begun(*done: Effect, seed: int = 1, weeks: int = 40):
    world, ctx = town(READY, seed=seed)
    live(world, ctx, weeks, *TOGETHER, *done)
    return world, ctx


def test_it_goes_through_its_phases_by_the_hours_of_its_people():
    world, ctx = town(READY)
    process = live(world, ctx, 1, *TOGETHER, ON)
    assert process.stage == "prepare" and process.began_week == 0
    seen = {live(world, ctx, 1).stage for _ in range(50)}
    assert {"prepare", "co_define", "co_create", "implement"} <= seen
    assert process.skipped == [] and process.misfit < 150
    assert process.worked == {"prepare": 1000, "co_define": 1000, "co_create": 1000}


def test_what_was_skipped_does_not_fit_and_breaks_at_work():
    slow, hasty = begun(ON, weeks=60), begun(TO_WORK, weeks=60)
    assert first(hasty[0]).skipped == ["prepare", "co_define", "co_create"]
    assert figure(*hasty, "misfit") > 700 > 150 > figure(*slow, "misfit")
    assert first(hasty[0]).stage == "resting" and first(hasty[0]).cause == "misfit"
    assert first(slow[0]).stage == "implement"
    assert figure(*hasty, "quality") == 0 < figure(*slow, "quality")


def test_while_it_works_what_does_not_fit_makes_it_worse_than_professionals():
    numbers = {"phase.breaks": 0}
    good, bad = [], []
    for seed in (1, 2, 3):
        for effects, found in (((ON,), good), ((TO_WORK,), bad)):
            world, ctx = town(READY, seed=seed, numbers=numbers)
            live(world, ctx, 45, *TOGETHER, *effects)
            found.append(figure(world, ctx, "relative"))
    assert min(good) > 1000 > max(bad)


def test_a_phase_half_worked_costs_half_of_it():
    world, ctx = town(DAY)
    process, r = first(world), ctx.rules
    life.go_on(world, ctx, process)
    before = phases.misfit(r, process)
    phases.add(world, r, process, "prepare", 500)
    assert before - phases.misfit(r, process) == r["phase.prepare_weight"] // 2
    assert phases.add(world, r, process, "prepare", 900) == 500, "no more than whole"


def test_who_was_not_at_the_table_is_not_planned_for():
    world, ctx = town(READY)
    process, r = first(world), ctx.rules
    life.go_on(world, ctx, process)
    world.takers["day"].part[:] = 0
    h = world.households
    able = (h.elders > 0) & (h.frail == 0) & (h.disabled == 0) & (h.income_cents > 60_000)
    world.takers["day"].part[able] = 1
    phases.add(world, r, process, "co_define", 1000)
    assert process.marks["unheard:co_define"] > 0
    assert phases.misfit(r, process) > r["phase.prepare_weight"] + r["phase.co_create_weight"]


def test_users_at_work_mend_what_did_not_fit_and_professionals_do_not():
    found = {}
    for planning in ("both", "professionals"):
        world, ctx = town(at_work(planning))
        process = first(world)
        process.worked["co_create"] = 500
        live(world, ctx, 30)
        found[planning] = process.worked["co_create"]
    assert found["both"] > found["professionals"] == 500


def test_at_work_it_may_go_back_and_work_through_what_it_skipped():
    world, ctx = town(READY, numbers={"phase.breaks": 0})
    process = live(world, ctx, 5, *TOGETHER, TO_WORK)
    before = process.misfit
    live(world, ctx, 20, Effect("process_phase", process="day", name="co_define"))
    assert process.misfit < before - 300 and process.stage in ("co_create", "implement")


def test_a_skipped_phase_by_name_leaves_the_others():
    world, ctx = town(READY)
    process = live(world, ctx, 0, ON, Effect("process_phase", process="day", amount=1000),
                   Effect(do="process_skip", process="day", name="co_define"))
    assert (process.stage, process.skipped) == ("co_create", ["co_define"])
    assert ctx.rules["phase.co_define_weight"] <= process.misfit < 700


@pytest.mark.parametrize("spec", [
    replace(READY, users="district_0"), replace(READY, users="informal")])
def test_without_anybody_it_stays_an_idea_and_says_so(spec):
    world, ctx = town(spec)
    if spec.users == "district_0":
        world.households.district[:] = 1
    else:
        world.households.job_woman[:] = world.households.job_man[:] = -1
    process = live(world, ctx, 0, ON)
    assert process.stage == "idea" and process.began_week == -1
    assert told(ctx, "process_without_people")


def test_a_process_that_everybody_leaves_is_given_up_or_lies_still():
    for spec, stage in ((READY, "ended"), (at_work(), "resting")):
        world, ctx = town(spec)
        live(world, ctx, 0, *((ON,) if spec is READY else ()))
        world.households.district[:] = 1
        world.households.elders[:] = 0
        process = live(world, ctx, 8)
        assert (process.stage, process.cause) == (stage, "nobody")
        assert figure(world, ctx, "participants") == 0


def test_it_can_be_begun_again():
    world, ctx = town(at_work())
    process = live(world, ctx, 2, Effect(do="process_end", process="day", word="commissioner_left"))
    assert (process.stage, process.cause) == ("ended", "commissioner_left")
    assert live(world, ctx, 1, ON).stage == "prepare" and process.cause == ""
