"""What a novice stumbled over in the town by the sea: it is said, reached and drawn plainly now."""

from __future__ import annotations

from game.ui.map import geography, paths
from game.ui.map.geometry import inside
from game.ui.scenes import doughnut, figures
from game.ui.staging import stage_scene

TOWN = "dry_summer"


def test_land_that_changes_by_a_tenth_of_a_pitch_has_moved() -> None:
    assert figures.shown(figures.LAND, 284) == 4
    assert figures.shown(figures.LAND, 20) == 0
    game = stage_scene("listen", TOWN).scene.shell.game
    assert figures.change(game, figures.LAND, 284) == "0.4 more"
    assert figures.give_or_take(game, figures.LAND, 284, 184, 384) == "give or take 0.2"


def test_people_come_before_land_where_both_moved() -> None:
    before = {"water_short": 3, "tired": 435, "footprint": 4000}
    names = tuple(before)
    after = {"water_short": 4, "tired": 390, "footprint": 4374}
    assert figures.most_changed(before, after, names, []) == "tired"
    only_land = before | {"footprint": 4374}
    assert figures.most_changed(before, only_land, names, []) == "footprint"


def test_what_the_poorest_bear_beyond_the_town_is_said_as_more_or_less() -> None:
    game = stage_scene("listen", TOWN).scene.shell.game
    assert figures.level(game, "burden_gap", 14) == "1 in 100 more"
    assert figures.level(game, "burden_gap", -32) == "3 in 100 less"
    assert figures.level(game, "burden_gap", -4) == "as much as all"


def test_commons_that_broke_are_a_number_not_a_part_of_a_hundred() -> None:
    game = stage_scene("listen", TOWN).scene.shell.game
    assert figures.level(game, "commons_broken", 1) == "1"


def test_a_floor_says_with_how_many_homes_short_it_holds() -> None:
    scene = stage_scene("listen", TOWN).scene
    assert doughnut.most_short(scene) == 45, "300 homes, of which 85 in 100 must not be short"
    it = scene.view.doughnut
    held = sum(300 - met * 300 // 1000 <= 45 for met in it.floors.values())
    assert doughnut.summary(scene, it).startswith(f"{held} of 12")


def test_arrows_lead_out_of_the_row_of_cards() -> None:
    stage = stage_scene("organise", TOWN)
    stage.update()
    cards = [f"offer/{offer.id}" for offer in stage.scene._shown()]
    assert stage.ctx.focus == cards[0]
    stage.command("right")
    assert stage.ctx.focus == cards[1]
    stage.command("up")
    assert stage.ctx.focus in ("before", "more")


def test_the_well_can_be_measured_from_the_paper() -> None:
    stage = stage_scene("listen", TOWN, season=2)
    stage.update()
    stage.focus_on("measure/well")
    assert stage.ctx.focus == "measure/well"
    stage.command("press")
    assert next(c for c in stage.scene.view.commons if c.id == "well").measured is not None


def test_nobody_walks_off_the_slab() -> None:
    assert all(inside(x, y, geography.OUTLINE) for x, y in paths.net().places)


def test_the_debrief_turns_back_and_on_again() -> None:
    scene = stage_scene("debrief").scene
    first = scene.step
    scene._on()
    second = scene.step
    scene._turn_back()
    assert (scene.step, scene.view.debrief_step) == (first, 1)
    scene._on()
    assert (scene.step, scene.view.debrief_step) == (second, 1)
