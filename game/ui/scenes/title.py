"""The first screen: into a town within two keys. It knows nothing of rules or scenarios."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pygame

from game import i18n, resources
from game.ui import saves
from game.ui.context import Context
from game.ui.scenes.parts import Page, Screen, is_wide
from game.ui.tree import Node
from game.ui.widgets import Button, Column, Label, Panel, Row, Scroll, Space

COLUMN = 26


@dataclass(frozen=True)
class _Home:
    district: str
    short: None = None
    tired: None = None


@dataclass(frozen=True)
class _District:
    id: str
    heard: bool = True


@dataclass(frozen=True)
class _Town:
    """As much of a view as the painter looks at."""

    homes: tuple[_Home, ...]
    districts: tuple[_District, ...]
    orgs: tuple[()] = ()


_SOME_TOWN: Any = _Town(
    tuple(_Home("abc"[i % 3]) for i in range(112)), tuple(_District(d) for d in "abc")
)


class Title(Screen):
    first_focus = "main"

    def __init__(self, shell) -> None:
        super().__init__(shell)
        self._late = False
        self.unfinished = saves.newest() if shell.remember else None

    def build(self, ctx: Context) -> Node:
        name = Label(self.t("title.name"), "display")
        line = Label(self.t("title.line"), "lead", "quote", "soft")
        menu = Panel(Column(*self._menu(), gap=2), padding=4, max_em=COLUMN, key="menu")
        note = Label(self.t("title.note"), "small", color="soft", max_em=COLUMN)
        parts = Column(name, line, self._start(), menu, self._languages(), note, gap=4)
        if not is_wide(ctx):
            body: Node = Scroll(parts, key="page")
        else:
            body = Column(Space(), parts, Space(2), gap=0, grow=1)
        return Page(Panel(body, padding=8, tone="none", grow=1), key="screen")

    def paint_background(self, surface: pygame.Surface, ctx: Context) -> None:
        """A town that nobody knows yet. Large letters have the table to themselves."""
        self._late = is_wide(ctx) and getattr(ctx.app, "frames", 1) == 0
        if is_wide(ctx) and not self._late:
            self.shell.town.paint(surface, ctx, _SOME_TOWN, 0.3)
        else:
            super().paint_background(surface, ctx)

    @property
    def animating(self) -> bool:  # type: ignore[override]
        """Once: the very first picture comes without the town, which takes a tenth of a second."""
        return self._late

    def tick(self, seconds: float) -> None:
        self._late = False

    def _start(self) -> Node:
        if self.unfinished:
            name = saves.label(self.shell, self.unfinished)
            go_on = self.main("title.continue", self._go_on, "arrow-right", value=name)
            return Column(go_on, Label(name, "small", color="soft"), gap=2, max_em=COLUMN)
        return self.main("title.new", self._new, "arrow-right", max_em=COLUMN)

    def _menu(self) -> list[Node]:
        new = [self.button("title.new", self._new, "house")] if self.unfinished else []
        return [
            *new,
            self.button("title.load", lambda: self.shell.to("load"), "clock"),
            self.button("title.settings", lambda: self.shell.to("configure"), "gear"),
            self.button("title.quit", self.shell.quit, "x"),
        ]

    def _languages(self) -> Node:
        """Each language by its own name, so that it is found by whoever cannot read this one."""
        buttons = []
        for code in i18n.known():
            own = i18n.load(code).text("language.own_name")
            chosen = code == self.shell.words.code
            press = lambda code=code: self.shell.set_language(code)  # noqa: E731
            buttons.append(
                Button(
                    own,
                    press,
                    selected=chosen,
                    key=f"language/{code}",
                    help=self.t("title.language.help"),
                )
            )
        return Row(*buttons, gap=2, name=self.t("title.language"))

    def _new(self) -> None:
        """Where only one town ships there is nothing to choose."""
        towns = resources.scenario_ids()
        if len(towns) == 1:
            self.shell.new_game(towns[0])
            self.shell.to("pick")
        else:
            self.shell.to("choose")

    def _go_on(self) -> None:
        saves.resume(self.shell, self.unfinished)
