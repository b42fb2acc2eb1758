"""Which key does what: choose a command, press the new key. Nobody can lock themselves out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.ui.context import Context
from game.ui.keys import USUAL, KeyMap, cap_of_key, is_alone, name_of, with_key
from game.ui.tree import Node
from game.ui.widgets import Button, Column, Grid, Label, Panel, Row

if TYPE_CHECKING:
    from game.ui.scenes.parts import Screen


class KeyChoice:
    """The page of keys. `wanted` is the command that waits for a new key."""

    def __init__(self, screen: Screen) -> None:
        self.screen, self.shell = screen, screen.shell
        self.wanted = ""

    def page(self, ctx: Context) -> Node:
        t = self.screen.t
        if self.wanted:
            ask = Label(t("settings.keys.press", command=self.words(self.wanted)), "title")
            note = Label(t("settings.keys.cancel_note"), color="soft")
            cancel = self.screen.button("settings.keys.cancel", self.stop, "x")
            return Panel(Column(ask, note, cancel, gap=4), padding=5, tone="well", key="ask")
        rows = [self._row(command) for command in USUAL]
        usual = self.screen.button("settings.keys.usual", self._usual)
        note = Label(t("settings.keys.note"), color="soft", grow=1, min_em=16)
        return Column(Row(note, usual, gap=4), Grid(*rows, columns=2, gap=2), gap=4)

    def words(self, command: str) -> str:
        return self.screen.t(f"command.{command}")

    def caps(self, command: str) -> str:
        keys = self.shell.stage.keys.keys[command]
        names = dict.fromkeys(cap_of_key(name, self.shell.words) for name in keys)
        return self.screen.t("settings.keys.or").join(names)

    def take(self, event: pygame.event.Event) -> bool:
        """A key that was pressed while one is waited for; every other event goes on."""
        if not self.wanted or event.type != pygame.KEYDOWN:
            return False
        name = name_of(event)
        if event.key == pygame.K_ESCAPE:
            self.stop()
        elif not is_alone(name):
            self._give(name)
        return True

    def stop(self) -> None:
        """Leave the keys as they are."""
        command, self.wanted = self.wanted, ""
        self._show(f"key/{command}" if command else "")

    def _row(self, command: str) -> Node:
        return Button(
            self.words(command), lambda: self._ask(command), cap=self.caps(command),
            key=f"key/{command}", help=self.screen.t("settings.keys.change"),
        )  # fmt: skip

    def _ask(self, command: str) -> None:
        self.wanted = command
        self._show("cancel")

    def _give(self, name: str) -> None:
        """The new key; whoever had it gets the old one, and both are told."""
        t, cap = self.screen.t, cap_of_key(name, self.shell.words)
        command, self.wanted = self.wanted, ""
        keys, others = with_key(self.shell.stage.keys, command, name)
        if keys is None:
            self.shell.stage.say(t("settings.keys.refused", cap=cap))
        else:
            self.shell.change(keys=keys.changed)
            said = [t("settings.keys.done", cap=cap, command=self.words(command))]
            said += [t("settings.keys.moved", command=self.words(c), cap=self.caps(c))
                     for c in others]  # fmt: skip
            self.shell.stage.say(" ".join(said))
        self._show(f"key/{command}")

    def _usual(self) -> None:
        self.shell.change(keys=KeyMap().changed)
        self.shell.stage.say(self.screen.t("settings.keys.as_usual"))

    def _show(self, key: str) -> None:
        stage = self.shell.stage
        stage.changed()
        if key and stage.scenes and stage.scene is self.screen:
            stage.update()
            stage.focus_on(key)
