"""Layers of the map on a live screen: a key turns them, and words say the same."""

from __future__ import annotations

import time

import pygame

from game.ui.scenes.overlays import OVERLAYS, next_overlay, overlay_words
from game.ui.shell import stage_scene
from game.ui.stage import Stage
from game.ui.tree import find


def listening(season: int = 2, scale: int = 100) -> Stage:
    stage = stage_scene("listen", "first_season", 1, season, "en", (1280, 720), "light", scale)
    stage.update()
    return stage


def test_the_key_goes_through_all_layers_and_back() -> None:
    assert [next_overlay(now, True) for now in ("", *OVERLAYS)] == [*OVERLAYS, ""]
    without = OVERLAYS[:-1]
    assert [next_overlay(now) for now in ("", *without)] == [*without, ""]
    stage = listening()
    seen = []
    for _ in range(len(without) + 1):
        stage.command("overlay")
        stage.update()
        seen.append(getattr(stage.scene, "overlay", None))
    assert seen == [*without, ""]


def test_the_legend_says_what_the_layer_shows() -> None:
    stage = listening()
    scene = stage.scene
    for _ in OVERLAYS[:-1]:
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


def test_the_last_picture_of_a_fade_is_the_new_one() -> None:
    """As the window does it: work a little, draw if something changed, rest when all is done."""
    stage = listening()
    stage.picture()
    scene, town = stage.scene, stage.scene.shell.town  # type: ignore[attr-defined]
    stage.ctx.motion.live = True
    elsewhere = pygame.Surface(stage.size)
    town.paint(elsewhere, stage.ctx, scene.view, 0.2)  # type: ignore[attr-defined]
    town.settle()
    town.paint(elsewhere, stage.ctx, scene.view, 0.2)  # type: ignore[attr-defined]
    drawn, still = pygame.Surface(stage.size), pygame.Surface(stage.size)
    scene.paint_background(drawn, stage.ctx)
    busy = True
    while busy:
        busy = scene.work(20)
        if stage.dirty:
            scene.paint_background(drawn, stage.ctx)
            stage.dirty = False
        time.sleep(0.005)
    stage.ctx.motion.live = False
    scene.paint_background(still, stage.ctx)
    assert pygame.image.tobytes(drawn, "RGB") == pygame.image.tobytes(still, "RGB")
