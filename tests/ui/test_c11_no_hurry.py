"""C11: nothing is lost by taking time; what moves can be paused; acts can be taken back."""

from __future__ import annotations

import pytest

from game.ui.shell import stage_scene
from game.ui.tree import find
from tests.ui.towns import ELSEWHERE, NAMES

STILL = tuple(name for name in NAMES if name not in ("living", "year"))


@pytest.mark.parametrize("name", STILL)
def test_nothing_happens_to_who_takes_their_time(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two hours on one screen: the town is the same, and so is the screen."""
    stage = stage_scene(name, ELSEWHERE.get(name, "first_season"), season=2)
    shell = stage.scene.shell
    before = shell.game.view if shell.game else None
    monkeypatch.setattr("game.ui.clock.ticks", lambda: 7_200_000)
    for _ in range(60):
        if stage.scene.animating:
            stage.scene.tick(120.0)
        stage.update()
    assert shell.names[-1] == stage.scene.shell.names[-1]
    assert type(stage.scene).__name__ == type(stage.scenes[-1]).__name__
    assert (shell.game.view if shell.game else None) == before


@pytest.mark.parametrize("name", ["living", "year"])
def test_what_moves_can_be_paused_for_any_time(name: str) -> None:
    stage = stage_scene(name)
    stage.update()
    for _ in range(200):  # whatever comes first, until the weeks move
        if getattr(stage.scene, "playback", None) and stage.scene.playback.moving:
            break
        if stage.scene.animating:
            stage.scene.tick(0.05)
            continue
        main = find(stage.tree, "main")
        assert main is not None
        stage.press(main)
        stage.update()
    playback = stage.scene.playback
    assert playback.moving
    assert stage.command("pause")
    assert playback.paused
    place = playback.at, playback.part
    for _ in range(100):
        if stage.scene.animating:
            stage.scene.tick(60.0)
    assert (playback.at, playback.part) == place
    assert stage.command("pause")
    assert not playback.paused


def test_what_was_begun_is_taken_back_until_it_is_final() -> None:
    stage = stage_scene("organise", season=2)
    shell = stage.scene.shell
    before = shell.game.view
    start = next(a for a in before.actions if a.kind == "start")
    assert shell.submit(start) is not None
    assert shell.game.view != before
    stage.update()
    assert find(stage.tree, "undo") is not None
    shell.undo()
    assert shell.game.view == before
