"""Who takes part in a process, and how much each gives (facts C4 to C7, E8)."""

from __future__ import annotations

import numpy as np
import pytest

from game.rules.coproduction import asked, keeping_away, participation, willingness
from game.rules.coproduction.reach import may
from game.rules.core import Context
from game.rules.vocabulary import Effect
from game.world.world import World
from tests.rules.coproduction.services import at_work, figure, first, live, town, whole

ALONE = ("coproduction",)
"""The system by itself: people are as they are on the first morning."""


def effort(weeks: int = 40, *effects: Effect, name: str = "effort", **spec: object) -> int:
    numbers = spec.pop("numbers", None)
    spec = {"users": "everyone", "outcome": 600} | spec
    world, ctx = town(at_work(**spec), systems=ALONE, numbers=numbers)
    live(world, ctx, weeks, *effects)
    return figure(world, ctx, name)


def of(world: World, ctx: Context):
    return world.takers["day"], may(world, ctx.rules, first(world))


def test_one_person_of_each_home_is_asked_and_always_the_same():
    world, ctx = town(at_work(users="everyone"), systems=ALONE)
    circle, _ = of(world, ctx)
    h = world.households
    assert (circle.age[h.adults + h.elders > 0] >= 18).all()
    assert (circle.woman[(h.woman == 0) & (h.elders == 0)] == 0).all()
    assert (circle.woman[(h.man == 0) & (h.elders == 0) & (h.woman > 0)] == 1).all()
    who = (circle.woman.copy(), circle.age.copy())
    live(world, ctx, 30)
    assert (circle.woman == who[0]).all() and (circle.age == who[1]).all()


def test_a_good_service_lets_people_go_and_a_poor_one_draws_them():
    assert effort(outcome=350) > effort(outcome=850) * 1.05
    round_ = {"coproducer.outcome": 1000}
    assert effort(outcome=350, numbers=round_) < effort(outcome=850, numbers=round_)


def test_being_sure_of_oneself_weighs_more_than_who_one_is():
    usual = effort()
    surer = effort(40, Effect("shift", column="efficacy", group="everyone", amount=115))
    women, men = effort(name="willing_women"), effort(name="willing_men")
    older, younger = effort(name="willing_from_60"), effort(name="willing_under_40")
    by_surer = effort(40, Effect("shift", column="efficacy", group="everyone", amount=115),
                      name="willing") / effort(name="willing")
    assert surer > usual
    assert women > men and older > younger
    assert by_surer > max(women / men, older / younger)


def test_being_told_and_asked_draws_a_few():
    usual, told = effort(60), effort(60, Effect("process_inform", process="day", amount=1000))
    assert usual < told < usual * 1.15


def test_whom_the_town_hall_consulted_counts_as_asked_until_it_breaks_its_word():
    world, ctx = town(at_work(users="everyone"), systems=("coproduction", "partnership"))
    before = int(willingness.told(world, ctx.rules, first(world)).mean())
    live(world, ctx, 1, Effect("consult", name="what", group="elders", amount=1, weeks=20))
    level = willingness.told(world, ctx.rules, first(world))
    old = world.households.elders > 0
    assert (level[old] == 1000).all() and (level[~old] == before).all()
    live(world, ctx, 25)
    assert (willingness.told(world, ctx.rules, first(world)) == before).all()


def test_fewer_begin_where_people_give_in_a_group():
    alone, group = effort(name="part"), effort(name="part", collective=True)
    assert group < alone * 2 // 3


def test_the_field_of_a_service_sets_how_ready_people_are():
    fields = [effort(name="willing", service=s) for s in ("water_works", "clinic", "safety")]
    assert fields == sorted(fields, reverse=True)


@pytest.mark.parametrize("column", ["frail", "children", "disabled"])
def test_access_lets_those_come_whom_their_body_or_duties_keep_away(column: str):
    world, ctx = town(at_work(users="everyone", level=0), systems=ALONE)
    process, r = first(world), ctx.rules
    circle, _ = of(world, ctx)
    has = (getattr(world.households, column) > 0) & (circle.age > 0)
    if column == "children":
        has &= ~asked.is_elder(r, circle)
    kept = keeping_away.reach(world, r, process, circle)
    process.supports = whole(1000)
    helped = keeping_away.reach(world, r, process, circle)
    assert has.any() and (kept[has] < helped[has]).all()
    assert (helped[circle.age > 0] == 1000).all()


def test_independent_support_brings_in_those_nobody_asks():
    with_it = {"access": 700, "training": 700, "staff": 700, "commissioning": 700,
               "independent": 1000}
    without = with_it | {"independent": 0}
    shares = []
    for supports in (without, with_it):
        world, ctx = town(at_work(users="everyone", collective=True), systems=ALONE)
        first(world).supports = dict(supports)
        live(world, ctx, 60)
        shares.append(figure(world, ctx, "part_excluded"))
    assert shares[0] * 1.1 < shares[1]


def test_care_and_paid_work_take_their_time_first():
    world, ctx = town(at_work(users="everyone"), systems=ALONE)
    circle, _ = of(world, ctx)
    h = world.households
    before = asked.leisure(world, ctx.rules, circle).copy()
    h.care_woman = h.care_woman + 600 * h.woman
    h.care_minutes = h.care_minutes + 600 * h.woman
    after = asked.leisure(world, ctx.rules, circle)
    hers = (circle.woman > 0) & (h.woman > 0) & ~asked.is_elder(ctx.rules, circle) & (before > 600)
    assert hers.any() and (after[hers] == before[hers] - 600).all()


def test_nobody_gives_more_than_a_part_of_their_leisure_in_a_living_town():
    world, ctx = town(at_work(users="everyone", minutes=2000))
    process = live(world, ctx, 12)
    circle, among = of(world, ctx)
    assert circle.minutes.any() and (circle.minutes[~among] == 0).all()
    assert (world.households.free_minutes >= 0).all()
    assert int(circle.minutes.max()) < participation.full(ctx.rules, process)


def test_who_stopped_stays_away_for_a_while():
    world, ctx = town(at_work(users="everyone"), systems=ALONE)
    live(world, ctx, 1)
    circle, _ = of(world, ctx)
    gone = np.flatnonzero(circle.part > 0)[::2]
    circle.joined[gone], circle.part[gone] = -1, 0
    live(world, ctx, ctx.rules["coproducer.away_weeks"] - 1)
    assert not world.takers["day"].part[gone].any()
    live(world, ctx, 12)
    assert world.takers["day"].part[gone].any()


def test_a_process_for_whom_nobody_lives_here_has_nobody_and_lies_still():
    world, ctx = town(at_work(users="newcomers"), systems=ALONE)
    world.households.newcomer[:] = 0
    process = live(world, ctx, 30)
    assert participation.could(world, ctx, process) == 0
    assert process.stage == "resting" and process.cause == "nobody"
    assert figure(world, ctx, "effort") == figure(world, ctx, "willing") == 0


def test_luck_decides_only_who_and_the_same_seed_the_same():
    runs = []
    for seed in (5, 5, 6):
        world, ctx = town(at_work(users="everyone"), systems=ALONE, seed=seed)
        live(world, ctx, 20)
        runs.append(world.takers["day"].minutes)
    assert np.array_equal(runs[0], runs[1]) and not np.array_equal(runs[0], runs[2])
