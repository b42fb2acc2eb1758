"""A class in a window without a screen: any seats, any place of a town, a clock that is set."""

from __future__ import annotations

from typing import Any

import pygame

from game import i18n
from game.session.lesson import Lesson, deal
from game.ui.app import App
from game.ui.lesson import ClassRoom
from game.ui.settings import Settings
from game.ui.shell import Shell
from game.ui.staging import play_to
from game.ui.tree import Node, find, walk
from game.ui.worded import stage_words


class Class:
    """A shell with a lesson in it. `time` is what the clock on the wall says."""

    def __init__(self, mode: str = "plenary", seats: int = 20, remember: bool = False,
                 size: tuple[int, int] = (1280, 720), **settings: Any) -> None:  # fmt: skip
        how = Settings(**{"language": "en"} | settings)
        words = i18n.load(how.language)
        self.app = App(stage_words(words), size, how.look(words.direction))
        self.shell = Shell(self.app, how, remember)
        self.mode, self.seats, self.time = mode, seats, 0.0
        self.shell.show("title")

    def play(self, season: int = 1, phase: str = "listen", agree: bool = False,
             seed: int = 1, **lesson: Any) -> Class:  # fmt: skip
        shell = self.shell
        shell.new_game("first_season", seed, in_class=True)
        people = [p.id for p in shell.game.session.rules.content.people]
        made = Lesson(self.mode, 45, deal(self.seats, people), **lesson)
        shell.teach(ClassRoom(shell, made, now=lambda: self.time))
        shell.begin()
        if shell.names[-1] == "questions":
            shell.back()
        if (season, phase) != (1, "listen"):
            play_to(shell.game.session, season, phase, agree=agree)
            shell.go()
            if shell.names[-1] == "stop":
                shell.back()
        self.app.update()
        return self

    def keys(self, *names: str) -> str:
        """Press keys by pygame's names, and say where the focus is."""
        for name in names:
            code = getattr(pygame, f"K_{name}")
            self.app.handle(pygame.event.Event(pygame.KEYDOWN, key=code, mod=0, unicode=""))
            self.app.update()
        return self.app.ctx.focus

    def node(self, key: str) -> Node:
        found = find(self.app.tree, key)
        assert found is not None, f"no {key} in {[n.key for n in walk(self.app.tree)]}"
        return found

    def press(self, key: str) -> None:
        self.app.press(self.node(key))
        self.app.update()

    @property
    def said(self) -> str:
        return " ".join(f"{n.name} {n.value}" for n in walk(self.app.tree))

    @property
    def screen(self) -> str:
        return self.shell.names[-1]
