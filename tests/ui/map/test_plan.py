"""Where things stand: every town finds room, and nothing stands in anything else."""

from __future__ import annotations

import itertools
import math

import pytest

from game.ui.map import geography as land
from game.ui.map.camera import whole
from game.ui.map.geometry import clipped, distance, inside, overlap
from game.ui.map.order import Solid, in_front, painting_order, square_foot
from game.ui.map.plan import Plan, assign, plan, plan_of
from tests.ui.map.towns import LOOKS, view

TOWNS = [
    (homes, LOOKS[:districts]) for districts, homes in
    itertools.product((1, 2, 3, 6), (8, 120, 400))
] + [(90, (look,) * 3) for look in (*LOOKS[:4], "harbour", "villas")]  # fmt: skip


def plan_for(homes: int, looks: tuple[str, ...]) -> Plan:
    return plan_of(view(homes, looks))


@pytest.mark.parametrize(("homes", "looks"), TOWNS)
def test_every_home_is_placed_in_its_district(homes: int, looks: tuple[str, ...]) -> None:
    town = view(homes, looks)
    made = plan_of(town)
    assert len(made.homes) == len(made.lived_in) == homes
    for home, house in zip(town.homes, made.lived_in, strict=True):
        assert made.houses[house].district == home.district
    assert len(set(made.homes)) == homes, "two homes at one place"


@pytest.mark.parametrize(("homes", "looks"), TOWNS)
def test_houses_stand_clear(homes: int, looks: tuple[str, ...]) -> None:
    made = plan_for(homes, looks)
    houses = made.houses + made.plots
    for a, b in itertools.combinations(houses, 2):
        if math.dist((a.x, a.y), (b.x, b.y)) < 3 and {a.kind, b.kind} != {"hall", "tower"}:
            assert not overlap(a.foot(), b.foot()), (a, b)
    for house in houses:
        for x, y in (*house.foot(), (house.x, house.y)):
            assert inside(x, y, land.OUTLINE), house
            assert distance(x, y, land.RIVER) > land.RIVER_HALF, house
            assert not inside(x, y, land.square()), house
            for street in land.STREETS.values():
                assert distance(x, y, street.path) > street.half - 0.05, house


def test_the_whole_foot_of_a_house_lies_on_one_terrace() -> None:
    for house in plan_for(120, LOOKS[:3]).houses:
        assert {land.height(x, y) for x, y in house.foot()} == {house.z}


def test_trees_and_fields_keep_off_the_houses() -> None:
    made = plan_for(120, LOOKS[:3])
    for tree, house in itertools.product(made.trees, made.houses):
        assert not inside(tree.x, tree.y, house.foot()), (tree, house)
    for field, house in itertools.product(made.fields, made.houses):
        assert not overlap(field.corners, house.foot())


def test_it_is_the_same_town_every_time() -> None:
    homes = tuple(home.district for home in view().homes)
    districts = tuple((d.id, d.look) for d in view().districts)
    first = plan(districts, homes)
    plan.cache_clear()
    second = plan(districts, homes)
    assert first is not second
    assert (first.homes, first.houses, first.trees) == (second.homes, second.houses, second.trees)


def test_more_people_do_not_move_the_landmarks() -> None:
    few, many = plan_for(8, LOOKS[:1]), plan_for(400, LOOKS)
    for kind in ("hall", "tower", "shop", "health", "mill"):
        assert few.named(kind) == many.named(kind)


def test_a_look_gets_the_site_that_suits_it() -> None:
    sites = {name: site.id for name, site in assign([("a", "rows"), ("b", "old"), ("c", "flats")])}
    assert sites == {"a": "mill", "b": "hill", "c": "meadow"}
    many = assign([(str(i), "old") for i in range(6)])
    assert len({site.id for _, site in many}) == 6


def test_flats_hold_many_and_houses_a_few() -> None:
    made = plan_for(120, LOOKS[:3])
    count = [0] * len(made.houses)
    for house in made.lived_in:
        count[house] += 1
    flats = [n for n, h in zip(count, made.houses, strict=True) if h.kind == "flats"]
    houses = [n for n, h in zip(count, made.houses, strict=True) if h.kind == "house" and n]
    assert min(flats) > 6 and max(houses) <= 4


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080), (1024, 768)])
def test_the_town_lies_inside_the_window(size: tuple[int, int]) -> None:
    camera, made = whole(size), plan_for(400, LOOKS)
    for spot in (*made.homes, *made.middles.values()):
        x, y = camera(*spot)
        assert 0 <= x < size[0] and 0 <= y < size[1]


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080)])
@pytest.mark.parametrize("share", [0.6, 0.7])
@pytest.mark.parametrize("side", [1, -1])
def test_every_home_is_seen_beside_a_drawer(size: tuple, share: float, side: int) -> None:
    camera, made = whole(size, side * share / 2), plan_for(120, LOOKS)
    left, right = (size[0] * share, size[0]) if side > 0 else (0, size[0] * (1 - share))
    for spot in made.homes:
        x, y = camera(*spot)
        assert left <= x <= right and size[1] * 0.13 < y < size[1] * 0.8


def test_a_camera_finds_back_to_the_ground() -> None:
    camera = whole((1280, 720), 0.1)
    assert camera.back(*camera(2.5, -3.0)) == pytest.approx((2.5, -3.0))


def test_a_river_is_cut_off_at_the_slab() -> None:
    part = clipped([(-20, -1), (20, -1), (20, 1), (-20, 1)], land.FRAME)
    assert part and all(abs(x) < 11.2 for x, _ in part)
    assert clipped([(30, 30), (31, 30), (31, 31)], land.FRAME) == []


def test_what_is_behind_is_painted_first() -> None:
    wall = Solid([(-2, 0), (2, 0), (2, 0.4), (-2, 0.4)])
    behind, before = Solid(square_foot(1.8, -0.3, 0.1)), Solid(square_foot(-1.5, 0.7, 0.1))
    assert in_front(behind, wall) and not in_front(wall, behind)
    assert in_front(wall, before)  # although its x + y is less than the wall's
    assert painting_order([before, wall, behind]) == [2, 1, 0]


def test_weeks_played_back_find_the_plan_of_their_town(monkeypatch: pytest.MonkeyPatch) -> None:
    """The town as it is and as it was are asked for by turns, many times a frame."""
    now, then = view(), view()
    made = plan_of(now)
    assert plan_of(then) is made

    def forbidden(*_: object) -> Plan:
        raise AssertionError("looked up anew")

    monkeypatch.setattr("game.ui.map.plan.plan", forbidden)
    for _ in range(3):
        assert plan_of(now) is made and plan_of(then) is made
