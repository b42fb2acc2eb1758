"""A line to write in: letters are letters there and commands elsewhere."""

from __future__ import annotations

import pygame
import pytest

from game.ui.context import Context
from game.ui.scene import Scene
from game.ui.tree import Node
from game.ui.widgets import Button, Column, Field
from game.ui.widgets.field import without_last
from tests.ui.pilot import Pilot


class Form(Scene):
    def __init__(self) -> None:
        self.text, self.entered, self.said = "", 0, ""

    def build(self, ctx: Context) -> Node:
        field = Field(self.text, self._take, "Name", "name", most=8, on_enter=self._enter)
        return Column(field, Button("Go on", self._enter, key="on"))

    def on_command(self, command: str) -> bool:
        self.said = command
        return command == "speak"

    def _take(self, text: str) -> None:
        self.text = text

    def _enter(self) -> None:
        self.entered += 1


def typed(pilot: Pilot, text: str) -> None:
    """As a keyboard does: a key goes down, then its letter comes."""
    for letter in text:
        code = ord(letter) if letter.isascii() else 0
        for event in (
            pygame.event.Event(pygame.KEYDOWN, key=code, mod=0, unicode=letter),
            pygame.event.Event(pygame.TEXTINPUT, text=letter),
        ):
            pilot.app.handle(event)
    pilot.app.frame()


@pytest.fixture
def form() -> tuple[Pilot, Form]:
    scene = Form()
    return Pilot(scene), scene


def test_letters_go_in_and_are_no_commands(form: tuple[Pilot, Form]) -> None:
    pilot, scene = form
    typed(pilot, "Vé ة1")
    assert scene.text == "Vé ة1" and scene.said == ""
    assert pilot.node("name").value == "Vé ة1"


def test_elsewhere_they_are_commands_again(form: tuple[Pilot, Form]) -> None:
    pilot, scene = form
    pilot.keys("tab")
    typed(pilot, "v")
    assert scene.text == "" and scene.said == "speak"


def test_backspace_takes_the_last_letter_with_its_marks(form: tuple[Pilot, Form]) -> None:
    pilot, scene = form
    typed(pilot, "ab")
    event = pygame.event.Event(pygame.KEYDOWN, key=pygame.K_BACKSPACE, mod=0, unicode="\x08")
    pilot.app.handle(event)
    assert scene.text == "a"
    assert without_last("ne\u0301") == "n" and without_last("") == ""


def test_what_does_not_belong_stays_out(form: tuple[Pilot, Form]) -> None:
    pilot, scene = form
    pilot.app.handle(pygame.event.Event(pygame.TEXTINPUT, text=" a\x00\u202eb\ncdefghijk"))
    assert scene.text == "abcdefgh", "no control characters, no blank at first, eight letters"


def test_enter_and_tab_still_mean_what_they_mean(form: tuple[Pilot, Form]) -> None:
    pilot, scene = form
    pilot.keys("enter")
    assert scene.entered == 1 and scene.text == ""
    assert pilot.keys("tab") == "on"
