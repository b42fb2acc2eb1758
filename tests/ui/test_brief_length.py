"""A story with a short cut asks for how long, before it begins."""

from __future__ import annotations

from game.ui.shell import stage_scene
from game.ui.tree import find


def test_a_class_plays_the_short_cut_of_the_same_town() -> None:
    stage = stage_scene("brief", "the_mill_closes")
    shell = stage.scene.shell  # type: ignore[attr-defined]
    stage.update()
    whole, seed = len(shell.game.session.rules.content.seasons), shell.game.session.seed
    short = find(stage.tree, "length/class")
    assert short is not None and "selected" not in short.state
    stage.press(short)
    stage.update()
    content = shell.game.session.rules.content
    assert len(content.seasons) == stage.scene.lengths["class"] < whole  # type: ignore[attr-defined]
    assert shell.game.session.seed == seed
    chosen = find(stage.tree, "length/class")
    assert chosen is not None and "selected" in chosen.state
    full = find(stage.tree, "length/full")
    assert full is not None
    stage.press(full)
    stage.update()
    assert len(shell.game.session.rules.content.seasons) == whole
    last = shell.game.session.rules.content.seasons[-1].id
    assert "⟦" not in shell.story(f"seasons.{last}.name"), "its words are all there"


def test_a_story_of_one_length_asks_nothing() -> None:
    stage = stage_scene("brief")
    stage.scene.lengths["class"] = 0  # type: ignore[attr-defined]
    stage.update()
    assert find(stage.tree, "length/class") is None
