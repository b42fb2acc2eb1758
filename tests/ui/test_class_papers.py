"""My town and teams side by side, as somebody at the keyboard uses them."""

from __future__ import annotations

import pygame
import pytest

from game.resources import scenario_dir
from game.scenario.load import load_content
from game.session.names import Names
from game.session.result_code import Result, encode, result_of
from game.session.start import start
from game.ui.staging import stage_scene
from game.ui.tree import find, walk
from tests.session.test_result_code import CODE


def typed(stage, text):
    for letter in text:
        code = ord(letter.lower()) if letter.isascii() else 0
        stage.type(pygame.event.Event(pygame.KEYDOWN, key=code, mod=0, unicode=letter))
        stage.type(pygame.event.Event(pygame.TEXTINPUT, text=letter))
        stage.update()


def focus(stage, key):
    stage.focus_on(key)


def press(stage, key):
    find(stage.tree, key).on_press()
    stage.changed()
    stage.update()


def words(stage):
    return " | ".join(node.name for node in walk(stage.tree) if node.name)


@pytest.fixture
def my_town():
    stage = stage_scene("my_town")
    stage.update()
    return stage


def test_names_that_are_typed_stand_in_the_story_and_go_again(my_town):
    stage, shell = my_town, my_town.scene.shell
    content = stage.scene.content
    focus(stage, "name/rosa")
    typed(stage, "Pía")
    focus(stage, "name/")
    typed(stage, "Montaldo")
    press(stage, "main")
    assert shell.names_in(content) == Names("Montaldo", {"rosa": "Pía"})
    shell.new_game("first_season", 1)
    assert shell.story("people.rosa.name") == "Pía" and shell.story("town") == "Montaldo"
    assert shell.game.session.names == Names("Montaldo", {"rosa": "Pía"})
    shell.set_language("ar")
    assert "Montaldo" in shell.story("brief")
    shell.show("my_town")
    stage.update()
    press(stage, "as_it_was")
    press(stage, "main")
    assert shell.story("town") == "ريبالتا" and shell.names[-1] != "my_town"


def test_two_people_of_one_name_are_refused_and_what_was_typed_stays(my_town):
    stage = my_town
    for person in ("rosa", "amal"):
        focus(stage, f"name/{person}")
        typed(stage, "Pia")
    press(stage, "main")
    assert stage.scene.shell.names[-1] == "my_town"
    assert "the same name" in " ".join(slip.name for slip in stage.slips.nodes())
    assert stage.scene.typed["amal"] == stage.scene.typed["rosa"] == "Pia"


def test_where_nothing_can_be_written_the_names_are_used_all_the_same(
        my_town, monkeypatch, tmp_path):
    shell = my_town.scene.shell
    blocked = tmp_path / "file"
    blocked.write_text("")
    monkeypatch.setenv("COMMONTOWN_HOME", str(blocked))
    focus(my_town, "name/")
    typed(my_town, "Montaldo")
    shell.remember = True
    try:
        press(my_town, "main")
    finally:
        shell.remember = False
    assert shell.names_in(load_content(scenario_dir("first_season"))).town == "Montaldo"
    assert "could not be kept" in " ".join(slip.name for slip in my_town.slips.nodes())


def test_no_name_is_longer_than_fits_under_a_face(my_town):
    focus(my_town, "name/rosa")
    typed(my_town, "a" * 30)
    assert my_town.scene.typed["rosa"] == "a" * 24


@pytest.fixture
def teams():
    stage = stage_scene("teams")
    stage.update()
    return stage


def code(**changed):
    own = result_of(start(load_content(scenario_dir("first_season")), 3))
    return encode(Result(**{**vars(own), "seasons": 4, "alone": True, "ending": 0, **changed}))


def add(stage, text):
    focus(stage, "code")
    typed(stage, text)
    press(stage, "main")


def test_teams_are_laid_beside_each_other_in_the_order_of_their_codes(teams):
    add(teams, code(figure=31).lower())
    add(teams, code(figure=5))
    heads = [n.name for n in walk(teams.tree) if n.name.startswith("Team ")]
    assert heads[:2] == ["Team 1", "Team 2"]
    said = words(teams)
    assert said.index("31") < said.index("| 5 |"), "in the order told, however they did"
    press(teams, "take_away")
    assert "31" in words(teams) and "Team 2 |" not in words(teams)


def test_a_slip_is_told_with_its_place_and_the_code_can_be_mended(teams):
    right = code(figure=5)
    wrong = right[:5] + ("2" if right[5] != "2" else "3") + right[6:]
    add(teams, wrong)
    told = next(n for n in walk(teams.tree) if n.role == "status" and "Group 2" in n.name)
    assert f"it is {right[5]}" in told.name
    assert find(teams.tree, "code").value == wrong and not teams.scene.codes


def test_a_code_of_no_scenario_here_is_refused(teams):
    add(teams, CODE)
    assert not teams.scene.codes and "No town on this computer" in teams.scene.wrong


def test_codes_of_two_scenarios_do_not_stand_beside_each_other(teams):
    add(teams, code())
    add(teams, CODE)
    assert len(teams.scene.codes) == 1 and "another scenario" in teams.scene.wrong
