"""Every screen, in both directions and all letter sizes: whole, named, and large enough to hit."""

from __future__ import annotations

import pytest

from game.ui.scenes import SCENES
from game.ui.shell import stage_scene
from game.ui.stage import Stage
from game.ui.tree import walk
from tests.ui.pilot import assert_no_overlap, assert_words_fit

LEAST_TARGET = 24
SEASONS = (1, 3)


def staged(name: str, **how: object) -> Stage:
    """A screen with its forecasts done, as a player sees it after a moment."""
    stage = stage_scene(name, **how)
    for _ in range(60):
        if not stage.scene.animating or name in ("living", "reflect", "year", "debrief"):
            break
        stage.scene.tick(0.02)
    stage.changed()
    stage.update()
    return stage


@pytest.mark.parametrize("scale", [100, 150, 200])
@pytest.mark.parametrize("lang", ["en", "ar"])
@pytest.mark.parametrize("name", SCENES)
def test_layout(name: str, lang: str, scale: int) -> None:
    stage = staged(name, lang=lang, scale=scale, season=2)
    assert_no_overlap(stage.tree)
    assert_words_fit(stage.tree, stage.ctx)


@pytest.mark.parametrize("season", SEASONS)
@pytest.mark.parametrize("name", SCENES)
def test_everything_has_a_name_and_room_for_a_finger(name: str, season: int) -> None:
    stage = staged(name, season=season)
    targets = [node for node in walk(stage.tree) if node.focusable and node.role != "scroll"]
    assert targets, "nothing can be done here"
    for node in targets:
        assert node.name, f"{node.key} has no name"
        assert node.help, f"{node.key} has no help"
        assert min(node.bounds.size) >= LEAST_TARGET, f"{node.key} is too small"
    assert stage.ctx.focus, "nothing has the focus"


@pytest.mark.parametrize("lang", ["en", "ar"])
@pytest.mark.parametrize("name", SCENES)
def test_no_text_is_missing(name: str, lang: str) -> None:
    stage = staged(name, lang=lang, season=2)
    for node in walk(stage.tree):
        for text in (node.name, node.value, node.help):
            assert "⟦" not in text and "{" not in text, f"{node.key}: {text}"


@pytest.mark.parametrize("name", SCENES)
def test_one_main_button(name: str) -> None:
    stage = staged(name)
    mains = [n for n in walk(stage.tree) if getattr(n, "kind", "") == "main"]
    assert len(mains) <= 1, [n.key for n in mains]


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("name", SCENES)
def test_draws(name: str, theme: str) -> None:
    import pygame

    stage = staged(name, theme=theme, size=(1920, 1080), projector=theme == "dark")
    stage.draw(pygame.Surface(stage.size))
