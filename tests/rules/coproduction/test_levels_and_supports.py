"""Three levels with their ground, and six prerequisites with their price."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.rules.coproduction import levels, supports
from game.rules.coproduction.supports import SUPPORTS
from game.rules.town_hall.budget import CUT
from game.rules.vocabulary import Effect
from game.world.decisions import Proposal
from tests.rules.coproduction.services import at_work, figure, first, live, told, town


def move(name: str, word: str) -> Effect:
    return Effect(do="process_move", process="day", name=name, word=word)


def test_transformation_needs_shared_planning_an_agreement_and_trained_staff():
    world, ctx = town(at_work("professionals", "both", 0))
    process, wanted = first(world), []
    steps = [("access", 500), ("staff", 500), ("planning", 0), ("shared", 0), ("training", 600)]
    for name, amount in steps:
        wanted.append(levels.lacks(world, ctx.rules, process, "transformation"))
        if amount:
            supports.add(process, name, amount)
        elif name == "planning":
            process.planning = "both"
        else:
            process.shared = True
    assert wanted == ["level_needs_access", "level_needs_staff", "level_needs_planning",
                      "level_needs_agreement", "level_needs_training"]
    assert levels.lacks(world, ctx.rules, process, "transformation") is None


@pytest.mark.parametrize(("method", "shares"), [("majority", True), ("authoritarian", False)])
def test_an_agreement_shares_power_if_it_was_voted(method, shares):
    world, ctx = town(at_work(agreement="charter"))
    process = first(world)
    assert not levels.power_is_shared(world, ctx.rules, process)
    world.proposals["charter"] = Proposal("charter", {"power": "shared"}, "adopted", method=method,
                                          in_force={"power": "shared"})
    assert levels.power_is_shared(world, ctx.rules, process) is shares


def test_a_level_without_its_ground_falls_back_and_says_why():
    world, ctx = town(at_work())
    process = live(world, ctx, 1, move("shared", "yes"), move("level", "transformation"))
    assert process.level == "transformation"
    live(world, ctx, 1, Effect(do="process_support", process="day", name="training", amount=-500))
    assert process.level == "support"
    assert told(ctx, "process_fell_back")[0].params["why"] == "level_needs_training"
    live(world, ctx, 3, Effect("process_support", process="day", name="access", amount=-700))
    assert process.level == "compliance"


def test_a_higher_level_gives_more_say_and_quality():
    say, relative = [], []
    for level in levels.LEVELS:
        world, ctx = town(at_work(level=800))
        live(world, ctx, 26, move("shared", "yes"), move("level", level))
        say.append(figure(world, ctx, "voice"))
        relative.append(figure(world, ctx, "relative"))
    assert say == sorted(say) and say[0] < say[2] - 150
    assert relative[0] < relative[2]


def test_what_it_takes_depends_on_who_does_what():
    world, ctx = town(at_work("professionals", "professionals", 0))
    process = first(world)
    assert supports.readiness(ctx.rules, process) == 1000 and supports.wanted(process) == ()
    process.delivery = "users"
    assert supports.readiness(ctx.rules, process) == 0
    for name in ("community", "training", "access"):
        supports.add(process, name, 600)
    assert supports.readiness(ctx.rules, process) == 1000
    process.planning = "both"
    assert 0 < supports.readiness(ctx.rules, process) < 1000


def test_the_town_hall_pays_for_what_is_there():
    world, ctx = town(at_work(level=500))
    process = first(world)
    half = supports.cents_week(world, ctx.rules, process)
    for name in SUPPORTS:
        supports.add(process, name, 500)
    assert 0 < half < supports.cents_week(world, ctx.rules, process)
    before = world.ledger.balance("euro", "town_hall")
    poor, other = town(at_work(level=0))
    live(world, ctx, 1)
    live(poor, other, 1)
    assert world.ledger.balance("euro", "town_hall") - before < poor.ledger.balance(
        "euro", "town_hall") - before


def test_what_is_paid_for_lasts_and_wears_off_where_money_is_short_or_insecure():
    world, ctx = town(at_work())
    process = live(world, ctx, 10)
    assert process.supports["staff"] == 700
    world.tallies[CUT] = 250
    supports.fade(world, ctx.rules, process)
    assert process.supports["staff"] < 700
    bare, other = town(replace(at_work(), supports={"staff": 700}))
    assert live(bare, other, 10).supports["staff"] < 700, "no contract that lasts"
