"""What each offer to an assembly moved stands below it; and news that was skipped can be read."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.rules.actions.concede import Concede
from game.ui.scenes import hall
from game.ui.staging import stage_scene
from game.ui.tree import find, walk
from game.ui.widgets.picks import Pick


def named(stage) -> list[str]:
    return [f"{n.name} {n.value}" for n in walk(stage.tree) if n.name]


@pytest.mark.parametrize("scale", [100, 200])
def test_below_what_was_offered_stands_how_many_it_moved(scale):
    stage = stage_scene("assemble", "who_cares", seed=3, season=2, scale=scale)
    stage.update()
    scene = stage.scene
    before = scene._open
    cheapest = next(a for a in scene.view.actions if isinstance(a, Concede))
    scene._concede(cheapest)
    stage.changed()
    stage.update()
    said = hall.moved(scene, before, scene._open)
    shown = scene.moved[f"{before.agreement}/{cheapest.concession}"]
    assert shown == said
    for old, new in ((before.leaning_for, scene._open.leaning_for),
                     (before.likely_to_come, scene._open.likely_to_come)):
        assert old == new or f"{new} " in said


def test_an_offer_that_moves_nobody_says_so():
    scene = stage_scene("assemble", "who_cares", seed=3, season=2).scene
    it = scene._open
    assert hall.moved(scene, it, it) == scene.t("hall.moved.nobody")
    more = replace(it, leaning_for=it.leaning_for + 4)
    assert hall.moved(scene, it, more) == scene.t(
        "hall.moved.for", now=str(more.leaning_for), before=str(it.leaning_for))


@pytest.mark.parametrize("scale", [100, 200])
def test_whoever_went_on_to_the_end_can_read_every_headline(scale):
    stage = stage_scene("predict", "who_cares", seed=3, season=2, scale=scale)
    stage.scene._skip()
    stage.update()
    scene = stage.scene
    scene.skip()
    stage.changed()
    stage.update()
    picks = [n for n in walk(stage.tree) if isinstance(n, Pick) and n.key.startswith("news/")]
    incidents = [i.id for i in scene.content.incidents if i.id in scene.view.happened]
    assert len(incidents) > 1
    assert {p.key.split("/")[2] for p in picks if "/incident/" in p.key} == set(incidents)
    for pick in picks:
        stage.focus_on(pick.key)
        stage.press(find(stage.tree, pick.key))
        stage.update()
        kind, what = pick.key.split("/")[1:3]
        if kind == "incident":
            text = scene.s(f"incidents.{what}.text")
            assert any(text in line for line in named(stage))
