"""A process changes a real service, real weeks and real purses."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.rules.coproduction import reach
from game.rules.coproduction.running import MINUTES
from game.rules.kinds import Route
from game.rules.needs.catalogue import catalogue
from game.rules.needs.terms import terms
from game.rules.season.week import live_week
from game.rules.vocabulary import Effect
from game.world.digest import join, split
from tests.rules.coproduction.services import at_work, figure, first, live, town

ROUTE = Route("open_house", "care", "co_produced", minutes=30, met=1000, process="day")


def test_minutes_given_come_out_of_the_free_week():
    world, ctx = town(at_work())
    live(world, ctx, 3)
    takers = world.takers["day"]
    assert 0 < int(takers.minutes.sum()) == world.tallies[MINUTES]
    assert (takers.minutes <= world.households.org_minutes).all()
    bare, other = town()
    for _ in range(3):
        live_week(bare, other)
    assert int(world.households.org_minutes.sum()) > int(bare.households.org_minutes.sum())


def test_a_better_service_is_better_for_all_who_use_it():
    world, ctx = town(at_work("both", "both", 800, collective=True, others="everyone"))
    bare, other = town()
    live(world, ctx, 40)
    for _ in range(40):
        live_week(bare, other)
    assert figure(world, ctx, "relative") > 1000
    now, then = (w.municipality.services["day_centre"] for w in (world, bare))
    assert now.quality > then.quality + 10


def test_once_it_lies_still_the_service_is_what_it_was():
    world, ctx = town(at_work("both", "both", 800, collective=True, others="everyone"))
    live(world, ctx, 40)
    before = world.municipality.services["day_centre"].quality
    live(world, ctx, 40, Effect("process_end", process="day"))
    assert world.municipality.services["day_centre"].quality < before - 5
    assert world.tallies[MINUTES] == 0


def test_what_is_made_for_all_reaches_who_does_not_take_part_and_takes_more_asking():
    each, everybody = town(at_work()), town(at_work(collective=True))
    for pair in (each, everybody):
        live(*pair, 20)
    assert figure(*everybody, "outside") == 0 < figure(*each, "outside")
    assert figure(*everybody, "participants") < figure(*each, "participants")
    mine = reach.users(everybody[0], everybody[1].rules, first(everybody[0]))
    got = everybody[0].takers["day"].gained > 0
    assert (got == mine).all()


def test_a_route_stands_on_it_while_it_is_at_work_and_is_as_good_as_it():
    world, ctx = town(at_work(), routes=[ROUTE])
    live(world, ctx, 5)
    offered = terms(world, ctx.rules)
    place = [r.id for r in catalogue(ctx.rules).routes].index("open_house")
    assert offered.open[place]
    assert offered.given[place] == first(world).quality * ROUTE.met // 1000
    live(world, ctx, 1, Effect("process_end", process="day"))
    assert not terms(world, ctx.rules).open[place]


def test_a_dearer_cell_costs_the_town_hall_more():
    purses = []
    for planning in ("professionals", "both"):
        world, ctx = town(at_work(planning, "professionals", 0))
        before = world.ledger.balance("euro", "town_hall")
        live(world, ctx, 4)
        purses.append(world.ledger.balance("euro", "town_hall") - before)
    assert purses[1] < purses[0]


def test_taking_part_brings_company_and_a_say_makes_people_surer():
    silent = town(at_work("professionals", "both"))
    heard = town(at_work("users", "both", 800))
    live(*silent, 40)
    live(*heard, 40, Effect("process_move", process="day", name="shared", word="yes"),
         Effect("process_move", process="day", name="level", word="transformation"))
    assert figure(*heard, "efficacy") > figure(*silent, "efficacy") + 30
    bare = town()
    for _ in range(40):
        live_week(*bare)
    who = heard[0].takers["day"].given > 0
    assert heard[0].households.level("networks")[who].mean() > \
        bare[0].households.level("networks")[who].mean()


def test_in_a_town_without_a_town_hall_it_runs_as_well():
    world, ctx = town(replace(at_work(), outcome=500), systems=("coproduction",))
    process = live(world, ctx, 20)
    assert process.stage == "implement" and 400 < process.quality < 700


def test_a_town_with_processes_is_saved_whole():
    world, ctx = town(at_work())
    live(world, ctx, 5)
    objects, arrays = split(world)
    again = join(objects, arrays)
    assert again.processes == world.processes
    assert (again.takers["day"].gained == world.takers["day"].gained).all()


@pytest.mark.parametrize("seed", [1, 2])
def test_the_same_seed_is_the_same_town(seed):
    one, two = town(at_work(), seed=seed), town(at_work(), seed=seed)
    assert live(*one, 15) == live(*two, 15)
