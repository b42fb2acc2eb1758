"""Payment, burnout and assets of those who give to a process (facts C11, C13, I16)."""

from __future__ import annotations

import numpy as np

from game.rules.coproduction import assets, burnout
from game.rules.coproduction.payment import NOW, ONCE
from game.rules.knowledge import learn
from game.rules.vocabulary import Effect
from game.world.world import EURO
from tests.rules.coproduction.services import at_work, figure, first, live, told, town

ALONE = ("coproduction",)


def paid(cents: int, after: int = 30, **numbers: int) -> list[int]:
    """Effort before pay, after a year of it, and some weeks after its end."""
    world, ctx = town(at_work(users="everyone", outcome=600), systems=ALONE,
                      numbers={f"coproducer.{name}": value for name, value in numbers.items()})
    found = []
    for weeks, effects in ((20, []), (40, [Effect("process_pay", process="day", amount=cents)]),
                           (after, [Effect("process_pay", process="day", amount=0)])):
        live(world, ctx, weeks, *effects)
        found.append(figure(world, ctx, "willing"))
    return found


def test_a_little_pay_is_less_than_none_and_good_pay_is_more():
    before, little, after = paid(100)
    assert little < before * 0.95 and after < little
    before, well, after = paid(900)
    assert well > before and after < before * 0.9


def test_what_payment_took_comes_back_only_where_it_heals():
    before, _, soon = paid(100)
    _, _, late = paid(100, 80)
    assert abs(late - soon) < before * 0.05
    _, _, healed = paid(100, 80, crowding_heals=60)
    assert healed > late + (before - late) // 2


def test_without_crowding_out_pay_takes_nothing():
    before, little, after = paid(100, crowding=0, crowding_man=0)
    assert little > before and after > paid(100)[2] + 50


def test_who_was_paid_is_remembered():
    world, ctx = town(at_work(users="everyone"), systems=ALONE)
    live(world, ctx, 10, Effect("process_pay", process="day", amount=500))
    circle = world.takers["day"]
    assert (circle.paid[circle.part > 0] == NOW).mean() > 0.9
    live(world, ctx, 2, Effect("process_pay", process="day", amount=0))
    assert ONCE in circle.paid or ONCE in world.takers["day"].paid


def test_the_town_hall_pays_for_the_minutes_and_what_is_missing_is_resented_and_told():
    world, ctx = town(at_work(users="everyone", pay_cents_hour=500))
    live(world, ctx, 1)
    hours = int(world.takers["day"].minutes.sum()) // 60
    assert first(world).unpaid_cents == 0 and hours > 0
    weeks = ctx.rules["municipality.debt_weeks"] + 2
    budgets = sum(s.budget_cents_week for s in world.municipality.services.values())
    world.ledger.pay(EURO, "town_hall", "outside", weeks * budgets)
    trust = int(world.households.trust.mean())
    live(world, ctx, 4)
    assert figure(world, ctx, "unpaid_cents") > 0
    assert len(told(ctx, "process_unpaid")) == 1
    assert int(world.households.trust.mean()) < trust
    assert (world.ledger.of_households(EURO) >= 0).all()


def weary(weeks: int = 60, *effects: Effect, name: str = "weary", numbers=None, **spec) -> int:
    world, ctx = town(at_work(**({"users": "everyone", "outcome": 600} | spec)), systems=ALONE,
                      numbers=numbers)
    live(world, ctx, weeks, *effects)
    return figure(world, ctx, name)


def test_no_say_and_unclear_roles_wear_people_out():
    untrained = {"access": 700, "staff": 700, "commissioning": 700}
    heard, silent = weary(), weary(planning="professionals")
    assert heard < silent
    world, ctx = town(at_work(users="everyone"), systems=ALONE)
    first(world).supports = untrained
    live(world, ctx, 60)
    assert figure(world, ctx, "weary") > heard
    indifferent = {"coproducer.voice": 0}
    assert abs(weary(numbers=indifferent)
               - weary(planning="professionals", numbers=indifferent)) < 25


def test_more_than_a_full_week_bears_wears_out_too():
    assert weary(minutes=600) > weary() + 50


def test_weariness_hastens_leaving_by_an_exponential():
    world, ctx = town(at_work(users="everyone"), systems=ALONE)
    circle = world.takers["day"]
    circle.weary[:3] = (0, 500, 1000)
    factors = burnout.hastens(ctx.rules, circle)[:3]
    assert factors[0] == 1000 and factors[1] == 2718 and factors[2] == 7389


def test_weariness_goes_when_one_stops():
    world, ctx = town(at_work(users="everyone"), systems=ALONE)
    live(world, ctx, 1)
    circle = world.takers["day"]
    circle.weary[:] = 800
    circle.part[:50], circle.joined[:50] = 0, -1
    live(world, ctx, 20)
    assert int(world.takers["day"].weary[:50].max()) < 400


def test_that_many_are_worn_out_is_told_once():
    world, ctx = town(at_work(users="everyone", planning="professionals", minutes=1500, level=0),
                      systems=ALONE)
    live(world, ctx, 40)
    assert len(told(ctx, "process_worn_out")) == 1


def test_a_census_finds_hidden_skills_and_who_is_asked_by_name_comes_sooner():
    counts = []
    for effects in ([], [Effect("process_census", process="day")]):
        world, ctx = town(at_work(users="everyone", collective=True), systems=ALONE)
        world.takers["day"].known[:] = 0
        live(world, ctx, 30, *effects)
        circle, can = world.takers["day"], assets.able(world, ctx.rules, first(world))
        counts.append(int(circle.part[can].sum()))
        if effects:
            assert figure(world, ctx, "assets") == 1000
            assert figure(world, ctx, "worth") > figure(world, ctx, "minutes")
    assert counts[0] < counts[1]


def test_being_asked_makes_surer_once():
    world, ctx = town(at_work(users="everyone"), systems=ALONE)
    world.takers["day"].known[:] = 0
    before = world.households.efficacy.copy()
    live(world, ctx, 0, Effect("process_census", process="day"))
    after = world.households.efficacy.copy()
    assert (after >= before).all() and after.sum() > before.sum()
    live(world, ctx, 0, Effect("process_census", process="day"))
    assert np.array_equal(world.households.efficacy, after)


def test_a_census_of_a_part_of_town_counts_for_its_processes():
    world, ctx = town(at_work(users="everyone"), systems=ALONE)
    world.takers["day"].known[:] = 0
    learn(world, "skills:district_0")
    live(world, ctx, 1)
    here = world.households.district == 0
    assert (world.takers["day"].known[here] == 1).all()
    assert (world.takers["day"].known[~here] == 0).any()


def test_people_who_see_the_money_cut_are_less_willing():
    plain, dumped = (weary(40, *effects, name="willing", level=1000) for effects in
                     ([], [Effect("process_savings", process="day", word="cut")]))
    assert dumped <= plain
