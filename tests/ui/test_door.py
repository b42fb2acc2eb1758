"""The screens before a town is entered: what they offer is there, and what they say is known."""

from __future__ import annotations

import pygame
import pytest

from game import i18n, resources
from game.ui.scenes.menu import MenuRow
from game.ui.scenes.shelf import Measured, measured
from game.ui.shell import stage_scene
from game.ui.tree import find, stops, walk


def names(stage) -> list[str]:
    return [node.name for node in walk(stage.tree)]


def test_every_language_is_on_the_title_by_its_own_name() -> None:
    stage = stage_scene("title", lang="ar")
    stage.update()
    for code in i18n.known():
        chip = find(stage.tree, f"language/{code}")
        assert chip.name == i18n.load(code).text("language.own_name")
        assert ("selected" in chip.state) == (code == "ar")


@pytest.mark.parametrize("how", [{"scale": 200}, {"projector": True}, {"size": (800, 600)}])
def test_large_letters_see_languages_and_the_way_in_at_once(how: dict[str, object]) -> None:
    stage = stage_scene("title", **how)
    stage.update()
    view = find(stage.tree, "page").bounds
    for key in ("main", *(f"language/{code}" for code in i18n.known())):
        assert view.contains(find(stage.tree, key).bounds), key


def test_the_menu_offers_only_what_there_is() -> None:
    stage = stage_scene("title")
    stage.update()
    rows = [node for node in walk(stage.tree) if isinstance(node, MenuRow)]
    assert [row.key for row in rows] == ["lesson", "load", "codex", "settings", "quit"]
    assert [row.ruled for row in rows] == [False, True, True, True, True]


def test_a_town_is_entered_by_one_key_alone() -> None:
    """The shortest town comes first: two presses to its brief, one more into it. Its questions lie
    over it, and one key puts them away."""
    stage = stage_scene("title")
    shell = stage.scene.shell
    for there in ("choose", "brief", "listen"):
        stage.update()
        stage.command("press")
        assert shell.names[0] == there
    stage.update()
    stage.command("back")
    assert shell.names == ["listen"]
    assert shell.game.view.scenario == "first_season"


def test_difficulty_is_what_the_tests_of_the_town_hold() -> None:
    folder = resources.scenario_dir("first_season")
    found = measured(folder)
    assert found == Measured(ways=3, goals=2, tenths=6, idle_goals=1, idle_tenths=9)


def test_nothing_measured_is_nothing_said(tmp_path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert measured(tmp_path) is None
    monkeypatch.setattr("game.ui.scenes.shelf.measured", lambda _: None)
    stage = stage_scene("choose")
    stage.update()
    assert stage.scene.shell.text("choose.difficulty") not in names(stage)


def test_several_towns_have_a_picture_each(monkeypatch: pytest.MonkeyPatch) -> None:
    real = resources.scenario_dir
    monkeypatch.setattr(resources, "scenario_ids", lambda: ("first_season", "another"))
    monkeypatch.setattr(
        resources, "scenario_dir", lambda name: real(str(name).replace("another", "first_season"))
    )
    stage = stage_scene("choose")
    surface = pygame.Surface(stage.size)
    stage.draw(surface)
    pictures = [n for n in walk(stage.tree) if n.role == "image" and n.name]
    assert len(pictures) == 2 and all("Ribalta" in n.name for n in pictures)
    assert len(stage.scene._pictures) == 2
    keys = [node.key for node in stops(stage.tree)]
    assert keys.index("main") < keys.index("pick/another") < keys.index("back")


def test_the_brief_shows_who_speaks_first() -> None:
    stage = stage_scene("brief")
    stage.update()
    shell = stage.scene.shell
    faces = [n for n in walk(stage.tree) if n.role == "image" and n.name]
    oldest = max(shell.game.view.people, key=lambda p: p.age)
    assert any(shell.story(f"people.{oldest.id}.name") in n.name for n in faces)
    assert any(shell.story("opening_headline") == name for name in names(stage))
    for goal in shell.game.session.rules.content.goals:
        assert shell.story(f"goals.{goal.id}.text") in names(stage)


def test_the_first_picture_waits_for_no_town() -> None:
    """Then one more is asked for, with the town on it."""
    stage = stage_scene("title")
    stage.ctx.motion.live = True  # as in a window
    stage.draw(pygame.Surface(stage.size))
    assert stage.scene.shell.painted is None
    stage.frames = 1
    stage.dirty = False
    assert stage.scene.work(1) and stage.dirty
    stage.draw(pygame.Surface(stage.size))
    assert stage.scene.shell.painted is not None


def test_the_next_towns_begin_with_the_first_of_them() -> None:
    """Their page opens at its top, with the way into a town under the finger."""
    stage = stage_scene("choose")
    stage.update()
    stage.press(find(stage.tree, "more"))
    assert stage.scene.page == 1 and stage.ctx.focus == "main"
    card = next(node for node in walk(stage.tree) if (node.key or "").startswith("card/"))
    assert 0 <= card.bounds.top < stage.size[1] // 2
