"""The first screen: into a town within two keys. It knows nothing of rules or scenarios."""

from __future__ import annotations

from game import i18n, resources
from game.ui import saves
from game.ui.context import Context
from game.ui.scenes.parts import Page, Screen, is_wide
from game.ui.tree import Node
from game.ui.widgets import Button, Column, Label, Panel, Row, Scroll, Space


class Title(Screen):
    first_focus = "main"

    def __init__(self, shell) -> None:
        super().__init__(shell)
        self.unfinished = saves.newest() if shell.remember else None

    def build(self, ctx: Context) -> Node:
        name = Label(self.t("title.name"), "display", name=self.t("title.name"))
        line = Label(self.t("title.line"), "title", "quote", "soft")
        start = self._start(ctx)
        menu = Panel(Column(*self._menu(), gap=2), padding=4, key="menu")
        note = Label(self.t("title.note"), "small", color="soft")
        parts = Column(name, line, start, menu, self._languages(), note, gap=4, max_em=34)
        body = parts if is_wide(ctx) and ctx.look.scale == 100 else Scroll(parts, key="page")
        side = Column(Space(), body, Space(2)) if body is parts else body
        return Page(Panel(side, padding=8, tone="none", grow=1), key="screen")

    def _start(self, ctx: Context) -> Node:
        if self.unfinished:
            return self.main("title.continue", self._go_on, "arrow-right", max_em=26)
        return self.main("title.new", self._new, "arrow-right", max_em=26)

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
