"""Nobody walks through a vehicle, and whoever stands before one is drawn before it."""

from __future__ import annotations

import math
from itertools import pairwise

import pytest

from game.ui.map.aside import InTheWay, make_way
from game.ui.map.vehicles import TRUCK

TURNS = [k * math.tau / 16 for k in range(16)]


def inside(x: float, y: float, it: InTheWay) -> bool:
    c, s = math.cos(it.turn), math.sin(it.turn)
    along, across = (x - it.x) * c + (y - it.y) * s, (y - it.y) * c - (x - it.x) * s
    return abs(along) < it.model.long / 2 and abs(across) < it.model.wide / 2


@pytest.mark.parametrize("turn", TURNS)
def test_nobody_is_inside_a_truck(turn: float) -> None:
    truck = InTheWay(2, 3, 0, turn, TRUCK)
    for k in range(-10, 11):
        for n in range(-10, 11):
            x, y, _ = make_way(2 + k / 8, 3 + n / 8, [truck])
            assert not inside(x, y, truck)


@pytest.mark.parametrize("turn", TURNS)
def test_whoever_was_in_the_way_is_drawn_before_it(turn: float) -> None:
    truck = InTheWay(2, 3, 0, turn, TRUCK)
    for along in (-0.8, -0.3, 0.0, 0.5, 0.8):
        spot = 2 + along * math.cos(turn), 3 + along * math.sin(turn)
        assert make_way(*spot, [truck])[2] > truck.depth


def test_people_elsewhere_stay_where_they_are() -> None:
    truck = InTheWay(2, 3, 0, 0.3, TRUCK)
    assert make_way(6, 3, [truck]) == (6, 3, 9)


def test_they_step_aside_little_by_little() -> None:
    truck = InTheWay(0, 0, 0, 0, TRUCK)
    sides = [make_way(k / 100, 0.05, [truck])[1] for k in range(200, 0, -1)]
    assert max(abs(a - b) for a, b in pairwise(sides)) < 0.03
