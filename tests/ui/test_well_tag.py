"""The well lies on the map of the town: its tag says what is known of it and leads to measuring."""

from __future__ import annotations

from game.rules.actions.measure import Measure
from game.ui.scenes import common_words
from game.ui.shell import stage_scene
from game.ui.stage import Stage
from game.ui.tree import find, walk


def listening(season: int, scenario: str = "dry_summer") -> Stage:
    stage = stage_scene("listen", scenario, season=season)
    session = stage.scene.shell.game.session  # type: ignore[attr-defined]
    while stage.scene.door.open_question() is not None:  # type: ignore[attr-defined]
        answer = next(a for a in session.view().actions if a.kind == "answer")
        stage.scene.shell.submit(answer)  # type: ignore[attr-defined]
        stage.changed()
        stage.update()
    stage.changed()
    stage.update()
    return stage


def test_before_it_can_be_measured_the_tag_only_says_that_nobody_has() -> None:
    stage = listening(1)
    tag = find(stage.tree, "common/well")
    unmeasured = stage.scene.t("commons.tag_unmeasured")  # type: ignore[attr-defined]
    assert unmeasured in [node.name for node in walk(tag)]
    assert not tag.focusable and tag.bounds.width


def test_the_tag_leads_to_the_price_of_measuring_by_keys() -> None:
    stage = listening(2)
    scene = stage.scene
    for _ in range(40):
        stage.command("next")
        stage.update()
        if stage.ctx.focus == "common/well":
            break
    assert stage.ctx.focus == "common/well"
    stage.command("press")
    stage.update()
    assert stage.ctx.focus == "measure/well"
    scene.shell.submit(Measure("well"))  # type: ignore[attr-defined]
    stage.changed()
    stage.update()
    well = next(c for c in scene.view.commons if c.id == "well")  # type: ignore[attr-defined]
    tag = find(stage.tree, "common/well")
    assert common_words.level(scene, well) in tag.value  # type: ignore[arg-type]


def test_a_town_without_a_well_has_no_such_tag() -> None:
    assert find(listening(1, "first_season").tree, "common/well") is None
