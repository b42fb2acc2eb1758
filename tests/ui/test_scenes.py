"""Every screen: named, with one main thing to do, and drawn in every theme."""

from __future__ import annotations

import pytest

from game.ui.scenes import SCENES
from game.ui.tree import walk
from tests.ui.towns import shown

LEAST_TARGET = 24
SEASONS = (1, 3)


@pytest.mark.parametrize("season", SEASONS)
@pytest.mark.parametrize("name", SCENES)
def test_everything_has_a_name_and_room_for_a_finger_and_one_main_button(
    name: str, season: int
) -> None:
    stage = shown(name, season)
    targets = [node for node in walk(stage.tree) if node.focusable and node.role != "scroll"]
    assert targets, "nothing can be done here"
    for node in targets:
        assert node.name, f"{node.key} has no name"
        assert node.help, f"{node.key} has no help"
        assert min(node.bounds.size) >= LEAST_TARGET, f"{node.key} is too small"
    assert stage.ctx.focus, "nothing has the focus"
    mains = [n for n in walk(stage.tree) if getattr(n, "kind", "") == "main"]
    assert len(mains) <= 1, [n.key for n in mains]


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
@pytest.mark.parametrize("name", SCENES)
def test_draws(name: str, theme: str) -> None:
    import pygame

    stage = shown(name, theme=theme, size=(1920, 1080), projector=theme == "dark")
    stage.draw(pygame.Surface(stage.size))
