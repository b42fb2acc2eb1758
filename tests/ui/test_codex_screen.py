"""The codex in the window: searched by typing, walked by arrows, closed back to where one was."""

from __future__ import annotations

from pathlib import Path

import pygame
import pytest

from game.rules.actions.listen import Listen
from game.rules.actions.move_on import MoveOn
from game.rules.actions.start import Start
from game.ui import saves
from game.ui.scenes.codex.scene import CodexScene
from game.ui.scenes.codex.towns import town_name
from game.ui.shell import Shell, stage_scene
from game.ui.stage import Stage
from game.ui.tree import find, walk


def opened(stage: Stage, idea: str = "") -> Shell:
    shell: Shell = stage.scene.shell  # type: ignore[attr-defined]
    shell.read(idea)
    stage.update()
    return shell


def typed(stage: Stage, text: str) -> None:
    for letter in text:
        assert stage.type(pygame.event.Event(pygame.TEXTINPUT, text=letter))
    stage.update()


def said(stage: Stage) -> str:
    stage.changed()
    stage.update()
    return " ".join(f"{n.name} {n.value}" for n in walk(stage.tree) if n.name)


def entries(stage: Stage) -> list[str]:
    return [n.key for n in walk(stage.tree) if n.key.startswith(("idea/", "word/"))]


@pytest.fixture
def stage() -> Stage:
    return stage_scene("listen", "first_season", seed=3)


@pytest.mark.parametrize("where", ["title", "choose", "listen", "organise", "look", "settings"])
def test_a_key_opens_it_everywhere_and_the_same_key_closes_it(where: str) -> None:
    stage = stage_scene(where, "who_cares" if where == "look" else "first_season", season=2)
    shell: Shell = stage.scene.shell  # type: ignore[attr-defined]
    before = list(shell.names)
    assert stage.command("codex") and isinstance(stage.scene, CodexScene)
    stage.update()
    assert stage.command("codex") and shell.names == before


def test_escape_gives_the_screen_back(stage: Stage) -> None:
    shell = opened(stage)
    stage.command("back")
    assert shell.names == ["listen"]


def test_typing_finds_and_enter_opens_the_first(stage: Stage) -> None:
    opened(stage)
    assert stage.ctx.focus == "search"
    typed(stage, "time bank")
    assert entries(stage)[0] == "idea/time_bank"
    stage.command("press")
    stage.update()
    assert stage.ctx.focus == "idea/time_bank"
    page = find(stage.tree, "codex.page")
    assert page is not None and any(n.name == "Where it worked" for n in walk(page))


def test_arrows_lead_from_the_line_to_what_was_found(stage: Stage) -> None:
    opened(stage)
    typed(stage, "commons")
    stage.command("down")
    assert stage.ctx.focus == entries(stage)[0]


def test_what_nobody_wrote_is_said_plainly(stage: Stage) -> None:
    opened(stage)
    typed(stage, "qqqq")
    assert entries(stage) == [] and "Nothing has all of these words" in said(stage)


def test_what_was_met_says_in_which_season_and_by_which_act(stage: Stage) -> None:
    shell: Shell = stage.scene.shell  # type: ignore[attr-defined]
    for action in (Listen("old_quarter"), MoveOn(), Start("ask_chain")):
        assert shell.submit(action) is not None
    opened(stage, "firm_strengths")
    words = said(stage)
    assert "Spring" in words and "Saturday truck" in words
    scene = stage.scene
    assert isinstance(scene, CodexScene)
    scene._go("idea/commons")
    words = said(stage)
    assert "This town has no occasion for it." in words
    assert f"Elsewhere: {town_name('dry_summer', 'en')}" in words


def test_an_idea_that_can_only_be_read_about_says_so(stage: Stage) -> None:
    opened(stage, "nine_values")
    assert "it can only be read about" in said(stage)


def test_without_a_game_nothing_was_met() -> None:
    stage = stage_scene("title")
    opened(stage, "commons")
    words = said(stage)
    assert find(stage.tree, "tab/met") is None
    assert f"Can be met in: {town_name('dry_summer', 'en')}" in words


def test_large_letters_show_one_sheet_at_a_time_and_lead_back() -> None:
    stage = stage_scene("listen", "first_season", seed=3, scale=200)
    shell = opened(stage)
    typed(stage, "gifts")
    stage.command("press")
    stage.update()
    assert find(stage.tree, "search") is None and find(stage.tree, "codex.page") is not None
    stage.command("back")
    stage.update()
    assert stage.ctx.focus == "idea/gifts" and shell.names[-1] == "codex"
    stage.command("back")
    assert shell.names == ["listen"]


def test_neighbours_lead_on(stage: Stage) -> None:
    opened(stage, "worker_coop")
    stage.press(find(stage.tree, "see/people_before_capital"))  # type: ignore[arg-type]
    assert "People before capital" in said(stage)


def test_another_language_is_read_at_once(stage: Stage) -> None:
    shell = opened(stage, "worker_coop")
    shell.set_language("ar-XB")
    assert "A cooperative of its workers" not in said(stage)


def test_towns_go_by_their_name_in_each_language() -> None:
    assert town_name("dry_summer", "en") == "Almadra"
    assert town_name("dry_summer", "ar") == "المدرة"
    assert town_name("no_such_town", "en") == "no_such_town"


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_the_title_is_whole_with_a_game_to_go_on_with(
    lang: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its longest menu: the codex stands between loading and settings."""
    monkeypatch.setattr(saves, "where", lambda *_, **__: "Ribalta")
    stage = stage_scene("title", lang=lang)
    stage.scene.unfinished = saves.Saved("x", tmp_path)  # type: ignore[attr-defined]
    stage.changed()
    stage.update()
    assert find(stage.tree, "codex") is not None
    assert all(node.bounds.bottom <= 720 for node in walk(stage.tree))


def test_words_of_the_glossary_find_their_ideas(stage: Stage) -> None:
    opened(stage)
    typed(stage, "commons")
    assert "idea/commons" in entries(stage)
