"""Who designed, decided, delivered and gained; who gives and who gets."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.rules.coproduction import power
from game.rules.vocabulary import Effect
from tests.rules.coproduction.services import DAY, at_work, figure, first, live, town, whole


def move(name: str, word: str) -> Effect:
    return Effect("process_move", process="day", name=name, word=word)


def test_users_designed_what_they_worked_through_and_nothing_of_what_was_skipped():
    found = {}
    for name, effects in {"whole": [], "skipped": ["implement"]}.items():
        world, ctx = town(replace(DAY, supports=whole()), numbers={"phase.breaks": 0})
        live(world, ctx, 1, move("planning", "both"), move("delivery", "both"),
             Effect("process_phase", process="day"))
        for phase in effects:
            live(world, ctx, 0, Effect("process_phase", process="day", name=phase))
        while first(world).stage != "implement":
            live(world, ctx, 1)
        found[name] = figure(world, ctx, "designed")
    assert found["skipped"] < 100 < 400 < found["whole"] <= 500


def test_a_say_grows_with_planning_and_with_an_agreement():
    found = []
    for planning, shared in (("professionals", "no"), ("both", "no"), ("both", "yes"),
                             ("users", "yes")):
        world, ctx = town(at_work(planning, "both"))
        live(world, ctx, 26, move("shared", shared))
        found.append(figure(world, ctx, "decided"))
    assert found == sorted(found) and found[0] < 100 < found[-1]


def test_the_least_able_have_a_say_as_far_as_somebody_stands_by_them():
    voices = []
    for level in (0, 700):
        world, ctx = town(at_work())
        process = live(world, ctx, 20)
        process.supports["independent"] = level
        frail = (world.households.frail > 0) & (world.takers["day"].part > 0)
        voices.append(int(power.say(world, ctx.rules, process)[frail].mean()))
    assert voices[0] < voices[1]


def test_work_shared_without_power_is_a_gap_that_makes_people_less_sure():
    gaps, sure = [], []
    for planning in ("professionals", "users"):
        world, ctx = town(at_work(planning, "users", 800))
        live(world, ctx, 40, move("shared", "yes" if planning == "users" else "no"))
        gaps.append(figure(world, ctx, "power_gap"))
        sure.append(figure(world, ctx, "efficacy"))
    assert gaps[0] > gaps[1] + 200 and sure[0] < sure[1]


@pytest.mark.parametrize(("given", "gained", "wanted"), [
    ([5, 5, 0], [9, 9, 0], 1000), ([5, 0, 0], [0, 9, 0], 0), ([6, 6, 0], [6, 0, 6], 500),
    ([0, 0, 0], [9, 9, 0], 0),
])
def test_reciprocity_is_whether_those_who_give_get(given, gained, wanted):
    world, _ = town(at_work(), households=3)
    takers = world.takers["day"]
    takers.given[:], takers.gained[:] = given, gained
    assert power.reciprocity(world, first(world)) == pytest.approx(wanted, abs=2)


def test_money_that_the_town_hall_keeps_is_its_gain():
    found = {}
    for word in ("none", "reinvested"):
        world, ctx = town(at_work())
        live(world, ctx, 26)
        live(world, ctx, 40, Effect("process_savings", process="day", word=word))
        found[word] = figure(world, ctx, "gained")
    assert found["none"] < found["reinvested"] == pytest.approx(1000, abs=100)
