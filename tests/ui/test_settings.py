"""The settings: every page whole and named, every change live and remembered, keys changeable."""

from __future__ import annotations

import json
from pathlib import Path

import pygame
import pytest

from game import i18n
from game.ui import settings as remembered
from game.ui.app import App
from game.ui.keys import KeyMap, with_key
from game.ui.scenes.settings import PAGES
from game.ui.settings import Settings
from game.ui.shell import Shell, stage_scene
from game.ui.stage import Stage
from game.ui.tree import find, walk
from game.ui.worded import stage_words
from tests.ui.pilot import assert_no_overlap, assert_words_fit


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("COMMONTOWN_HOME", str(tmp_path))
    return tmp_path


class Player:
    """Somebody in the settings of a window, with keys that are really posted."""

    def __init__(self, page: str = "look", settings: Settings | None = None) -> None:
        settings = settings or Settings("en")
        words = i18n.load("en")
        self.app = App(stage_words(words), (1280, 720), settings.look(words.direction))
        self.shell = Shell(self.app, settings)
        self.app.push(self.shell.first())
        self.shell.to("configure")
        self.scene.open = page
        self.app.changed()
        self.app.frame()

    @property
    def scene(self):
        return self.app.scene

    def press(self, *names: str) -> None:
        for name in names:
            mod = pygame.KMOD_SHIFT if name.startswith("shift+") else 0
            code = getattr(pygame, f"K_{name.removeprefix('shift+')}")
            self.app.handle(pygame.event.Event(pygame.KEYDOWN, key=code, mod=mod, unicode=""))
            self.app.frame()

    def go_to(self, key: str) -> None:
        self.app.focus_on(key)
        assert self.app.ctx.focus == key, f"no {key}"

    def toast(self) -> str:
        node = find(self.app.tree, "toast")
        return node.name if node else ""


def opened(page: str, **how: object) -> Stage:
    stage = stage_scene("settings", **how)
    stage.scene.open = page
    stage.changed()
    stage.update()
    return stage


@pytest.mark.parametrize("scale", [100, 150, 200])
@pytest.mark.parametrize("lang", ["en", "ar"])
@pytest.mark.parametrize("page", PAGES)
def test_every_page_fits(page: str, lang: str, scale: int) -> None:
    for size in ((1280, 720), (800, 600)):
        stage = opened(page, lang=lang, scale=scale, size=size)
        assert_no_overlap(stage.tree)
        assert_words_fit(stage.tree, stage.ctx)


@pytest.mark.parametrize("page", PAGES)
def test_everything_has_name_help_and_room(page: str) -> None:
    stage = opened(page)
    for node in walk(stage.tree):
        if node.focusable and node.role != "scroll":
            assert node.name and node.help, node.key
            assert min(node.bounds.size) >= 24, node.key
            assert "⟦" not in node.name + node.value + node.help, node.key


def test_a_slider_changes_at_once_and_is_remembered() -> None:
    player = Player("sound")
    before = player.shell.settings.volume_effects
    player.go_to("volume_effects")
    player.press("LEFT")
    assert player.shell.settings.volume_effects == before - 10
    assert remembered.read().volume_effects == before - 10


def test_reading_choices_reach_the_look() -> None:
    player = Player("reading")
    player.go_to("line_length/40")
    player.press("RETURN")
    player.go_to("letter_spacing")
    player.press("RETURN")
    look = player.app.ctx.look
    assert look.line_length == 40 and look.letter_spacing
    assert remembered.read().line_length == 40


def test_the_pages_turn_by_arrows_and_by_pointer() -> None:
    player = Player("look")
    player.go_to("tabs/look")
    player.press("RIGHT")
    assert player.scene.open == "reading"
    spot = find(player.app.tree, "tabs/keys").bounds.center
    player.app.point(spot, True)
    player.app.point(spot, False)
    assert player.scene.open == "keys"


# -- C13: keys -----------------------------------------------------------------------------------


def test_c13_another_key_is_pressed_and_then_works() -> None:
    player = Player("keys")
    player.go_to("key/press")
    player.press("RETURN", "j")
    assert player.shell.settings.keys == {"press": ["j"]}
    assert remembered.read().keys == {"press": ["j"]}
    assert "J" in player.toast()
    player.go_to("main")
    player.press("RETURN")
    assert player.shell.names[-1] == "settings"
    player.press("j")
    assert player.shell.names[-1] == "title"


def test_c13_the_game_is_played_with_other_keys() -> None:
    """Forward with K, press with J: from the title into the town and to a heard district."""
    keys = {"next": ["k"], "previous": ["shift+k"], "press": ["j"], "back": ["b"]}
    player = Player("look", Settings("en", keys=keys))
    player.press("b")
    assert player.shell.names[-1] == "title"
    player.shell.new_game("first_season", 1)
    player.shell.to("pick")
    player.app.frame()
    for _ in range(60):
        view = player.shell.game.view
        if view.phase == "listen" and any(d.heard for d in view.districts):
            return
        if player.shell.names[-1] == "questions":
            player.press("b")
        main = find(player.app.tree, "main")
        player.press("j" if main and player.app.ctx.focus == "main" else "k")
    raise AssertionError(player.shell.names)


def test_a_key_that_is_taken_is_swapped_and_told() -> None:
    player = Player("keys")
    player.go_to("key/faster")
    player.press("RETURN", "e")
    assert player.shell.settings.keys == {"faster": ["e"], "skip": ["f"]}
    assert "Skip to the end has moved to F" in player.toast()


def test_esc_leaves_the_key_and_modifiers_are_not_taken() -> None:
    player = Player("keys")
    player.go_to("key/faster")
    player.press("RETURN", "LSHIFT")
    assert player.scene.keys.wanted == "faster"
    player.press("ESCAPE")
    assert player.scene.keys.wanted == "" and player.shell.settings.keys == {}
    assert player.app.ctx.focus == "key/faster"


def test_nobody_can_lock_themselves_out() -> None:
    keys = KeyMap({"press": ["j"]})
    assert with_key(keys, "pause", "j") == (None, [])
    player = Player("keys", Settings("en", keys={"press": ["j"]}))
    player.go_to("key/pause")
    player.press("j", "j")
    assert player.shell.settings.keys == {"press": ["j"]}
    assert player.toast() == player.shell.text("settings.keys.refused", cap="J")


def test_all_keys_as_usual_again() -> None:
    player = Player("keys", Settings("en", keys={"press": ["j"], "help": ["h"]}))
    player.go_to("usual")
    player.press("j")
    assert player.shell.settings.keys == {} == remembered.read().keys


# -- the file ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "broken",
    ["", "[]", "{", "null", '{"theme": 7}', '{"scale": 115}', '{"keys": []}',
     '{"keys": {"press": 4}}', '{"typeface": "wingdings"}', '{"volume_all": 900}',
     '{"speech_rate": -1}', '{"something": "else"}'],
)  # fmt: skip
def test_a_broken_file_means_the_usual_settings(broken: str, home: Path) -> None:
    (home / remembered.FILE).write_text(broken, encoding="utf-8")
    found = remembered.read()
    assert KeyMap(found.keys).keys == KeyMap().keys
    assert found == Settings(keys=found.keys)
    Player("look", found)


def test_the_file_is_whole_or_not_there(home: Path) -> None:
    assert remembered.write(Settings("ar", keys={"press": ["j"]}))
    assert json.loads((home / remembered.FILE).read_text(encoding="utf-8"))["language"] == "ar"
    assert [f.name for f in home.iterdir()] == [remembered.FILE]
