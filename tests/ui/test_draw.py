"""The draw paper: shares on sliders, set together; the level only as it was measured."""

from __future__ import annotations

import pytest

from game.rules.actions.allot import Allot
from game.rules.actions.live_season import LiveSeason
from game.rules.actions.measure import Measure
from game.rules.actions.move_on import MoveOn
from game.session.forecast import LEVEL, Forecast, foreseen
from game.ui.scenes import common_words, draw, offers
from game.ui.scenes.frame import OPEN
from game.ui.shell import stage_scene
from game.ui.stage import Stage
from game.ui.tree import find, walk


def drawing(scale: int = 100) -> Stage:
    stage = stage_scene("organise", "dry_summer", season=2, scale=scale)
    stage.scene.section = "draw"  # type: ignore[attr-defined]
    stage.changed()
    stage.update()
    return stage


def words(stage: Stage) -> str:
    return " ".join(node.name for node in walk(stage.tree) if node.name)


def test_a_share_moves_by_keys_and_nothing_counts_before_it_is_set() -> None:
    stage = drawing()
    scene = stage.scene
    drawer = scene.view.drawers[0]  # type: ignore[attr-defined]
    slider = find(stage.tree, f"share/{drawer.id}")
    assert slider.role == "slider" and "100" in slider.value
    stage.focus_on(slider.key)
    stage.command("left")
    stage.update()
    assert "80" in find(stage.tree, slider.key).value
    assert scene.view.drawers[0].share == 1000  # type: ignore[attr-defined]
    stage.focus_on("main")
    stage.command("press")
    stage.update()
    assert scene.view.drawers[0].share == 800  # type: ignore[attr-defined]
    assert not scene.shares.changed  # type: ignore[attr-defined]
    scene.shell.undo()  # type: ignore[attr-defined]
    assert scene.view.drawers[0].share == 1000  # type: ignore[attr-defined]


def test_a_share_moved_back_is_no_change() -> None:
    stage = drawing()
    drawer = stage.scene.view.drawers[0]  # type: ignore[attr-defined]
    stage.focus_on(f"share/{drawer.id}")
    stage.command("left")
    stage.command("right")
    assert not stage.scene.shares.changed  # type: ignore[attr-defined]


def test_the_level_is_not_told_before_it_is_measured() -> None:
    stage = drawing()
    scene, view = stage.scene, stage.scene.view  # type: ignore[attr-defined]
    well = next(c for c in view.commons if not c.seen_by_all)
    assert well.measured is None
    assert common_words.level(scene, well) in words(stage)
    price = find(stage.tree, f"measure/{well.id}")
    hours = view.hours
    stage.focus_on(price.key)
    stage.command("press")
    stage.update()
    now = next(c for c in scene.view.commons if c.id == well.id)
    world = scene.shell.game.session.world.commons[well.id]
    assert now.measured == world.stock * 1000 // world.capacity and now.weeks_ago == 0
    assert scene.view.hours < hours
    assert str(round(now.measured / 10)) in words(stage)
    assert find(stage.tree, price.key) is None, "measured this week: nothing more to see"


def test_where_the_level_goes_is_told_by_such_towns() -> None:
    stage = drawing()
    scene = stage.scene
    assert scene.t("odds.asking") in words(stage)  # type: ignore[attr-defined]
    while scene.animating:
        scene.tick(0.1)
    stage.update()
    found = scene.shell.odds.of(draw.AS_IT_IS).summary()["commons_level"]  # type: ignore[attr-defined]
    n, low, high = (round(found[k] / 10) for k in ("median", "low", "high"))
    said = scene.t("draw.by_the_end", n=n, low=low, high=high)  # type: ignore[attr-defined]
    assert low < high and words(stage).count(said) >= 1


def test_a_card_tells_what_the_act_does_to_the_level() -> None:
    scene = stage_scene("organise", "dry_summer", season=2).scene
    told = Forecast(1, 1, *({name: [n if name == LEVEL else 500] for name in
                             foreseen(scene.shell.game.session.rules)} for n in (612, 580)))
    well = scene.s("commons.well.name")
    assert offers.effects(scene, told) == [scene.t("odds.level_more", what=well, n=3)], \
        "how full it is nobody has measured"
    scene.shell.submit(Measure("well"))
    assert offers.effects(scene, told) == [scene.t("odds.level", what=well, new=61, old=58)]


def test_what_was_measured_ages() -> None:
    stage = drawing()
    shell = stage.scene.shell  # type: ignore[attr-defined]
    shell.submit(Measure("well"))
    from game.ui.staging import play_to

    play_to(shell.game.session, 3, "listen")
    well = next(c for c in shell.game.view.commons if c.id == "well")
    assert well.weeks_ago == 13 and well.give_or_take > 0


@pytest.mark.parametrize("scale", [100, 200])
def test_the_layer_says_the_same_in_words(scale: int) -> None:
    stage = stage_scene("listen", "dry_summer", season=1, scale=scale)
    scene = stage.scene
    for _ in range(4):
        stage.command("overlay")
    stage.ctx.memory[OPEN] = "overlay"
    stage.update()
    assert scene.overlay == "commons"  # type: ignore[attr-defined]
    legend = next(node for node in walk(stage.tree) if node.role == "note")
    for drawer in scene.view.drawers:  # type: ignore[attr-defined]
        assert common_words.share(scene, drawer) in legend.name  # type: ignore[arg-type]
    stage.command("overlay")
    assert scene.overlay == ""  # type: ignore[attr-defined]


def test_what_the_team_sets_is_said_to_be_its_own() -> None:
    stage = drawing()
    scene = stage.scene
    drawer = scene.view.drawers[0]  # type: ignore[attr-defined]
    own = scene.t("commons.by_team")  # type: ignore[attr-defined]
    assert own not in words(stage)
    scene.shell.submit(Allot(drawer.id, 800))  # type: ignore[attr-defined]
    stage.changed()
    stage.update()
    assert own in words(stage) and own in find(stage.tree, f"share/{drawer.id}").help
    now = scene.view.drawers[0]  # type: ignore[attr-defined]
    assert own in common_words.share(scene, now)  # type: ignore[arg-type]


def test_what_was_drawn_under_a_cut_is_told_after_the_season() -> None:
    stage = drawing()
    scene = stage.scene
    game = scene.shell.game  # type: ignore[attr-defined]
    for act in (Allot("hotel_beds", 600), MoveOn(), LiveSeason(), MoveOn()):
        assert game.submit(act) is not None, (act, game.refusal)
    scene.shell.go()  # type: ignore[attr-defined]
    stage.update()
    drawers = {d.id: d for d in game.view.drawers}
    assert drawers["flats_taps"].kept is None and 0 < drawers["hotel_beds"].kept < 1000
    said = common_words.kept(stage.scene, drawers["hotel_beds"])
    drew = 1000 - 400 * drawers["hotel_beds"].kept // 1000
    assert game.view.phase == "listen" and said in words(stage) and str(round(drew / 10)) in said
    assert not common_words.kept(stage.scene, drawers["flats_taps"])
