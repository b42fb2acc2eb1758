"""Arrows on the map go from district to district as these lie on the screen."""

from __future__ import annotations

import pytest

from game.rules.actions.listen import Listen
from game.ui.scenes.districts import WAYS, DistrictTag, towards
from game.ui.shell import stage_scene
from game.ui.stage import Stage
from game.ui.tree import find, walk


def tags(stage: Stage) -> dict[str, DistrictTag]:
    return {n.key.partition("/")[2]: n for n in walk(stage.tree) if isinstance(n, DistrictTag)}


@pytest.mark.parametrize("scenario", ["first_season", "dry_summer"])
def test_they_reach_every_district(scenario: str) -> None:
    stage = stage_scene("listen", scenario)
    found = tags(stage)
    for start in found.values():
        reached, ahead = set(), [start]
        while ahead:
            here = ahead.pop()
            if here.key not in reached:
                reached.add(here.key)
                ahead += [towards(here, list(found.values()), way) for way in WAYS.values()]
        assert len(reached) == len(found) == len(stage.scene.view.districts)


def test_they_go_no_other_way_than_they_point() -> None:
    found = tags(stage_scene("listen", "dry_summer"))
    for here in found.values():
        for x, y in WAYS.values():
            there = towards(here, list(found.values()), (x, y))
            dx = there.bounds.centerx - here.bounds.centerx
            dy = there.bounds.centery - here.bounds.centery
            assert there is here or dx * x + dy * y >= abs(dx * y) + abs(dy * x)


def test_they_do_not_turn_around_in_arabic() -> None:
    stage = stage_scene("listen", lang="ar")
    found = tags(stage)
    for here in found.values():
        there = towards(here, list(found.values()), WAYS["left"])
        assert there is here or there.bounds.centerx < here.bounds.centerx


def test_a_house_of_a_heard_district_opens_where_they_lead() -> None:
    stage = stage_scene("listen", "dry_summer")
    scene = stage.scene
    scene.shell.submit(Listen("flats"))
    scene._choose("gardens")
    stage.update()
    stage.focus_on("district/gardens")
    stage.command("down")
    stage.update()
    main = find(stage.tree, "main")
    assert stage.ctx.focus == "district/flats" and scene.person.district == "flats"
    assert main is not None and main.value == scene.s("districts.gardens.name")
