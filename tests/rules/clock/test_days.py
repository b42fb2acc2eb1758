"""A day is full, a task takes what there is in its hour, and what it takes is told."""

from __future__ import annotations

import pytest

from game.rules.clock.days import day
from game.rules.clock.fitting import fit
from game.rules.clock.hours import DAYS, LENGTH, PARTS, pour
from tests.rules.clock.town import game


@pytest.fixture(scope="module")
def town():
    return game()


@pytest.mark.parametrize("name", ["old", "daughter", "nurse", "cook", "pupil"])
def test_every_part_of_a_day_is_full(town, name):
    found = day(town.world, town.rules, name)
    assert {part: sum(here.values()) for part, here in found.parts.items()} == LENGTH
    assert sum(LENGTH.values()) == 24 * 60 * DAYS


def test_a_days_minutes_are_the_homes_week(town):
    h, row = town.world.households, town.world.people["daughter"]
    took = town.world.clock.taken["daughter"]
    found = day(town.world, town.rules, "daughter")
    assert found.total("paid") == int(h.paid_minutes[row]) + took.get("paid", 0)
    assert found.total("care") == int(h.care_minutes[row]) - took["awake"]


def test_who_works_at_night_sleeps_by_day(town):
    found = day(town.world, town.rules, "nurse")
    assert found.parts["night"]["paid"] > found.parts["night"].get("sleep", 0)
    assert found.parts["forenoon"]["sleep"] == LENGTH["forenoon"]


def test_a_child_is_at_school_and_has_no_wage(town):
    found = day(town.world, town.rules, "pupil")
    assert found.who == "child" and found.total("school") == town.rules["clock.school_minutes"]
    assert found.total("paid") == 0


def test_free_time_goes_first_then_what_can_be_moved(town):
    found = day(town.world, town.rules, "cook")
    free = found.parts["forenoon"]["free"]
    took = fit(town.rules, found, "t", "forenoon", free)
    assert took.takes == {"free": free} and took.left == 0
    again = fit(town.rules, found, "u", "forenoon", 30)
    assert set(again.takes) <= {"moved", "own"} and again.done == 30


def test_at_night_a_task_takes_sleep_and_never_all_of_it(town):
    found = day(town.world, town.rules, "cook")
    took = fit(town.rules, found, "t", "night", LENGTH["night"])
    assert took.takes == {"sleep": 3360 - town.rules["clock.sleep_least_minutes"] * DAYS}
    assert took.left == LENGTH["night"] - took.done
    assert took.awake == 0


def test_at_work_it_takes_paid_hours_once_nothing_else_is_there(town):
    found = day(town.world, town.rules, "daughter")
    paid = found.parts["forenoon"]["paid"]
    took = fit(town.rules, found, "t", "forenoon", LENGTH["forenoon"])
    assert took.takes["paid"] == paid and took.left == 0
    assert list(took.takes) == [w for w in ("free", "moved", "own", "sleep", "school", "paid")
                                if w in took.takes]


def test_a_day_stays_full_whatever_is_put_into_it(town):
    found = day(town.world, town.rules, "daughter")
    for part in PARTS:
        fit(town.rules, found, part, part, 400)
    assert {part: sum(here.values()) for part, here in found.parts.items()} == LENGTH


def test_pouring_fills_alike_and_loses_nothing():
    room = {"a": 100, "b": 50, "c": 10}
    laid = pour(room, 120, (("a", "b"), ("c",)))
    assert laid == {"a": 80, "b": 40} and room == {"a": 20, "b": 10, "c": 10}
    assert pour(room, 1000, (("a", "b"), ("c",))) == {"a": 20, "b": 10, "c": 10}
