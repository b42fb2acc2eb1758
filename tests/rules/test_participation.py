"""Who has the time to take part: by hand, and women before men where they do the care."""

from __future__ import annotations

import pytest

from game.lab.laboratory import laboratory
from game.rules.core import Rules
from game.rules.indicators.participation import attend_men, attend_women
from game.scenario.build import build_world
from game.scenario.rules_for import make_rules
from game.world.world import World


def couple(woman_busy: int, man_busy: int) -> tuple[World, Rules]:
    """One home of a woman and a man with so many minutes of work and care each."""
    rules = make_rules(
        laboratory(households=1, systems=("care",), districts=1),
        {"participation.own_minutes": 1000, "participation.leisure_minutes": 2000})
    world = build_world(rules, 1).copy()
    h = world.households
    h.adults[:], h.woman[:], h.man[:], h.elders[:] = 2, 1, 1, 0
    h.paid_woman[:], h.care_woman[:] = woman_busy // 2, woman_busy - woman_busy // 2
    h.paid_minutes[:] = h.paid_woman + man_busy
    h.care_man[:], h.care_minutes[:] = 0, h.care_woman
    h.errand_minutes[:] = h.org_minutes[:] = 0
    return world, rules


@pytest.mark.parametrize(("busy", "asked", "found"), [
    (0, 0, 1000),
    (4720, 0, 500),  # 2,000 minutes left, 1,000 to live: half of the leisure that is enough
    (4720, 180, 410),
    (5720, 0, 0),
    (6720, 180, 0),
])
def test_by_hand(busy: int, asked: int, found: int) -> None:
    world, rules = couple(busy, 0)
    world.dials["participation"] = asked
    assert attend_women(world, rules) == found and attend_men(world, rules) == 1000


def test_a_programme_closes_the_door_first_on_whoever_does_the_care() -> None:
    world, rules = couple(woman_busy=4800, man_busy=3000)
    before = attend_women(world, rules), attend_men(world, rules)
    world.dials["participation"] = 180
    after = attend_women(world, rules), attend_men(world, rules)
    assert before[0] - after[0] > before[1] - after[1]
