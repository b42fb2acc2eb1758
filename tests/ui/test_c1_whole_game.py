"""A whole game with the keyboard alone: every key is a posted event, from title to title."""

from __future__ import annotations

from pathlib import Path

import pygame
import pytest

from game import i18n
from game.session.worker import ExplainWorker
from game.ui.app import App
from game.ui.settings import Settings
from game.ui.shell import Shell
from game.ui.tree import Node, find, stops
from game.ui.widgets import Button
from game.ui.worded import stage_words

MOST_KEYS = 3000


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("COMMONTOWN_HOME", str(tmp_path))
    return tmp_path


class Keyboard:
    """Somebody who has only keys, and presses what the screen offers."""

    def __init__(self, lang: str) -> None:
        words = i18n.load(lang)
        settings = Settings(language=lang)
        self.app = App(stage_words(words), (1280, 720), settings.look(words.direction))
        self.shell = Shell(self.app, settings)
        self.shell._explainer = ExplainWorker(lucks=1)
        self.app.push(self.shell.first())
        self.pressed = 0
        self.app.frame()

    def press(self, key: int) -> None:
        self.pressed += 1
        assert self.pressed < MOST_KEYS, f"lost on {self.shell.names} in {self.app.ctx.focus}"
        pygame.event.post(pygame.event.Event(pygame.KEYDOWN, key=key, mod=0, unicode=""))
        for event in pygame.event.get():
            self.app.handle(event)
        for _ in range(3):
            if self.app.scenes and self.app.scene.animating:
                self.app.scene.tick(0.1)
        self.app.frame()

    def go_to(self, node: Node) -> None:
        for _ in range(80):
            if self.app.ctx.focus == node.key:
                return
            self.press(pygame.K_TAB)
        raise AssertionError(f"Tab never reaches {node.key} on {self.shell.names}")

    def act(self) -> None:
        """Press the main button; if it waits for a choice, take one; if there is none, Enter."""
        if self.shell.names[-1] in ("living", "year"):
            self.press(pygame.K_e)
        around = stops(self.app.tree)
        main = next((n for n in around if isinstance(n, Button) and n.kind == "main"
                     and not n.reason), None)
        if main is None:
            choice = next((n for n in around if n.role == "radio"), None)
            if choice is not None:
                self.go_to(choice)
            self.press(pygame.K_RETURN)
            return
        self.go_to(main)
        self.press(pygame.K_RETURN)

    @property
    def phase(self) -> str:
        return self.shell.game.view.phase if self.shell.game is not None else "title"


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_a_game_from_title_to_its_end_by_posted_keys(lang: str) -> None:
    player = Keyboard(lang)
    seen: list[str] = []
    while not (seen and player.phase == "debrief" and _last_step(player)):
        if player.phase != (seen[-1] if seen else ""):
            seen.append(player.phase)
        player.act()
    assert seen.count("live") == 4 and seen.count("reflect") == 4
    assert {"listen", "organise", "year", "debrief"} <= set(seen)
    game = player.shell.game
    assert game is not None
    assert any(o.team_held or o.stage == "closed" for o in game.view.orgs)
    assert all(g.value is not None for g in game.view.goals)
    assert find(player.app.tree, player.app.ctx.focus) is not None


def _last_step(player: Keyboard) -> bool:
    game = player.shell.game
    return game is not None and game.view.debrief_step == 4
