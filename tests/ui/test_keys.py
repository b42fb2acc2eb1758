"""Keys mean commands: several keys each, several meanings in order, and any of them may change."""

from __future__ import annotations

import pygame
import pytest

from game import i18n
from game.ui.keys import USUAL, KeyMap, cap_of, is_key, locked_out, name_of
from game.ui.shell import stage_scene
from game.ui.tree import walk


def down(key: int, mod: int = 0, scancode: int = 0) -> pygame.event.Event:
    return pygame.event.Event(pygame.KEYDOWN, key=key, mod=mod, scancode=scancode, unicode="")


def test_every_usual_key_is_a_key_that_exists() -> None:
    for names in USUAL.values():
        assert names and all(is_key(name) for name in names)


def test_space_pauses_first_and_presses_else() -> None:
    assert KeyMap().commands_of(down(pygame.K_SPACE)) == ["pause", "press"]
    assert KeyMap().commands_of(down(pygame.K_ESCAPE)) == ["back", "menu"]


@pytest.mark.parametrize(
    ("key", "mod", "command"),
    [
        (pygame.K_f, 0, "faster"),
        (pygame.K_e, 0, "skip"),
        (pygame.K_v, 0, "speak"),
        (pygame.K_r, 0, "repeat"),
        (pygame.K_v, pygame.KMOD_LSHIFT, "repeat"),
        (pygame.K_LCTRL, pygame.KMOD_LCTRL, "hush"),
        (pygame.K_RCTRL, 0, "hush"),
        (pygame.K_o, 0, "overlay"),
        (pygame.K_1, 0, "number_1"),
        (pygame.K_KP_4, 0, "number_4"),
        (pygame.K_F1, 0, "help"),
        (pygame.K_TAB, 0, "next"),
        (pygame.K_TAB, pygame.KMOD_RSHIFT, "previous"),
        (pygame.K_EQUALS, pygame.KMOD_LSHIFT, "bigger"),  # a plus on many keyboards
    ],
)
def test_the_usual_keys(key: int, mod: int, command: str) -> None:
    assert KeyMap().commands_of(down(key, mod)) == [command]


def test_a_letter_of_another_script_counts_by_its_place() -> None:
    arabic_ra = 0x631
    assert name_of(down(arabic_ra, scancode=pygame.KSCAN_V)) == "v"
    assert KeyMap().commands_of(down(arabic_ra, scancode=pygame.KSCAN_V)) == ["speak"]


def test_other_keys_instead() -> None:
    keys = KeyMap({"press": ["j"], "back": ["backspace"], "nonsense": ["k"], "help": ["no key"]})
    assert keys.commands_of(down(pygame.K_j)) == ["press"]
    assert keys.commands_of(down(pygame.K_RETURN)) == []
    assert keys.commands_of(down(pygame.K_SPACE)) == ["pause"]
    assert keys.commands_of(down(pygame.K_F1)) == ["help"]
    assert keys.changed == {"press": ["j"], "back": ["backspace"]}
    assert KeyMap(keys.changed).keys == keys.keys


@pytest.mark.parametrize(
    "broken", [{"press": [7]}, {"press": "return"}, {"back": None}, {"up": []}]
)
def test_a_broken_map_leaves_the_usual_keys(broken: dict) -> None:
    assert KeyMap(broken).keys == USUAL


def test_nobody_is_locked_out() -> None:
    assert locked_out(USUAL) == ""
    assert locked_out({**USUAL, "press": ()}) == "press"
    assert locked_out({**USUAL, "back": ()}) == "back"
    assert locked_out({**USUAL, "next": ()}) == ""
    assert locked_out({**USUAL, "next": (), "up": ()}) == "next"


def test_caps_are_in_the_players_words() -> None:
    words = i18n.load("en")
    assert cap_of("press", words) == "Enter"
    assert cap_of("pause", words) == "Space"
    assert cap_of("faster", words) == "F"
    assert cap_of("previous", words) == "Shift + Tab"
    assert cap_of("hush", words) == "Ctrl"
    assert cap_of("bigger", words) == "+"
    assert cap_of("number_2", words) == "2"
    assert cap_of("help", words) == "F1"
    assert cap_of("press", words, KeyMap({"press": ["pageup"]})) == "Page up"


@pytest.mark.parametrize("name", ["listen", "organise", "assemble", "predict", "living", "reflect"])
def test_the_menu_key_opens_the_menu_in_every_town_screen(name: str) -> None:
    stage = stage_scene(name, season=2)
    assert stage.command("menu")
    assert stage.scene.shell.names[-1] == "settings"


def test_numbers_choose_where_there_is_one_thing_to_choose() -> None:
    stage = stage_scene("listen")
    stage.update()
    group = next(n for n in walk(stage.tree) if n.role == "radiogroup")
    assert stage.command("number_2")
    stage.update()
    assert stage.ctx.focus == group.children[1].key
    assert not stage_scene("title").command("number_1")
