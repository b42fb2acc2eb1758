"""Pressures move in their week, unless they were bargained with."""

from __future__ import annotations

import dataclasses

from game.rules.content import Pressure
from game.rules.core import Context, Rules
from game.rules.pressures import has_moved
from game.rules.season import incidents
from game.rules.vocabulary import Condition, Effect
from game.world.luck import Luck
from game.world.world import World
from tests.rules.towns import rules, town

RAISE = Pressure(
    id="landlord", name="The landlord", interest="rent", next_move="doubles the rent",
    known_by=None, season=1, week=3, effects=[Effect("rent", amount=2000)])


def live(pressure: Pressure, weeks: int, **changes: object) -> tuple[World, Context]:
    with_rules = pressed(pressure)
    world, ctx = town(with_rules=with_rules), Context(with_rules, Luck(7))
    world.phase = "live"
    for name, value in changes.items():
        setattr(world, name, value)
    for _ in range(weeks):
        world.week += 1
        incidents.step(world, ctx)
    return world, ctx


def pressed(pressure: Pressure) -> Rules:
    return rules(pressures=[pressure], incidents=[])


def test_what_was_announced_comes_in_its_week_and_once():
    assert live(RAISE, 2)[0].rent_permille == 1000
    world, ctx = live(RAISE, 13)
    assert world.rent_permille == 2000 and world.tallies["moved:landlord"] == 3
    assert [(e.kind, e.params) for e in ctx.events] == [("pressure_moved",
                                                         {"pressure": "landlord"})]
    assert has_moved(world, "landlord") and world.happened == {}


def test_a_bargain_stops_it():
    world, ctx = live(RAISE, 13, bargains={"landlord": "terms"})
    assert world.rent_permille == 1000 and ctx.events == [] and not has_moved(world, "landlord")


def test_it_waits_for_its_conditions_and_for_what_it_presses_on():
    never = dataclasses.replace(RAISE, when=[Condition(knows="nothing")])
    assert live(never, 13)[0].rent_permille == 1000
    gone = dataclasses.replace(RAISE, provider=next(
        p.id for p in rules().content.providers if not p.open_from_start))
    assert live(gone, 13)[0].rent_permille == 1000


def test_nobody_moves_in_another_season_or_while_the_town_lives_alone():
    assert live(dataclasses.replace(RAISE, season=2), 13)[0].rent_permille == 1000
    assert live(RAISE, 13, phase="year")[0].rent_permille == 1000


def test_a_pressure_without_effects_only_talks():
    world, ctx = live(dataclasses.replace(RAISE, effects=[]), 13)
    assert not has_moved(world, "landlord") and ctx.events == []
