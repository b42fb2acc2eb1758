"""Layers of the map on a live screen: a key turns them, and words say the same."""

from __future__ import annotations

from game.ui.scenes.overlays import OVERLAYS, next_overlay, overlay_words
from game.ui.shell import stage_scene
from game.ui.stage import Stage
from game.ui.tree import find


def listening(season: int = 2, scale: int = 100) -> Stage:
    stage = stage_scene("listen", "first_season", 1, season, "en", (1280, 720), "light", scale)
    stage.update()
    return stage


def test_the_key_goes_through_all_layers_and_back() -> None:
    assert [next_overlay(now) for now in ("", *OVERLAYS)] == [*OVERLAYS, ""]
    stage = listening()
    seen = []
    for _ in range(4):
        stage.command("overlay")
        stage.update()
        seen.append(getattr(stage.scene, "overlay", None))
    assert seen == [*OVERLAYS, ""]


def test_the_legend_says_what_the_layer_shows() -> None:
    stage = listening()
    scene = stage.scene
    for _ in OVERLAYS:
        stage.command("overlay")
        stage.update()
        legend = find(stage.tree, "overlay")
        assert legend is not None and legend.name == overlay_words(scene)  # type: ignore[arg-type]
    stage.command("overlay")
    stage.update()
    assert find(stage.tree, "overlay") is None


def test_words_hold_back_what_nobody_heard() -> None:
    stage = listening()
    stage.command("overlay")
    view = stage.scene.view  # type: ignore[attr-defined]
    words = overlay_words(stage.scene)  # type: ignore[arg-type]
    unheard = sum(not district.heard for district in view.districts)
    assert unheard and words.count("nobody has listened") == unheard


def test_cards_over_the_town_have_no_layers() -> None:
    stage = stage_scene("organise", "first_season", 1, 1)
    stage.update()
    stage.command("overlay")
    assert getattr(stage.scene, "overlay", None) == ""
