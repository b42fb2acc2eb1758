"""A first morning is at rest: what moves later, somebody or something moved."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest

from game import resources
from game.rules.core import Context
from game.rules.indicators import measure
from game.rules.jobs.people import jobs
from game.rules.season.week import WEEKS, live_week
from game.scenario.build import build_world
from game.scenario.load import load_content
from game.scenario.rules_for import make_rules
from game.world.households import JOBLESS
from game.world.luck import Luck
from game.world.world import EURO

SEEDS = (3, 4, 5, 6, 7, 8)


@pytest.fixture(scope="module")
def content():
    return load_content(resources.scenario_dir("dry_summer"))


def drift(content, **numbers):
    """Mean change of a few figures in a first season in which nothing happens and nobody acts."""
    rules = make_rules(dataclasses.replace(content, incidents=[]), numbers)
    moved = []
    for seed in SEEDS:
        world = build_world(rules, seed).copy()
        ctx = Context(rules, Luck(seed))
        before = measure(world, rules)
        for _ in range(WEEKS):
            live_week(world, ctx)
        after = measure(world, rules)
        moved.append([after[name] - before[name] for name in ("footprint", "tired", "jobless")])
    return np.mean(moved, axis=0)


def test_nothing_drifts_in_a_first_season(content):
    footprint, tired, jobless = drift(content)
    assert abs(footprint) < 80  # milli gha of about 4,100
    assert abs(tired) < 15
    assert abs(jobless) < 20


def test_without_those_weeks_it_would(content):
    footprint, _, jobless = drift(content, **{"settle.lived_in_weeks": 0, "settle.cash_weeks": 2})
    assert footprint > 150 or jobless < -20


def test_the_story_begins_in_week_0_with_the_purses_it_gives(content):
    rules = make_rules(content)
    world = build_world(rules, 7)
    assert world.week == 0 and not world.happened and not world.shocks
    cash = world.ledger.of_households(EURO)
    for person in content.people:
        if person.situation.cash_cents is not None:
            assert cash[world.people[person.id]] == person.situation.cash_cents
    assert world.ledger.balance(EURO, "team") == content.fund_cents
    assert world.enterprises.born_week.max() <= 0
    assert world.tallies["labour:jobless"] == (jobs(world.households) == JOBLESS).sum()
    assert sum(int(column.sum()) for column in world.ledger.balances.values()) == 0
    for name, common in world.commons.items():
        spec = rules.commons[name]
        assert common.stock == common.capacity * spec.start_permille // 1000


def test_the_purse_of_the_town_hall_is_the_scenarios(content):
    lived = build_world(make_rules(content), 7)
    new = build_world(make_rules(content, {"settle.lived_in_weeks": 0}), 7)
    for name in ("town_hall", "team"):
        assert lived.ledger.balance(EURO, name) == new.ledger.balance(EURO, name)
