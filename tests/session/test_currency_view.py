"""What the team may know of a currency: the spread and never a name, flows that add up."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.lab.laboratory import laboratory
from game.rules.content import CurrencySpec
from game.rules.core import Context, Rules
from game.rules.currencies.accounts import hold
from game.rules.season.week import live_week
from game.scenario.build import build_world
from game.scenario.rules_for import make_rules
from game.session.currencies import currency_view
from game.world.luck import Luck
from game.world.world import World

DESIGN = CurrencySpec("credits", "mutual_credit", "Credits", "hours", begins="circulating",
                      settings={"members_start": 80})


@pytest.fixture(scope="module")
def lived() -> tuple[World, Rules]:
    content = replace(laboratory(households=100, systems=("currencies",)), currencies=[DESIGN])
    rules = make_rules(content)
    world = build_world(rules, 3).copy()
    ctx = Context(rules, Luck(3))
    for _ in range(30):
        live_week(world, ctx)
    return world, rules


def test_everybody_who_belongs_is_in_the_spread_once(lived: tuple[World, Rules]) -> None:
    world, rules = lived
    view = currency_view(world, rules, "credits")
    assert view is not None
    assert sum(s.members for s in view.spread) == view.members == int(
        world.circles["credits"].member.sum())
    edges = [(s.least, s.most) for s in view.spread]
    assert all(a <= b for a, b in edges)
    assert all(edges[i + 1][0] == edges[i][1] + 1 for i in range(len(edges) - 1)), edges
    owing = int((hold(world, world.currencies["credits"]) < 0).sum())
    assert sum(s.members for s in view.spread if s.most < 0) == owing > 0


def test_flows_are_what_was_paid_and_no_more_goes_round(lived: tuple[World, Rules]) -> None:
    view = currency_view(*lived, "credits")
    assert view is not None and view.flows
    assert all(0 <= f.round_ <= f.units for f in view.flows)
    assert any(f.round_ for f in view.flows) == bool(view.circles)
    ids = {d.id for d in lived[1].content.districts}
    assert {f.payer for f in view.flows} <= ids


def test_quarters_are_sums_of_weeks(lived: tuple[World, Rules]) -> None:
    view = currency_view(*lived, "credits")
    assert view is not None
    assert view.season["exchanges"] == sum(w["exchanges"] for w in view.weeks[-13:])
    assert view.before["exchanges"] == sum(w["exchanges"] for w in view.weeks[-26:-13])
    assert view.velocity_tenths is not None and view.velocity_tenths > 0


def test_there_is_nothing_to_know_of_what_is_not_there(lived: tuple[World, Rules]) -> None:
    assert currency_view(*lived, "shells") is None
